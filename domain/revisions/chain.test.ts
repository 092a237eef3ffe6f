import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, dump, emptyDesk, rustDesk, storyteller } from '../test-context.ts';
import { linkHash } from './hashes.ts';
import { getCheckpoint, verifyChain } from './queries.ts';
import { canonicalJson } from './rules.ts';
import { GENESIS } from './types.ts';

/** A history of some fifty revisions of several kinds, whose guards have been taken away. Every test undoes what it does. */
function tamperable(): Desk {
  const desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle', 'ines']) story.entity(slug);
  for (const slug of ['fired', 'shot']) story.claim(slug);
  for (let n = 0; n < 12; n += 1) {
    const id = story.quote(`quote-${n}`, 'mara', {
      said_on: `2022-01-${10 + n}`,
      text: `Words number ${n}, said by Mara.`,
    });
    story.quote(id, 'mara', {
      said_on: `2022-01-${10 + n}`,
      text: `Words number ${n}, which Mara said.`,
      reason: 'misheard at first',
    });
    story.stance(id, 'fired', 1);
    story.stance(id, 'fired', -1, { reason: 'on a second reading of it' });
  }
  for (const table of ['revisions', 'bodies']) {
    for (const event of ['update', 'delete'])
      desk.connection.sqlite.exec(`drop trigger guard_${table}_${event}`);
  }
  desk.connection.sqlite.exec('drop index revisions_numbered');
  return desk;
}

let desk: Desk;
let size: number;
beforeAll(async () => {
  desk = tamperable();
  ({ size } = await getCheckpoint(desk.editor));
});
beforeEach(() => {
  desk.connection.sqlite.exec('begin');
});
afterEach(() => {
  desk.connection.sqlite.exec('rollback');
});
const sql = (text: string, ...values: unknown[]) => desk.connection.sqlite.prepare(text).run(...values);
const verified = () => verifyChain(desk.editor);

describe('the chain', () => {
  test('holds after many changes, and ends at the checkpoint', async () => {
    const { head } = await getCheckpoint(desk.editor);
    expect(size).toBeGreaterThan(50);
    expect(await verified()).toEqual({ ok: true, size, head });
  });

  test('holds for the Rust case', async () => {
    const rust = rustDesk();
    const report = await verifyChain(rust.editor);
    expect(report).toEqual({ ok: true, size: 132, head: (await getCheckpoint(rust.editor)).head });
  });

  test('of an empty record is empty', async () => {
    const empty = emptyDesk();
    expect(await verifyChain(empty.editor)).toEqual({ ok: true, size: 0, head: GENESIS });
    expect(await getCheckpoint(empty.nobody)).toEqual({ size: 0, head: GENESIS });
  });

  test('is of the hashes that anyone can work out from the rows', () => {
    const [first, second] = desk.connection.sqlite
      .prepare('select * from revisions order by seq limit 2')
      .all() as Record<string, unknown>[];
    const { salt, body } = desk.connection.sqlite
      .prepare('select salt, body from revision_bodies where seq = 1')
      .get() as Record<string, string>;
    const { hash, ...said } = { ...first, is_public: Boolean(first?.is_public) } as Record<string, unknown>;
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(said.body_hash).toBe(sha256(`${salt}\n${body}`));
    expect(hash).toBe(sha256(canonicalJson(said)));
    expect(second?.prev_hash).toBe(hash);
    expect(said.prev_hash).toBe('0'.repeat(64));
  });
});

describe('one thing changed anywhere', () => {
  const columns = ['revisions', 'revision_bodies'].flatMap((table) =>
    (emptyDesk().connection.sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[])
      .filter(({ name }) => name !== 'seq')
      .map(({ name, type }) => [table, name, type.toLowerCase()] as const),
  );

  test('the columns are all there', () => {
    expect(columns.length).toBeGreaterThanOrEqual(13);
  });

  test.each(columns)('%s.%s: the revision is named', async (table, column, type) => {
    const before = dump(desk.connection);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: size }), fc.nat(), async (seq, at) => {
        const value = desk.connection.sqlite
          .prepare(`select ${column} from ${table} where seq = ?`)
          .pluck()
          .get(seq) as string | number;
        const other =
          type === 'integer'
            ? column === 'is_public'
              ? 1 - Number(value)
              : Number(value) + 1
            : changed(String(value), at);
        desk.connection.sqlite.pragma('ignore_check_constraints = on');
        sql(`update ${table} set ${column} = ? where seq = ?`, other, seq);
        expect(await verified()).toMatchObject({ ok: false, seq });
        sql(`update ${table} set ${column} = ? where seq = ?`, value, seq);
      }),
      { numRuns: 12, seed: 13 },
    );
    expect(dump(desk.connection)).toEqual(before);
  });

  /** The text with one character another, or one more where there is none. */
  function changed(text: string, at: number): string {
    if (text === '') return ' ';
    const n = at % text.length;
    return `${text.slice(0, n)}${text[n] === '0' ? '1' : '0'}${text.slice(n + 1)}`;
  }

  test('a public correction hidden by a value that is neither 0 nor 1', async () => {
    const seq = desk.connection.sqlite
      .prepare('select max(seq) from revisions where is_public = 1')
      .pluck()
      .get();
    sql('update revisions set is_public = 2 where seq = ?', seq);
    expect(await verified()).toMatchObject({ ok: false, seq });
  });

  test('a revision taken out', async () => {
    sql('delete from revision_bodies where seq = 20');
    expect(await verified()).toEqual({ ok: false, seq: 20, problem: 'its body is missing' });
    sql('delete from revisions where seq = 20');
    expect(await verified()).toEqual({ ok: false, seq: 21, problem: 'a revision is missing before it' });
  });

  test('two bodies exchanged', async () => {
    const [a, b] = [7, 9].map(
      (seq) =>
        desk.connection.sqlite.prepare('select salt, body from revision_bodies where seq = ?').get(seq) as {
          salt: string;
          body: string;
        },
    );
    sql('update revision_bodies set salt = ?, body = ? where seq = 7', b?.salt, b?.body);
    sql('update revision_bodies set salt = ?, body = ? where seq = 9', a?.salt, a?.body);
    expect(await verified()).toMatchObject({ ok: false, seq: 7 });
  });

  test('a revision rewritten with a hash that fits it: the next one tells', async () => {
    const row = desk.connection.sqlite.prepare('select * from revisions where seq = 30').get() as Parameters<
      typeof linkHash
    >[0] & { hash: string };
    const { hash: _hash, ...said } = { ...row, is_public: Boolean(row.is_public), actor: 'somebody else' };
    sql('update revisions set actor = ?, hash = ? where seq = 30', said.actor, linkHash(said));
    expect(await verified()).toEqual({ ok: false, seq: 31, problem: 'it does not follow its predecessor' });
  });

  test('a tail cut off is found by whoever kept the checkpoint', async () => {
    const kept = await getCheckpoint(desk.nobody);
    for (const table of ['revision_bodies', 'revisions']) sql(`delete from ${table} where seq > ?`, size - 3);
    expect(await verified()).toMatchObject({ ok: true, size: size - 3 });
    expect(await getCheckpoint(desk.nobody)).not.toEqual(kept);
  });
});

test('numbers go on where they stopped, record by record', () => {
  storyteller(desk.editor).entity('mara', 'unnamed');
  const rows = desk.connection.sqlite
    .prepare(
      "select revision, action, actor from revisions where record_type = 'entity' and record_id = 1 order by seq",
    )
    .all();
  expect(rows).toEqual([
    { revision: 1, action: 'create', actor: 'edda' },
    { revision: 2, action: 'change', actor: 'edda' },
  ]);
});
