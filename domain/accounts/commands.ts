import { eq } from 'drizzle-orm';
import { secondFactors, users } from '#db/schema-accounts.ts';
import { revisions } from '#db/schema-history.ts';
import { refuse } from '#lib/errors.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { type Context, timestamp, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { makeLink } from './commands-links.ts';
import { endLinks, endSessions, keepAnAdmin, recordUser, requireUser, userBody } from './commands-record.ts';
import { demand } from './permissions.ts';
import {
  type InviteInput,
  inviteInput,
  type RoleInput,
  roleInput,
  type UserInput,
  userInput,
} from './schema.ts';

/** Makes a user without a password, and the one-time link to set one. The link is told this once. */
export function inviteUser(ctx: Context, raw: InviteInput): { handle: string; token: string } {
  demand(ctx.user, 'inviteUser');
  const { email, name, role } = parseInput(inviteInput, raw);
  return tx(ctx, () => {
    if (ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email)).get()) {
      refuse('email', 'There is an account with this address already.');
    }
    const handle = freeSlug(slugify(name), (taken) => isTaken(ctx, taken));
    const now = ctx.now();
    const { id } = recordChange(ctx, {
      record_type: 'user',
      id: null,
      action: 'create',
      apply: () =>
        ctx.db
          .insert(users)
          .values({ handle, name, email, role, created_at: now, updated_at: now })
          .returning({ id: users.id })
          .get().id,
      body: (made) => userBody(ctx, made),
    });
    return { handle, token: makeLink(ctx, id, 'invite') };
  });
}

/** A handle is never given out twice, nor to someone whom history would take for another. */
function isTaken(ctx: Context, handle: string): boolean {
  const user = ctx.db.select({ id: users.id }).from(users).where(eq(users.handle, handle)).get();
  const acted = ctx.db
    .select({ seq: revisions.seq })
    .from(revisions)
    .where(eq(revisions.actor, handle))
    .limit(1)
    .get();
  return user !== undefined || acted !== undefined || handle === 'command-line';
}

/** Gives a user another role. Their tokens are worth no more than it from then on. */
export function changeRole(ctx: Context, raw: RoleInput): boolean {
  demand(ctx.user, 'changeRole');
  const { user: handle, role, version } = parseInput(roleInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, handle);
    if (role !== 'admin') keepAnAdmin(ctx, user);
    return recordUser(ctx, user.id, version, () => {
      ctx.db.update(users).set({ role }).where(eq(users.id, user.id)).run();
    });
  });
}

/** Shuts a user out: sessions and links end at once, tokens work no longer. What they did stays theirs. */
export function disableUser(ctx: Context, raw: UserInput): boolean {
  demand(ctx.user, 'disableUser');
  const { user: handle } = parseInput(userInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, handle);
    keepAnAdmin(ctx, user);
    const at = timestamp(ctx);
    endSessions(ctx, user.id);
    endLinks(ctx, user.id, at);
    if (user.disabled_at) return false;
    return recordUser(ctx, user.id, 'any', () => {
      ctx.db.update(users).set({ disabled_at: at }).where(eq(users.id, user.id)).run();
    });
  });
}

/** Lets a user in again who was shut out. */
export function enableUser(ctx: Context, raw: UserInput): boolean {
  demand(ctx.user, 'enableUser');
  const { user: handle } = parseInput(userInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, handle);
    return recordUser(ctx, user.id, 'any', () => {
      ctx.db.update(users).set({ disabled_at: null }).where(eq(users.id, user.id)).run();
    });
  });
}

/** Takes away a second factor whose device is lost, and ends the user's sessions. */
export function resetTwoFactor(ctx: Context, raw: UserInput): boolean {
  demand(ctx.user, 'resetTwoFactor');
  const { user: handle } = parseInput(userInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, handle);
    ctx.db.delete(secondFactors).where(eq(secondFactors.user_id, user.id)).run();
    endSessions(ctx, user.id);
    return recordUser(ctx, user.id, 'any', () => {
      ctx.db.update(users).set({ two_factor: false }).where(eq(users.id, user.id)).run();
    });
  });
}
