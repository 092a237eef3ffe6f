import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { isNamed } from '#db/names.ts';
import { claims, entities, quotes, topics } from '#db/schema.ts';
import type { FieldError } from '#lib/errors.ts';
import type { StanceSign } from '#lib/vocabulary.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import type { Page } from '../quotes/types.ts';
import { getTopic } from '../topics/queries.ts';
import { deriveConflicts } from './conflicts.ts';
import type { ClaimFilter } from './filter.ts';
import type {
  Claim,
  ClaimCounts,
  ClaimRow,
  ClaimTerms,
  Conflict,
  Incompatible,
  LiveStance,
} from './types.ts';

const claimColumns = {
  id: claims.id,
  slug: claims.slug,
  text: claims.text,
  kind: claims.kind,
  scope: claims.scope,
  persist_days: claims.persist_days,
  topic: { slug: topics.slug, name: topics.name },
  status: claims.status,
  version: claims.version,
};

/**
 * The claim at an address, following merges and former addresses: its `slug` then differs from the one asked
 * for. Readers see it only once a published quote speaks to it.
 */
export async function getClaim(ctx: Context, slug: string): Promise<(Claim & { id: number }) | null> {
  const id = claimId(ctx, slug);
  if (id === null) return null;
  const [row] = await ctx.db
    .select(claimColumns)
    .from(claims)
    .leftJoin(topics, eq(topics.id, claims.topic_id))
    .where(eq(claims.id, id));
  if (!row) return null;
  const known = may(ctx.user, 'seeDrafts') || (await liveStances(ctx, { claims: [id] })).length > 0;
  return known ? row : null;
}

export type Scope = {
  /** Only stances on these claims, by row id, merged ones included. */
  claims?: number[];
  /** Only stances whose holder also holds one on these quotes, by public id. */
  besideQuotes?: string[];
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
  const rows = await ctx.db.all<LiveRow>(sql`
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

/** Written on the stored column, not on the followed one, so that the index on it is used. */
function scoped(scope: Scope): SQL {
  if (!scope.claims) return sql`true`;
  const ids = JSON.stringify(scope.claims);
  const holders = scope.besideQuotes
    ? sql`and st.holder_id in (select h.holder_id from stances h join quotes hq on hq.id = h.quote_id
        where hq.public_id in (select value from json_each(${JSON.stringify(scope.besideQuotes)})))`
    : sql``;
  return sql`l.stance_id in (select st.id from stances st where st.claim_id in (
    select value from json_each(${ids}) union
    select m.id from claims m where m.merged_into_id in (select value from json_each(${ids}))) ${holders})`;
}

/** The links between claims, as commitments that exclude each other; all of them, or those that touch `claimIds`. */
export async function incompatibilities(
  ctx: Context,
  claimIds?: number[],
): Promise<(Incompatible & { ids: number[] })[]> {
  const only = claimIds
    ? sql`where i.a_claim in (select value from json_each(${JSON.stringify(claimIds)}))
        or i.b_claim in (select value from json_each(${JSON.stringify(claimIds)}))`
    : sql``;
  const rows = await ctx.db.all<{
    rule: Incompatible['rule'];
    a_id: number;
    a_claim: string;
    a_sign: StanceSign;
    b_id: number;
    b_claim: string;
    b_sign: StanceSign;
  }>(sql`
    select i.rule, i.a_claim as a_id, a.slug as a_claim, i.a_sign, i.b_claim as b_id, b.slug as b_claim, i.b_sign
    from incompatible i join claims a on a.id = i.a_claim join claims b on b.id = i.b_claim ${only}`);
  return rows.map((row) => ({
    rule: row.rule,
    a: { claim: row.a_claim, sign: row.a_sign },
    b: { claim: row.b_claim, sign: row.b_sign },
    ids: [row.a_id, row.b_id],
  }));
}

/**
 * Every conflict that involves one of these claims (row ids), or every one there is. Also those with claims
 * that a link makes incompatible with them.
 * @param among only conflicts between these quotes, by public id
 */
export async function conflictsOn(ctx: Context, claimIds?: number[], among?: string[]): Promise<Conflict[]> {
  if (claimIds && claimIds.length === 0) return [];
  const near = await incompatibilities(ctx, claimIds);
  const partners = claimIds && [...new Set([...claimIds, ...near.flatMap(({ ids }) => ids)])];
  // What ends a partner's statement may stand on a claim linked to the partner's in turn.
  const links = partners ? await incompatibilities(ctx, partners) : near;
  const involved = partners && [...new Set([...partners, ...links.flatMap(({ ids }) => ids)])];
  const [stances, terms] = await Promise.all([
    liveStances(ctx, {
      ...(involved ? { claims: involved } : {}),
      ...(among ? { besideQuotes: among } : {}),
    }),
    claimTerms(ctx, involved),
  ]);
  const found = deriveConflicts(stances, terms, links, among && new Set(among));
  if (!claimIds) return found;
  // A linked claim brings its own pairs along; they are not asked for.
  const asked = new Set((await claimTerms(ctx, claimIds)).map(({ slug }) => slug));
  return found.filter(({ a, b }) => asked.has(a.claim) || asked.has(b.claim));
}

async function claimTerms(ctx: Context, claimIds?: number[]): Promise<ClaimTerms[]> {
  return ctx.db
    .select({ slug: claims.slug, kind: claims.kind, persist_days: claims.persist_days })
    .from(claims)
    .where(
      claimIds
        ? sql`${claims.id} in (select value from json_each(${JSON.stringify(claimIds)}))`
        : eq(claims.status, 'open'),
    );
}

/** The claims that these holders speak to, or that these people speak to in a quote; row ids. */
export async function claimsOfEntities(ctx: Context, entityIds: number[]): Promise<number[]> {
  const ids = JSON.stringify(entityIds);
  const rows = await ctx.db.all<{ id: number }>(sql`
    select distinct coalesce(c.merged_into_id, c.id) as id
    from stances s join quotes q on q.id = s.quote_id join claims c on c.id = s.claim_id
    where s.state in ('confirmed', 'disputed') and q.status = 'published' and c.status in ('open', 'merged')
      and (s.holder_id in (select value from json_each(${ids})) or s.quote_id in (
        select id from quotes where speaker_id in (select value from json_each(${ids}))))`);
  return rows.map(({ id }) => id);
}

/** Claims by slug, in the order of their wording. Former slugs find nothing. */
export async function claimsBySlug(ctx: Context, slugs: string[]): Promise<(Claim & { id: number })[]> {
  return ctx.db
    .select(claimColumns)
    .from(claims)
    .leftJoin(topics, eq(topics.id, claims.topic_id))
    .where(sql`${claims.slug} in (select value from json_each(${JSON.stringify(slugs)}))`)
    .orderBy(asc(claims.text));
}

/** How many stances of each sense a claim has, and how many counted conflicts. */
export function countStances(stances: readonly LiveStance[], conflicts: readonly Conflict[]): ClaimCounts {
  return {
    affirms: stances.filter(({ sign }) => sign === 1).length,
    denies: stances.filter(({ sign }) => sign === -1).length,
    neither: stances.filter(({ sign }) => sign === 0).length,
    conflicts: conflicts.filter(({ counted }) => counted).length,
  };
}

/** The open claims of topics and of all that lies below them; row ids. */
export async function claimsOfTopics(ctx: Context, topicIds: number[]): Promise<number[]> {
  const rows = await ctx.db.all<{ id: number }>(sql`
    with recursive below(id) as (
      select value from json_each(${JSON.stringify(topicIds)})
      union select t.id from topics t join below on t.parent_id = below.id)
    select id from claims where status = 'open' and topic_id in (select id from below)`);
  return rows.map(({ id }) => id);
}

/** The claims whose wording holds the words of a query, row ids; undefined where no word was typed. */
function claimsWorded(ctx: Context, q: string): number[] | undefined {
  const worded = isNamed('claim', sql`c.id`, q);
  if (!worded) return undefined;
  const rows = ctx.db.all<{ id: number }>(
    sql`select c.id from claims c where c.status = 'open' and ${worded}`,
  );
  return rows.map(({ id }) => id);
}

/** The claims that published quotes speak to, most contested first. Unknown topics are reported. */
export async function listClaims(
  ctx: Context,
  { q, topic, after, limit }: ClaimFilter,
): Promise<Page<ClaimRow> & { problems: FieldError[] }> {
  const problems: FieldError[] = [];
  const topicIds: number[] = [];
  for (const slug of topic) {
    const known = await getTopic(ctx, slug);
    if (known) topicIds.push(known.id);
    else problems.push({ field: 'topic', message: `Nothing on record is called “${slug}”.` });
  }
  const worded = claimsWorded(ctx, q);
  const onTopic = topic.length > 0 ? await claimsOfTopics(ctx, topicIds) : undefined;
  const ids = worded && onTopic ? worded.filter((id) => onTopic.includes(id)) : (worded ?? onTopic);
  const [stances, conflicts] = await Promise.all([
    liveStances(ctx, ids ? { claims: ids } : {}),
    conflictsOn(ctx, ids),
  ]);
  const spoken = Map.groupBy(stances, ({ claim }) => claim);
  const contested = Map.groupBy(
    conflicts.flatMap((conflict) =>
      [...new Set([conflict.a.claim, conflict.b.claim])].map((claim) => ({ claim, conflict })),
    ),
    ({ claim }) => claim,
  );
  const rows = await claimsBySlug(ctx, [...spoken.keys()]);
  const all = rows
    .map(({ id: _id, ...claim }) => ({
      ...claim,
      counts: countStances(
        spoken.get(claim.slug) ?? [],
        (contested.get(claim.slug) ?? []).map(({ conflict }) => conflict),
      ),
    }))
    .sort((x, y) => y.counts.conflicts - x.counts.conflicts || (x.text < y.text ? -1 : 1));
  const start = after ? all.findIndex(({ slug }) => slug === after) + 1 : 0;
  const items = all.slice(start, start + limit);
  return {
    items,
    next: start + limit < all.length ? (items.at(-1)?.slug ?? null) : null,
    count: { value: all.length, capped: false },
    problems,
  };
}
