// @ts-check
/**
 * @typedef {object} Place where a file stands
 * @property {string} floor a row of `FLOORS`, or `unknown room`
 * @property {string | null} room the folder under domain/, if it stands in one
 * @property {boolean} test a test, or support for tests
 */

/** Each room may use only itself and rooms before it. */
export const ROOMS = [
  'conflicts',
  'revisions',
  'accounts',
  'entities',
  'outlets',
  'topics',
  'sources',
  'quotes',
  'reports',
  'claims',
  'merges',
  'compare',
  'matrix',
  'timeline',
  'search',
  'history',
  'entry',
  'capture',
  'exchange',
];

/**
 * Who may import whom. `type of X` allows `import type` alone. The workshop is scripts, bench, e2e,
 * server and the settings of tools; its only bound is that it stays out of app and components.
 * @type {Record<string, readonly string[]>}
 */
export const FLOORS = {
  lib: ['lib'],
  db: ['db', 'lib'],
  'domain front hall': ['lib', 'domain front hall'],
  'domain kitchen': ['db', 'lib', 'domain front hall', 'domain kitchen'],
  components: ['lib', 'domain front hall', 'components', 'type of domain kitchen'],
  'app/_server': ['app/_server', 'domain front hall', 'domain kitchen', 'db', 'lib'],
  app: ['app', 'app/_server', 'components', 'domain front hall', 'domain kitchen', 'lib'],
  'proxy.ts': ['lib'],
  workshop: ['workshop', 'domain front hall', 'domain kitchen', 'db', 'lib'],
};

/**
 * What tests beside the code may use on top of their own floor's row: all floors below it, and
 * db/test-db.ts from anywhere.
 * @type {Record<string, readonly string[]>}
 */
export const LOWER = {
  'domain front hall': ['db', 'domain kitchen'],
  components: ['db', 'domain kitchen'],
  app: ['db'],
};

/** The packages that talk to the database or prove who someone is, and where they may. @type {Record<string, readonly string[]>} */
export const PACKAGES = {
  'better-sqlite3': ['db', 'workshop'],
  'drizzle-orm': ['db', 'domain kitchen', 'workshop'],
  'better-auth': ['app/_server', 'workshop'],
  '@node-rs/argon2': ['domain kitchen'],
};

/** Top-level folders that hold code, with their floor. @type {Record<string, string>} */
export const FOLDERS = {
  lib: 'lib',
  db: 'db',
  components: 'components',
  app: 'app',
  scripts: 'workshop',
  bench: 'workshop',
  e2e: 'workshop',
  server: 'workshop',
};

/**
 * Where a file stands, by its path alone. In domain/, the kitchen is every queries*.ts and commands*.ts
 * of a room, and domain/context.ts; everything else is front hall.
 * @param {string} path relative to the root @returns {Place}
 */
export function placeOf(path) {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const test = /\.test\.[a-z]+$/.test(name) || name.startsWith('test-');
  const [top = ''] = parts;
  if (parts.length === 1) return { floor: top === 'proxy.ts' ? 'proxy.ts' : 'workshop', room: null, test };
  if (top === 'app' && parts[1] === '_server') return { floor: 'app/_server', room: null, test };
  if (top !== 'domain') return { floor: FOLDERS[top] ?? `the folder ${top}`, room: null, test };

  const room = parts.length > 2 ? (parts[1] ?? null) : null;
  const kitchen = room === null ? name === 'context.ts' : /^(queries|commands)[^/]*\.ts$/.test(name);
  const known = room === null || ROOMS.includes(room);
  return {
    floor: known ? `domain ${kitchen && !test ? 'kitchen' : 'front hall'}` : 'unknown room',
    room,
    test,
  };
}
