// @ts-check
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ROOT, Stop } from './processes.mjs';

/** What a start or a test writes into, if it exists already. */
const OWN = ['', '.cache', '.next', 'node_modules', 'runtime', 'runtime/node_modules'];

/** Stops with a sentence if something that must be written cannot be: before minutes of work, not after. */
export function checkFolders() {
  for (const folder of OWN) {
    const path = resolve(ROOT, folder);
    if (existsSync(path) && !isWritable(path)) {
      throw new Stop(
        `${path} cannot be written to by this user. Change its owner or copy the project elsewhere.`,
      );
    }
  }
}

/** The same for the folder of the database, which may not exist yet. @param {string} databasePath */
export function checkDatabaseFolder(databasePath) {
  let folder = dirname(resolve(ROOT, databasePath));
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (!isWritable(folder)) {
    throw new Stop(`${folder} cannot be written to by this user. Change its owner or set DATABASE_PATH.`);
  }
}

/** @param {string} path */
function isWritable(path) {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
