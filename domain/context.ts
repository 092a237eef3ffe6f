import type { Db } from '#db/client.ts';
import { SignInNeeded } from '#lib/errors.ts';
import type { User } from './accounts/permissions.ts';

/**
 * First argument of every query and command: the database, who asks, and the time it is. `because` is why, for
 * commands that take no reason of their own; history keeps it.
 */
export type Context = { db: Db; user: User | null; now: () => Date; because?: string };

/**
 * Runs `work` as one transaction; nested calls become savepoints. It is synchronous from first to last
 * statement, so that no other request of this process can step in between (see docs/decisions).
 */
export function tx<T>(ctx: Context, work: () => T): T {
  return ctx.db.$client.transaction(work).immediate();
}

/** The time now as stored: UTC, ISO. */
export function timestamp(ctx: Context): string {
  return ctx.now().toISOString();
}

/** Who acts, for history. @throws SignInNeeded */
export function actor(ctx: Context): string {
  if (!ctx.user) throw new SignInNeeded();
  return ctx.user.id;
}
