import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { createDatabase } from '#db/client.ts';
import { CONFLICT_TABLES, dropConflicts } from '#db/conflicts.ts';
import { migrate, reindex } from '#db/migrate.ts';
import { dropNames } from '#db/names.ts';
import { dropPeople } from '#db/people.ts';
import { dropSearch } from '#db/search.ts';
import { dropIndexes, loadTables } from './data/load.ts';
import { printPeak, timed, unprotected } from './steps.ts';

/*
 * A process of its own: makes a database from CSV files, which may still be written until its parent says
 * "written". Arguments: the folder of the files, the database to make.
 */
const [folder = '', path = ''] = process.argv.slice(2);
const copy = `${path}.pairs`;
const written = new AbortController();
process.once('message', () => {
  written.abort();
  process.disconnect();
});
const connection = createDatabase(path);
const { sqlite } = connection;
migrate(connection, null);
unprotected(sqlite);
sqlite.pragma('cache_size = -32000');
// Rows come in the order in which they are written, not in that of their references: these are proved at the end.
sqlite.pragma('foreign_keys = OFF');
for (const drop of [dropSearch, dropNames, dropConflicts, dropPeople]) drop(sqlite);
sqlite.exec('drop trigger keep_corrections_insert');
const indexes = dropIndexes(sqlite);
await timed('rows', () => loadTables(sqlite, folder, written.signal));
await timed('indexes', () => {
  for (const sql of indexes) sqlite.exec(sql);
});
// One process can write to a file: pairs are derived in a copy of it, and carried over.
copyFileSync(path, copy);
const deriving = fork(join(import.meta.dirname, 'pairs.ts'), [copy]);
const derived = once(deriving, 'exit');
process.once('exit', () => deriving.kill());
await timed('search index', () => reindex(connection));
const [code] = await derived;
if (code !== 0) throw new Error('Deriving the pairs failed.');
await timed('conflicts carried over', () => carryOver(sqlite));
rmSync(copy);
await timed('references', () => {
  const dangling = sqlite.pragma('foreign_key_check') as { table: string }[];
  if (dangling[0]) throw new Error(`${dangling.length} references dangle, first in ${dangling[0].table}`);
});
sqlite.pragma('journal_mode = WAL');
connection.close();
printPeak('loading');

/** Takes what the copy holds of conflicts, page by page: equal tables without triggers are not read row by row. */
function carryOver(sqlite: Database.Database): void {
  const triggers = sqlite
    .prepare(`select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'conflict_pairs'`)
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`);
  sqlite.prepare('attach ? as copy').run(copy);
  for (const table of CONFLICT_TABLES)
    sqlite.exec(`delete from main.${table}; insert into main.${table} select * from copy.${table}`);
  sqlite.exec('detach copy');
  for (const { sql } of triggers) sqlite.exec(sql);
}
