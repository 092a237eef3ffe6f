import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase } from '#db/client.ts';
import { migrate, reindex } from '#db/migrate.ts';
import { type Csv, csvWriter } from './csv.ts';
import { dropIndexes, loadTables } from './load.ts';
import { writeRecord } from './record.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-csv-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TEXTS = ['', '\\', '\\\\N', 'a, b', 'she said "no"', 'two\nlines\r\n', ' “…” ', "'"];
const columns = 'id slug name parent_id created_at updated_at';

function writeTopics(csv: Csv, from: number, to: number, topic = csv.into('topics', columns)) {
  for (let id = from; id < to; id += 1) {
    topic(id, `t-${id}`, TEXTS[id % TEXTS.length] ?? '', id % 3 === 0 ? null : 1, '', '');
  }
  return topic;
}

test('what was written is loaded, while it is being written and after', async () => {
  const { sqlite } = createDatabase(':memory:');
  sqlite.exec(
    `create table topics (id integer primary key, slug text, name text, parent_id integer, created_at text, updated_at text)`,
  );
  const csv = csvWriter(folder);
  const written = new AbortController();
  const loading = loadTables(sqlite, folder, written.signal);
  // More than is held back before it is written.
  const topic = writeTopics(csv, 1, 20_000);
  await expect.poll(() => sqlite.prepare('select count(*) from topics').pluck().get()).toBeGreaterThan(5_000);
  writeTopics(csv, 20_000, 20_003, topic);
  csv.close();
  written.abort();
  await loading;
  const rows = sqlite
    .prepare(`select id, name, parent_id, typeof(parent_id) as type from topics order by id`)
    .all();
  expect(rows).toHaveLength(20_002);
  expect(rows.slice(0, 8)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({
      id,
      name: TEXTS[id % TEXTS.length],
      parent_id: id % 3 === 0 ? null : 1,
      type: id % 3 === 0 ? 'null' : 'integer',
    })),
  );
});

test('the same record is written every time, and stands in the database with its indexes', async () => {
  const checksum = () => {
    const csv = csvWriter(folder);
    writeRecord(csv, 300);
    return csv.close();
  };
  expect(checksum()).toBe(checksum());
  const connection = createDatabase(':memory:');
  migrate(connection, null);
  const { sqlite } = connection;
  const indexes = () =>
    sqlite.prepare(`select name from sqlite_schema where type = 'index' order by 1`).all();
  const before = indexes();
  sqlite.pragma('foreign_keys = OFF');
  const dropped = dropIndexes(sqlite);
  expect(indexes().length).toBe(before.length - dropped.length);
  await loadTables(sqlite, folder, AbortSignal.abort());
  for (const sql of dropped) sqlite.exec(sql);
  expect(indexes()).toEqual(before);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  reindex(connection);
  expect(sqlite.prepare('select count(*) from quote_index').pluck().get()).toBe(300);
});
