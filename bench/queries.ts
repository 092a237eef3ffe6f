import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '#db/client.ts';
import { ENGINE_FLAGS } from '../server/engine-flags.ts';
import { type Address, addressOf, plainAddresses } from './addresses.ts';
import { buildProduct } from './build.ts';
import { type Server, startServer } from './child.ts';
import { randomFrom } from './data/random.ts';
import { benchDatabase } from './generate.ts';
import { quantile } from './measure.ts';
import type { Noted } from './report-statements.ts';

/*
 * What the statements of each page and each list cost by themselves: every address as it is, with each filter,
 * at its end, and under the combinations that links on pages lead to. See docs/performance.md.
 */
const here = import.meta.dirname;
const ROOT = join(here, '..');
const TARGET = { few: 25, many: 60, facets: 5, blocked: 50 };
const ROUNDS = 3;
const TICKS_MS = 10;
/** So many addresses are walked before the server's memory is read. */
const WALKED = 500;
const SEED = 20_260_102;

type Cost = Address & {
  ms: number;
  facets: number;
  statements: number;
  /** The longest that others had to wait for the process. */
  blocked: number;
  slowest: { ms: number; statement: Noted };
};

async function costOf(server: Server, address: Address): Promise<Cost> {
  await server.get(address.path);
  await server.ask('statements');
  await server.ask('blocked');
  const rounds: Noted[][] = [];
  const blocked: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // The clock of the process counts from its second tick on.
    await new Promise((resolve) => setTimeout(resolve, TICKS_MS));
    await server.get(address.path);
    rounds.push(await server.ask<Noted[]>('statements'));
    blocked.push(await server.ask<number>('blocked'));
  }
  const sum = (noted: Noted[]) => noted.reduce((ms, { micros }) => ms + micros / 1000, 0);
  const lower = (numbers: number[]) => quantile(numbers, 0.25);
  const [first = []] = rounds;
  const slowest = first
    .map((statement, at) => ({
      statement,
      ms: lower(rounds.map((round) => (round[at]?.micros ?? statement.micros) / 1000)),
    }))
    .reduce((worst, one) => (one.ms > worst.ms ? one : worst), {
      statement: { sql: '', values: [], method: 'all', raw: false, micros: 0 } as Noted,
      ms: 0,
    });
  return {
    ...address,
    ms: lower(rounds.map(sum)),
    facets: lower(rounds.map((round) => sum(round.filter(({ sql }) => countsFacets(sql))))),
    statements: first.length,
    blocked: quantile(blocked, 0.5),
    slowest,
  };
}

/** The statements behind the numbers beside the filters. */
const countsFacets = (sql: string): boolean =>
  /^\s*select ((i\.)?facets|\S+ as place|b as token, n) from/.test(sql) ||
  /^\s*select k\.key as at/.test(sql);

const LINK = /href="(\/[^"#]*)[^"]*"/g;
/** Pages with filters, and lists of them. Whole lists as files are read in parts and measured by what they block. */
const CLICKED = /^\/(quotes|matrix|timeline|compare|people|claims|topics|search|sources|outlets)(\/|\?|$)/;

/** Addresses of several filters that links lead to, found by clicking on from the pages of lists. */
async function clickedAddresses(server: Server, from: Address[], clicks: number): Promise<Address[]> {
  const random = randomFrom(SEED);
  const seen = new Set(from.map(({ path }) => path));
  const open = from.map(({ path }) => path).filter((path) => CLICKED.test(path));
  const found: Address[] = [];
  for (let click = 0; click < clicks && open.length > 0; click += 1) {
    const [path = '/'] = open.splice(random.below(open.length), 1);
    const page = (await server.get(path)).toString('utf8');
    const links = [...page.matchAll(LINK)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const fresh = links.filter((href) => CLICKED.test(href) && !seen.has(href));
    const several = fresh.filter((href) => addressOf(href).filters > 1);
    for (const href of [
      random.pick(several.length > 0 ? several : ['']),
      random.pick(fresh.length > 0 ? fresh : ['']),
    ]) {
      if (!href || seen.has(href)) continue;
      seen.add(href);
      open.push(href);
      found.push(addressOf(href));
    }
  }
  return found;
}

function print(costs: Cost[], database: string): void {
  const of = (many: boolean) => costs.filter(({ filters }) => filters > 1 === many);
  for (const [title, group, target] of [
    ['without a filter or with one', of(false), TARGET.few],
    ['under combinations', of(true), TARGET.many],
  ] as const) {
    const misses = group.filter(({ ms }) => ms > target);
    console.log(`\n${group.length} addresses ${title}: ${misses.length} above ${target} ms`);
    table([...group].sort((x, y) => y.ms - x.ms).slice(0, Math.max(10, misses.length)));
  }
  const facets = of(false).filter((cost) => cost.facets > TARGET.facets);
  console.log(
    `\nnumbers beside filters, without a filter or with one: ${facets.length} above ${TARGET.facets} ms`,
  );
  table([...of(false)].sort((x, y) => y.facets - x.facets).slice(0, Math.max(3, facets.length)));
  console.log(
    `\nlongest that others waited: ${costs.filter(({ blocked }) => blocked > TARGET.blocked).length} above ${TARGET.blocked} ms`,
  );
  table([...costs].sort((x, y) => y.blocked - x.blocked).slice(0, 10));
  console.log('\nThe ten slowest statements and their plans');
  const { sqlite, close } = openDatabase(database);
  const byStatement = new Map<string, Cost>();
  for (const cost of costs) {
    const { sql } = cost.slowest.statement;
    if ((byStatement.get(sql)?.slowest.ms ?? 0) < cost.slowest.ms) byStatement.set(sql, cost);
  }
  const slowest = [...byStatement.values()].sort((x, y) => y.slowest.ms - x.slowest.ms).slice(0, 10);
  for (const { path, slowest: one } of slowest) {
    console.log(
      `\n${one.ms.toFixed(1)} ms on ${path}\n  ${one.statement.sql.replaceAll(/\s+/g, ' ').slice(0, 900)}`,
    );
    const plan = sqlite.prepare(`explain query plan ${one.statement.sql}`).all(...one.statement.values) as {
      detail: string;
    }[];
    for (const { detail } of plan) console.log(`    ${detail}`);
  }
  close();
}

function table(costs: Cost[]): void {
  console.log('|     ms | facets | blocked | statements | address');
  for (const { ms, facets, blocked, statements, path } of costs) {
    const cells = [ms.toFixed(1).padStart(6), facets.toFixed(1).padStart(6), blocked.toFixed(0).padStart(7)];
    console.log(`| ${cells.join(' | ')} | ${String(statements).padStart(10)} | ${path}`);
  }
}

function startProduct(database: string, preload: string, keepPages: boolean): Promise<Server> {
  return startServer({
    name: 'the product',
    entry: join(ROOT, 'server', 'main.ts'),
    folder: ROOT,
    preload: join(here, preload),
    flags: ENGINE_FLAGS,
    env: { DATABASE_PATH: database, PAGE_CACHE: keepPages ? '1' : '0', API_RATE_LIMIT: '0' },
    ready: '/api/health',
  });
}

/** What a server as readers get it, pages kept, holds after one walk over these addresses. */
async function printMemory(database: string, addresses: Address[]): Promise<void> {
  const server = await startProduct(database, 'report-cpu.ts', true);
  try {
    for (const { path } of addresses) await server.get(path, { 'accept-encoding': 'gzip' }).catch(() => {});
    const memory = await server.ask<number>('memory');
    console.log(`\nthe server holds ${Math.round(memory / 2 ** 20)} MB after ${addresses.length} addresses`);
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    quotes: { type: 'string', default: '1000000' },
    clicks: { type: 'string', default: '150' },
    only: { type: 'string' },
    database: { type: 'string' },
  },
  // `npm run x -- bench queries` hands on its own names.
  allowPositionals: true,
});
try {
  const database = values.database ?? (await benchDatabase(Number(values.quotes)));
  const plain = plainAddresses(database).filter(({ path }) => !values.only || path.includes(values.only));
  buildProduct();
  const server = await startProduct(database, 'report-statements.ts', false);
  let walked = plain;
  try {
    const clicked = await clickedAddresses(server, plain, Number(values.clicks));
    walked = [...plain, ...clicked];
    const costs: Cost[] = [];
    for (const address of [...plain, ...clicked]) {
      try {
        costs.push(await costOf(server, address));
      } catch (error) {
        console.log(`  ${address.path}: ${(error as Error).message.split('\n')[0]}`);
      }
    }
    print(costs, database);
  } finally {
    await server.stop();
  }
  await printMemory(database, walked.slice(0, WALKED));
} catch (error) {
  console.error(`This could not be measured. ${(error as Error).message}`);
  process.exitCode = 1;
}
