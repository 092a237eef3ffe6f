import { existsSync, writeFileSync } from 'node:fs';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { describe, expect, test } from 'vitest';
import { type Connection, createDatabase, DatabaseProblem, openDatabase } from './client.ts';
import { MIGRATIONS, type Migration, migrate, reindex } from './migrate.ts';
import { testDatabase } from './test-db.ts';

const shipped = readMigrationFiles({ migrationsFolder: MIGRATIONS });
const next = (...sql: string[]): Migration[] => [...shipped, { sql, hash: `next ${sql.join()}` }];

/** A record with three people, one of whom said something. */
function smallRecord(): Connection & { path: string } {
  const connection = testDatabase();
  connection.sqlite.exec(`
    insert into entities (id, slug, kind, name, created_at, updated_at) values
      (1, 'mara', 'person', 'Mara', '', ''), (2, 'lyle', 'person', 'Lyle', '', ''), (3, 'ines', 'person', 'Ines', '', '');
    insert into entity_names (entity_id, name, name_key) values (1, 'Mara', 'mara'), (2, 'Lyle', 'lyle');
    insert into quotes (id, public_id, speaker_id, form, text, spans, status, created_at, updated_at)
      values (1, 'mara-never', 1, 'direct', 'I never did.', '[[0,12]]', 'published', '', '');
    insert into settings values ('demo', 'yes');`);
  return connection;
}

/** Everything in the file: its schema, and the rows of each table. */
function everything({ sqlite }: Connection): unknown {
  const schema = sqlite.prepare('select type, name, sql from sqlite_schema order by type, name').all();
  const tables = sqlite
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'quote_search%' and name not like 'name_search%'
        order by name`,
    )
    .pluck()
    .all() as string[];
  return {
    schema,
    rows: tables.map((table) => [table, sqlite.prepare(`select * from "${table}"`).all()]),
  };
}

function outcome(connection: Connection, migrations: Migration[]): Error {
  try {
    migrate(connection, `${(connection as { path?: string }).path}.before`, migrations);
  } catch (error) {
    return error as Error;
  }
  throw new Error('the migration went through');
}

describe('a migration', () => {
  test('that has run does not run again, and makes no backup', () => {
    const connection = smallRecord();
    const before = everything(connection);
    expect(migrate(connection, `${connection.path}.before`)).toEqual({ applied: 0, backup: null });
    expect(everything(connection)).toEqual(before);
    expect(existsSync(`${connection.path}.before`)).toBe(false);
  });

  test('runs on a new file without a backup', () => {
    const connection = createDatabase(`${testDatabase().path}.new`);
    expect(migrate(connection, `${testDatabase().path}.before`)).toEqual({
      applied: shipped.length,
      backup: null,
    });
    expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('keeps a copy from before, complete and sound', () => {
    const connection = smallRecord();
    const before = everything(connection);
    const backup = `${connection.path}.before`;
    const migrated = migrate(connection, backup, next('alter table entities add column pronoun text'));
    expect(migrated).toEqual({ applied: 1, backup });
    expect(connection.sqlite.prepare('select pronoun from entities').pluck().all()).toEqual([
      null,
      null,
      null,
    ]);
    expect(everything(openDatabase(backup))).toEqual(before);
    expect(migrate(connection, backup, next('alter table entities add column pronoun text')).applied).toBe(0);
  });
});

/** Migrations that must not stand, and what is said of them. */
const REFUSED: [what: string, sql: string[], says: RegExp][] = [
  [
    'fails half-way',
    ["update entities set name = 'X'", 'create table desks (id)', 'insert into nowhere values (1)'],
    /no such table: nowhere/,
  ],
  ['loses a row', ['delete from entities where id = 3'], /entities lost 1 rows/],
  [
    'loses every row of a table',
    ['create table t as select * from settings', 'delete from settings'],
    /settings lost 1 rows/,
  ],
  [
    'leaves a reference to nobody',
    ['update entity_names set entity_id = 99 where id = 2'],
    /1 references dangle, first in entity_names/,
  ],
  [
    'takes away what a view is made from',
    ['alter table quotes rename column status to state'],
    /no such column/,
  ],
  ['breaks a CHECK', ["update entities set kind = 'robot'"], /CHECK constraint failed/],
];

describe('a migration that does not stand is undone whole, and the copy from before is named', () => {
  test.each(REFUSED)('one that %s', (_what, sql, says) => {
    const connection = smallRecord();
    const before = everything(connection);
    const error = outcome(connection, next(...sql));
    expect(error).toBeInstanceOf(DatabaseProblem);
    expect(error.message).toMatch(says);
    expect(error.message).toContain(`A copy stands at ${connection.path}.before.`);
    expect(error.message).not.toContain('..');
    expect(everything(connection)).toEqual(before);
    expect(everything(openDatabase(`${connection.path}.before`))).toEqual(before);
    expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => connection.sqlite.exec("update revisions set reason = ''")).not.toThrow();
  });

  test('one before which no copy could be made', () => {
    const connection = smallRecord();
    writeFileSync(`${connection.path}.before`, 'already here');
    const before = everything(connection);
    expect(outcome(connection, next('create table desks (id)'))).toBeInstanceOf(DatabaseProblem);
    expect(everything(connection)).toEqual(before);
  });

  test('one that drops a table with rows in it', () => {
    const connection = smallRecord();
    expect(outcome(connection, next('drop table settings')).message).toMatch(/settings lost 1 rows/);
  });
});

describe('a database of another version', () => {
  test('with a migration that we do not know is left alone', () => {
    const connection = smallRecord();
    migrate(connection, `${connection.path}.before`, next('create table desks (id)'));
    const before = everything(connection);
    expect(() => migrate(connection, null)).toThrow(/newer or different version/);
    expect(everything(connection)).toEqual(before);
  });

  test('whose first migration is not ours is left alone', () => {
    const connection = smallRecord();
    connection.sqlite.exec("update schema_migrations set hash = 'another'");
    const before = everything(connection);
    expect(() => migrate(connection, null)).toThrow(DatabaseProblem);
    expect(everything(connection)).toEqual(before);
  });
});

test('reindex makes the same search again, whatever became of it', () => {
  const connection = smallRecord();
  const before = everything(connection);
  connection.sqlite.exec(
    `drop trigger quote_index_removed; delete from quote_index; update facet_counts set n = 7`,
  );
  reindex(connection);
  expect(everything(connection)).toEqual(before);
  connection.sqlite.exec("insert into quote_search (quote_search, rank) values ('integrity-check', 1)");
});

test('what is derived otherwise by another version is made anew at the start, without a migration', () => {
  const connection = smallRecord();
  const fresh = everything(connection);
  connection.sqlite.exec('drop view incompatible; drop table name_search; drop table name_index');
  connection.sqlite.pragma('user_version = 1');
  expect(migrate(connection, null)).toEqual({ applied: 0, backup: null });
  expect(everything(connection)).toEqual(fresh);
  // In step it is left alone: nothing is rebuilt at every start.
  connection.sqlite.exec("delete from facet_counts where a = ''");
  migrate(connection, null);
  expect(connection.sqlite.prepare("select count(*) from facet_counts where a = ''").pluck().get()).toBe(0);
});
