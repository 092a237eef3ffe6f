import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import {
  type Connection,
  checkStructure,
  createDatabase,
  DatabaseProblem,
  openDatabase,
  unclean,
} from './client.ts';
import { dropConflicts, rebuildConflicts } from './conflicts.ts';
import { dropNames, rebuildNames } from './names.ts';
import { dropPeople, rebuildPeople } from './people.ts';
import { dropSearch, rebuildSearch } from './search.ts';

const here = import.meta.dirname;
export const MIGRATIONS = join(here, 'migrations');
const read = (file: string) => readFileSync(join(here, file), 'utf8');

export type Migrated = { applied: number; backup: string | null };
export type Migration = { sql: string[]; hash: string };

/** Everything that is made from the schema and can be made again: the migrations never touch it. */
function dropDerived(connection: Connection): void {
  dropSearch(connection.sqlite);
  dropNames(connection.sqlite);
  dropConflicts(connection.sqlite);
  dropPeople(connection.sqlite);
  connection.sqlite.exec('drop table if exists public_corrections');
  const rows = connection.sqlite
    .prepare(`select type, name from sqlite_schema where type in ('trigger', 'view') order by type`)
    .all() as { type: string; name: string }[];
  for (const { type, name } of rows) connection.sqlite.exec(`drop ${type} if exists "${name}"`);
}

function makeDerived(connection: Connection): void {
  connection.sqlite.exec(read('views.sql'));
  connection.sqlite.exec(read('guards.sql'));
  rebuildIndexes(connection);
  connection.sqlite.pragma(`user_version = ${derivedVersion()}`);
}

function rebuildIndexes({ sqlite }: Connection): void {
  // Its triggers hang on tables that are made anew.
  dropPeople(sqlite);
  rebuildSearch(sqlite, read('search.sql'));
  rebuildNames(sqlite, read('names.sql'));
  rebuildConflicts(sqlite, read('conflicts.sql'));
  rebuildPeople(sqlite, read('people.sql'));
  sqlite.exec(read('corrections.sql'));
}

/**
 * A number for how views, guards and indexes are made here. A file that carries another one has them from
 * another version of the program.
 */
function derivedVersion(): number {
  const made = [
    'views.sql',
    'guards.sql',
    'search.sql',
    'names.sql',
    'conflicts.sql',
    'search.ts',
    'names.ts',
    'facets.ts',
    'conflicts.ts',
    'people.sql',
    'corrections.sql',
    'people.ts',
    '../domain/conflicts/rules.ts',
  ].map(read);
  return createHash('sha256').update(made.join('\0')).digest().readInt32BE();
}

/**
 * Rebuilds the search indexes and the counters from the tables, in one transaction. The index of conflicts is made
 * empty; whoever asks for conflicts first, or refreshConflicts, fills it.
 */
export function reindex(connection: Connection): void {
  connection.sqlite.transaction(() => rebuildIndexes(connection)).immediate();
}

function rowCounts(connection: Connection): Map<string, number> {
  const tables = connection.sqlite
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual%'`,
    )
    .all() as { name: string }[];
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const { n } = connection.sqlite.prepare(`select count(*) as n from "${name}"`).get() as { n: number };
    counts.set(name, n);
  }
  return counts;
}

function copyTo({ sqlite }: Connection, backup: string): void {
  try {
    sqlite.prepare('vacuum into ?').run(backup);
  } catch (error) {
    throw new DatabaseProblem(
      `No copy could be made at ${backup} (${(error as Error).message}), so nothing was migrated.`,
    );
  }
}

/**
 * Brings the schema up to date. Where migrations are pending: backup, then in one transaction all pending migrations, the derived views,
 * triggers and search index anew, and proof that no row went missing and no reference dangles. Anything
 * wrong rolls the whole back, so that a killed or failed migration leaves the old schema.
 *
 * Without pending migrations only what is derived is made anew, and that only where this version makes it
 * otherwise than the one that made it.
 *
 * The library's own migrator is not used: it runs with foreign keys on, where rebuilding a table empties or
 * orphans its children and drops its triggers.
 *
 * @param backupTo where to copy the file before a migration; null for a database without rows
 * @throws DatabaseProblem naming the backup
 */
export function migrate(
  connection: Connection,
  backupTo: string | null,
  migrations: Migration[] = readMigrationFiles({ migrationsFolder: MIGRATIONS }),
): Migrated {
  const { sqlite } = connection;
  sqlite.exec(
    'create table if not exists schema_migrations (position integer primary key, hash text not null, at text not null)',
  );
  const done = sqlite.prepare('select hash from schema_migrations order by position').all() as {
    hash: string;
  }[];
  for (const [position, { hash }] of done.entries()) {
    if (migrations[position]?.hash !== hash) {
      throw new DatabaseProblem(
        'This database was written by a newer or different version of On Record. Use that one.',
      );
    }
  }
  const pending = migrations.slice(done.length);
  if (pending.length === 0) {
    if (sqlite.pragma('user_version', { simple: true }) !== derivedVersion()) {
      sqlite
        .transaction(() => {
          dropDerived(connection);
          makeDerived(connection);
        })
        .immediate();
    }
    return { applied: 0, backup: null };
  }

  const backup = done.length > 0 ? backupTo : null;
  if (backup) copyTo(connection, backup);
  // Inside a transaction this pragma does nothing, so it stands before it.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite
      .transaction(() => {
        dropDerived(connection);
        const before = rowCounts(connection);
        for (const [offset, migration] of pending.entries()) {
          for (const statement of migration.sql) sqlite.exec(statement);
          sqlite
            .prepare('insert into schema_migrations values (?, ?, ?)')
            .run(done.length + offset, migration.hash, new Date().toISOString());
        }
        const after = rowCounts(connection);
        for (const [table, n] of before) {
          const lost = n - (after.get(table) ?? 0);
          if (table !== 'schema_migrations' && lost > 0) throw new Error(`${table} lost ${lost} rows`);
        }
        makeDerived(connection);
        const dangling = sqlite.pragma('foreign_key_check') as { table: string }[];
        if (dangling[0])
          throw new Error(`${dangling.length} references dangle, first in ${dangling[0].table}`);
        sqlite.exec("insert into quote_search (quote_search) values ('integrity-check')");
      })
      .immediate();
  } catch (error) {
    throw new DatabaseProblem(
      `The migration failed and was undone: ${(error as Error).message}.${backup ? ` A copy stands at ${backup}.` : ''}`,
    );
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return { applied: pending.length, backup };
}

/**
 * Opens the database at `path`, making it if there is no file, and brings it up to date.
 * @throws DatabaseProblem in one sentence; never writes over a file that is not a sound database of ours
 */
export function prepareDatabase(path: string): {
  connection: Connection;
  created: boolean;
  migrated: Migrated;
} {
  const created = !existsSync(path);
  if (created) makeFolder(dirname(path));
  const wasUnclean = !created && unclean(path);
  const connection = created ? createDatabase(path) : openDatabase(path);
  try {
    if (!created) checkStructure(connection, path, wasUnclean);
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const migrated = migrate(connection, `${path}.before-migration-${stamp}`);
    return { connection, created, migrated };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new Error('it is not a folder');
  } catch (error) {
    throw new DatabaseProblem(`The folder ${folder} cannot be written: ${(error as Error).message}.`);
  }
}
