// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, Stop } from './processes.mjs';

/** Where Chromium, Chrome or Edge usually stand. First the one that draws no window: it takes half the time. */
const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a browser that runs: CHROME_PATH, Playwright's own, or one that the machine has; null
 * if there is none. A CHROME_PATH that does not run is an error, not a reason to look further.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!runs(named)) throw new Stop(`CHROME_PATH names ${named}, which does not run.`);
    return named;
  }
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), ...USUAL].find(runs) ?? null;
}

/**
 * The same; where there is none, fetches Playwright's own, or as root on Debian the distribution's.
 * Stops with a sentence when neither works.
 */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found) return found;
  const own = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  const tried = [await run(process.execPath, own, { capture: true })];
  if (!(await findChromium()) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    tried.push(await run('apt-get', ['update'], { capture: true, env }));
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const installing = await run('apt-get', ['install', '-y', name], { capture: true, env });
      tried.push(installing);
      if (installing.code === 0) break;
    }
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Stop('There is no browser for the tests. Install Chromium or Chrome, or set CHROME_PATH.', {
    output: tried.map(({ output }) => output).join('\n'),
  });
}

/**
 * A browser may be there and still lack a library; asking its version shows that. On Windows the
 * question would open a window.
 * @param {string} path
 */
function runs(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
