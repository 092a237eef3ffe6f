import Database from 'better-sqlite3';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import * as words from '../lib/vocabulary.ts';
import * as accounts from './schema-accounts.ts';
import * as affiliations from './schema-affiliations.ts';
import * as capture from './schema-capture.ts';
import * as claims from './schema-claims.ts';
import * as entities from './schema-entities.ts';
import * as history from './schema-history.ts';
import * as quotes from './schema-quotes.ts';
import * as review from './schema-review.ts';
import * as settings from './schema-settings.ts';
import * as sources from './schema-sources.ts';
import * as topics from './schema-topics.ts';
import { testDatabase } from './test-db.ts';

const { sqlite } = testDatabase();
const ddl = sqlite
  .prepare(
    `select sql from sqlite_schema where type = 'table' and name not like 'quote_search%' and name not like 'name_search%' and name not like 'sqlite_%'`,
  )
  .pluck()
  .all() as string[];
const schema = {
  ...accounts,
  ...affiliations,
  ...capture,
  ...claims,
  ...entities,
  ...history,
  ...quotes,
  ...review,
  ...settings,
  ...sources,
  ...topics,
};
const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

/** Every "column in (…)" that the database itself enforces. */
const checks = ddl.flatMap((sql) =>
  [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK\("(\w+)"\."(\w+)" in \(([^)]*)\)\)/g)].map(
    ([, name = '', table = '', column = '', list = '']) => ({
      name,
      table,
      column,
      list: list.split(', ').map((word) => (word.startsWith("'") ? word.slice(1, -1) : Number(word))),
    }),
  ),
);
const columnsOf = (table: SQLiteTable) =>
  getTableConfig(table).columns.map((column) => ({
    name: column.name,
    enumValues: column.enumValues,
    generated: column.generated !== undefined,
    type: column.getSQLType(),
    notNull: column.notNull,
    primary: column.primary,
  }));
const found = (table: string, column: string) =>
  checks.find((check) => check.table === table && check.column === column);

/** Lists that no column holds, and why. */
const NEVER_STORED: (keyof typeof words)[] = [
  'CONFLICT_RULES',
  'CONFLICT_RELATIONS',
  'CONFLICT_STRENGTHS',
  'CONFLICT_TIMINGS',
];
const closedLists = Object.entries(words).filter(([name]) => !NEVER_STORED.some((one) => one === name));

/** A row that every CHECK accepts; what is not named here is a 1 or a harmless word. */
const SOUND: Record<string, Record<string, unknown>> = {
  quotes: { form: 'indirect', spans: '[]' },
  claims: { kind: 'event', status: 'open', text: 'Mara Vell pulled the trigger', merged_sign: null },
  snapshots: { sha256: 'a'.repeat(64) },
  affiliations: { member_id: 1, principal_id: 2 },
  quote_links: { from_id: 1, to_id: 2 },
  claim_links: { a_id: 1, b_id: 2 },
  merges: { from_id: 1, into_id: 2, moved: '[]' },
  claim_parts: { claim_id: 1, part_id: 2 },
  captures: { comment_requests: '[]' },
  candidates: { start: 0, end: 1, items: '[]' },
  stances: { force: 'flat', act: 'asserts', sign: 1, origin: 'editor', state: 'suggested' },
  users: { email: 'mara@example.org' },
  user_links: { token_hash: 'a'.repeat(64) },
  api_tokens: { token_hash: 'a'.repeat(64) },
  comment_requests: { outcome: 'no_answer', source_id: 1 },
  appearances: { verification: 'unchecked' },
};

/** The tables alone, without triggers or references, so that only the CHECKs speak. */
function bareTables(): Database.Database {
  const bare = new Database(':memory:');
  bare.pragma('foreign_keys = OFF');
  for (const sql of ddl) bare.exec(sql);
  return bare;
}

function insert(db: Database.Database, table: SQLiteTable, extra: Record<string, unknown>): void {
  const sound = SOUND[getTableName(table)] ?? {};
  const row: Record<string, unknown> = {};
  for (const { name, enumValues, generated, type, notNull, primary } of columnsOf(table)) {
    if (generated || (primary && name === 'id')) continue;
    const word = type === 'text' ? 'long-enough-word' : 1;
    row[name] = name in sound ? sound[name] : notNull ? (enumValues?.[0] ?? word) : null;
  }
  const names = Object.keys({ ...row, ...extra });
  db.prepare(
    `insert into "${getTableName(table)}" (${names.map((name) => `"${name}"`)}) values (${names.map(() => '?')})`,
  ).run(...Object.values({ ...row, ...extra }));
}

describe('closed lists', () => {
  test.each(closedLists)('%s stands in the database as in the vocabulary', (name, list) => {
    const same = checks.filter((check) => JSON.stringify(check.list) === JSON.stringify(list));
    expect(same.length, `${name} is held by no column`).toBeGreaterThan(0);
  });

  const listed = tables.flatMap((table) =>
    columnsOf(table)
      .filter(({ name, enumValues }) => enumValues?.length || /(^|_)sign$/.test(name))
      .map((column) => ({ table, ...column })),
  );

  test('there are as many checks as columns that hold a word of a list', () => {
    const named = listed.map(({ table, name }) => `${getTableName(table)}.${name}`).sort();
    expect(checks.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(named);
    expect(named.length).toBeGreaterThanOrEqual(25);
  });

  test.each(listed.map((column) => [getTableName(column.table), column.name, column] as const))(
    '%s.%s takes no foreign word',
    (tableName, name, { table, enumValues }) => {
      const check = found(tableName, name);
      if (enumValues) expect(check?.list).toEqual(enumValues);
      const bare = bareTables();
      const merged = name === 'merged_sign' ? { status: 'merged', merged_into_id: 2 } : {};
      const sound = name === 'merged_sign' ? { ...merged, merged_sign: -1 } : {};
      insert(bare, table, sound);
      for (const foreign of ['sabotage', '', 'PUBLISHED', 7]) {
        expect(() => insert(bare, table, { ...merged, [name]: foreign })).toThrow(
          new RegExp(`CHECK constraint failed: ${check?.name}$`),
        );
      }
    },
  );
});

test('the migrations make the tables that the schema describes', () => {
  for (const table of tables) {
    const made = sqlite.pragma(`table_xinfo("${getTableName(table)}")`) as {
      name: string;
      notnull: number;
    }[];
    expect(made.map(({ name, notnull }) => [name, notnull === 1]).sort()).toEqual(
      columnsOf(table)
        .map(({ name, notNull }) => [name, notNull])
        .sort(),
    );
  }
});
