import { sql } from 'drizzle-orm';
import { facetsAcross, fillPairs, type PairRow, pairEraser, pairWriter } from '#db/conflicts.ts';
import { type Context, tx } from '../context.ts';
import { classOf, placeOf } from './place.ts';
import {
  claimTerms,
  deriveAround,
  incompatibilities,
  linkedClaims,
  readLiveStances,
} from './queries-live.ts';
import { conflictsIn } from './rules.ts';
import type { Conflict, LiveStance } from './types.ts';

/*
 * Keeps the index of pairs in step with the tables. Triggers note whose statements on which claim changed (see
 * db/conflicts.ts); here the rules derive anew what these can bear on, and nothing else.
 */

/**
 * Derives anew the pairs of all statements that changed since the last time. Every command ends with it, inside its
 * transaction; where nothing changed it costs one look.
 */
export function refreshConflicts(ctx: Context): void {
  const [found] = ctx.db.all(sql`select 1 from conflict_changes limit 1`);
  if (!found) return;
  tx(ctx, () => {
    const changes = ctx.db.all<{ claim: number; holder: number }>(
      sql`select claim_id as claim, holder_id as holder from conflict_changes`,
    );
    if (changes.some(({ claim }) => claim === 0)) rebuild(ctx);
    else refresh(ctx, changes);
    ctx.db.run(sql`delete from conflict_changes`);
  });
}

const listOf = (ids: Iterable<number>) => sql`(select value from json_each(${JSON.stringify([...ids])}))`;

function refresh(ctx: Context, changes: { claim: number; holder: number }[]): void {
  const holders = [...new Set(changes.map(({ holder }) => holder))];
  const named = [...new Set(changes.map(({ claim }) => claim))];
  const followed = ctx.db
    .all<{ id: number }>(
      sql`select distinct coalesce(merged_into_id, id) as id from claims where id in ${listOf(named)}`,
    )
    .map(({ id }) => id);
  const near = linkedClaims(ctx, [...new Set([...named, ...followed])], 1);
  const stances = ctx.db
    .all<{ id: number }>(
      sql`select id from stances where holder_id in ${listOf(holders)} and claim_id in (
        select id from claims where id in ${listOf(near)} or merged_into_id in ${listOf(near)})`,
    )
    .map(({ id }) => id);
  const changed = new Set(stances);
  const touches = ({ id }: LiveStance) => changed.has(id);
  const rowOf = rowMaker(ctx);
  const now = deriveAround(ctx, near, (a, b) => touches(a) || touches(b)).map(rowOf);
  const rivals = writeDifferences(ctx, pairsOf(ctx, stances), now);
  countPeople(ctx, stances);
  // A pair may reach one link further than the statement that changed it.
  countClaims(ctx, linkedClaims(ctx, near, 1));
  countRivals(ctx, rivals);
}

/** The pairs as they are kept that touch these stances. */
function pairsOf(ctx: Context, stances: number[]): PairRow[] {
  return ctx.db.all<PairRow>(sql`
    select * from conflict_pairs where a in ${listOf(stances)}
    union select * from conflict_pairs where b in ${listOf(stances)}`);
}

/** Takes away what is no longer so, adds what is new, leaves the rest; returns between whom anything changed. */
function writeDifferences(ctx: Context, kept: PairRow[], now: PairRow[]): Rivals[] {
  const [write, erase] = [pairWriter(ctx.db.$client), pairEraser(ctx.db.$client)];
  const text = (row: PairRow) => JSON.stringify(Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1)));
  const old = new Map(kept.map((row) => [text(row), row]));
  const fresh = now.filter((row) => !old.delete(text(row)));
  for (const row of old.values()) erase(row);
  for (const row of fresh) write(row);
  return [...old.values(), ...fresh]
    .filter(({ relation }) => relation === 'between')
    .map(({ holder_a, holder_b }) => ({
      one: Math.min(holder_a, holder_b),
      other: Math.max(holder_a, holder_b),
    }));
}

/** Everything from nothing, a claim at a time, so that memory stays flat. */
function rebuild(ctx: Context): void {
  const { $client } = ctx.db;
  fillPairs($client, pairRows(ctx));
  for (const table of ['claim_people', 'claim_counts', 'conflict_rivals'])
    $client.exec(`delete from ${table}`);
  countPeople(ctx, null);
  countClaims(ctx, null);
  $client.exec(`insert into conflict_rivals
    with rivals(one, other, claim) as (select distinct min(holder_a, holder_b), max(holder_a, holder_b), claim_a
      from conflict_pairs where counted = 1 and relation = 'between')
    select one, other, count(*) from rivals group by 1, 2 union all
    select other, one, count(*) from rivals group by 1, 2`);
}

/** Every pair there is. What bears on one claim is read for it and let go again: there may be many claims. */
function* pairRows(ctx: Context): Generator<PairRow> {
  const links = incompatibilities(ctx);
  const linksOf = Map.groupBy(
    links.flatMap((link) => link.ids.map((id) => ({ id, link }))),
    ({ id }) => id,
  );
  const beside = (claims: ReadonlySet<number>) =>
    new Set([
      ...claims,
      ...[...claims].flatMap((id) => (linksOf.get(id) ?? []).flatMap(({ link }) => link.ids)),
    ]);
  const rowOf = rowMaker(ctx);
  const open = ctx.db.all<{ id: number; slug: string }>(
    sql`select id, slug from claims where status = 'open'`,
  );
  for (const { id, slug } of open) {
    const partners = beside(new Set([id]));
    // What ends a partner's statement may stand on a claim linked to the partner's in turn.
    const involved = [...beside(partners)];
    const found = conflictsIn(
      readLiveStances(ctx, { claims: involved }),
      claimTerms(ctx, involved),
      [...new Set([...partners].flatMap((one) => (linksOf.get(one) ?? []).map(({ link }) => link)))],
      (a, b) => a.claim === slug || b.claim === slug,
    );
    // A pair across a link is met from both its claims and written down once.
    for (const pair of found) if (pair.a.claim === slug) yield rowOf(pair);
  }
}

/** A function from a pair to its row, which holds row ids where the rules hold names. */
function rowMaker(ctx: Context): (conflict: Conflict) => PairRow {
  const { $client } = ctx.db;
  const claimOf = finder($client.prepare('select id from claims where slug = ?').pluck());
  const entityOf = finder($client.prepare('select id from entities where slug = ?').pluck());
  return ({ rule, relation, strength, timing, counted, first, gap_days, a, b }) => ({
    a: a.id,
    b: b.id,
    place: placeOf({ a, b }),
    class: classOf(strength, timing),
    rule,
    relation,
    strength,
    timing,
    counted: counted ? 1 : 0,
    first,
    gap_min: gap_days?.min ?? null,
    gap_max: gap_days?.max ?? null,
    claim_a: claimOf(a.claim),
    claim_b: claimOf(b.claim),
    holder_a: entityOf(a.holder),
    holder_b: entityOf(b.holder),
    speaker_a: entityOf(a.speaker),
    speaker_b: entityOf(b.speaker),
  });
}

function finder(statement: { get(slug: string): unknown }): (slug: string) => number {
  const known = new Map<string, number>();
  return (slug) => {
    const id = known.get(slug) ?? Number(statement.get(slug));
    known.set(slug, id);
    return id;
  };
}

/* ---------------------------------------------------------------- what is counted from pairs and stances */

/** Who holds or speaks these stances, or all. */
function countPeople(ctx: Context, stances: number[] | null): void {
  const only = stances ? sql`where stance_id in ${listOf(stances)}` : sql``;
  ctx.db.run(sql`delete from claim_people ${only}`);
  ctx.db.run(sql`insert into claim_people
    select holder_id, claim_id, stance_id from live_stances ${only}
    union select speaker_id, claim_id, stance_id from live_stances ${only} order by 1, 2, 3`);
}

/** The stances of each sense on these claims, or on all; two of one quote, holder and sense are one. */
function countClaims(ctx: Context, claims: number[] | null): void {
  const touched = claims ? sql`where claim_id in ${listOf(claims)}` : sql``;
  const only = claims
    ? sql`where l.stance_id in (select st.id from stances st where st.claim_id in (
        select id from claims where id in ${listOf(claims)} or merged_into_id in ${listOf(claims)}))`
    : sql``;
  ctx.db.run(sql`delete from claim_counts ${touched}`);
  ctx.db.run(sql`insert into claim_counts
    select c.id, c.text, count(*) filter (where sign = 1), count(*) filter (where sign = -1),
      count(*) filter (where sign = 0),
      coalesce((select n from conflict_counts where one = 'k' || c.id and other = ''), 0)
    from (select distinct l.claim_id, l.quote_id, l.holder_id, l.sign from live_stances l ${only}) s
    join claims c on c.id = s.claim_id group by c.id`);
}

type Rivals = { one: number; other: number };

function countRivals(ctx: Context, rivals: Rivals[]): void {
  const { $client } = ctx.db;
  const count = $client
    .prepare(`select count(distinct p.claim_a) from conflict_facets f join conflict_pairs p on p.a = f.a and p.b = f.b
      where f.one = ? and f.other = ? and p.counted = 1 and p.relation = 'between'
        and min(p.holder_a, p.holder_b) = ? and max(p.holder_a, p.holder_b) = ?`)
    .pluck();
  const remove = $client.prepare('delete from conflict_rivals where one = ? and other = ?');
  const add = $client.prepare('insert into conflict_rivals values (?, ?, ?)');
  const each = new Map(rivals.map((pair) => [`${pair.one} ${pair.other}`, pair]));
  for (const { one, other } of each.values()) {
    const claims = Number(count.get(...facetsAcross(one, other), one, other));
    for (const [x, y] of [
      [one, other],
      [other, one],
    ]) {
      remove.run(x, y);
      if (claims > 0) add.run(x, y, claims);
    }
  }
}
