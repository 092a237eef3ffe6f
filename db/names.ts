import type Database from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { nameKey } from '../lib/text/name-key.ts';
import type { Db } from './client.ts';
import { MAX_WORDS } from './search.ts';

/*
 * The index of names and wordings: every run of three letters of them (a trigram), so that a part of a name
 * finds it, and a misspelt one finds what shares most with it. Like the index of quotes it is disposable.
 */

/** What is found by name. Sources are found by headline, claims by wording. */
export const NAMED_NOUNS = ['entity', 'outlet', 'topic', 'source', 'claim'] as const;
export type NamedNoun = (typeof NAMED_NOUNS)[number];

/** Where each noun's names stand. `column` parts names, which are corrected, from wordings, which are not. */
const NAMED: Record<NamedNoun, { table: string; text: string; column: 'name' | 'wording' }> = {
  entity: { table: 'entity_names', text: 'name_key', column: 'name' },
  outlet: { table: 'outlets', text: 'name', column: 'name' },
  topic: { table: 'topics', text: 'name', column: 'name' },
  source: { table: 'sources', text: 'headline', column: 'wording' },
  claim: { table: 'claims', text: 'text', column: 'wording' },
};

/** The names of one noun stand together in the index: so that those of another are not read over. */
const SPAN = 2 ** 40;
/** The row number of a name: the row it comes from, above the noun's first. */
const rowOf = (noun: NamedNoun, id: string) => `${id} + ${NAMED_NOUNS.indexOf(noun) * SPAN}`;

/** The noun that a row of the index is of, as its place in NAMED_NOUNS, and the row it comes from. */
export const nounOf = (row: SQL): SQL => sql`(${row} / ${sql.raw(String(SPAN))})`;
export const sourceOf = (row: SQL): SQL => sql`(${row} % ${sql.raw(String(SPAN))})`;

/** The columns of name_index for a row of the noun's table; `row` is `new.` in a trigger. */
function entry(noun: NamedNoun, row = ''): string {
  const { text, column } = NAMED[noun];
  // As nameKey does: what stands inside a word falls away. The spaces let a word's beginning be looked for.
  const padded = `' ' || replace(replace(replace(${row}${text}, '''', ''), '’', ''), '.', '') || ' '`;
  return `${rowOf(noun, `${row}id`)}, ${column === 'name' ? `${padded}, ''` : `'', ${padded}`}`;
}

/**
 * Makes the index of names anew from the tables and sets its triggers. Runs inside the caller's transaction if
 * there is one. `sql` is the text of names.sql; the part below its marker is run last.
 */
export function rebuildNames(sqlite: Database.Database, sql: string): void {
  dropNames(sqlite);
  const [tables = '', triggers = ''] = sql.split(
    '-- statements below are run after the index has been filled',
  );
  sqlite.exec(tables);
  for (const noun of NAMED_NOUNS) {
    sqlite.exec(`insert into name_index select ${entry(noun)} from ${NAMED[noun].table}`);
  }
  sqlite.exec("insert into name_search (name_search) values ('rebuild')");
  sqlite.exec(triggers);
  sqlite.exec(keeperTriggers());
}

/** Takes the index and all its triggers away, as before a migration or a bulk load. */
export function dropNames(sqlite: Database.Database): void {
  const triggers = sqlite
    .prepare(
      `select name from sqlite_schema where type = 'trigger' and (name glob 'keep_name_*' or name glob 'name_index_*')`,
    )
    .pluck()
    .all() as string[];
  for (const name of triggers) sqlite.exec(`drop trigger "${name}"`);
  sqlite.exec('drop table if exists name_search; drop table if exists name_index;');
}

function keeperTriggers(): string {
  return NAMED_NOUNS.map((noun) => {
    const { table, text } = NAMED[noun];
    const remove = `delete from name_index where id = ${rowOf(noun, 'old.id')};`;
    const add = `insert into name_index values (${entry(noun, 'new.')});`;
    return `
    create trigger keep_name_${table}_insert after insert on ${table} begin ${add} end;
    create trigger keep_name_${table}_update after update of ${text} on ${table} begin ${remove} ${add} end;
    create trigger keep_name_${table}_delete after delete on ${table} begin ${remove} end;`;
  }).join('\n');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * The row ids of records whose name holds all words of a reader's query, as a subselect with a column `id`; null
 * where no word was typed. Three letters are found anywhere in a word, two at its beginning; single ones only
 * where nothing else was typed. `newest` stops at so many names, those entered last first.
 */
export function recordsNamed(noun: NamedNoun, query: string, newest?: number): SQL | null {
  const words = nameWords(query);
  if (words.length === 0) return null;
  const rows = namesOf(noun, words, newest);
  return noun === 'entity'
    ? sql`select e.entity_id as id from (${rows}) i join entity_names e on e.id = ${sourceOf(sql`i.id`)}`
    : sql`select ${sourceOf(sql`i.id`)} as id from (${rows}) i`;
}

/** The rows of the index that are of this noun and hold all words, those entered last first where they are limited. */
function namesOf(noun: NamedNoun, words: Word[], newest?: number): SQL {
  const terms = words.flatMap(termFor);
  const start = ` ${words[0]?.folded ?? ''}%`;
  // Written out: a bound number is a fraction to the driver, and no bound of a row number to the index.
  const lowest = NAMED_NOUNS.indexOf(noun) * SPAN;
  const mine = (row: string) => sql.raw(`${row} >= ${lowest} and ${row} < ${lowest + SPAN}`);
  const limit = newest === undefined ? sql`` : sql`order by 1 desc limit ${newest}`;
  return terms.length > 0
    ? sql`select rowid as id from name_search where name_search match ${terms.join(' AND ')}
        and ${mine('rowid')} ${limit}`
    : sql`select id from name_index where (name like ${start} or wording like ${start})
        and ${mine('id')} ${limit}`;
}

/** Whether a name of the record with this row id holds all words of a query: a condition, or nothing where none was typed. */
export function isNamed(noun: NamedNoun, id: SQL, query: string): SQL | undefined {
  const rows = recordsNamed(noun, query);
  return rows ? sql`${id} in (${rows})` : undefined;
}

/**
 * The rows of names that hold all words of a query, by noun, of each the `newest` that were entered last: for a person
 * those of entity_names, else the records themselves.
 */
export function rowsNamed(db: Db, query: string, newest: number): Record<NamedNoun, number[]> {
  const words = nameWords(query);
  const terms = words.flatMap(termFor);
  const rows = { entity: [], outlet: [], topic: [], source: [], claim: [] } as Record<NamedNoun, number[]>;
  const add = (found: { id: number }[]) => {
    for (const { id } of found) rows[NAMED_NOUNS[Math.floor(id / SPAN)] ?? 'entity'].push(id % SPAN);
  };
  if (words.length === 0) return rows;
  if (terms.length > 0) {
    // Most words are in few names: then one look finds those of all nouns.
    const most = newest * NAMED_NOUNS.length;
    const found = db.all<{ id: number }>(sql`
      select rowid as id from name_search where name_search match ${terms.join(' AND ')} limit ${most + 1}`);
    if (found.length <= most) {
      add(found.sort((x, y) => y.id - x.id));
      for (const noun of NAMED_NOUNS) rows[noun] = rows[noun].slice(0, newest);
      return rows;
    }
  }
  for (const noun of NAMED_NOUNS) add(db.all<{ id: number }>(namesOf(noun, words, newest)));
  return rows;
}

/** Whether more than `most` names of a noun hold all words of a query. */
export function namedOften(db: Db, noun: NamedNoun, query: string, most: number): boolean {
  const rows = recordsNamed(noun, query);
  if (!rows) return false;
  return db.get<{ n: number }>(sql`select count(*) as n from (${rows} limit ${most + 1})`).n > most;
}

type Word = { folded: string; plain: string };

/**
 * The words of a query as names are compared, and as they were typed: names of outlets keep letters such as
 * ø, which nameKey spells out.
 */
function nameWords(query: string): Word[] {
  const folded = nameKey(query).split(' ').filter(Boolean);
  const plain = query
    .normalize('NFC')
    .replace(/['‘’ʼʻ`´.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const paired = plain.length === folded.length;
  return folded
    .slice(0, MAX_WORDS)
    .map((word, at) => ({ folded: word, plain: paired ? (plain[at] ?? word) : word }));
}

function termFor({ folded, plain }: Word): string[] {
  const forms = new Set([folded, plain].map((form) => ([...form].length === 2 ? ` ${form}` : form)));
  const usable = [...forms].filter((form) => [...form].length >= 3);
  if (usable.length === 0) return [];
  return [usable.length === 1 ? quoted(usable[0] ?? '') : `(${usable.map(quoted).join(' OR ')})`];
}

/** Every run of three letters of a word, its ends included. */
function runsOf(word: string): string[] {
  const signs = [...` ${word} `];
  return [...new Set(signs.slice(2).map((_, at) => signs.slice(at, at + 3).join('')))];
}

/** A MATCH expression for the names that share a run of three letters, or an end, with a word. */
export function namesSharing(word: string): string {
  return `name : (${runsOf(word).map(quoted).join(' OR ')})`;
}

/**
 * The rows of names of people, outlets and topics that share most runs of three letters with a word, the shorter ones
 * first, as a subselect with a column `rowid`. By the engine's own rank every row of every noun would be counted.
 */
export function namesSharingMost(word: string, most: number): SQL {
  const terms = runsOf(word).map((run) => `name : ${quoted(run)}`);
  const above = sql.raw(String(NAMED_NOUNS.indexOf('source') * SPAN));
  return sql`select s.rowid from json_each(${JSON.stringify(terms)}) k
    join name_search s on s.name_search match k.value and s.rowid < ${above}
    join name_index i on i.id = s.rowid
    group by s.rowid order by count(*) desc, length(i.name), s.rowid limit ${most}`;
}

/** The facets by which readers may know of a record: at least one published quote carries one. */
const PUBLIC_FACETS: Record<NamedNoun, readonly string[]> = {
  entity: ['p', 'a'],
  outlet: ['o'],
  topic: ['t'],
  source: ['d'],
  claim: ['k'],
};

/** A facet token. The driver binds every number as a fraction: without the cast 12 would read 12.0. */
const token = (letter: string, id: SQL) => sql`${letter} || cast(${id} as integer)`;

/** Whether a published quote lets readers know of the record with this row id; a condition. */
export function knownInPublic(noun: NamedNoun, id: SQL): SQL {
  const carried = PUBLIC_FACETS[noun].map(
    (letter) => sql`exists (select 1 from facet_counts where a = '' and b = ${token(letter, id)})`,
  );
  if (noun === 'entity') carried.push(sql`exists (select 1 from claim_people where entity_id = ${id})`);
  // The page of a claim names its topic, whatever the statements on it are filed under.
  if (noun === 'topic') {
    carried.push(sql`exists (
      with recursive below(id) as (
        select ${id} union select t.id from topics t join below on t.parent_id = below.id)
      select 1 from claims c join facet_counts f on f.a = '' and f.b = 'k' || c.id
        where c.topic_id in (select id from below))`);
  }
  return sql`(${sql.join(carried, sql` or `)})`;
}

/** How many published quotes carry a facet of the record with this row id; letters as in db/search.ts. */
export function quotesCarrying(letter: string, id: SQL): SQL<number> {
  return sql<number>`coalesce((select n from facet_counts where a = '' and b = ${token(letter, id)}), 0)`;
}
