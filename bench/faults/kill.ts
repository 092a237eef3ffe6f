import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import type { Context } from '#domain/context.ts';
import { verifyRecord } from '#domain/history/queries-audit.ts';

const WRITER = join(import.meta.dirname, 'writer.ts');

/** A running writer, and how to ask it. */
export type Writer = { child: ChildProcess; pid: number; port: number; ended: Promise<unknown> };

/** Starts a writer over a database. @param slow how long each save waits first, in milliseconds */
export async function startWriter(path: string, slow = 0, tracer: string[] = []): Promise<Writer> {
  const [command = process.execPath, ...args] = [...tracer, process.execPath, WRITER, path, String(slow)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (/port \d+\n/.test(said)) break;
  }
  const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(said)?.[1]);
  return { child, pid: number('pid'), port: number('port'), ended };
}

/** Sends one statement; its id if it was acknowledged, null if no answer came. */
export async function send(port: number, words: string): Promise<string | null> {
  const body = JSON.stringify({
    speaker: 'alec-baldwin',
    form: 'direct',
    text: words,
    status: 'published',
    appearances: [{ source: 'article-2' }],
  });
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
    const said = await answer.text();
    return answer.ok ? said : null;
  } catch {
    return null;
  }
}

export type KillReport = {
  kills: number;
  acknowledged: number;
  lost: number;
  integrity: string;
  audit: string;
};

/**
 * Kills the writer under so many senders at once, so many times, each time after some saves, and counts what was
 * acknowledged and is not there.
 */
export async function killRounds(
  path: string,
  { rounds, writers, least }: { rounds: number; writers: number; least: number },
): Promise<KillReport> {
  const acknowledged: string[] = [];
  let kills = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { child, port, ended } = await startWriter(path);
    let running = true;
    const before = acknowledged.length;
    const work = Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; running; n += 1) {
        const id = await send(port, `Round ${round}, writer ${writer}, sentence ${n}.`);
        if (id === null) return;
        acknowledged.push(id);
      }
    });
    while (acknowledged.length - before < least) await new Promise((resolve) => setTimeout(resolve, 5));
    // Never at the same point: each time a little later within what one save takes.
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
    child.kill('SIGKILL');
    running = false;
    await Promise.all([ended, ...work]);
    kills += 1;
  }
  return { kills, ...lossIn(path, acknowledged) };
}

/** How many of these ids a database does not hold, and whether it is whole. */
export function lossIn(path: string, acknowledged: readonly string[]): Omit<KillReport, 'kills'> {
  const connection = openDatabase(path);
  const there = connection.sqlite.prepare('select 1 from quotes where public_id = ?').pluck();
  const lost = acknowledged.filter((id) => there.get(id) === undefined).length;
  const integrity = String(connection.sqlite.pragma('integrity_check(1)', { simple: true }));
  const ctx: Context = { db: connection.db, user: null, now: () => new Date() };
  const report = verifyRecord(ctx);
  connection.close();
  const audit = report.ok ? `${report.size} revisions proven` : `revision ${report.seq}: ${report.problem}`;
  return { acknowledged: acknowledged.length, lost, integrity, audit };
}

/** How often a file or its data were synced to the disk, from what `strace -c` wrote. */
export function syncsIn(summary: string): number {
  const columns = summary.split('\n').map((line) => line.trim().split(/\s+/));
  return columns
    .filter((line) => /^f(data)?sync$/.test(line.at(-1) ?? ''))
    .reduce((sum, [_share, _seconds, _each, calls]) => sum + Number(calls), 0);
}
