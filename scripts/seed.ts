import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createDatabase, DatabaseProblem, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { settings } from '#db/schema-settings.ts';
import { carryAccounts } from '#domain/accounts/commands-carry.ts';
import { type Context, tx } from '#domain/context.ts';
import { loadRecords, type Records } from '#domain/exchange/commands.ts';
import { DEMO_EDITOR } from '#domain/exchange/demo.ts';
import { COMMAND_LINE } from './user.ts';

/** The Rust case: the demo data, as inputs of the commands that save it. */
export function rustCase(): Records {
  const file = join(import.meta.dirname, '..', 'db', 'seed', 'rust-case.json');
  const { about: _about, ...records } = JSON.parse(readFileSync(file, 'utf8')) as Records & { about: string };
  return records;
}

/** Loads the demo data and marks the database as a demo, so that every page says so. */
export function seedDemo(connection: Connection, now = () => new Date()): { changed: number; of: number } {
  const ctx: Context = { db: connection.db, user: DEMO_EDITOR, now };
  return tx(ctx, () => {
    const result = loadRecords(ctx, rustCase());
    connection.db.insert(settings).values({ key: 'demo', value: 'yes' }).onConflictDoNothing().run();
    return result;
  });
}

/**
 * Puts a database that holds nothing but demo data and accounts aside and makes an empty one in its place, with
 * the accounts. History is append-only, so demo records are not deleted one by one.
 * @returns where the old file stands now
 * @throws DatabaseProblem if anything in it is not demo data
 */
export function removeDemo(path: string): string {
  const connection = openDatabase(path);
  try {
    const { own } = connection.sqlite
      .prepare(
        `select count(*) as own from revisions
          where actor <> ? and record_type not in ('user', 'user_link', 'api_token')`,
      )
      .get(DEMO_EDITOR.id) as { own: number };
    if (own > 0)
      throw new DatabaseProblem(`${path} holds ${own} changes that are not demo data; nothing was removed.`);
    connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  const aside = `${path}.demo-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(path, aside);
  for (const side of ['-wal', '-shm']) rmSync(path + side, { force: true });
  const empty = createDatabase(path);
  migrate(empty, null);
  const before = openDatabase(aside);
  const context = ({ db }: Connection): Context => ({ db, user: COMMAND_LINE, now: () => new Date() });
  // A file that was last opened by a version without accounts has no table of them.
  const table = "select 1 from sqlite_schema where type = 'table' and name = 'users'";
  if (before.sqlite.prepare(table).get()) carryAccounts(context(empty), context(before));
  before.close();
  empty.close();
  return aside;
}
