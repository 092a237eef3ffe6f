import { eq, type SQL, sql } from 'drizzle-orm';
import { claims } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import type { StanceSign } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { deriveConflicts } from './rules.ts';
import type { ClaimTerms, Conflict, Incompatible, LiveStance } from './types.ts';

/* What the rules of conflict are applied to, read from the tables. */

export type Scope = {
  /** Only stances on these claims, by row id, merged ones included. */
  claims?: number[];
  /** Only these stances. */
  stances?: number[];
};

type LiveRow = {
  stance_id: number;
  quote: string;
  claim: string;
  holder: string;
  speaker: string;
  sign: StanceSign;
  force: LiveStance['force'];
  act: LiveStance['act'];
  state: LiveStance['state'];
  earliest: string | null;
  latest: string | null;
  taken_back: number;
};

/** Stances that stand in public, in the order of what was said; see the view live_stances. */
export async function liveStances(ctx: Context, scope: Scope = {}): Promise<LiveStance[]> {
  return readLiveStances(ctx, scope);
}

/** The same for commands, which never wait. */
export function readLiveStances(ctx: Context, scope: Scope = {}): LiveStance[] {
  const rows = ctx.db.all<LiveRow>(sql`
    select l.stance_id, q.public_id as quote, c.slug as claim, h.slug as holder, s.slug as speaker,
      l.sign, l.force, l.act, l.state, l.earliest, l.latest, l.taken_back
    from live_stances l
    join ${quotes} q on q.id = l.quote_id
    join ${claims} c on c.id = l.claim_id
    join ${entities} h on h.id = l.holder_id
    join ${entities} s on s.id = l.speaker_id
    where ${scoped(scope)}
    order by l.date_rank, l.stance_id`);
  // After a merge a quote may have been filed under both claims: the older stance speaks for both.
  const once = new Map<string, LiveRow>();
  for (const row of rows) {
    const key = `${row.quote} ${row.claim} ${row.holder} ${row.sign}`;
    if (!once.has(key)) once.set(key, row);
  }
  return [...once.values()].map(({ stance_id, taken_back, ...row }) => ({
    id: stance_id,
    ...row,
    taken_back: taken_back === 1,
  }));
}

const among = (ids: number[]): SQL => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** Written on the stored column, not on the followed one, so that the index on it is used. */
function scoped(scope: Scope): SQL {
  if (scope.stances) return sql`l.stance_id in ${among(scope.stances)}`;
  if (!scope.claims) return sql`true`;
  const ids = JSON.stringify(scope.claims);
  return sql`l.stance_id in (select st.id from stances st where st.claim_id in (
    select value from json_each(${ids}) union
    select m.id from claims m where m.merged_into_id in (select value from json_each(${ids}))))`;
}

/** The links between claims, as commitments that exclude each other; all of them, or those that touch `claimIds`. */
export function incompatibilities(ctx: Context, claimIds?: number[]): (Incompatible & { ids: number[] })[] {
  // Asked on the stored columns, so that the indexes on them are used.
  const only = claimIds
    ? sql`where l.link_id in (
        select k.id from claim_links k where k.a_id in (select id from family)
        union select k.id from claim_links k where k.b_id in (select id from family))`
    : sql``;
  const ids = JSON.stringify(claimIds ?? []);
  const rows = ctx.db.all<{
    rule: Incompatible['rule'];
    a_id: number;
    a_claim: string;
    a_sign: StanceSign;
    b_id: number;
    b_claim: string;
    b_sign: StanceSign;
  }>(sql`
    with family(id) as (
      select value from json_each(${ids})
      union select m.id from claims m where m.merged_into_id in (select value from json_each(${ids})))
    select distinct l.rule, l.a_claim as a_id, a.slug as a_claim, l.a_sign, l.b_claim as b_id, b.slug as b_claim, l.b_sign
    from incompatible l join claims a on a.id = l.a_claim join claims b on b.id = l.b_claim ${only}`);
  return rows.map((row) => ({
    rule: row.rule,
    a: { claim: row.a_claim, sign: row.a_sign },
    b: { claim: row.b_claim, sign: row.b_sign },
    ids: [row.a_id, row.b_id],
  }));
}

/** What the rules must know of claims: of all that stand, or of these. */
export function claimTerms(ctx: Context, claimIds?: number[]): ClaimTerms[] {
  return ctx.db
    .select({ slug: claims.slug, kind: claims.kind, persist_days: claims.persist_days })
    .from(claims)
    .where(claimIds ? sql`${claims.id} in ${among(claimIds)}` : eq(claims.status, 'open'))
    .all();
}

/** These claims, and all that a chain of so many links leads to. */
export function linkedClaims(ctx: Context, claimIds: number[], links: number): number[] {
  let found = claimIds;
  for (let link = 0; link < links; link += 1) {
    found = [...new Set([...found, ...incompatibilities(ctx, found).flatMap(({ ids }) => ids)])];
  }
  return found;
}

/**
 * Derived from the tables: every conflict that involves one of these claims (row ids), or every one there is. Also
 * those with claims that a link makes incompatible with them.
 */
export async function conflictsOn(ctx: Context, claimIds?: number[]): Promise<Conflict[]> {
  if (claimIds && claimIds.length === 0) return [];
  const found = deriveAround(ctx, claimIds, () => true);
  if (!claimIds) return found;
  // A linked claim brings its own pairs along; they are not asked for.
  const asked = new Set(claimTerms(ctx, claimIds).map(({ slug }) => slug));
  return found.filter(({ a, b }) => asked.has(a.claim) || asked.has(b.claim));
}

/** Derives the wanted pairs of these claims and those linked to them, knowing all that bears on their timing. */
export function deriveAround(
  ctx: Context,
  claimIds: number[] | undefined,
  wanted: (a: LiveStance, b: LiveStance) => boolean,
): Conflict[] {
  const partners = claimIds && linkedClaims(ctx, claimIds, 1);
  // What ends a partner's statement may stand on a claim linked to the partner's in turn.
  const involved = partners && linkedClaims(ctx, partners, 1);
  return deriveConflicts(
    readLiveStances(ctx, involved ? { claims: involved } : {}),
    claimTerms(ctx, involved),
    incompatibilities(ctx, partners),
    wanted,
  );
}
