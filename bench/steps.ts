import type Database from 'better-sqlite3';

/** Does one step and prints how long it took, and how much CPU time and, at its highest, memory of this process that was. */
export async function timed(what: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const [seconds, cpu] = [(performance.now() - start) / 1000, (user + system) / 1e6];
  console.log(`  ${what}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${peak()} MB so far`);
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Prints how much memory this process held at its highest. */
export function printPeak(process_: string): void {
  console.log(`  ${process_}: ${peak()} MB of memory at its highest`);
}

/**
 * Takes the protection against a power cut, and the way back, from a file that is thrown away if it is not finished.
 * The driver keeps a journal wherever it is to be safe: told that it need not be, it does without.
 */
export function unprotected(sqlite: Database.Database): void {
  sqlite.unsafeMode();
  sqlite.pragma('synchronous = OFF');
  if (sqlite.pragma('journal_mode = OFF', { simple: true }) !== 'off')
    throw new Error('The database keeps its journal.');
}
