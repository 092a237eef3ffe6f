import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseProblem, inspectFile } from '#db/client.ts';

/*
 * Copies of a database that may be written to meanwhile. Only SQLite's own backup makes a sound one: a plain copy
 * of a live file can miss what was acknowledged and still look whole.
 */

/** What stands in a file: how many revisions, and the newest one's hash. */
export type Contents = { size: number; head: string; bytes: number };

/**
 * Copies the database at `path`, as of one moment, to a new file. A copy that was not finished never has the name
 * of one that was.
 * @throws DatabaseProblem
 */
export async function backup(path: string, to: string): Promise<Contents> {
  if (existsSync(to)) throw new DatabaseProblem(`${to} exists already; nothing was written.`);
  refuseFolder(to);
  const trouble = inspectFile(path);
  if (trouble) throw new DatabaseProblem(trouble);
  const part = `${to}.part`;
  await copy(path, part);
  const contents = soundContents(part);
  renameSync(part, to);
  sync(dirname(to) || '.');
  return contents;
}

/**
 * Puts a backup in the place of the database at `path`. A database that stands there is kept beside it, and is
 * only replaced if `replace` says so; one that a server has open is never replaced.
 * @returns what was restored, and where the old one is kept
 * @throws DatabaseProblem; then nothing has changed
 */
export async function restore(
  from: string,
  path: string,
  { replace = false, now = new Date() }: { replace?: boolean; now?: Date } = {},
): Promise<Contents & { kept: string | null }> {
  const trouble = inspectFile(from);
  if (trouble) throw new DatabaseProblem(trouble);
  const stands = existsSync(path);
  if (stands && !replace) {
    throw new DatabaseProblem(
      `${path} exists. Nothing was changed. To put the backup in its place: restore ${from} --replace (the old one is kept beside it).`,
    );
  }
  refuseFolder(path);
  const part = `${path}.restoring`;
  rmSync(part, { force: true });
  await copy(from, part);
  const contents = soundContents(part);
  let kept: string | null = null;
  if (stands) {
    try {
      closeDown(path);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
    kept = `${path}.replaced-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    renameSync(path, kept);
  }
  for (const side of ['-wal', '-shm']) rmSync(path + side, { force: true });
  renameSync(part, path);
  sync(dirname(path) || '.');
  return { ...contents, kept };
}

async function copy(from: string, to: string): Promise<void> {
  const source = new Database(from, { fileMustExist: true, readonly: true });
  try {
    await source.backup(to);
  } catch (error) {
    rmSync(to, { force: true });
    throw new DatabaseProblem(`No copy could be made at ${to}: ${(error as Error).message}.`);
  } finally {
    source.close();
  }
  sync(to);
}

/** What a finished copy holds. @throws DatabaseProblem if it is not sound; it is removed then */
function soundContents(path: string): Contents {
  const copied = new Database(path, { fileMustExist: true });
  try {
    // One file alone, without a log beside it, whatever the original was.
    copied.pragma('journal_mode = DELETE');
    const found = copied.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new DatabaseProblem(`The copy is damaged (${String(found)}); it was removed.`);
    const row = copied
      .prepare('select seq as size, hash as head from revisions order by seq desc limit 1')
      .get();
    const { size, head } = (row ?? { size: 0, head: '0'.repeat(64) }) as { size: number; head: string };
    return { size, head, bytes: statSync(path).size };
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    copied.close();
  }
}

/** Writes what stands in the log into the file, so that it is whole by itself. @throws DatabaseProblem if it is open elsewhere */
function closeDown(path: string): void {
  const database = new Database(path, { fileMustExist: true, timeout: 0 });
  try {
    // Whoever has a database open holds a lock on it that shuts this one out.
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('begin exclusive; commit');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) {
      throw new DatabaseProblem(`${path} is in use. Stop the server first; nothing was changed.`);
    }
    // A damaged file is what one restores a backup for: it is kept as it is.
  } finally {
    database.close();
  }
}

function refuseFolder(path: string): void {
  if (!existsSync(dirname(path) || '.')) throw new DatabaseProblem(`There is no folder ${dirname(path)}.`);
}

/** Sees to it that a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
