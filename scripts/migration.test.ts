import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { describe, expect, test } from 'vitest';
import { type Connection, openDatabase } from '#db/client.ts';
import { MIGRATIONS, type Migration, migrate, reindex } from '#db/migrate.ts';
import { refreshConflicts } from '#domain/conflicts/commands.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { getQuote, listQuotes } from '#domain/quotes/queries.ts';
import { countQuotes } from '#domain/quotes/queries-select.ts';
import { verifyChain } from '#domain/revisions/queries.ts';
import { type Desk, dump, rustDesk } from '#domain/test-context.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.

/*
 * A migration that rebuilds a table which eight others refer to, on the record of the Rust case: as drizzle-kit
 * writes it, and the way in which its own migrator empties the children.
 */

const shipped = readMigrationFiles({ migrationsFolder: MIGRATIONS });

/** Rebuilds `quotes` with one column more, in the statements of drizzle-kit. */
function rebuildQuotes({ sqlite }: Connection): Migration[] {
  const parts = sqlite
    .prepare(
      `select type, sql from sqlite_schema where tbl_name = 'quotes' and type in ('table', 'index') and sql is not null`,
    )
    .all() as { type: string; sql: string }[];
  const table = parts.find(({ type }) => type === 'table')?.sql ?? '';
  const columns = (sqlite.pragma('table_info(quotes)') as { name: string }[]).map(({ name }) => `"${name}"`);
  const made = table
    .replace(
      'CREATE TABLE `quotes` (',
      "CREATE TABLE `__new_quotes` (\n\t`desk` text DEFAULT 'news' NOT NULL,",
    )
    .replaceAll('"quotes".', '"__new_quotes".');
  expect(made).toContain('`desk`');
  const sql = [
    'PRAGMA foreign_keys=OFF;',
    made,
    `INSERT INTO \`__new_quotes\`(${columns.join()}) SELECT ${columns.join()} FROM \`quotes\`;`,
    'DROP TABLE `quotes`;',
    'ALTER TABLE `__new_quotes` RENAME TO `quotes`;',
    'PRAGMA foreign_keys=ON;',
    ...parts.filter(({ type }) => type === 'index').map((index) => index.sql),
  ];
  return [...shipped, { sql, hash: 'rebuild quotes' }];
}

const triggers = ({ sqlite }: Connection) =>
  sqlite.prepare("select name, sql from sqlite_schema where type in ('trigger', 'view') order by name").all();
const schema = ({ sqlite }: Connection) =>
  sqlite.prepare('select type, name, sql from sqlite_schema order by type, name').all();
/** Every row, once what is derived has been derived. */
function rows(connection: Connection) {
  refreshConflicts({ db: connection.db, user: null, now: () => new Date() });
  return dump(connection);
}
const withoutDesk = (tables: Record<string, unknown[]>) => ({
  ...tables,
  schema_migrations: [],
  quotes: tables.quotes?.map((row) => String(row).replace('"desk":"news",', '')),
});

describe('rebuilding the table of quotes', () => {
  test('keeps every row, every child, every trigger and a search that works', async () => {
    const desk = rustDesk();
    const { connection } = desk;
    const before = { rows: rows(connection), triggers: triggers(connection) };
    expect(before.triggers.length).toBeGreaterThan(30);

    const migrated = migrate(connection, `${connection.path}.before`, rebuildQuotes(connection));
    expect(migrated.applied).toBe(1);
    expect(withoutDesk(rows(connection))).toEqual(withoutDesk(before.rows));
    expect(triggers(connection)).toEqual(before.triggers);
    expect(connection.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(connection.sqlite.prepare("select count(*) from quotes where desk = 'news'").pluck().get()).toBe(
      36,
    );

    await expectWorking(desk);
  });

  test.each([0, 0.15, 0.3, 0.5, 0.75, 1])(
    'killed at %f of its statements, it has never been',
    async (share) => {
      const desk = rustDesk();
      const { connection } = desk;
      const migrations = rebuildQuotes(connection);
      const before = { rows: rows(connection), schema: schema(connection) };
      connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
      const copy = `${connection.path}.killed`;
      copyFileSync(connection.path, copy);

      const ran = runKilled(
        copy,
        migrations,
        Math.round(share * (statementsOf(connection.path, migrations) - 1)),
      );
      expect(ran).toBe('SIGKILL');
      const reopened = openDatabase(copy);
      expect(rows(reopened)).toEqual(before.rows);
      expect(schema(reopened)).toEqual(before.schema);
      expect(reopened.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      await expectWorking({
        ...desk,
        nobody: { ...desk.nobody, db: reopened.db },
        editor: { ...desk.editor, db: reopened.db },
        connection: { ...reopened, path: copy },
      });
    },
  );
});

async function expectWorking({ nobody, editor, connection }: Desk): Promise<void> {
  const index = rows(connection);
  reindex(connection);
  expect(rows(connection)).toEqual(index);
  connection.sqlite.exec("insert into quote_search (quote_search, rank) values ('integrity-check', 1)");
  expect((await countQuotes(nobody, EVERY_QUOTE)).value).toBe(36);
  const { items } = await listQuotes(nobody, { ...EVERY_QUOTE, q: 'hammer' });
  expect(items.map(({ id }) => id)).toEqual(['baldwin-abc-hammer']);
  expect(await getQuote(nobody, 'kearon-incriminating')).toMatchObject({ speaker: { slug: 'kevin-kearon' } });
  expect(() => connection.sqlite.exec('delete from quotes')).toThrow(/never deleted/);
  expect(await verifyChain(editor)).toMatchObject({ ok: true });
}

/** How many times the migration calls `exec`, the last time for the index. */
function statementsOf(path: string, migrations: Migration[]): number {
  const copy = `${path}.counted`;
  copyFileSync(path, copy);
  const connection = openDatabase(copy);
  let calls = 0;
  const exec = connection.sqlite.exec.bind(connection.sqlite);
  connection.sqlite.exec = (sql) => {
    calls += 1;
    return exec(sql);
  };
  migrate(connection, null, migrations);
  connection.close();
  return calls;
}

/** Migrates in a process that kills itself instead of running its `at`-th statement. */
function runKilled(path: string, migrations: Migration[], at: number): string | null {
  const script = `
    import { openDatabase } from './client.ts';
    import { migrate } from './migrate.ts';
    const connection = openDatabase(${JSON.stringify(path)});
    const exec = connection.sqlite.exec.bind(connection.sqlite);
    let calls = 0;
    connection.sqlite.exec = (sql) => {
      if (calls++ === ${at}) process.kill(process.pid, 'SIGKILL');
      return exec(sql);
    };
    migrate(connection, null, ${JSON.stringify(migrations)});`;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', 'db'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return signal;
}
