// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './processes.mjs';

const FOLDER = join(ROOT, '.cache');

/** Whether `proof` exists and was made from just these sources. @param {string} name @param {string} hash @param {string} proof */
export function isFresh(name, hash, proof) {
  if (!existsSync(join(ROOT, proof))) return false;
  try {
    return readFileSync(stamp(name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/**
 * Does the work and remembers from what it was done. The old stamp goes first: work that is cut off
 * half-way must not pass for done.
 * @param {string} name @param {string} hash @param {() => Promise<void>} work
 */
export async function doAndRemember(name, hash, work) {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(stamp(name), { force: true });
  await work();
  writeFileSync(stamp(name), hash);
}

/**
 * SHA-256 over the names and contents of files and folders, without tests; what does not exist is left out.
 * @param {readonly string[]} paths @param {string} [more] counts as well
 */
export function hashOf(paths, more = '') {
  const hash = createHash('sha256').update(more);
  for (const path of paths) {
    for (const file of filesBelow(path)) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const status = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory()) return /\.test\.[a-z]+$/.test(path) ? [] : [path];
  const names = readdirSync(join(ROOT, path)).sort();
  return names.flatMap((name) => filesBelow(`${path}/${name}`));
}

/** @param {string} name */
function stamp(name) {
  return join(FOLDER, `${name}.hash`);
}
