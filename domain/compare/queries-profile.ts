import { sql } from 'drizzle-orm';
import { claimsBySlug, claimsOfEntities, conflictsOn, liveStances } from '../claims/queries.ts';
import { newestFirst, presentConflicts } from '../claims/queries-conflicts.ts';
import type { Context } from '../context.ts';
import { getEntity } from '../entities/queries.ts';
import { stanceLabel } from '../quotes/stances.ts';
import { listRivalsOf } from './queries.ts';
import type { Profile } from './types.ts';

/** Everything about the entity at an address but the quotes themselves; null where readers may not know of it. */
export async function getProfile(ctx: Context, slug: string): Promise<Profile | null> {
  const entity = await getEntity(ctx, slug);
  if (!entity) return null;
  const claimIds = await claimsOfEntities(ctx, [entity.id]);
  const [stances, conflicts] = await Promise.all([
    liveStances(ctx, { claims: claimIds }),
    conflictsOn(ctx, claimIds),
  ]);
  const own = conflicts.filter(({ a, b }) => [a.holder, b.holder].includes(entity.slug));
  const held = stances.filter(({ holder, speaker }) => holder === entity.slug || speaker === entity.slug);
  const claims = (await claimsBySlug(ctx, [...new Set(held.map(({ claim }) => claim))])).map(
    ({ id: _id, ...claim }) => ({
      claim,
      labels: held
        .filter((stance) => stance.claim === claim.slug)
        .map((stance) => ({ label: stanceLabel(stance), quote: stance.quote })),
      conflicts: own.filter(({ a, b, counted }) => counted && [a.claim, b.claim].includes(claim.slug)).length,
    }),
  );
  const changed = own
    .filter(({ relation }) => relation === 'self' || relation === 'within_side')
    .sort(newestFirst);
  return {
    entity,
    counts: {
      said_by: countOf(ctx, `s${entity.id}`),
      said_about: countOf(ctx, `a${entity.id}`),
      claims: claims.length,
      conflicts: own.filter(({ counted }) => counted).length,
    },
    claims: claims.sort((x, y) => y.conflicts - x.conflicts),
    changed: await presentConflicts(ctx, changed),
    rivals: await listRivalsOf(ctx, entity),
  };
}

function countOf(ctx: Context, token: string): number {
  const row = ctx.db.get<{ n: number } | undefined>(
    sql`select n from facet_counts where a = '' and b = ${token}`,
  );
  return row?.n ?? 0;
}
