// @ts-check
/**
 * Checks that imports go the way the house is built: who may use whom is the table below, and
 * nothing else. Run: `node scripts/floors.mjs`; prints `file:line  rule` and exits 1 on a breach.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFiles, codeInUnknownPlaces } from './floors/files.mjs';
import { readImports } from './floors/imports.mjs';
import { FLOORS, LOWER, PACKAGES, placeOf, ROOMS } from './floors/table.mjs';

/** Fewer files than this means that the walk went wrong, not that the house shrank. */
export const FEWEST_FILES = 60;

/**
 * @typedef {import('./floors/table.mjs').Place} Place
 * @typedef {import('./floors/imports.mjs').Import & { target: string, to: Place }} Step an import of one of our own files
 * @typedef {{ file: string, line: number, rule: string }} Breach
 */

/**
 * All breaches below `root`, and how many files were read.
 * @param {string} root @param {number} [fewest] @returns {{ breaches: Breach[], files: number }}
 */
export function checkFloors(root, fewest = FEWEST_FILES) {
  const files = codeFiles(root);
  /** @type {Breach[]} */
  const breaches = codeInUnknownPlaces(root).map((file) => ({
    file,
    line: 1,
    rule: `code outside the house: add its folder to the table in scripts/floors or move it`,
  }));
  /** @type {Map<string, { directive: string | null, steps: Step[] }>} */
  const graph = new Map();

  for (const file of files) {
    const place = placeOf(file);
    const { directive, imports, unreadable } = readImports(readFileSync(join(root, file), 'utf8'));
    /** @type {Step[]} */
    const steps = [];
    graph.set(file, { directive, steps });
    if (place.floor === 'unknown room') {
      breaches.push({ file, line: 1, rule: `${place.room} is no room: give it a step in ROOMS` });
    }
    for (const line of unreadable) {
      if (place.floor !== 'workshop') {
        breaches.push({ file, line, rule: 'an import whose target is computed cannot be checked' });
      }
    }
    for (const found of imports) {
      const target = targetOf(root, file, found.specifier);
      const rule =
        target === null ? packageRule(place, found.specifier) : stepRule(place, target, found.typeOnly);
      if (rule) breaches.push({ file, line: found.line, rule });
      if (target !== null && !target.startsWith('..')) steps.push({ ...found, target, to: placeOf(target) });
    }
  }

  breaches.push(...leaksToTheBrowser(graph));
  if (files.length < fewest) {
    breaches.push({ file: '.', line: 1, rule: `only ${files.length} files were read, expected ${fewest}` });
  }
  return { breaches, files: files.length };
}

/**
 * The path that a specifier of ours leads to, relative to the root, or null for a package.
 * @param {string} root @param {string} file @param {string} specifier
 */
function targetOf(root, file, specifier) {
  if (!/^[#./]/.test(specifier)) return null;
  const path = specifier.startsWith('#')
    ? resolve(root, specifier.slice(1))
    : resolve(root, dirname(file), specifier);
  const ending = ['', '.ts', '.tsx', '.mjs', '.js'].find((end) => existsSync(path + end)) ?? '';
  return relative(root, path + ending)
    .split(sep)
    .join('/');
}

/**
 * Why a file of `place` may not import `target`, or null.
 * @param {Place} place @param {string} target @param {boolean} typeOnly
 */
function stepRule(place, target, typeOnly) {
  if (target.startsWith('..')) return `${target} lies outside the project`;
  const to = placeOf(target);
  const may = FLOORS[place.floor];
  if (!may) return null;
  if (to.test && !place.test && place.floor !== 'workshop') return `only tests may import ${target}, a test`;
  const allowed =
    may.includes(to.floor) ||
    (typeOnly && may.includes(`type of ${to.floor}`)) ||
    (place.test && (target === 'db/test-db.ts' || (LOWER[place.floor] ?? []).includes(to.floor)));
  if (!allowed) {
    const alsoAsType = may.includes(`type of ${to.floor}`) ? ' except with `import type`' : '';
    return `${place.floor} may not import ${to.floor} (${target})${alsoAsType}`;
  }
  if (!place.floor.startsWith('domain') || to.room === null) return null;
  if (place.room === null) {
    return typeOnly || place.test ? null : `domain/ itself comes before all rooms, also before ${target}`;
  }
  if (ROOMS.indexOf(to.room) > ROOMS.indexOf(place.room)) {
    return `room ${place.room} may not import the later room ${to.room} (${target})`;
  }
  return null;
}

/** Why a file of `place` may not import a package, or null. @param {Place} place @param {string} specifier */
function packageRule(place, specifier) {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const floors = PACKAGES[name];
  if (!floors || place.test || floors.includes(place.floor)) return null;
  return `${place.floor} may not import the package ${name}`;
}

/**
 * What a `use client` file reaches through imports of values may hold nothing of the server: Next
 * would bundle it without a word. A `use server` file ends the way, since the browser gets only its
 * address.
 * @param {Map<string, { directive: string | null, steps: Step[] }>} graph @returns {Breach[]}
 */
function leaksToTheBrowser(graph) {
  /** @type {Breach[]} */
  const breaches = [];
  const ofTheServer = ['db', 'domain kitchen', 'app/_server'];
  for (const [start, { directive }] of graph) {
    if (directive !== 'use client') continue;
    /** @type {{ file: string, way: string[], line: number }[]} */
    const open = [{ file: start, way: [], line: 0 }];
    const seen = new Set([start]);
    for (let at = open.pop(); at; at = open.pop()) {
      for (const { target, to, typeOnly, line } of graph.get(at.file)?.steps ?? []) {
        if (typeOnly || seen.has(target) || graph.get(target)?.directive === 'use server') continue;
        seen.add(target);
        const way = [...at.way, target];
        const first = at.line || line;
        if (ofTheServer.includes(to.floor)) {
          breaches.push({
            file: start,
            line: first,
            rule: `the browser reaches ${to.floor}: ${way.join(' > ')}`,
          });
        } else open.push({ file: target, way, line: first });
      }
    }
  }
  return breaches;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { breaches, files } = checkFloors(fileURLToPath(new URL('..', import.meta.url)));
  for (const { file, line, rule } of breaches) console.error(`${file}:${line}  ${rule}`);
  console.log(`${files} files read, ${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'}`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
