import type { Server } from './child.ts';
import type { Recorded } from './recording.ts';
import type { Noted } from './report-statements.ts';

const ROUNDS = 16;
/** Enough for the engine to have compiled what is hot; more for what is cheap. */
const WARM_UP_MS = 1_500;
const ROUND_MS = 100;

export type Target = { server: Server; path: string };

const cpuOf = ({ server }: Target): Promise<number> => server.ask<number>('cpu');

async function cost(target: Target, requests: number): Promise<number> {
  const before = await cpuOf(target);
  for (let n = 0; n < requests; n += 1) await target.server.get(target.path);
  return ((await cpuOf(target)) - before) / requests / 1000;
}

/**
 * CPU milliseconds per request of each target, in rounds of sequential requests over one kept connection after a
 * warm-up. The targets take turns within each round, so that whatever else happens on the machine meets them
 * alike. Neighbours on the same core make every instruction dearer, never cheaper: of the rounds the lower
 * quartile is taken.
 */
export async function measure(targets: Target[]): Promise<number[]> {
  const rounds: { target: Target; requests: number; costs: number[] }[] = [];
  for (const target of targets) {
    let spent = 0;
    let last = 1;
    while (spent < WARM_UP_MS) {
      last = await cost(target, 10);
      spent += last * 10;
    }
    rounds.push({ target, requests: Math.max(2, Math.ceil(ROUND_MS / last)), costs: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { target, requests, costs } of rounds) costs.push(await cost(target, requests));
  }
  return rounds.map(({ costs }) => quantile(costs, 0.25));
}

/** The statements of one request, and the milliseconds of the slowest of them, each at its median of 15 requests. */
export async function recordStatements(target: Target): Promise<{ statements: Recorded[]; slowest: Slow }> {
  await target.server.get(target.path);
  await target.server.ask('statements');
  const times = new Map<string, { sql: string; micros: number[] }>();
  let statements: Recorded[] = [];
  for (let n = 0; n < 15; n += 1) {
    await target.server.get(target.path);
    const noted = await target.server.ask<Noted[]>('statements');
    for (const { sql, values, micros } of noted) {
      const key = `${sql} ${JSON.stringify(values)}`;
      const known = times.get(key) ?? { sql, micros: [] };
      known.micros.push(micros);
      times.set(key, known);
    }
    statements = noted.map(({ micros: _, ...statement }) => statement);
  }
  const slowest = [...times.values()]
    .map(({ sql, micros }) => ({ sql, ms: quantile(micros, 0.5) / 1000 }))
    .reduce((worst, one) => (one.ms > worst.ms ? one : worst), { sql: '', ms: 0 });
  return { statements, slowest };
}

export type Slow = { sql: string; ms: number };

export function quantile(numbers: number[], part: number): number {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}
