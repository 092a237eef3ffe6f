import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { APPLICATION_ID, createDatabase, DatabaseProblem, inspectFile, openDatabase } from './client.ts';
import { prepareDatabase } from './migrate.ts';
import { testDatabase } from './test-db.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.

const folder = mkdtempSync(join(tmpdir(), 'on-record-client-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const pragma = (sqlite: Database.Database, name: string) => sqlite.pragma(name, { simple: true });

/** A sound, closed database of ours. */
function soundFile(name: string): string {
  const made = testDatabase();
  const insert = made.sqlite.prepare(
    "insert into entities (slug, kind, name, created_at, updated_at) values (?, 'person', ?, '', '')",
  );
  for (let n = 0; n < 500; n += 1) insert.run(`person-${n}`, `Person ${n} ${'x'.repeat(200)}`);
  made.close();
  copyFileSync(made.path, file(name));
  return file(name);
}

/** Runs code against db/ in a process that is killed at its end without closing anything. */
function killedAfter(code: string): void {
  const script = `import { prepareDatabase } from './migrate.ts';\n${code}\nprocess.kill(process.pid, 'SIGKILL');`;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  expect(signal, stderr).toBe('SIGKILL');
}

describe('a connection', () => {
  test('writes ahead, syncs every commit, keeps references and does not wait long', () => {
    const path = soundFile('pragmas.db');
    for (const connection of [openDatabase(path), createDatabase(file('pragmas-new.db'))]) {
      expect(pragma(connection.sqlite, 'journal_mode')).toBe('wal');
      expect(pragma(connection.sqlite, 'synchronous')).toBe(2);
      expect(pragma(connection.sqlite, 'foreign_keys')).toBe(1);
      expect(pragma(connection.sqlite, 'busy_timeout')).toBe(200);
      expect(pragma(connection.sqlite, 'application_id')).toBe(APPLICATION_ID);
      connection.close();
    }
  });

  test('refuses a reference to nobody', () => {
    const { sqlite } = testDatabase();
    expect(() =>
      sqlite.exec("insert into entity_names (entity_id, name, name_key) values (77, 'A', 'a')"),
    ).toThrow(/FOREIGN KEY/);
  });
});

/** Files that are no sound database of ours, each made beside a word of what must be said of it. */
const UNSOUND: [what: string, make: (path: string) => void, says: RegExp][] = [
  ['an empty file', (path) => writeFileSync(path, ''), /is empty/],
  [
    'a text file',
    (path) => writeFileSync(path, 'Dear editor, this is a letter.\n'.repeat(500)),
    /is not a database/,
  ],
  ['a short text file', (path) => writeFileSync(path, 'SQLite'), /is not a database/],
  [
    'a file cut in half',
    (path) => {
      const whole = soundFile('to-cut.db');
      copyFileSync(whole, path);
      truncateSync(path, Math.floor(readFileSync(path).length / 2));
    },
    /is cut short/,
  ],
  [
    'a file without its last byte',
    (path) => {
      copyFileSync(soundFile('to-cut.db'), path);
      truncateSync(path, readFileSync(path).length - 1);
    },
    /is cut short/,
  ],
  [
    "another program's database",
    (path) => {
      const other = new Database(path);
      other.exec('create table bookmarks (url text)');
      other.pragma('application_id = 42');
      other.close();
    },
    /another program's database/,
  ],
  [
    'a database that says of no program that it is its',
    (path) => {
      const other = new Database(path);
      other.exec('create table bookmarks (url text)');
      other.close();
    },
    /another program's database/,
  ],
  [
    'a database with an overwritten page in its middle',
    (path) => {
      copyFileSync(soundFile('to-spoil.db'), path);
      const bytes = readFileSync(path);
      const page = Math.floor(bytes.length / 4096 / 2) * 4096;
      bytes.fill(0xab, page, page + 4096);
      writeFileSync(path, bytes);
    },
    /is damaged|cannot be opened/,
  ],
  [
    'a database whose first page is spoiled behind its header',
    (path) => {
      copyFileSync(soundFile('to-spoil.db'), path);
      const bytes = readFileSync(path);
      bytes.fill(0xab, 100, 4096);
      writeFileSync(path, bytes);
    },
    /is damaged|cannot be opened/,
  ],
];

describe('what is not a sound database of ours', () => {
  test.each(UNSOUND)('%s is refused in one sentence and left as it is', (what, make, says) => {
    const path = file(`${what.replaceAll(/\W+/g, '-')}.db`);
    make(path);
    const before = readFileSync(path);

    const attempt = () => prepareDatabase(path);
    expect(attempt).toThrow(DatabaseProblem);
    expect(attempt).toThrow(says);
    expect(attempt).toThrow(path);
    expect(attempt).toThrow(/^[^\n]*\.$/);
    expect(readFileSync(path).equals(before)).toBe(true);

    expect(() => createDatabase(path)).toThrow(/exists already; nothing was written/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is told by the header alone, without opening it, wherever the header can tell', () => {
    for (const [what, make, says] of UNSOUND.slice(0, 7)) {
      const path = file(`header-${what.replaceAll(/\W+/g, '-')}.db`);
      make(path);
      expect(inspectFile(path)).toMatch(says);
      expect(() => openDatabase(path)).toThrow(says);
    }
  });

  test('a missing file is not made by opening it', () => {
    const path = file('missing.db');
    expect(inspectFile(path)).toMatch(/does not exist/);
    expect(() => openDatabase(path)).toThrow(DatabaseProblem);
    expect(() => readFileSync(path)).toThrow(/ENOENT/);
  });

  test('a sound one is not refused', () => {
    const path = soundFile('sound.db');
    expect(inspectFile(path)).toBeNull();
    const { connection, created, migrated } = prepareDatabase(path);
    expect({ created, migrated }).toEqual({ created: false, migrated: { applied: 0, backup: null } });
    expect(connection.sqlite.prepare('select count(*) from entities').pluck().get()).toBe(500);
    connection.close();
  });

  test('a new one is made in a folder that is not there yet', () => {
    const { connection, created, migrated } = prepareDatabase(file('new/folder/record.db'));
    expect(created).toBe(true);
    expect(migrated.applied).toBeGreaterThan(0);
    connection.close();
  });
});

describe('after a process was killed', () => {
  test('a database that was just made opens again as ours', () => {
    const path = file('killed-new.db');
    killedAfter(`prepareDatabase(${JSON.stringify(path)});`);
    const { connection } = prepareDatabase(path);
    expect(connection.sqlite.prepare('select count(*) from quotes').pluck().get()).toBe(0);
    connection.close();
  });

  test('what was committed is there', () => {
    const path = soundFile('killed.db');
    killedAfter(`prepareDatabase(${JSON.stringify(path)}).connection.sqlite
      .exec("insert into settings values ('acknowledged', 'yes')");`);
    const { connection } = prepareDatabase(path);
    expect(connection.sqlite.prepare('select value from settings').pluck().get()).toBe('yes');
    connection.close();
  });
});
