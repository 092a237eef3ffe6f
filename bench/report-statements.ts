import Database from 'better-sqlite3';
import type { Recorded } from './recording.ts';

/*
 * Loaded into the product's process in a run of its own, before the measured one: notes every statement with
 * its values, the form of its rows and the CPU time it took, and hands the list over on "statements".
 */
type Native = { source: string } & Record<
  'all' | 'get' | 'iterate' | 'raw',
  (...values: unknown[]) => unknown
>;
export type Noted = Recorded & { micros: number };

const noted: Noted[] = [];
const asLists = new WeakMap<object, boolean>();
const memory = new Database(':memory:');
const prototype = Object.getPrototypeOf(memory.prepare('select 1')) as Native;
memory.close();

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
    const { user, system } = process.cpuUsage(before);
    noted.push({ sql: this.source, values, method, raw: asLists.get(this) ?? false, micros: user + system });
    return found;
  };
}

process.on('SIGTERM', () => console.error('GOT SIGTERM'));
process.on('disconnect', () => console.error('DISCONNECT'));
process.on('SIGINT', () => console.error('GOT INT'));
process.on('SIGHUP', () => console.error('GOT HUP'));
process.on('message', (message) => {
  if (message === 'statements') process.send?.({ statements: noted.splice(0) });
});
