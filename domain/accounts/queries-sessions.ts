import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { apiTokens, secondFactors, sessions, userLinks, users } from '#db/schema-accounts.ts';
import { type Context, timestamp } from '../context.ts';
import { covers, type User } from './permissions.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT, SEEN_EVERY, TOKEN_START } from './rules.ts';
import type { LinkHolder, Session } from './types.ts';

/** SHA-256 of what stands in a link or a token: 32 random bytes need no salt. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * A session whose cookie was proven, if it still holds: neither idle for too long nor too old, and its user not
 * disabled. Notes now and then that it was used.
 */
export function openSession(ctx: Context, id: number): Session | null {
  const found = ctx.db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user_id))
    .where(and(eq(sessions.id, id), isNull(users.disabled_at)))
    .get();
  if (!found) return null;
  const { session, user } = found;
  const now = ctx.now().getTime();
  const seen = session.seen_at ? Date.parse(session.seen_at) : session.created_at.getTime();
  const ended =
    now - seen > IDLE_LIMIT ||
    now - session.created_at.getTime() > ABSOLUTE_LIMIT ||
    now > session.expires_at.getTime();
  if (ended) return null;
  if (now - seen > SEEN_EVERY) {
    noteUse(() => {
      ctx.db.update(sessions).set({ seen_at: ctx.now().toISOString() }).where(eq(sessions.id, id)).run();
    });
  }
  return {
    id,
    user_id: user.id,
    user: { id: user.handle, name: user.name, role: user.role },
    email: user.email,
    two_factor: user.two_factor,
    needs_two_factor: user.role === 'admin' && !user.two_factor,
  };
}

/**
 * Who a program acts for, by its token, or null. It can do what the token's role may, and never more than its
 * user may at the time.
 */
export function tokenUser(ctx: Context, token: string): User | null {
  if (!token.startsWith(TOKEN_START)) return null;
  const found = ctx.db
    .select({ token: apiTokens, user: users })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.user_id))
    .where(
      and(
        eq(apiTokens.token_hash, secretHash(token)),
        isNull(apiTokens.revoked_at),
        isNull(users.disabled_at),
      ),
    )
    .get();
  if (!found) return null;
  const now = ctx.now().getTime();
  if (!found.token.used_at || now - Date.parse(found.token.used_at) > SEEN_EVERY) {
    const used_at = ctx.now().toISOString();
    noteUse(() => {
      ctx.db.update(apiTokens).set({ used_at }).where(eq(apiTokens.id, found.token.id)).run();
    });
  }
  const role = covers(found.user.role, found.token.role) ? found.token.role : found.user.role;
  return { id: found.user.handle, name: found.user.name, role };
}

/** Who a one-time link is for, if it still works: not used, not replaced, not a day old, its user not disabled. */
export function linkHolder(ctx: Context, token: string): LinkHolder | null {
  const found = ctx.db
    .select({ link: userLinks, user: users })
    .from(userLinks)
    .innerJoin(users, eq(users.id, userLinks.user_id))
    .where(
      and(
        eq(userLinks.token_hash, secretHash(token)),
        isNull(userLinks.ended_at),
        gt(userLinks.expires_at, timestamp(ctx)),
        isNull(users.disabled_at),
      ),
    )
    .get();
  if (!found) return null;
  const { link, user } = found;
  return {
    link_id: link.id,
    user_id: user.id,
    handle: user.handle,
    name: user.name,
    email: user.email,
    role: user.role,
    purpose: link.purpose,
  };
}

/** Whether a user was shut out. */
export function isDisabled(ctx: Context, user_id: number): boolean {
  const row = ctx.db.select({ at: users.disabled_at }).from(users).where(eq(users.id, user_id)).get();
  return row?.at !== null;
}

/** Whether a second factor was begun whose first code is still to come. */
export function hasUnconfirmedFactor(ctx: Context, user_id: number): boolean {
  const row = ctx.db
    .select({ verified: secondFactors.verified })
    .from(secondFactors)
    .where(eq(secondFactors.user_id, user_id))
    .get();
  return row !== undefined && !row.verified;
}

/** Notes that something was used. Where the database cannot be written to just now, reading goes on without. */
function noteUse(note: () => void): void {
  try {
    note();
  } catch (error) {
    if (!/^SQLITE_(BUSY|FULL|READONLY|IOERR)/.test(String((error as { code?: unknown }).code))) throw error;
  }
}
