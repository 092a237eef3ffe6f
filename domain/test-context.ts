import { copyFileSync } from 'node:fs';
import { type Connection, openDatabase } from '#db/client.ts';
import rustCase from '#db/seed/rust-case.json' with { type: 'json' };
import { testDatabase } from '#db/test-db.ts';
import { recordStance } from './claims/commands-stances.ts';
import type { ClaimInput, StanceInput } from './claims/schema.ts';
import type { Context } from './context.ts';
import type { EntityInput } from './entities/schema.ts';
import { loadRecords, type Records } from './exchange/commands.ts';
import { saveOutlet } from './outlets/commands.ts';
import type { QuoteInput } from './quotes/schema.ts';
import { saveClaim, saveEntity, saveQuote, saveSource, saveTopic } from './test-commands.ts';

/** Noon of the day on which every test takes place. */
export const NOW = '2022-02-01T12:00:00.000Z';

/** One newsroom with an empty record of its own, seen by each who may come to it. */
export type Desk = Record<'editor' | 'secondEditor' | 'contributor' | 'admin' | 'nobody', Context> & {
  connection: Connection & { path: string };
};

function deskOver(connection: Connection & { path: string }): Desk {
  const base = { db: connection.db, now: () => new Date(NOW) };
  return {
    connection,
    editor: { ...base, user: { id: 'edda', name: 'Edda', role: 'editor' } },
    secondEditor: { ...base, user: { id: 'otto', name: 'Otto', role: 'editor' } },
    contributor: { ...base, user: { id: 'cleo', name: 'Cleo', role: 'contributor' } },
    admin: { ...base, user: { id: 'ada', name: 'Ada', role: 'admin' } },
    nobody: { ...base, user: null },
  };
}

/** A desk with nothing on record. */
export function emptyDesk(): Desk {
  return deskOver(testDatabase());
}

/** The Rust case as inputs of the commands. */
export function rustRecords(): Records {
  const { about: _about, ...records } = structuredClone(rustCase);
  return records as Records;
}

let rustFile: string | null = null;

/** A desk with the Rust case on record: loaded once per test file, then copied. */
export function rustDesk(): Desk {
  const connection = testDatabase();
  if (!rustFile) {
    loadRecords(deskOver(connection).admin, rustRecords());
    connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    rustFile = `${connection.path}.rust`;
    copyFileSync(connection.path, rustFile);
    return deskOver(connection);
  }
  connection.close();
  copyFileSync(rustFile, connection.path);
  const copy = openDatabase(connection.path);
  copy.sqlite.pragma('synchronous = OFF');
  return deskOver({ ...copy, path: connection.path });
}

type Extra<T> = Partial<T>;

/**
 * Builds small stories with as few words as a test needs: whatever is left out is something harmless. Quotes
 * are published, spoken in so many words, and stand in the source `the-wire`.
 */
export function storyteller(ctx: Context) {
  let wired = false;
  return {
    entity: (slug: string, kind: EntityInput['kind'] = 'person') =>
      saveEntity(ctx, { slug, kind, name: slug.replaceAll('-', ' ') }).slug,
    outlet: (slug: string) => saveOutlet(ctx, { slug, name: slug, kind: 'newspaper' }).slug,
    topic: (slug: string, parent: string | null = null) => saveTopic(ctx, { slug, name: slug, parent }).slug,
    source: (id: string, text?: string) =>
      saveSource(ctx, {
        id,
        kind: 'article',
        headline: `Headline of ${id}`,
        snapshot: text === undefined ? null : { text, origin: 'pasted' },
      }).id,
    quote(id: string, speaker: string, extra: Extra<QuoteInput> = {}): string {
      if (!wired && !extra.appearances)
        saveSource(ctx, { id: 'the-wire', kind: 'article', headline: 'Wire' });
      wired ||= !extra.appearances;
      const words = extra.form === 'indirect' || extra.form === 'mixed' ? {} : { text: `Words of ${id}.` };
      return saveQuote(ctx, {
        id,
        speaker,
        form: 'direct',
        status: 'published',
        appearances: [{ source: 'the-wire' }],
        ...words,
        ...extra,
      }).id;
    },
    claim: (slug: string, extra: Extra<ClaimInput> = {}) =>
      saveClaim(ctx, { slug, text: `The proposition called ${slug}`, kind: 'event', ...extra }).slug,
    stance: (quote: string, claim: string, sign: StanceInput['sign'], extra: Extra<StanceInput> = {}) =>
      recordStance(ctx, {
        quote,
        claim,
        sign,
        force: 'flat',
        act: 'asserts',
        reason: 'stated in so many words',
        ...extra,
      }),
  };
}

/** Every row of every table that is written to, in a fixed order: equal dumps are equal records. */
export function dump(connection: Connection): Record<string, unknown[]> {
  const tables = connection.sqlite
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'quote_search%' and name not like 'name_search%' order by 1`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => {
      const rows = connection.sqlite.prepare(`select * from "${table}"`).all();
      return [table, rows.map((row) => JSON.stringify(row)).sort()];
    }),
  );
}

/** Everything that comes out of a list written chunk by chunk. */
export async function gathered<T>(chunks: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}
