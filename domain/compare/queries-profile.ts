import { sql } from 'drizzle-orm';
import { facetsAcross } from '#db/conflicts.ts';
import { commonest, facetCount } from '#db/search.ts';
import { claimsBySlug } from '../claims/queries.ts';
import { presentConflicts } from '../claims/queries-conflicts.ts';
import { refreshConflicts } from '../conflicts/commands.ts';
import { keptConflicts } from '../conflicts/queries.ts';
import { liveStances } from '../conflicts/queries-live.ts';
import type { Context } from '../context.ts';
import { getEntity } from '../entities/queries.ts';
import type { Named } from '../entities/types.ts';
import { stanceLabel } from '../quotes/stances.ts';
import { listRivalsOf } from './queries.ts';
import type { HeldClaim, Profile } from './types.ts';

/** So many claims, changed positions and rivals are shown of somebody who has more: the foremost. */
export const FOREMOST = { claims: 50, changed: 20, rivals: 30, spokespeople: 4 };
/** Of somebody who speaks to one claim again and again so many statements are named. */
const STANCES_NAMED = 400;

/** Everything about the entity at an address but the quotes themselves; null where readers may not know of it. */
export async function getProfile(ctx: Context, slug: string): Promise<Profile | null> {
  const entity = await getEntity(ctx, slug);
  if (!entity) return null;
  refreshConflicts(ctx);
  const { id } = entity;
  const { claims } = ctx.db.get<{ claims: number }>(
    sql`select count(distinct claim_id) as claims from claim_people where entity_id = ${id}`,
  );
  const counted = ctx.db.all<{ n: number }>(
    sql`select n from conflict_counts where one = ${`h${id}`} and other = ''`,
  );
  return {
    entity,
    counts: {
      said_by: facetCount(ctx.db, `s${id}`),
      said_about: facetCount(ctx.db, `a${id}`),
      claims,
      conflicts: counted[0]?.n ?? 0,
    },
    claims: await heldClaims(ctx, id),
    changed: await changedPositions(ctx, id),
    rivals: await listRivalsOf(ctx, id, FOREMOST.rivals),
    spokespeople: spokespeopleOf(ctx, id),
  };
}

/** Who else spoke in the statements of somebody's side, the most frequent first. */
function spokespeopleOf(ctx: Context, id: number): Named[] {
  const speakers = commonest(ctx.db, `p${id}`, 's', {
    enough: FOREMOST.spokespeople,
    most: FOREMOST.spokespeople + 1,
    wanted: (token) => token !== `s${id}`,
  });
  const ids = speakers.slice(0, FOREMOST.spokespeople).map(({ token }) => Number(token.slice(1)));
  return ctx.db.all<Named>(sql`select e.slug, e.name from json_each(${JSON.stringify(ids)}) k
    join entities e on e.id = k.value order by k.key`);
}

/** The claims that somebody speaks to, those with most conflicts of theirs first. */
async function heldClaims(ctx: Context, id: number): Promise<HeldClaim[]> {
  const found = ctx.db.all<{ claim: number; slug: string; conflicts: number }>(sql`
    select p.claim_id as claim, c.slug, coalesce(k.n, 0) as conflicts
    from (select distinct claim_id from claim_people where entity_id = ${id}) p
    join claims c on c.id = p.claim_id
    left join conflict_counts k on k.one = ${`h${id}`} and k.other = 'k' || p.claim_id
    order by 3 desc, c.text limit ${FOREMOST.claims}`);
  const ids = sql`(select value from json_each(${JSON.stringify(found.map(({ claim }) => claim))}))`;
  const stances = ctx.db.all<{ id: number }>(sql`
    select stance_id as id from claim_people where entity_id = ${id} and claim_id in ${ids} limit ${STANCES_NAMED}`);
  const held = Map.groupBy(
    await liveStances(ctx, { stances: stances.map((stance) => stance.id) }),
    ({ claim }) => claim,
  );
  const claims = new Map(
    (
      await claimsBySlug(
        ctx,
        found.map(({ slug }) => slug),
      )
    ).map(({ id: _id, ...claim }) => [claim.slug, claim]),
  );
  return found.flatMap(({ slug, conflicts }): HeldClaim[] => {
    const claim = claims.get(slug);
    if (!claim) return [];
    const labels = (held.get(slug) ?? []).map((stance) => ({
      label: stanceLabel(stance),
      quote: stance.quote,
    }));
    return [{ claim, labels, conflicts }];
  });
}

/** Pairs within somebody's own statements or their own side, the newest first. */
async function changedPositions(ctx: Context, id: number): Promise<Profile['changed']> {
  const [one, other] = facetsAcross(id, id);
  const rows = ctx.db.all<{ a: number; b: number }>(sql`
    select f.a, f.b from conflict_facets f join conflict_pairs p on p.a = f.a and p.b = f.b
    where f.one = ${one} and f.other = ${other} and p.holder_a = ${id} and p.holder_b = ${id}
      and p.relation in ('self', 'within_side')
    order by f.place desc, f.a desc, f.b desc limit ${FOREMOST.changed}`);
  return presentConflicts(ctx, await keptConflicts(ctx, rows));
}
