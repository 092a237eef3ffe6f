// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findOrInstallChromium } from './chromium.mjs';
import { npm } from './npm.mjs';
import { ROOT, run } from './processes.mjs';
import { build } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ code: number, output: string, counts?: Counts }} Outcome `counts` where a check is many tests
 * @typedef {{ name: string, what: string, needs?: string, run: () => Promise<Outcome> }} Check
 */

/**
 * Everything that is checked, in order: the cheap before the dear. `needs` names a check without
 * which this one would make no sense. @type {readonly Check[]}
 */
export const CHECKS = [
  {
    name: 'format',
    what: 'Biome: format, lint, import cycles',
    run: () => node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off'),
  },
  { name: 'types', what: 'TypeScript, with the types of the routes', run: types },
  { name: 'floors', what: 'imports go up the stairs only', run: () => script('floors.mjs') },
  {
    name: 'versions',
    what: 'minimum versions, every version pinned',
    run: () => script('minimum-versions.mjs'),
  },
  { name: 'lockfile', what: 'both lock files agree with their package.json', run: lockFiles },
  { name: 'unit', what: 'Vitest: unit and property tests', run: unit },
  { name: 'build', what: 'next build', run: built },
  { name: 'browser', what: 'Playwright: journeys, accessibility, policy', needs: 'build', run: browser },
];

/** Runs a program out of node_modules. @param {string} path @param {readonly string[]} args */
function node(path, ...args) {
  return run(process.execPath, [`node_modules/${path}`, ...args], { capture: true });
}

/** @param {string} name */
function script(name) {
  return run(process.execPath, [`scripts/${name}`], { capture: true });
}

/** Next writes the types of the routes that `tsc` then reads. */
async function types() {
  const routes = await node('next/dist/bin/next', 'typegen');
  return routes.code === 0 ? node('typescript/bin/tsc', '--noEmit', '--project', '.') : routes;
}

async function lockFiles() {
  const dry = ['ci', '--dry-run', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const project = await npm(dry);
  return project.code === 0 ? npm([...dry, '--prefix', 'runtime']) : project;
}

async function unit() {
  const report = fresh('vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    capture: true,
    env: { NODE_ENV: undefined, NO_COLOR: '1' },
  });
  const read = readReport(report);
  return {
    ...outcome,
    counts: {
      passed: read?.numPassedTests ?? 0,
      failed: read?.numFailedTests ?? 0,
      skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
    },
  };
}

async function built() {
  await build(async (_name, alreadyDone, work) => {
    if (alreadyDone() === null) await work();
  });
  return { code: 0, output: '' };
}

async function browser() {
  const report = fresh('playwright.json');
  const outcome = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test'], {
    capture: true,
    env: {
      CHROME_PATH: await findOrInstallChromium(),
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      NODE_ENV: undefined,
      NO_COLOR: '1',
    },
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report)?.stats ?? {};
  return { ...outcome, counts: { passed: expected, failed: unexpected + flaky, skipped } };
}

/** The path of a report that is not there yet: an old one must not be read as this run's. @param {string} name */
function fresh(name) {
  const path = join(ROOT, '.cache', name);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
