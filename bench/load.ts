import { createDatabase } from '#db/client.ts';
import { dropConflicts } from '#db/conflicts.ts';
import { migrate, reindex } from '#db/migrate.ts';
import { dropNames } from '#db/names.ts';
import { dropPeople } from '#db/people.ts';
import { dropSearch } from '#db/search.ts';
import { refreshConflicts } from '#domain/conflicts/commands.ts';
import { dropIndexes, loadTables } from './data/load.ts';
import { printPeak, timed } from './steps.ts';

/*
 * A process of its own: makes a database from CSV files, which may still be written until its parent says
 * "written". Arguments: the folder of the files, the database to make.
 */
const [folder = '', path = ''] = process.argv.slice(2);
const written = new AbortController();
process.once('message', () => {
  written.abort();
  process.disconnect();
});
const connection = createDatabase(path);
const { sqlite } = connection;
migrate(connection, null);
// A file that is thrown away if it is not finished needs no protection against a power cut, nor a way back.
sqlite.pragma('synchronous = OFF');
sqlite.pragma('journal_mode = OFF');
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
await timed('search index', () => reindex(connection));
// What is sorted takes several times the cache.
sqlite.pragma('cache_size = -8000');
await timed('conflicts', () => refreshConflicts({ db: connection.db, user: null, now: () => new Date() }));
await timed('references', () => {
  const dangling = sqlite.pragma('foreign_key_check') as { table: string }[];
  if (dangling[0]) throw new Error(`${dangling.length} references dangle, first in ${dangling[0].table}`);
});
sqlite.pragma('journal_mode = WAL');
connection.close();
printPeak('loading');
