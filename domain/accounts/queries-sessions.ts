import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { apiTokens, sessions, users } from '#db/schema-accounts.ts';
import type { Context } from '../context.ts';
import { covers, type User } from './permissions.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT, SEEN_EVERY, TOKEN_START } from './rules.ts';
import type { Session } from './types.ts';

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
    ctx.db.update(sessions).set({ seen_at: ctx.now().toISOString() }).where(eq(sessions.id, id)).run();
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
    ctx.db.update(apiTokens).set({ used_at }).where(eq(apiTokens.id, found.token.id)).run();
  }
  const role = covers(found.user.role, found.token.role) ? found.token.role : found.user.role;
  return { id: found.user.handle, name: found.user.name, role };
}
