import type { Context } from '../context.ts';
import { entitiesBySlug } from '../entities/queries.ts';
import type { Named } from '../entities/types.ts';
import { quotesByPublicId } from '../quotes/queries.ts';
import type { Quote } from '../quotes/types.ts';
import { conflictsOn, countStances, getClaim, liveStances } from './queries.ts';
import { newestFirst, presentConflicts } from './queries-conflicts.ts';
import type { Claim, ClaimCounts, ClaimStance, ConflictItem } from './types.ts';

/** A claim whole: its stances in date order, their quotes by id, and its conflicts in pairs. */
export type ClaimDescription = {
  claim: Claim & { id: number };
  stances: ClaimStance[];
  counts: ClaimCounts;
  conflicts: ConflictItem[];
  quotes: Map<string, Quote>;
};

/** Everything about the claim at an address, merges followed; null where readers may not know of it. */
export async function describeClaim(ctx: Context, slug: string): Promise<ClaimDescription | null> {
  const claim = await getClaim(ctx, slug);
  if (!claim) return null;
  const live = await liveStances(ctx, { claims: [claim.id] });
  const conflicts = await conflictsOn(ctx, [claim.id]);
  const quotes = await quotesByPublicId(
    ctx,
    live.map(({ quote }) => quote),
  );
  const holders = await entitiesBySlug(ctx, [...new Set(live.map(({ holder }) => holder))]);
  const stances = live.flatMap(({ quote, holder }) => {
    const stance = quotes
      .get(quote)
      ?.stances.find((one) => one.claim.slug === claim.slug && one.holder.slug === holder);
    if (!stance) return [];
    const { claim: _claim, ...rest } = stance;
    const named: Named = holders.get(holder) ?? stance.holder;
    return { quote, ...rest, holder: { slug: named.slug, name: named.name } };
  });
  return {
    claim,
    stances,
    counts: countStances(live, conflicts),
    conflicts: await presentConflicts(ctx, conflicts.sort(newestFirst)),
    quotes,
  };
}
