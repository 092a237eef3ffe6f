// @ts-check
import { join } from 'node:path';
import { npmOrStop } from './npm.mjs';
import { ROOT, run, Stop } from './processes.mjs';
import { doAndRemember, hashOf, isFresh } from './stamps.mjs';

/** What the built pages are made of. */
const SOURCES = [
  'app',
  'components',
  'domain',
  'db',
  'lib',
  'public',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Lets Node keep what it compiled, which halves the time that the server needs to start. */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compiled') };

/** Installs exactly what the lock file names, if it changed. @param {import('./steps.mjs').Step} step */
export function installPackages(step) {
  const hash = hashOf(['package-lock.json'], `${process.platform}-${process.arch}`);
  return step(
    'packages',
    () => (isFresh('packages', hash, 'node_modules/.package-lock.json') ? 'unchanged' : null),
    async () => {
      await doAndRemember('packages', hash, () =>
        npmOrStop(
          ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
          'The packages could not be installed.',
        ),
      );
      return 'installed';
    },
  );
}

/**
 * Creates or migrates the database and fills it on the first run. `scripts/prepare.ts` says itself
 * what is wrong with a file it will not touch.
 * @param {import('./steps.mjs').Step} step
 */
export function prepareDatabase(step) {
  return step(
    'database',
    () => null,
    async () => {
      const { code, output } = await run(process.execPath, ['scripts/prepare.ts'], {
        capture: true,
        env: COMPILE_CACHE,
      });
      if (code !== 0) throw new Stop('', { output, code });
      return output.trim().split('\n').at(-1) || 'ready';
    },
  );
}

/** Builds the pages, if anything they are made of changed. @param {import('./steps.mjs').Step} step */
export function build(step) {
  const hash = hashOf(SOURCES);
  return step(
    'build',
    () => (isFresh('build', hash, '.next/BUILD_ID') ? 'unchanged' : null),
    async () => {
      await doAndRemember('build', hash, async () => {
        const args = ['node_modules/next/dist/bin/next', 'build'];
        const { code, output } = await run(process.execPath, args, {
          capture: true,
          env: { NODE_ENV: 'production' },
        });
        if (code !== 0) throw new Stop('The pages could not be built.', { output });
      });
      return 'built';
    },
  );
}
