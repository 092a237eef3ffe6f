import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINE_FLAGS } from '../server/engine-flags.ts';
import { buildProbe, buildProduct, NEXT } from './build.ts';
import { type Case, casesOf } from './cases.ts';
import { type Server, startServer } from './child.ts';
import { benchDatabase } from './generate.ts';
import { scriptBytes } from './javascript.ts';
import { type Markup, markupOf } from './markup.ts';
import { measure, recordStatements, type Slow } from './measure.ts';
import { keepRecording, RECORDING, type Recording } from './recording.ts';
import { printTable, type Row } from './table.ts';

/*
 * What a request costs, against floors measured in the same run: see docs/performance.md. Prints and judges
 * nothing; exits 1 only if something could not be measured.
 */
const here = import.meta.dirname;
const ROOT = join(here, '..');
const RECORDED = {
  json: join(ROOT, '.cache', 'bench-json.json'),
  page: join(ROOT, '.cache', 'bench-page.json'),
  markup: join(ROOT, '.cache', 'bench-markup.json'),
};

type Options = { database: string; preload: string; keepPages?: boolean };

function startProduct({ database, preload, keepPages = false }: Options): Promise<Server> {
  return startServer({
    name: keepPages ? 'the product, pages kept' : 'the product',
    entry: join(ROOT, 'server', 'main.ts'),
    folder: ROOT,
    preload,
    flags: ENGINE_FLAGS,
    env: { DATABASE_PATH: database, PAGE_CACHE: keepPages ? '1' : '0', API_RATE_LIMIT: '0' },
    ready: '/api/health',
  });
}

async function record(database: string, cases: Case[]): Promise<Map<string, Slow>> {
  const server = await startProduct({ database, preload: join(here, 'report-statements.ts') });
  const json: Recording = {};
  const page: Recording = {};
  const markup: Record<string, Markup[]> = {};
  const slow = new Map<string, Slow>();
  try {
    for (const one of cases) {
      const asJson = await recordStatements({ server, path: one.json });
      const asPage = await recordStatements({ server, path: one.page });
      json[one.name] = asJson.statements;
      page[one.name] = one.bare === 'page' ? asPage.statements : asJson.statements;
      page[`${one.name}-page`] = asPage.statements;
      markup[one.name] = markupOf((await server.get(one.page)).toString('utf8'));
      slow.set(one.name, asJson.slowest.ms > asPage.slowest.ms ? asJson.slowest : asPage.slowest);
    }
  } finally {
    await server.stop();
  }
  keepRecording(RECORDED.json, json);
  keepRecording(RECORDED.page, page);
  writeFileSync(RECORDED.markup, JSON.stringify(markup));
  return slow;
}

async function run(database: string): Promise<Row[]> {
  buildProduct();
  const probe = buildProbe();
  const cases = casesOf(database);
  const slow = await record(database, cases);
  const preload = join(here, 'report-cpu.ts');
  const servers: Server[] = [];
  const started = async (server: Promise<Server>) => {
    servers.push(await server);
    return server;
  };
  try {
    const product = await started(startProduct({ database, preload }));
    const keeping = await started(startProduct({ database, preload, keepPages: true }));
    const floor = await started(
      startServer({
        name: 'the floor',
        entry: join(here, 'floor.ts'),
        preload,
        env: { DATABASE_PATH: database, [RECORDING]: RECORDED.json },
        ready: '/speaker',
      }),
    );
    const bare = await started(
      startServer({
        name: 'the bare page',
        entry: NEXT,
        args: (port) => ['start', probe, '-H', '127.0.0.1', '-p', String(port)],
        preload,
        env: { DATABASE_PATH: database, [RECORDING]: RECORDED.page, BENCH_MARKUP: RECORDED.markup },
        ready: '/speaker',
      }),
    );
    const rows: Row[] = [];
    for (const one of cases) {
      const measured = await measure([
        { server: product, path: one.json },
        { server: keeping, path: one.json },
        { server: floor, path: `/${one.name}` },
        { server: product, path: one.page },
        { server: keeping, path: one.page },
        { server: bare, path: `/${one.name}` },
        { server: bare, path: `/same/${one.name}` },
      ]);
      const [json = 0, jsonKept = 0, jsonFloor = 0, page = 0, pageKept = 0, pageFloor = 0, same = 0] =
        measured;
      const { ms, sql } = slow.get(one.name) ?? { ms: Number.NaN, sql: '' };
      const scripts = await scriptBytes(product, one.page);
      const row = {
        title: one.title,
        many: one.many,
        json,
        jsonKept,
        jsonFloor,
        page,
        pageKept,
        pageFloor,
        same,
        ms,
        sql,
        scripts,
      };
      console.log(`  ${one.title}: ${one.page}`);
      rows.push(row);
    }
    return rows;
  } finally {
    for (const server of servers) await server.stop();
  }
}

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { quotes: { type: 'string', default: '100000' }, database: { type: 'string' } },
  // `npm run x -- bench` hands on its own name.
  allowPositionals: true,
});
try {
  const quotes = Number(values.quotes);
  if (!Number.isInteger(quotes) || quotes < 1_000 || quotes > 10_000_000) {
    throw new Error('--quotes takes a whole number from 1,000 to 10,000,000.');
  }
  printTable(await run(values.database ?? (await benchDatabase(quotes))), quotes);
} catch (error) {
  console.error(`This could not be measured. ${(error as Error).message}`);
  process.exitCode = 1;
}
