import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readEnvironment } from '#lib/environment.ts';

/**
 * What cookies are signed and second factors encrypted with: AUTH_SECRET, or a file beside the database that is
 * made at first need and that only this user may read. Whoever loses it signs in anew and sets up second factors
 * again; apart from the database, a copy of that alone opens nothing.
 */
export function authSecret(): string {
  const { authSecret, databasePath } = readEnvironment(process.env);
  if (authSecret) return authSecret;
  const path = `${databasePath}.secret`;
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
