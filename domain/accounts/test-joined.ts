import { sessions } from '#db/schema-accounts.ts';
import type { Role } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { type Desk, NOW } from '../test-context.ts';
import { inviteUser } from './commands.ts';
import { takeUpLink } from './commands-links.ts';
import { requireUser } from './commands-record.ts';
import { ABSOLUTE_LIMIT } from './rules.ts';

export const PASSWORD = 'plum otter seven ledger';

/** The same, so many milliseconds later. */
export const later = (ctx: Context, ms: number): Context => ({
  ...ctx,
  now: () => new Date(Date.parse(NOW) + ms),
});

/** Somebody with an account and a password, as themselves. */
export async function joinedAt(
  desk: Desk,
  name: string,
  role: Role = 'editor',
): Promise<Context & { token: string }> {
  const { handle, token } = inviteUser(desk.admin, { email: `${name}@example.org`, name, role });
  await takeUpLink(desk.nobody, { token, password: PASSWORD });
  return { ...desk.nobody, user: { id: handle, name, role }, token };
}

/** A session of a user, as signing in makes one. */
export function session(ctx: Context, started = Date.parse(NOW)): number {
  return ctx.db
    .insert(sessions)
    .values({
      user_id: requireUser(ctx, ctx.user?.id ?? '').id,
      token: `token-${Math.random()}`,
      expires_at: new Date(started + ABSOLUTE_LIMIT),
      created_at: new Date(started),
      updated_at: new Date(started),
    })
    .returning({ id: sessions.id })
    .get().id;
}
