// @ts-check
/**
 * Checks the lock file against `minimum-versions.json`: below these, a package has a known hole, or
 * (better-sqlite3) no binary of its own for every platform. A package that is not installed passes.
 * Also checks that package.json pins every version exactly: what was tested is what is installed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * One sentence per package that is too old or not pinned.
 * @param {Record<string, string>} minimum package name to lowest version
 * @param {{ packages: Record<string, { version?: string }> }} lock as in package-lock.json
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} manifest
 * @returns {string[]}
 */
export function checkVersions(minimum, lock, manifest) {
  const troubles = [];
  for (const [path, { version = '0.0.0' }] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    const lowest = minimum[name];
    if (path && lowest && isBelow(version, lowest)) {
      troubles.push(`${path} is ${version}; at least ${lowest} is needed.`);
    }
  }
  for (const [name, wanted] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted)) troubles.push(`${name} is not pinned: "${wanted}".`);
  }
  return troubles;
}

/** A version before the release of its own number (1.2.3-beta) is below it. @param {string} version @param {string} lowest */
function isBelow(version, lowest) {
  const [numbers = '', before] = version.split('-');
  const have = numbers.split('.').map(Number);
  const need = lowest.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return before !== undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} path */
  const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const troubles = checkVersions(
    read('minimum-versions.json'),
    read('../package-lock.json'),
    read('../package.json'),
  );
  for (const trouble of troubles) console.error(trouble);
  process.exitCode = troubles.length > 0 ? 1 : 0;
}
