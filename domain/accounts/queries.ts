import { and, desc, eq, gt, isNull, max, sql } from 'drizzle-orm';
import { apiTokens, credentials, sessions, userLinks, users } from '#db/schema-accounts.ts';
import { actor, type Context, timestamp } from '../context.ts';
import { demand } from './permissions.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from './rules.ts';
import type { SessionLine, TokenLine, UserLine } from './types.ts';

/** Every user, those who may come in first, by name. */
export async function listUsers(ctx: Context): Promise<UserLine[]> {
  demand(ctx.user, 'seeUsers');
  return usersWhere(ctx, undefined);
}

/** One user as admins see them, or null. */
export async function getUser(ctx: Context, handle: string): Promise<UserLine | null> {
  demand(ctx.user, 'seeUsers');
  return usersWhere(ctx, eq(users.handle, handle))[0] ?? null;
}

function usersWhere(ctx: Context, where: ReturnType<typeof eq> | undefined): UserLine[] {
  const seen = ctx.db
    .select({
      user_id: sessions.user_id,
      at: max(sql<string>`coalesce(${sessions.seen_at}, ${sessions.created_at})`).as('seen'),
    })
    .from(sessions)
    .groupBy(sessions.user_id)
    .as('seen');
  const rows = ctx.db
    .select({ user: users, credential: credentials.id, seen_at: seen.at, link: userLinks })
    .from(users)
    .leftJoin(credentials, eq(credentials.user_id, users.id))
    .leftJoin(seen, eq(seen.user_id, users.id))
    .leftJoin(
      userLinks,
      and(
        eq(userLinks.user_id, users.id),
        isNull(userLinks.ended_at),
        gt(userLinks.expires_at, timestamp(ctx)),
      ),
    )
    .where(where)
    .orderBy(sql`${users.disabled_at} is not null`, users.name, users.id)
    .all();
  return rows.map(({ user, credential, seen_at, link }) => ({
    handle: user.handle,
    name: user.name,
    email: user.email,
    role: user.role,
    two_factor: user.two_factor,
    disabled_at: user.disabled_at,
    joined: credential !== null,
    seen_at: seen_at ?? null,
    link: link && { purpose: link.purpose, expires_at: link.expires_at },
    version: user.version,
  }));
}

/** One's own account. @throws SignInNeeded */
export async function getAccount(
  ctx: Context,
): Promise<{ handle: string; name: string; email: string; version: number; two_factor: boolean }> {
  const row = ctx.db
    .select()
    .from(users)
    .where(eq(users.handle, actor(ctx)))
    .get();
  if (!row) throw new Error('a session without a user');
  const { handle, name, email, version, two_factor } = row;
  return { handle, name, email, version, two_factor };
}

/** One's own sessions that hold, the current one first. @param current its id */
export async function listSessions(ctx: Context, current: number): Promise<SessionLine[]> {
  const now = ctx.now().getTime();
  const rows = ctx.db
    .select({ session: sessions })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user_id))
    .where(eq(users.handle, actor(ctx)))
    .orderBy(desc(sessions.created_at))
    .all();
  return rows
    .map(({ session }) => ({
      id: session.id,
      current: session.id === current,
      started_at: session.created_at.toISOString(),
      seen_at: session.seen_at ?? session.created_at.toISOString(),
      ends_at: new Date(session.created_at.getTime() + ABSOLUTE_LIMIT).toISOString(),
      address: session.ip_address ?? '',
      browser: session.user_agent ?? '',
    }))
    .filter(({ seen_at, ends_at }) => now - Date.parse(seen_at) <= IDLE_LIMIT && now <= Date.parse(ends_at))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** One's own keys for programs, the newest first. */
export async function listTokens(ctx: Context): Promise<TokenLine[]> {
  return ctx.db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      role: apiTokens.role,
      starts_with: apiTokens.starts_with,
      made_at: apiTokens.made_at,
      used_at: apiTokens.used_at,
      revoked_at: apiTokens.revoked_at,
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.user_id))
    .where(eq(users.handle, actor(ctx)))
    .orderBy(desc(apiTokens.id))
    .all();
}
