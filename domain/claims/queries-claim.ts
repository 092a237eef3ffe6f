import { sql } from 'drizzle-orm';
import { classesOf } from '../conflicts/place.ts';
import { findPairs } from '../conflicts/queries.ts';
import { liveStances } from '../conflicts/queries-live.ts';
import type { Context } from '../context.ts';
import { entitiesBySlug } from '../entities/queries.ts';
import type { Named } from '../entities/types.ts';
import { byDate } from '../quotes/order.ts';
import { quotesByPublicId } from '../quotes/queries.ts';
import type { Quote } from '../quotes/types.ts';
import { claimCounts, getClaim } from './queries.ts';
import { PAIRS_SHOWN, presentConflicts } from './queries-conflicts.ts';
import type { Claim, ClaimCounts, ClaimStance, ConflictItem } from './types.ts';

/** Of more stances than this the newest are shown; all of them are a list of statements. */
export const STANCES_SHOWN = 100;

/** A claim: its stances in date order, their quotes by id, and its conflicts in pairs; of many the newest. */
export type ClaimDescription = {
  claim: Claim & { id: number };
  stances: ClaimStance[];
  counts: ClaimCounts;
  conflicts: ConflictItem[];
  /** How many there are, counted or not, up to 10,000. */
  pairs: number;
  quotes: Map<string, Quote>;
};

/** Everything about the claim at an address, merges followed; null where readers may not know of it. */
export async function describeClaim(ctx: Context, slug: string): Promise<ClaimDescription | null> {
  const claim = await getClaim(ctx, slug);
  if (!claim) return null;
  const newest = ctx.db.all<{ id: number }>(sql`
    select l.stance_id as id from live_stances l where l.stance_id in (
      select st.id from stances st where st.claim_id in (
        select ${claim.id} union select m.id from claims m where m.merged_into_id = ${claim.id}))
    order by l.date_rank desc, l.stance_id desc limit ${STANCES_SHOWN}`);
  const live = await liveStances(ctx, { stances: newest.map(({ id }) => id) });
  const { conflicts, count } = await findPairs(ctx, {
    claims: [claim.id],
    people: [],
    classes: classesOf({ strength: [], timing: [], counted: null }),
    after: null,
    limit: PAIRS_SHOWN,
  });
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
  const inOrder = [...quotes.values()].sort(byDate).map(({ id }) => id);
  stances.sort((x, y) => inOrder.indexOf(x.quote) - inOrder.indexOf(y.quote));
  return {
    claim,
    stances,
    counts: claimCounts(ctx, claim.id),
    conflicts: await presentConflicts(ctx, conflicts),
    pairs: count.value,
    quotes,
  };
}
