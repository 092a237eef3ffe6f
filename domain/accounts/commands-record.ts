import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { credentials, sessions, userLinks, users, verifications } from '#db/schema-accounts.ts';
import { refuse } from '#lib/errors.ts';
import type { RevisionAction } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { recordChange } from '../revisions/commands.ts';
import { IDLE_LIMIT } from './rules.ts';

/*
 * How what concerns users is written and kept in history. Never in it: passwords, their hashes, links, tokens,
 * secrets of second factors.
 */

export type UserRow = typeof users.$inferSelect;

/** The user behind a handle. @throws Refused (422) naming `user` */
export function requireUser(ctx: Context, handle: string): UserRow {
  return (
    ctx.db.select().from(users).where(eq(users.handle, handle)).get() ??
    refuse('user', `There is no user “${handle}”.`)
  );
}

/** One change of a user, as it stands in history. */
export function recordUser(
  ctx: Context,
  id: number,
  expected: number | 'any' | undefined,
  apply: () => void,
  action: RevisionAction = 'change',
): boolean {
  return recordChange(ctx, {
    record_type: 'user',
    table: users,
    id,
    expected,
    action,
    apply: () => {
      apply();
      return id;
    },
    body: () => userBody(ctx, id),
  }).changed;
}

/** A user by public names; the time of the password stands for the password. */
export function userBody(ctx: Context, id: number): Record<string, unknown> {
  const found = ctx.db
    .select({ user: users, password_set_at: credentials.updated_at })
    .from(users)
    .leftJoin(credentials, eq(credentials.user_id, users.id))
    .where(eq(users.id, id))
    .get();
  if (!found) return {};
  const { handle, name, email, role, two_factor, disabled_at } = found.user;
  return {
    handle,
    name,
    email,
    role,
    two_factor,
    disabled: disabled_at !== null,
    password_set_at: found.password_set_at?.toISOString() ?? null,
  };
}

/** Refuses what would leave nobody who can let others in. */
export function keepAnAdmin(ctx: Context, going: UserRow): void {
  if (going.role !== 'admin' || going.disabled_at !== null) return;
  const admins = ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabled_at)))
    .all();
  if (admins.length === 1) {
    refuse('user', `${going.name} is the only admin. Make somebody else one first.`);
  }
}

/** Ends every session of a user, and every sign-in that is half-way. */
export function endSessions(ctx: Context, id: number): void {
  ctx.db.delete(sessions).where(eq(sessions.user_id, id)).run();
  ctx.db
    .delete(verifications)
    .where(eq(verifications.value, String(id)))
    .run();
}

/** Puts the links of a user that still work out of use. */
export function endLinks(ctx: Context, id: number, at: string): void {
  ctx.db
    .update(userLinks)
    .set({ ended_at: at })
    .where(and(eq(userLinks.user_id, id), isNull(userLinks.ended_at)))
    .run();
}

/** Sets a password that was hashed. */
export function setPassword(ctx: Context, id: number, hashed: string): void {
  const last = ctx.db
    .select({ at: credentials.updated_at })
    .from(credentials)
    .where(eq(credentials.user_id, id))
    .get();
  // Always later than the last one: history tells two passwords apart by their times alone.
  const now = new Date(Math.max(ctx.now().getTime(), last ? last.at.getTime() + 1 : 0));
  ctx.db
    .insert(credentials)
    .values({
      user_id: id,
      provider_id: 'credential',
      account_id: String(id),
      password: hashed,
      created_at: now,
      updated_at: now,
    })
    .onConflictDoUpdate({
      target: [credentials.provider_id, credentials.account_id],
      set: { password: hashed, updated_at: now },
    })
    .run();
}

/** Clears away what has run out: sessions, sign-ins that were never finished. */
export function sweepSessions(ctx: Context): void {
  const now = ctx.now();
  const idle = new Date(now.getTime() - IDLE_LIMIT).toISOString();
  const seen = sql<string>`coalesce(${sessions.seen_at}, ${sessions.created_at})`;
  ctx.db
    .delete(sessions)
    .where(or(lt(sessions.expires_at, now), lt(seen, idle)))
    .run();
  ctx.db.delete(verifications).where(lt(verifications.expires_at, now)).run();
}
