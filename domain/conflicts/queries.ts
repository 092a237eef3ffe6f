import { type SQL, sql } from 'drizzle-orm';
import { facetsAcross, type PairRow } from '#db/conflicts.ts';
import type { Context } from '../context.ts';
import { refreshConflicts } from './commands.ts';
import { linkedClaims, liveStances } from './queries-live.ts';
import type { Conflict } from './types.ts';

/*
 * Pairs in conflict as they are kept in the index, which holds what the rules derive from the tables. Whoever asks
 * first after the index was made empty fills it.
 */

/** Which pairs: on these claims, between these two (either side), of these classes. */
export type PairQuery = {
  claims: number[] | null;
  /** Row ids of who holds or speaks the one side and the other. */
  people: number[];
  classes: number[];
  /** The pair after which to read on. */
  after: PairPlace | null;
  limit: number;
};
/** Where a pair stands in a list: its place and its two stances. */
export type PairPlace = { place: number; a: number; b: number };

/** Counting stops here, as for quotes. */
const COUNT_CAP = 10_000;

export type FoundPairs = {
  conflicts: Conflict[];
  next: PairPlace | null;
  count: { value: number; capped: boolean };
};

/** Pairs under a filter, the newest first, and how many there are. */
export async function findPairs(ctx: Context, query: PairQuery): Promise<FoundPairs> {
  refreshConflicts(ctx);
  const { claims, people, limit } = query;
  const { keys, count } =
    claims && people.length > 0
      ? ofPeopleOnClaims(ctx, query, claims)
      : claims
        ? onClaims(ctx, query, claims)
        : underFacet(ctx, query, facetOf(people));
  const shown = keys.slice(0, limit);
  return {
    conflicts: await keptConflicts(ctx, shown),
    next: keys.length > limit ? (shown.at(-1) ?? null) : null,
    count: { value: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP },
  };
}

function facetOf(people: number[]): [one: string, other: string] {
  const [x, y] = people;
  if (x === undefined) return ['', ''];
  return y === undefined ? [`e${x}`, ''] : facetsAcross(x, y);
}

type Keys = { keys: PairPlace[]; count: number };

const later = (x: PairPlace, y: PairPlace) => y.place - x.place || y.a - x.a || y.b - x.b;

/**
 * The newest pairs of a facet. Pairs of one class stand together in the index in the order of their places: the
 * newest of each class are read, and the newest of those are the newest of all.
 */
function newestOf([one, other]: [string, string], { classes, after, limit }: PairQuery): SQL {
  const place = after ? sql`and (place, a, b) < (${after.place}, ${after.a}, ${after.b})` : sql``;
  const each = classes.map(
    (one_class) => sql`select * from (select place, a, b from conflict_facets
      where one = ${one} and other = ${other} and class = ${one_class} ${place}
      order by place desc, a desc, b desc limit ${limit + 1})`,
  );
  return sql`${sql.join(each, sql` union all `)} order by 1 desc, 2 desc, 3 desc limit ${limit + 1}`;
}

const listOf = (values: readonly unknown[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;

function underFacet(ctx: Context, query: PairQuery, facet: [string, string]): Keys {
  if (query.classes.length === 0) return { keys: [], count: 0 };
  const [one, other] = facet;
  const { n } = ctx.db.get<{ n: number }>(sql`select count(*) as n from (
    select 1 from conflict_facets where one = ${one} and other = ${other} and class in ${listOf(query.classes)}
    limit ${COUNT_CAP + 1})`);
  return { keys: ctx.db.all<PairPlace>(newestOf(facet, query)), count: n };
}

/**
 * Claim by claim, those with the newest pairs first, as long as the next may hold one that belongs among the newest
 * of all. A pair across a link is met from both its claims.
 */
function onClaims(ctx: Context, query: PairQuery, claims: number[]): Keys {
  const [only] = claims;
  if (only !== undefined && claims.length === 1) return underFacet(ctx, query, [`k${only}`, '']);
  const found = new Map<string, PairPlace>();
  let keys: PairPlace[] = [];
  for (const { claim, newest } of newestOfEach(ctx, query, claims)) {
    const last = keys[query.limit];
    if (last && newest < last.place) break;
    for (const key of ctx.db.all<PairPlace>(newestOf([`k${claim}`, ''], query))) {
      found.set(`${key.a} ${key.b}`, key);
    }
    keys = [...found.values()].sort(later).slice(0, query.limit + 1);
  }
  const { n: count } = ctx.db.get<{ n: number }>(sql`select count(*) as n from (
    select 1 from json_each(${JSON.stringify(claims.map((claim) => `k${claim}`))}) c
    join conflict_facets f on f.one = c.value and f.other = '' and f.class in ${listOf(query.classes)}
    limit ${COUNT_CAP * 2})`);
  const twice = ctx.db.get<{ n: number }>(sql`select count(*) as n from conflict_pairs
    where claim_a <> claim_b and claim_a in ${listOf(claims)} and claim_b in ${listOf(claims)}
      and class in ${listOf(query.classes)}`);
  return { keys, count: count - twice.n };
}

/** Claims that have such pairs, with the place of their newest from `after` on, the newest first. */
function newestOfEach(
  ctx: Context,
  { classes, after }: PairQuery,
  claims: number[],
): { claim: number; newest: number }[] {
  const place = after ? sql`and place <= ${after.place}` : sql``;
  return ctx.db.all(sql`select claim, max(newest) as newest from (
      select c.value as claim, (select place from conflict_facets
        where one = 'k' || c.value and other = '' and class = k.value ${place} order by place desc limit 1) as newest
      from json_each(${JSON.stringify(claims)}) c, json_each(${JSON.stringify(classes)}) k)
    where newest is not null group by claim order by newest desc`);
}

/** From the statements that the one person holds or speaks on these claims, or on claims linked to them. */
function ofPeopleOnClaims(
  ctx: Context,
  { people, classes, after, limit }: PairQuery,
  claims: number[],
): Keys {
  const [x, y] = people;
  const near = linkedClaims(ctx, claims, 1);
  const stances = sql`(select stance_id from claim_people where entity_id = ${x} and claim_id in ${listOf(near)})`;
  const is = (who: number | undefined, side: 'a' | 'b') =>
    who === undefined
      ? sql`true`
      : sql`${who} in (${sql.raw(`p.holder_${side}`)}, ${sql.raw(`p.speaker_${side}`)})`;
  const rows = ctx.db.all<PairPlace>(sql`
    select p.place, p.a, p.b from conflict_pairs p
    where (p.a in ${stances} or p.b in ${stances})
      and (p.claim_a in ${listOf(claims)} or p.claim_b in ${listOf(claims)})
      and p.class in ${listOf(classes)}
      and ((${is(x, 'a')} and ${is(y, 'b')}) or (${is(x, 'b')} and ${is(y, 'a')}))`);
  const ordered = rows.sort(later);
  const from = after ? ordered.findIndex((row) => later(after, row) < 0) : 0;
  return { keys: from < 0 ? [] : ordered.slice(from, from + limit + 1), count: rows.length };
}

/** Pairs by their stances, whole, in the order given. */
export async function keptConflicts(
  ctx: Context,
  keys: readonly { a: number; b: number }[],
): Promise<Conflict[]> {
  if (keys.length === 0) return [];
  const pairs = ctx.db.all<PairRow>(sql`
    select p.* from json_each(${JSON.stringify(keys.map(({ a, b }) => [a, b]))}) k
    join conflict_pairs p on p.a = k.value ->> 0 and p.b = k.value ->> 1`);
  const stances = await liveStances(ctx, { stances: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] });
  const byId = new Map(stances.map((stance) => [stance.id, stance]));
  return pairs.flatMap((row): Conflict[] => {
    const [a, b] = [byId.get(row.a), byId.get(row.b)];
    if (!a || !b) return [];
    return [
      {
        rule: row.rule as Conflict['rule'],
        relation: row.relation as Conflict['relation'],
        strength: row.strength as Conflict['strength'],
        timing: row.timing as Conflict['timing'],
        gap_days: row.gap_min === null ? null : { min: row.gap_min, max: row.gap_max },
        counted: row.counted === 1,
        first: row.first,
        a,
        b,
      },
    ];
  });
}

/** The pairs that touch statements (public ids) on both sides. */
export async function conflictsAmong(ctx: Context, quotes: string[]): Promise<Conflict[]> {
  const mine = listOf(stancesOf(ctx, quotes));
  // The plus keeps the planner from trying every two of them.
  const rows = ctx.db.all<PairPlace>(
    sql`select place, a, b from conflict_pairs where a in ${mine} and +b in ${mine}`,
  );
  return keptConflicts(ctx, rows.sort(later));
}

/** The pairs that touch statements on either side: the newest `most` of them, and how many count for readers. */
export async function conflictsTouching(
  ctx: Context,
  quotes: string[],
  most: number,
): Promise<{ conflicts: Conflict[]; all: number; counted: number }> {
  const mine = listOf(stancesOf(ctx, quotes));
  const rows = ctx.db.all<PairPlace & { counted: number }>(
    sql`select place, a, b, counted from conflict_pairs where a in ${mine}
      union select place, a, b, counted from conflict_pairs where b in ${mine}`,
  );
  return {
    conflicts: await keptConflicts(ctx, rows.sort(later).slice(0, most)),
    all: rows.length,
    counted: rows.filter(({ counted }) => counted === 1).length,
  };
}

/** The statements (public ids) in counted conflict with one, each once. */
export async function statementsAgainst(ctx: Context, quote: string): Promise<string[]> {
  const mine = listOf(stancesOf(ctx, [quote]));
  const rows = ctx.db.all<{ id: string }>(sql`
    select distinct q.public_id as id from quotes q join stances s on s.quote_id = q.id
    where s.id in (select b from conflict_pairs where a in ${mine} and counted = 1
      union select a from conflict_pairs where b in ${mine} and counted = 1)
    order by 1`);
  return rows.map(({ id }) => id);
}

function stancesOf(ctx: Context, quotes: string[]): number[] {
  refreshConflicts(ctx);
  const rows = ctx.db.all<{ id: number }>(sql`
    select s.id from quotes q join stances s on s.quote_id = q.id
    where q.public_id in ${listOf(quotes)} and s.state in ('confirmed', 'disputed') and s.sign <> 0`);
  return rows.map(({ id }) => id);
}
