import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

/** "OnRe": marks a file as ours, so that another program's database is never migrated by mistake. */
export const APPLICATION_ID = 0x4f6e5265;
const CHECK_ALWAYS_BELOW = 64 * 1024 * 1024;

/** One plain sentence on why a database cannot be opened. */
export class DatabaseProblem extends Error {}

export type Connection = { sqlite: Database.Database; db: Db; close(): void };
export type Db = BetterSQLite3Database<Record<string, never>> & { $client: Database.Database };

function connect(path: string, isNew = false): Connection {
  if (Number(process.versions.napi) < 10) {
    throw new DatabaseProblem(
      `Node ${process.versions.node} is too old for the database driver; use 22.18 or newer.`,
    );
  }
  const sqlite = new Database(path);
  // Before WAL, so that it stands in the file itself: a first start that is killed leaves a file that is ours.
  if (isNew) sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  // synchronous=FULL is set explicitly: the driver's own default does not sync every commit under WAL.
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // Waiting blocks the event loop; beyond this the caller is told to come back (503).
  sqlite.pragma('busy_timeout = 200');
  sqlite.pragma('cache_size = -32000');
  keepStatements(sqlite);
  const db = drizzle({ client: sqlite });
  return { sqlite, db, close: () => sqlite.close() };
}

/** Of so many different statements the compiled form is kept: more than all pages have together. */
const STATEMENTS_KEPT = 400;

/**
 * Compiles a statement once, not at every request: a page runs some twenty, and compiling one can cost more than
 * running it. What is handed out again returns rows as objects, as a new one does. Used only from one place at a
 * time: nothing here waits between two rows.
 */
function keepStatements(sqlite: Database.Database): void {
  const kept = new Map<string, Database.Statement>();
  const compile = sqlite.prepare.bind(sqlite) as (sql: string) => Database.Statement;
  const prepare = (sql: string): Database.Statement => {
    const known = kept.get(sql);
    if (known && !known.busy) {
      kept.delete(sql);
      kept.set(sql, known);
      return known.reader ? known.raw(false).pluck(false) : known;
    }
    const statement = compile(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > STATEMENTS_KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  sqlite.prepare = prepare as typeof sqlite.prepare;
}

/** Makes a new, empty database file; refuses where any file stands already. */
export function createDatabase(path: string): Connection {
  if (path !== ':memory:' && existsSync(path)) {
    throw new DatabaseProblem(`${path} exists already; nothing was written.`);
  }
  return connect(path, true);
}

/**
 * Opens an existing database of ours for reading and writing.
 * @throws DatabaseProblem if the file is missing, empty, damaged or another program's.
 */
export function openDatabase(path: string): Connection {
  const found = inspectFile(path);
  if (found) throw new DatabaseProblem(found);
  let connection: Connection;
  try {
    connection = connect(path);
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    throw new DatabaseProblem(
      `${path} cannot be opened: ${(error as Error).message}. Restore it from a backup.`,
    );
  }
  return connection;
}

/** What is wrong with the file at `path`, as a sentence, or null. Reads the header only; writes nothing. */
export function inspectFile(path: string): string | null {
  if (!existsSync(path)) return `${path} does not exist. Run npm start once to create it.`;
  const { size } = statSync(path);
  if (size === 0) return `${path} is empty, not a database. Restore it from a backup, or move it away.`;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    return `${path} is not a database, or it is damaged. Restore it from a backup, or move it away.`;
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    return `${path} is another program's database. Set DATABASE_PATH to a file of its own.`;
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  if (size < pageSize * header.readUInt32BE(28) && !unclean(path)) {
    return `${path} is cut short. Restore it from a backup.`;
  }
  return null;
}

/** Whether the last process that used the file stopped without closing it. */
export function unclean(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
}

/** Reads the whole file's structure where that is cheap or the last stop was unclean. @throws DatabaseProblem */
export function checkStructure(connection: Connection, path: string, wasUnclean: boolean): void {
  if (!wasUnclean && statSync(path).size > CHECK_ALWAYS_BELOW) return;
  let result: unknown;
  try {
    result = connection.sqlite.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    result = (error as Error).message;
  }
  if (result !== 'ok') {
    throw new DatabaseProblem(
      `${path} is damaged (${String(result).replaceAll(/\s+/g, ' ')}). Restore it from a backup.`,
    );
  }
}
