import { existsSync, readFileSync } from 'node:fs';
import { type Connection, DatabaseProblem } from '#db/client.ts';
import type { Context } from '#domain/context.ts';
import { verifyRecord } from '#domain/history/queries-audit.ts';
import type { Checkpoint } from '#domain/history/types.ts';
import { getCheckpoint } from '#domain/revisions/queries.ts';

const context = ({ db }: Connection): Context => ({ db, user: null, now: () => new Date() });

/**
 * `audit verify [--head FILE]`: proves the record, and tells what it found in one sentence; `audit checkpoint`:
 * prints what FILE is to hold.
 * @throws DatabaseProblem for what cannot be asked
 */
export async function auditTask(
  connection: Connection,
  args: string[],
): Promise<{ text: string; ok: boolean }> {
  const [what, option, file, ...more] = args;
  if (what === 'checkpoint' && !option) {
    return { text: JSON.stringify(await getCheckpoint(context(connection))), ok: true };
  }
  const asked =
    what === 'verify' && more.length === 0 && (option === undefined || (option === '--head' && file));
  if (!asked) throw new DatabaseProblem('Say audit verify, audit verify --head FILE, or audit checkpoint.');
  const start = performance.now();
  const report = verifyRecord(context(connection), file ? readCheckpoint(file) : null);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!report.ok) {
    const place = [report.seq === null ? '' : `revision ${report.seq}`, report.record ?? ''].filter(Boolean);
    return { text: `NOT PROVEN. ${place.join(', ')}: ${report.problem}.`, ok: false };
  }
  const { size, head, records } = report;
  const kept = file ? ' The kept checkpoint is part of it.' : '';
  return {
    text: `Proven: ${size} revisions and ${records} records, in ${seconds} s.${kept} Head: ${head}`,
    ok: true,
  };
}

/** What someone kept of an earlier state. @throws DatabaseProblem */
function readCheckpoint(file: string): Checkpoint {
  if (!existsSync(file)) throw new DatabaseProblem(`${file} does not exist.`);
  const trouble = new DatabaseProblem(`${file} does not hold a checkpoint, such as {"size":132,"head":"…"}.`);
  let read: Partial<Checkpoint> | null;
  try {
    read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Checkpoint> | null;
  } catch {
    throw trouble;
  }
  const { size, head } = read ?? {};
  if (!Number.isInteger(size) || !/^[0-9a-f]{64}$/.test(String(head))) throw trouble;
  return { size: Number(size), head: String(head) };
}
