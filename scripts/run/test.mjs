// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from './checks.mjs';
import { ROOT, Stop } from './processes.mjs';
import { installPackages } from './setup.mjs';
import { seconds, stepPrinter } from './steps.mjs';

const RESULT = join(ROOT, '.cache', 'test-result.json');

/**
 * @typedef {import('./checks.mjs').Counts} Counts
 * @typedef {Counts & { name: string, ok: boolean, seconds: number }} Result
 */

/**
 * Runs every check, or those named, one after the other, and goes on after a failure. Writes the
 * sums to .cache/test-result.json, which `.ci/run` reads. Answers 0 if everything passed, else 1.
 * @param {readonly string[]} names @returns {Promise<number>}
 */
export async function test(names) {
  const checks = chosen(names);
  rmSync(RESULT, { force: true });
  const from = performance.now();
  await installPackages(stepPrinter({ quiet: false }));
  console.log();

  /** @type {Result[]} */
  const results = [];
  for (const check of checks) {
    const ground = results.find(({ name }) => name === check.needs);
    if (ground && !ground.ok) console.log(heading(check), `not run: ${ground.name} failed`);
    else results.push(await runCheck(check));
  }

  const sums = {
    passed: sum(results, 'passed'),
    failed: sum(results, 'failed'),
    skipped: sum(results, 'skipped'),
  };
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const took = performance.now() - from;
  writeFileSync(RESULT, `${JSON.stringify({ ...sums, seconds: took / 1000, checks: results }, null, 2)}\n`);

  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(`\n${inWords(sums)} in ${seconds(took).trim()}`);
  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

/** @param {readonly string[]} names */
function chosen(names) {
  const unknown = names.find((name) => !CHECKS.some((check) => check.name === name));
  if (unknown !== undefined) {
    throw new Stop(`There is no check "${unknown}". There are ${CHECKS.map(({ name }) => name).join(', ')}.`);
  }
  if (names.length === 0) return CHECKS;
  const needed = CHECKS.filter(({ name }) => names.includes(name)).map(({ needs }) => needs);
  return CHECKS.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/** @param {import('./checks.mjs').Check} check @returns {Promise<Result>} */
async function runCheck(check) {
  const from = performance.now();
  process.stdout.write(`${heading(check)} `);
  const { code, output, counts } = await outcomeOf(check);
  const took = performance.now() - from;
  const ok = code === 0 && (counts?.failed ?? 0) === 0 && (counts ? counts.passed > 0 : true);
  const total = counts ?? { passed: ok ? 1 : 0, failed: 0, skipped: 0 };
  // A crash, or no test at all, is a failure even where no single test failed.
  if (!ok && total.failed === 0) total.failed = 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${seconds(took)}${counts ? `   ${inWords(total)}` : ''}`);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  return { name: check.name, ok, seconds: took / 1000, ...total };
}

/** @param {import('./checks.mjs').Check} check @returns {Promise<import('./checks.mjs').Outcome>} */
async function outcomeOf(check) {
  try {
    return await check.run();
  } catch (error) {
    // A Stop without words is a signal: the whole run ends.
    if (!(error instanceof Stop) || !error.message) throw error;
    return { code: error.code, output: `${error.output}\n${error.message}` };
  }
}

/** @param {import('./checks.mjs').Check} check */
function heading({ name, what }) {
  return `${name.padEnd(10)}${what.padEnd(46)}`;
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {readonly Result[]} results @param {keyof Counts} key */
function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}
