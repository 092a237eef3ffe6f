import type Database from 'better-sqlite3';
import { and, eq, sql } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Db } from './client.ts';
import { countedTogether, countFacets } from './facets.ts';

/*
 * The one place that knows the engine's full-text syntax. Facet tokens, one letter and an id:
 *   s speaker · p side (spoke, or was spoken for) · a about · t topic (and all above it) · f form
 *   o outlet in any role · v venue · c credit · u publisher · d document
 *   k claim, k…y / k…n / k…z affirms, denies, neither (without an id: on any claim)
 *   z without an id: filed under any claim at all
 */

/** The facet of every quote that is filed under a claim. */
export const FILED = 'z';

/** One row per published quote: what is searched and filtered. Made in search.sql. */
export const quoteIndex = sqliteTable('quote_index', {
  date_rank: integer().primaryKey(),
  quote_id: integer().notNull(),
  earliest: text(),
  latest: text(),
  words: text().notNull(),
  people: text().notNull(),
  facets: text().notNull(),
});

/** How many published quotes carry both facets a and b; '' stands for any quote. Made in search.sql, filled by facets.ts. */
export const facetCounts = sqliteTable(
  'facet_counts',
  { a: text().notNull(), b: text().notNull(), n: integer().notNull() },
  (t) => [primaryKey({ columns: [t.a, t.b] })],
);

/** How many published quotes carry a facet, or two of them. */
export function facetCount(db: Db, a: string, b = ''): number {
  const where = and(eq(facetCounts.a, a), eq(facetCounts.b, b));
  return db.select({ n: facetCounts.n }).from(facetCounts).where(where).get()?.n ?? 0;
}

/**
 * The commonest values of a facet beside another, most first: tokens that begin with `letter`. At least `enough`
 * that pass `wanted`, if there are as many.
 */
export function commonest(
  db: Db,
  a: string,
  letter: string,
  {
    enough,
    most,
    wanted = () => true,
  }: { enough: number; most: number; wanted?: (token: string) => boolean },
): { token: string; n: number }[] {
  type Counted = { token: string; n: number };
  const common = db
    .all<Counted>(sql`select b as token, n from facet_counts
      where a = ${a} and substr(b, 1, 1) = ${letter} and n > 3 order by n desc, b limit ${most}`)
    .filter(({ token }) => wanted(token));
  if (common.length >= enough) return common;
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  return db
    .all<Counted>(sql`select b as token, n from facet_counts
      where a = ${a} and b >= ${letter} and b < ${next} order by n desc, b limit ${most}`)
    .filter(({ token }) => wanted(token));
}

/** The smallest date rank of a quote said after `day` at the earliest; see `date_rank` in schema-quotes.ts. */
export function rankAfter(day: string): number {
  const DAYS_TO_1970 = 719_528;
  return (Date.parse(day) / 86_400_000 + DAYS_TO_1970 + 1) * 2 ** 33;
}

export const MAX_WORDS = 16;

/**
 * The words of a reader's query as the index sees them; everything else (operators, marks) falls away. Words between
 * quotation marks are one item, with a space between them: they must stand side by side.
 */
export function searchWords(query: string): { words: string[]; dropped: number } {
  const parts = query.normalize('NFC').split(/["“”„«»]/);
  const items = parts.flatMap((part, at) => {
    const words: string[] = part.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
    const quoted = at % 2 === 1 && at < parts.length - 1;
    return quoted && words.length > 0 ? [words] : words.map((word) => [word]);
  });
  const kept: string[] = [];
  let [read, dropped] = [0, 0];
  for (const item of items) {
    if (dropped > 0 || read + item.length > MAX_WORDS) dropped += item.length;
    else {
      kept.push(item.join(' '));
      read += item.length;
    }
  }
  return { words: kept, dropped };
}

/** The same without its quotation marks: each word by itself. */
export const withoutPhrases = (query: string): string => query.replaceAll(/["“”„«»]/g, ' ').trim();

/**
 * A MATCH expression for the index: all words (in the words or the people of a quote) and, for each group of
 * facets, any one of them; `without` excludes. User text enters only as quoted tokens. Null where nothing is
 * asked for.
 * @throws Error where nothing but `without` is: the engine excludes from what it has found
 */
export function matchExpression(
  words: string[],
  facetGroups: string[][],
  also: { with?: string[]; without?: string[] } = {},
): string | null {
  const quoted = (token: string) => `"${token.replaceAll('"', '""')}"`;
  const anyOf = (group: string[]) => `facets : (${group.map(quoted).join(' OR ')})`;
  const parts = [...facetGroups, ...(also.with ? [also.with] : [])].map(anyOf);
  if (words.length > 0) parts.push(`{words people} : (${words.map(quoted).join(' AND ')})`);
  if (parts.length === 0 && also.without)
    throw new Error('The index is not asked for what lacks a facet alone.');
  if (parts.length === 0) return null;
  const all = parts.join(' AND ');
  return also.without ? `(${all}) NOT ${anyOf(also.without)}` : all;
}

/** A MATCH expression for any of these words in the words of a quote; null where there are none. */
export function anyWord(words: string[]): string | null {
  return words.length > 0 ? `words : (${words.map((word) => `"${word}"`).join(' OR ')})` : null;
}

/** A change to one of these tables re-indexes the quotes that the expression names. */
const KEEPERS: [table: string, event: string, quotes: string][] = [
  ['quotes', 'insert', 'select new.id'],
  ['quotes', 'update', 'select new.id'],
  ['quote_subjects', 'insert', 'select new.quote_id'],
  ['quote_subjects', 'delete', 'select old.quote_id'],
  ['quote_topics', 'insert', 'select new.quote_id'],
  ['quote_topics', 'delete', 'select old.quote_id'],
  ['appearances', 'insert', 'select new.quote_id'],
  ['appearances', 'update', 'select new.quote_id union select old.quote_id'],
  ['appearances', 'delete', 'select old.quote_id'],
  ['stances', 'insert', 'select new.quote_id'],
  ['stances', 'update', 'select new.quote_id'],
  [
    'entities',
    'update of name',
    'select id from quotes where speaker_id = new.id or on_behalf_of_id = new.id',
  ],
  ['sources', 'update of outlet_id', 'select quote_id from appearances where source_id = new.id'],
  [
    'claims',
    'update of status, merged_into_id, merged_sign',
    'select quote_id from stances where claim_id = new.id',
  ],
  [
    'topics',
    'update of parent_id',
    `select quote_id from quote_topics where topic_id in (
      with recursive below(id) as (select new.id union select t.id from topics t join below on t.parent_id = below.id)
      select id from below)`,
  ],
];

function keeperTriggers(): string {
  return KEEPERS.map(
    ([table, event, quotes]) => `
    create trigger keep_search_${table}_${event.split(' ')[0]} after ${event} on ${table} begin
      delete from quote_index where quote_id in (${quotes});
      insert into quote_index select * from quote_index_source where quote_id in (${quotes});
    end;`,
  ).join('\n');
}

/**
 * Drops the search index, fills it anew from the tables and sets its triggers. Runs inside the caller's
 * transaction if there is one. `text` is that of search.sql; the part below its marker is run last,
 * because filling through row triggers would count every pair of facets one row at a time.
 */
export function rebuildSearch(sqlite: Database.Database, text: string): void {
  dropSearch(sqlite);
  const [tables = '', triggers = ''] = text.split(
    '-- statements below are run after the index has been filled',
  );
  sqlite.exec(tables);
  sqlite.exec('insert into quote_index select * from quote_index_source');
  sqlite.exec("insert into quote_search (quote_search) values ('rebuild')");
  countFacets(sqlite);
  sqlite.exec(triggers.replace('{{counted}}', countedTogether('x.value', 'y.value')));
  sqlite.exec(keeperTriggers());
}

/** Takes the index and all its triggers away, as before a migration or a bulk load. */
export function dropSearch(sqlite: Database.Database): void {
  const triggers = sqlite
    .prepare(
      `select name from sqlite_schema where type = 'trigger'
        and (name glob 'keep_search_*' or name glob 'quote_index_*')`,
    )
    .all() as { name: string }[];
  for (const { name } of triggers) sqlite.exec(`drop trigger "${name}"`);
  for (const table of ['quote_search', 'quote_index', 'facet_counts'])
    sqlite.exec(`drop table if exists ${table}`);
}
