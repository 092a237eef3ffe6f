import { type Connection, openDatabase } from '#db/client.ts';
import type { Context } from '#domain/context.ts';
import { readEnvironment } from '#lib/environment.ts';

/** Where the connection is kept: one per process, however often the bundler loads this module. */
const KEY = Symbol.for('on-record.database');
type Kept = { [KEY]?: Connection };

/** The process's one connection, opened at the first request. @throws DatabaseProblem */
function database(): Connection {
  const kept = globalThis as Kept;
  kept[KEY] ??= openDatabase(readEnvironment(process.env).databasePath);
  return kept[KEY];
}

/** The context of a reader: nobody is signed in. */
export function readerContext(): Context {
  return { db: database().db, user: null, now: () => new Date() };
}
