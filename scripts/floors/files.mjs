// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './table.mjs';

const CODE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
/** At the root, not ours or not code: the private Node, the database, what tools write. */
const SKIPPED = ['runtime', 'data', 'test-results', 'playwright-report', 'next-env.d.ts'];

/** Every code file of the house, relative to the root, in order. @param {string} root */
export function codeFiles(root) {
  return walk(root, '').filter(isAtHome);
}

/** Code in a top-level folder that is on no floor. @param {string} root */
export function codeInUnknownPlaces(root) {
  return walk(root, '').filter((file) => !isAtHome(file));
}

/** @param {string} file */
function isAtHome(file) {
  const slash = file.indexOf('/');
  if (slash < 0) return true;
  const top = file.slice(0, slash);
  return top === 'domain' || top in FOLDERS;
}

/** @param {string} root @param {string} folder @returns {string[]} */
function walk(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (SKIPPED.includes(path) || entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : walk(root, path);
      return CODE.test(entry.name) ? [path] : [];
    });
}
