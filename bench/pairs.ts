import { readFileSync } from 'node:fs';
import { openDatabase } from '#db/client.ts';
import { rebuildConflicts } from '#db/conflicts.ts';
import { refreshConflicts } from '#domain/conflicts/commands.ts';
import { printPeak, timed, unprotected } from './steps.ts';

/*
 * A process of its own: derives the pairs in conflict of a database that holds rows and their indexes, and leaves
 * them in it. Its argument: the database, a copy that is thrown away.
 */
const connection = openDatabase(process.argv[2] ?? '');
unprotected(connection.sqlite);
// What is sorted takes several times the cache.
connection.sqlite.pragma('cache_size = -8000');
rebuildConflicts(connection.sqlite, readFileSync(new URL('../db/conflicts.sql', import.meta.url), 'utf8'));
await timed('conflicts, beside the next', () =>
  refreshConflicts({ db: connection.db, user: null, now: () => new Date() }),
);
connection.close();
printPeak('conflicts');
