import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '#db/schema.ts';
import type { Connection } from '#db/client.ts';
import { type Context, tx } from '#domain/context.ts';
import { loadRecords, type Records } from '#domain/exchange/commands.ts';
import { DEMO_EDITOR } from '#domain/exchange/demo.ts';

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
