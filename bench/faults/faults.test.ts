import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { saveQuote } from '#domain/quotes/commands.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { countQuotes } from '#domain/quotes/queries-select.ts';
import { getCheckpoint } from '#domain/revisions/queries.ts';
import { type Desk, rustDesk } from '#domain/test-context.ts';
import { auditTask } from '../../scripts/audit.ts';
import { backup, restore } from '../../scripts/backup.ts';
import { killRounds, lossIn, send, startWriter, syncsIn } from './kill.ts';

/* Short versions of what `npm run x -- faults` does at length. */

/** A record in a file that nobody here has open, so that others may write to it. */
function leftAlone(): string {
  const desk = rustDesk();
  desk.connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  desk.connection.close();
  return desk.connection.path;
}
const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { force: true });
});
const statement = (desk: Desk, words: string) =>
  saveQuote(desk.editor, {
    speaker: 'alec-baldwin',
    form: 'direct',
    text: words,
    status: 'published',
    appearances: [{ source: 'article-2' }],
  });

describe('killed with no warning under writers', () => {
  test('nothing that was acknowledged is lost, and the record proves', async () => {
    const report = await killRounds(leftAlone(), { rounds: 2, writers: 16, least: 20 });
    expect(report).toMatchObject({ kills: 2, lost: 0, integrity: 'ok' });
    expect(report.acknowledged).toBeGreaterThan(16);
    expect(report.audit).toMatch(/ proven$/);
  }, 60_000);

  test('stopped with a warning, a slow save is finished and acknowledged', async () => {
    const path = leftAlone();
    const { child, port, ended } = await startWriter(path, 400);
    const answer = send(port, 'Said slowly.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGTERM');
    const id = await answer;
    expect(id).not.toBeNull();
    expect(await ended).toEqual([0, null]);
    expect(lossIn(path, [id ?? ''])).toMatchObject({ lost: 0, integrity: 'ok' });
  });

  const tracer = spawnSync('strace', ['-V']).status === 0;
  test.skipIf(!tracer)(
    'every acknowledged save was synced to the disk at least once',
    async () => {
      const path = leftAlone();
      const log = `${path}.strace`;
      made.push(log);
      const strace = ['strace', '-f', '-c', '-e', 'trace=fsync,fdatasync', '-o', log];
      const { pid, port, ended } = await startWriter(path, 0, strace);
      for (let n = 0; n < 20; n += 1) expect(await send(port, `Sentence ${n}.`)).not.toBeNull();
      process.kill(pid, 'SIGTERM');
      await ended;
      expect(syncsIn(readFileSync(log, 'utf8'))).toBeGreaterThanOrEqual(20);
    },
    60_000,
  );
});

describe('a disk that is full', () => {
  test('a save fails whole, reading goes on, and saving goes on when there is room again', async () => {
    const desk = rustDesk();
    const { sqlite } = desk.connection;
    const pages = Number(sqlite.pragma('page_count', { simple: true }));
    const before = await getCheckpoint(desk.nobody);
    sqlite.pragma(`max_page_count = ${pages}`);
    expect(() => statement(desk, 'x'.repeat(5000))).toThrow(/full/);
    expect(await getCheckpoint(desk.nobody)).toEqual(before);
    expect((await countQuotes(desk.nobody, EVERY_QUOTE)).value).toBe(36);
    sqlite.pragma(`max_page_count = ${pages + 1000}`);
    statement(desk, 'There is room again.');
    expect((await countQuotes(desk.nobody, EVERY_QUOTE)).value).toBe(37);
  });
});

describe('a database that another process holds', () => {
  test('a save is refused within half a second, reading is unharmed, and it works again afterwards', async () => {
    const desk = rustDesk();
    const other = openDatabase(desk.connection.path);
    other.sqlite.exec('begin immediate');
    const start = performance.now();
    expect(() => statement(desk, 'In between.')).toThrow(/locked/);
    expect(performance.now() - start).toBeLessThan(500);
    expect((await countQuotes(desk.nobody, EVERY_QUOTE)).value).toBe(36);
    other.sqlite.exec('rollback');
    statement(desk, 'Afterwards.');
    other.close();
  });
});

describe('backup and restore', () => {
  test('a backup under load holds all that was acknowledged before it began, proves, and can be restored', async () => {
    const path = leftAlone();
    const copy = `${path}.backup`;
    made.push(copy);
    const { child, port, ended } = await startWriter(path);
    const before: string[] = [];
    let running = true;
    const work = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; running; n += 1) {
        const id = await send(port, `Writer ${writer}, sentence ${n}.`);
        if (id !== null && !existsSync(`${copy}.part`)) before.push(id);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const kept = [...before];
    const { size } = await backup(path, copy);
    running = false;
    await Promise.all(work);
    expect(kept.length).toBeGreaterThan(5);
    expect(lossIn(copy, kept)).toMatchObject({ lost: 0, integrity: 'ok', audit: `${size} revisions proven` });

    await expect(restore(copy, path)).rejects.toThrow(/--replace/);
    await expect(restore(copy, path, { replace: true })).rejects.toThrow(/in use. Stop the server first/);
    child.kill('SIGTERM');
    await ended;
    const restored = await restore(copy, path, { replace: true });
    made.push(restored.kept ?? '');
    expect(restored).toMatchObject({ size, kept: expect.stringContaining('.replaced-') });
    expect(lossIn(path, kept)).toMatchObject({ lost: 0, audit: `${size} revisions proven` });
    // What was written after the backup is in the old file, which stands beside it.
    expect(lossIn(restored.kept ?? '', before)).toMatchObject({ lost: 0, integrity: 'ok' });
  }, 60_000);

  test('a backup is never written over anything, and nothing but a sound database of ours is restored', async () => {
    const path = leftAlone();
    const other = `${path}.other`;
    made.push(other, `${path}.cut`, `${path}.damaged`);
    writeFileSync(other, 'something else');
    await expect(backup(path, other)).rejects.toThrow(/exists already/);
    await expect(backup(path, '/no/such/folder/x.db')).rejects.toThrow(/no folder/);
    await expect(restore(other, `${path}.new`)).rejects.toThrow(/not a database/);
    expect(existsSync(`${path}.new`)).toBe(false);
    copyFileSync(path, `${path}.damaged`);
    const bytes = readFileSync(`${path}.damaged`);
    bytes.fill(0xff, 4096 * 6, 4096 * 40);
    writeFileSync(`${path}.damaged`, bytes);
    const before = readFileSync(path);
    await expect(restore(`${path}.damaged`, path, { replace: true })).rejects.toThrow(/damaged|malformed/);
    expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}.restoring`)).toBe(false);
  });

  test('a damaged database is kept as it is beside the backup that takes its place', async () => {
    const path = leftAlone();
    const copy = `${path}.backup`;
    await backup(path, copy);
    writeFileSync(path, 'nothing of a database any more');
    const { kept, size } = await restore(copy, path, { replace: true });
    made.push(copy, kept ?? '');
    expect(readFileSync(kept ?? '', 'utf8')).toBe('nothing of a database any more');
    expect(lossIn(path, [])).toMatchObject({ audit: `${size} revisions proven` });
  });
});

describe('audit verify', () => {
  test('says in one sentence what holds, with and without a kept checkpoint', async () => {
    const desk = rustDesk();
    const file = `${desk.connection.path}.head`;
    made.push(file);
    writeFileSync(file, (await auditTask(desk.connection, ['checkpoint'])).text);
    statement(desk, 'Since then.');
    const { text, ok } = await auditTask(desk.connection, ['verify', '--head', file]);
    expect(ok).toBe(true);
    expect(text).toMatch(
      /^Proven: 133 revisions and 133 records, .* The kept checkpoint is part of it\. Head: [0-9a-f]{64}$/,
    );
    desk.connection.sqlite.exec(
      "drop trigger guard_revisions_update; update revisions set reason = 'other' where seq = 7",
    );
    expect(await auditTask(desk.connection, ['verify'])).toEqual({
      ok: false,
      text: 'NOT PROVEN. revision 7: it is not what was hashed.',
    });
    writeFileSync(file, '{"size":"many"}');
    await expect(auditTask(desk.connection, ['verify', '--head', file])).rejects.toThrow(
      /does not hold a checkpoint/,
    );
    await expect(auditTask(desk.connection, ['prove'])).rejects.toThrow(/Say audit verify/);
  });
});

test('a file that cannot be written to is read all the same', async () => {
  const path = leftAlone();
  chmodSync(path, 0o444);
  const desk = openDatabase(path);
  desk.sqlite.pragma('query_only = ON');
  expect(desk.sqlite.prepare('select count(*) from quotes').pluck().get()).toBe(36);
  expect(() => desk.sqlite.exec("insert into settings values ('x', 'y')")).toThrow(/readonly/);
  desk.close();
  chmodSync(path, 0o644);
});
