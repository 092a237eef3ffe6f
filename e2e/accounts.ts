import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { sessions, users } from '#db/schema-accounts.ts';
import { inviteUser } from '#domain/accounts/commands.ts';
import { takeUpLink } from '#domain/accounts/commands-links.ts';
import { makeToken, revokeToken } from '#domain/accounts/commands-tokens.ts';
import type { Context } from '#domain/context.ts';
import type { Role } from '#lib/vocabulary.ts';

/** Where the server of the browser tests keeps its record, and what it signs cookies with. */
export const DATABASE = '.cache/e2e/on-record.db';
export const AUTH_SECRET = 'for the browser tests alone, and long enough';

/** The password of everyone who works here. */
export const PASSWORD = 'plum otter seven ledger';

/** Who works in the newsroom of the browser tests. */
export const STAFF = {
  editor: { name: 'Edda Marsh', email: 'edda@example.org', handle: 'edda-marsh' },
  secondEditor: { name: 'Otto Vane', email: 'otto@example.org', handle: 'otto-vane' },
  contributor: { name: 'Cleo Draft', email: 'cleo@example.org', handle: 'cleo-draft' },
  admin: { name: 'Ada Ledger', email: 'ada@example.org', handle: 'ada-ledger' },
} as const;
export type Staff = keyof typeof STAFF;

export const ROLE_OF: Record<Staff, Role> = {
  editor: 'editor',
  secondEditor: 'editor',
  contributor: 'contributor',
  admin: 'admin',
};

/** Makes the newsroom's accounts, by the commands that the command line and the forms use. */
export async function openAccounts(path: string): Promise<void> {
  const connection = openDatabase(path);
  const ctx: Context = {
    db: connection.db,
    user: { id: 'command-line', name: 'Command line', role: 'admin' },
    now: () => new Date(),
  };
  for (const [who, { name, email }] of Object.entries(STAFF)) {
    const { token } = inviteUser(ctx, { name, email, role: ROLE_OF[who as Staff] });
    await takeUpLink({ ...ctx, user: null }, { token, password: PASSWORD });
  }
  // Setting two-factor sign-in up is a journey of its own; sessions are made below without it.
  connection.db.update(users).set({ two_factor: true }).where(eq(users.handle, STAFF.admin.handle)).run();
  connection.close();
}

/** Opens a session for somebody, as signing in would; answers what the cookie holds. */
export function openSession(who: Staff, database = DATABASE): string {
  const connection = openDatabase(database);
  // Only a moment's lock: the server beside it waits for a fifth of a second and no longer.
  connection.sqlite.pragma('synchronous = OFF');
  const token = randomBytes(24).toString('base64url');
  const now = new Date();
  const [user] = connection.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.handle, STAFF[who].handle))
    .all();
  if (!user) throw new Error(`${who} has no account`);
  const expires_at = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  connection.db
    .insert(sessions)
    .values({ user_id: user.id, token, expires_at, created_at: now, updated_at: now })
    .run();
  connection.close();
  const signature = createHmac('sha256', AUTH_SECRET).update(token).digest('base64');
  return encodeURIComponent(`${token}.${signature}`);
}

/** Makes a token for somebody, with the role they have, by the command of the account page. */
export function tokenOf(who: Staff, database = DATABASE): { id: number; token: string } {
  const connection = openDatabase(database);
  const { handle, name } = STAFF[who];
  const role = ROLE_OF[who];
  const ctx: Context = { db: connection.db, user: { id: handle, name, role }, now: () => new Date() };
  const made = makeToken(ctx, { name: 'browser tests', role });
  connection.close();
  return made;
}

/** Puts a token of somebody's out of use. */
export function revoke(who: Staff, id: number, database = DATABASE): void {
  const connection = openDatabase(database);
  const { handle, name } = STAFF[who];
  revokeToken(
    { db: connection.db, user: { id: handle, name, role: ROLE_OF[who] }, now: () => new Date() },
    { token: id },
  );
  connection.close();
}
