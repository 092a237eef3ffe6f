// @ts-check
import { EnvironmentError, readEnvironment } from '../../lib/environment.ts';
import { ENGINE_FLAGS } from '../../server/engine-flags.ts';
import { findListenTrouble } from '../../server/listen.ts';
import { checkDatabaseFolder } from './folders.mjs';
import { ROOT, run, Stop } from './processes.mjs';
import { build, COMPILE_CACHE, installPackages, prepareDatabase } from './setup.mjs';
import { printStep, stepPrinter } from './steps.mjs';
import { test } from './test.mjs';

/**
 * Does what `npm start`, `npm test`, `npm run dev` or `npm run x` asks for; answers the exit code.
 * @param {string} command @param {readonly string[]} args @returns {Promise<number>}
 */
export async function commands(command, args) {
  process.chdir(ROOT);
  switch (command) {
    case 'start':
      return start();
    case 'dev':
      return dev();
    case 'test':
      return test(args);
    case 'x':
      return task(args);
    default:
      throw new Stop(`There is no command "${command}". There are start, test, dev and x.`);
  }
}

async function start() {
  const { address } = await checkWishes();
  const step = stepPrinter({ quiet: false });
  await installPackages(step);
  await prepareDatabase(step);
  await build(step);
  const from = performance.now();
  const { code } = await run(process.execPath, [...ENGINE_FLAGS, 'server/main.ts'], {
    env: { ...COMPILE_CACHE, NODE_ENV: 'production' },
    onMessage: () => {
      printStep('server', 'listening', from);
      console.log(`\nOn Record is at ${address}`);
    },
  });
  return code;
}

async function dev() {
  const { port, host } = await checkWishes();
  const step = stepPrinter({ quiet: false });
  await installPackages(step);
  await prepareDatabase(step);
  const args = ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', host];
  const { code } = await run(process.execPath, args, { env: { NODE_ENV: undefined } });
  return code;
}

/** @param {readonly string[]} args */
async function task(args) {
  await installPackages(stepPrinter({ quiet: true }));
  const { code } = await run(process.execPath, ['scripts/tasks.ts', ...args], { env: COMPILE_CACHE });
  return code;
}

/** Everything that would stop a start, before the minutes that it takes. */
async function checkWishes() {
  const environment = readOrStop();
  const trouble = await findListenTrouble(environment);
  if (trouble) throw new Stop(trouble);
  checkDatabaseFolder(environment.databasePath);
  return environment;
}

function readOrStop() {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw error instanceof EnvironmentError ? new Stop(error.message) : error;
  }
}
