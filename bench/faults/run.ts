/**
 * `npm run x -- faults`: does to the product what a bad day does, at length, and says what came of it. Needs a
 * build. The short versions stand in faults.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { backup, restore } from '../../scripts/backup.ts';
import { seedDemo } from '../../scripts/seed.ts';
import { killRounds, lossIn, send, startWriter, syncsIn } from './kill.ts';
import { smallDisk, startSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-faults-'));
let failures = 0;

function demoAt(path: string): string {
  const connection = createDatabase(path);
  migrate(connection, null);
  seedDemo(connection);
  connection.close();
  return path;
}

/** One line of the report. */
function say(fault: string, figure: string, holds: boolean): void {
  if (!holds) failures += 1;
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${fault}: ${figure}`);
}

async function killed(): Promise<void> {
  const path = demoAt(join(folder, 'killed.db'));
  const { kills, acknowledged, lost, integrity, audit } = await killRounds(path, {
    rounds: 20,
    writers: 16,
    least: 100,
  });
  const figure = `${kills} kills, ${acknowledged} acknowledged, ${lost} lost, integrity ${integrity}, ${audit}`;
  say('kill -9 under 16 writers', figure, lost === 0 && integrity === 'ok' && audit.endsWith('proven'));
}

async function synced(): Promise<void> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    console.log('skipped fsyncs: strace is not installed here');
    return;
  }
  const log = join(folder, 'strace');
  const tracer = ['strace', '-f', '-c', '-e', 'trace=fsync,fdatasync', '-o', log];
  const { pid, port, ended } = await startWriter(demoAt(join(folder, 'synced.db')), 0, tracer);
  let saved = 0;
  for (let n = 0; n < 500; n += 1) if (await send(port, `Sentence ${n}.`)) saved += 1;
  process.kill(pid, 'SIGTERM');
  await ended;
  const syncs = syncsIn(readFileSync(log, 'utf8'));
  say('fsyncs (strace -c)', `${syncs} for ${saved} acknowledged saves`, saved === 500 && syncs >= saved);
}

async function full(): Promise<void> {
  const disk = smallDisk(folder, 12);
  if (!disk) {
    console.log(
      'skipped a full disk: no small disk can be mounted here; faults.test.ts has the short version',
    );
    return;
  }
  try {
    const site = await startSite(demoAt(join(folder, 'full.db')));
    const before = await site.report('Before.');
    const filler = join(folder, 'filler');
    try {
      for (let size = 64 * 1024 * 1024; size >= 512; size /= 2) {
        try {
          writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // Full to this size; what is smaller may still fit.
        }
      }
      const refused = await site.report(`While full. ${'x'.repeat(1900)}`);
      const reading = await site.get('/quotes');
      rmSync(filler);
      const after = await site.report('After.');
      const figure = `${refused.status} in ${refused.ms.toFixed(0)} ms (“${refused.said}”), reading ${reading.status}, afterwards ${after.status}`;
      say(
        'disk full',
        figure,
        [before.status, refused.status, reading.status, after.status].join() === '200,507,200,200',
      );
    } finally {
      await site.stop();
    }
  } finally {
    disk.remove();
  }
}

async function locked(): Promise<void> {
  const path = demoAt(join(folder, 'locked.db'));
  const site = await startSite(path);
  const other = openDatabase(path);
  try {
    await site.report('Before.');
    other.sqlite.exec('begin immediate');
    const refused = await site.report('While locked.');
    const readings = await Promise.all(
      Array.from({ length: 40 }, () => site.get('/quotes/baldwin-abc-never')),
    );
    other.sqlite.exec('rollback');
    const after = await site.report('After.');
    const slowest = Math.max(...readings.map(({ ms }) => ms));
    const read = readings.every(({ status }) => status === 200);
    const figure = `${refused.status} in ${refused.ms.toFixed(0)} ms, Retry-After ${refused.retry}; 40 readers meanwhile ${read ? 'all 200' : 'NOT all 200'}, slowest ${slowest.toFixed(0)} ms; afterwards ${after.status}`;
    say(
      'locked by another process',
      figure,
      refused.status === 503 && refused.ms < 500 && refused.retry === '1' && read && after.status === 200,
    );
  } finally {
    other.close();
    await site.stop();
  }
}

async function stopped(): Promise<void> {
  const path = demoAt(join(folder, 'stopped.db'));
  const { child, port, ended } = await startWriter(path, 800);
  const answers = Array.from({ length: 16 }, (_, n) => send(port, `Said slowly, ${n}.`));
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill('SIGTERM');
  const ids = (await Promise.all(answers)).filter((id) => id !== null);
  await ended;
  const { lost, integrity } = lossIn(path, ids);
  say(
    'SIGTERM during 16 slow requests',
    `${ids.length} of 16 answered, ${lost} lost, integrity ${integrity}`,
    ids.length === 16 && lost === 0,
  );
}

async function saved(): Promise<void> {
  const path = demoAt(join(folder, 'saved.db'));
  const { child, port, ended } = await startWriter(path);
  const acknowledged: string[] = [];
  let running = true;
  const work = Array.from({ length: 16 }, async (_, writer) => {
    for (let n = 0; running; n += 1) {
      const id = await send(port, `Writer ${writer}, sentence ${n}.`);
      if (id !== null) acknowledged.push(id);
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const before = [...acknowledged];
  const start = performance.now();
  const copy = join(folder, 'copy.db');
  const { size } = await backup(path, copy);
  const ms = performance.now() - start;
  running = false;
  await Promise.all(work);
  child.kill('SIGTERM');
  await ended;
  await restore(copy, path, { replace: true });
  const { lost, integrity, audit } = lossIn(path, before);
  const site = await startSite(path);
  const { status } = await site.get(`/quotes/${before.at(-1)}`);
  await site.stop();
  const figure = `${size} revisions in ${ms.toFixed(0)} ms under 16 writers; restored: ${lost} of ${before.length} acknowledged before it lost, integrity ${integrity}, ${audit}; the site serves the last of them: ${status}`;
  say('backup under load, restore, start', figure, lost === 0 && audit.endsWith('proven') && status === 200);
}

try {
  for (const fault of [killed, synced, full, locked, stopped, saved]) await fault();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures > 0) process.exitCode = 1;
