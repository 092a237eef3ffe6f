import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import type { Recorded } from './recording.ts';

/*
 * Loaded into the product's process in a run of its own, before the measured one: notes every statement with
 * its values, the form of its rows and the CPU time it took, compiling it included, and hands the list over on
 * "statements". On "blocked" it says for how many milliseconds at most the process answered nobody since asked last.
 */
type Native = { source: string } & Record<
  'all' | 'get' | 'iterate' | 'raw',
  (...values: unknown[]) => unknown
>;
export type Noted = Recorded & { micros: number };

const noted: Noted[] = [];
const asLists = new WeakMap<object, boolean>();
const compiled = new WeakMap<object, number>();
const memory = new Database(':memory:');
const connection = Object.getPrototypeOf(memory) as { prepare: (sql: string) => object };
const prototype = Object.getPrototypeOf(memory.prepare('select 1')) as Native;
memory.close();

const microsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

const prepare = connection.prepare;
connection.prepare = function (this: object, sql: string) {
  const before = process.cpuUsage();
  const statement = prepare.call(this, sql);
  compiled.set(statement, microsSince(before));
  return statement;
};
const raw = prototype.raw;
prototype.raw = function (this: Native, on: unknown = true) {
  asLists.set(this, on === true);
  return raw.call(this, on);
};
for (const method of ['all', 'get'] as const) {
  const run = prototype[method];
  prototype[method] = function (this: Native, ...values: unknown[]) {
    const before = process.cpuUsage();
    const found = run.apply(this, values);
    const micros = microsSince(before) + (compiled.get(this) ?? 0);
    compiled.delete(this);
    noted.push({ sql: this.source, values, method, raw: asLists.get(this) ?? false, micros });
    return found;
  };
}

const EVERY_MS = 2;
const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
delay.enable();
process.on('message', (message) => {
  if (message === 'statements') process.send?.({ statements: noted.splice(0) });
  if (message === 'blocked') {
    process.send?.({ blocked: Math.max(0, delay.max / 1e6 - EVERY_MS) });
    delay.reset();
  }
});
