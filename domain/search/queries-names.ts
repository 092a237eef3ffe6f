import { type SQL, sql } from 'drizzle-orm';
import { isCounted } from '#db/facets.ts';
import { knownInPublic, type NamedNoun, quotesCarrying, rowsNamed } from '#db/names.ts';
import { matchExpression } from '#db/search.ts';
import type { EntityKind, OutletKind, SourceKind } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import type { Named } from '../entities/types.ts';
import type { ClaimHit, Hits, OutletHit, PersonHit, SourceHit, TopicHit } from './types.ts';

/** Of a word that thousands of names hold, so many are looked at and counted: those entered last. */
const LOOKED_AT = 1_000;
/** Within what somebody said or a topic each name is looked up among the statements, which takes longer. */
const LOOKED_AT_WITHIN = 60;

/** Where each noun stands, which of its records stand for themselves, and the facets that count its statements. */
const NOUNS: Record<NamedNoun, { table: SQL; stands: SQL; order: SQL; facets: readonly string[] }> = {
  entity: {
    table: sql`entities`,
    stands: sql`t.merged_into_id is null`,
    order: sql`t.name`,
    facets: ['s', 'a'],
  },
  outlet: { table: sql`outlets`, stands: sql`t.merged_into_id is null`, order: sql`t.name`, facets: ['o'] },
  topic: { table: sql`topics`, stands: sql`true`, order: sql`t.name`, facets: ['t'] },
  source: { table: sql`sources`, stands: sql`true`, order: sql`t.headline`, facets: ['d'] },
  claim: { table: sql`claims`, stands: sql`t.status = 'open'`, order: sql`t.text`, facets: ['k'] },
};

/** What is asked of names: whose rows hold the words, and what a statement must carry beside the record. */
export type AskedNames = {
  rows: Record<NamedNoun, number[]>;
  /** Groups of facet tokens, any one of each; none where names are looked for in the whole record. */
  groups: string[][];
  most: number;
};

/** Looks the words of a search up in the index of names. `groups`: what it is narrowed to; see db/search.ts. */
export function askNames(ctx: Context, q: string, groups: string[][]): AskedNames {
  const most = groups.length === 0 ? LOOKED_AT : LOOKED_AT_WITHIN;
  return { rows: rowsNamed(ctx.db, q, most + 1), groups, most };
}

/** Row ids of the records of a noun that are asked for, those with most statements first. */
function named(
  ctx: Context,
  noun: NamedNoun,
  { rows, groups, most }: AskedNames,
  limit: number,
): { ids: number[]; count: Hits<never>['count'] } {
  const looked = rows[noun];
  if (looked.length === 0) return { ids: [], count: { value: 0, capped: false } };
  const { table, stands, order, facets } = NOUNS[noun];
  const id = sql`t.id`;
  const n = sql.join(
    facets.map((letter) => quotesCarrying(letter, id)),
    sql` + `,
  );
  const rowIds = among(looked);
  const records =
    noun === 'entity' ? sql`(select entity_id from entity_names where id in ${rowIds})` : rowIds;
  const found = ctx.db.all<{ id: number }>(sql`
    select t.id from ${table} t where t.id in ${records} and ${stands} and ${knownInPublic(noun, id)}
      and ${carriedBeside(groups, facets)} order by ${n} desc, ${order}, t.id`);
  return {
    ids: found.slice(0, limit).map((row) => row.id),
    count: { value: Math.min(found.length, most), capped: looked.length > most },
  };
}

/** Whether a statement carries one of the facets of record `t` beside one token of each group; a condition. */
function carriedBeside(groups: string[][], facets: readonly string[]): SQL {
  const [only, ...more] = groups;
  if (!only) return sql`true`;
  // One facet beside another is counted, where they answer different questions: one look, not a search.
  if (more.length === 0 && only.every((token) => facets.every((letter) => isCounted(token, letter)))) {
    const pairs = only.flatMap((token) =>
      facets.map(
        (letter) => sql`exists (
        select 1 from facet_counts where a = ${token} and b = ${letter} || cast(t.id as integer))`,
      ),
    );
    return sql`(${sql.join(pairs, sql` or `)})`;
  }
  const tokens = sql.join(
    facets.map((letter) => sql`'"' || ${letter} || t.id || '"'`),
    sql` || ' OR ' || `,
  );
  return sql`exists (select 1 from quote_search
    where quote_search match ${`(${matchExpression([], groups)}) AND facets : (`} || ${tokens} || ')')`;
}

/** Rows by their ids, in the order of the ids. */
function inOrder<R extends { id: number }, T>(ids: number[], rows: R[], present: (row: R) => T): T[] {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [present(row)] : [];
  });
}

const among = (ids: number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;
const nameOrNull = (slug: string | null, name: string | null): Named | null =>
  slug !== null && name !== null ? { slug, name } : null;

/** People and organisations by any of their names. */
export function peopleNamed(ctx: Context, asked: AskedNames, limit: number): Hits<PersonHit> {
  const { ids, count } = named(ctx, 'entity', asked, limit);
  const rows = ctx.db.all<{ id: number; kind: EntityKind; description: string } & Named>(
    sql`select id, slug, name, kind, description from entities where id in ${among(ids)}`,
  );
  return { items: inOrder(ids, rows, ({ id: _id, ...person }) => person), count };
}

/** Claims by their wording. */
export function claimsNamed(ctx: Context, asked: AskedNames, limit: number): Hits<ClaimHit> {
  const { ids, count } = named(ctx, 'claim', asked, limit);
  type Row = { id: number; slug: string; text: string; topic_slug: string | null; topic_name: string | null };
  const rows = ctx.db.all<Row>(sql`
    select c.id, c.slug, c.text, p.slug as topic_slug, p.name as topic_name
    from claims c left join topics p on p.id = c.topic_id where c.id in ${among(ids)}`);
  const present = ({ slug, text, topic_slug, topic_name }: Row) => ({
    slug,
    text,
    topic: nameOrNull(topic_slug, topic_name),
  });
  return { items: inOrder(ids, rows, present), count };
}

/** Topics by name. */
export function topicsNamed(ctx: Context, asked: AskedNames, limit: number): Hits<TopicHit> {
  const { ids, count } = named(ctx, 'topic', asked, limit);
  type Row = { id: number; above_slug: string | null; above_name: string | null } & Named;
  const rows = ctx.db.all<Row>(sql`
    select t.id, t.slug, t.name, p.slug as above_slug, p.name as above_name
    from topics t left join topics p on p.id = t.parent_id where t.id in ${among(ids)}`);
  const present = ({ slug, name, above_slug, above_name }: Row) => ({
    slug,
    name,
    parent: nameOrNull(above_slug, above_name),
  });
  return { items: inOrder(ids, rows, present), count };
}

/** Outlets by name. */
export function outletsNamed(ctx: Context, asked: AskedNames, limit: number): Hits<OutletHit> {
  const { ids, count } = named(ctx, 'outlet', asked, limit);
  const rows = ctx.db.all<{ id: number; kind: OutletKind } & Named>(
    sql`select id, slug, name, kind from outlets where id in ${among(ids)}`,
  );
  return { items: inOrder(ids, rows, ({ id: _id, ...outlet }) => outlet), count };
}

/** Sources by headline. */
export function sourcesNamed(ctx: Context, asked: AskedNames, limit: number): Hits<SourceHit> {
  const { ids, count } = named(ctx, 'source', asked, limit);
  type Row = {
    id: number;
    public_id: string;
    kind: SourceKind;
    headline: string;
    slug: string | null;
    name: string | null;
    edtf: string | null;
    earliest: string | null;
    latest: string | null;
    basis: string;
  };
  const rows = ctx.db.all<Row>(sql`
    select d.id, d.public_id, d.kind, d.headline, o.slug, o.name, d.published_edtf as edtf,
      d.published_earliest as earliest, d.published_latest as latest, d.published_basis as basis
    from sources d left join outlets o on o.id = d.outlet_id where d.id in ${among(ids)}`);
  const present = ({ public_id, kind, headline, slug, name, edtf, earliest, latest, basis }: Row) => ({
    id: public_id,
    kind,
    headline,
    outlet: nameOrNull(slug, name),
    published: dated(edtf, earliest, latest, basis),
  });
  return { items: inOrder(ids, rows, present), count };
}
