import { and, eq, ne } from 'drizzle-orm';
import { credentials, sessions, users } from '#db/schema-accounts.ts';
import { NotFound, Refused } from '#lib/errors.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { hashPassword, verifyPassword } from './commands-passwords.ts';
import { recordUser, requireUser, setPassword, type UserRow } from './commands-record.ts';
import { demand } from './permissions.ts';
import { passwordTrouble } from './rules.ts';
import {
  type PasswordInput,
  type ProfileInput,
  passwordInput,
  profileInput,
  type SessionInput,
  sessionInput,
  type TwoFactorInput,
  twoFactorInput,
} from './schema.ts';

/* What everyone may do with an account of their own. */

/** Changes one's own name. */
export function saveProfile(ctx: Context, raw: ProfileInput): boolean {
  demand(ctx.user, 'saveProfile');
  const { name, version } = parseInput(profileInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, actor(ctx));
    return recordUser(ctx, user.id, version, () => {
      ctx.db.update(users).set({ name }).where(eq(users.id, user.id)).run();
    });
  });
}

/**
 * Changes one's own password, for whoever knows the present one. All other sessions end.
 * @throws Refused (422) naming the field
 */
export function changePassword(ctx: Context, raw: PasswordInput): Promise<void> {
  demand(ctx.user, 'changePassword');
  return replacePassword(ctx, requireUser(ctx, actor(ctx)), parseInput(passwordInput, raw));
}

async function replacePassword(
  ctx: Context,
  user: UserRow,
  { current_password, password, session }: PasswordInput,
): Promise<void> {
  const kept = ctx.db
    .select({ password: credentials.password })
    .from(credentials)
    .where(eq(credentials.user_id, user.id))
    .get()?.password;
  if (!kept || !(await verifyPassword(kept, current_password))) {
    refuseField('current_password', 'This is not your present password.');
  }
  const trouble = passwordTrouble(password, [user.name, user.email]);
  if (trouble) refuseField('password', trouble);
  const hashed = await hashPassword(password);
  tx(ctx, () => {
    recordUser(ctx, user.id, 'any', () => setPassword(ctx, user.id, hashed));
    ctx.db
      .delete(sessions)
      .where(and(eq(sessions.user_id, user.id), ne(sessions.id, session)))
      .run();
  });
}

function refuseField(field: string, message: string): never {
  throw new Refused(message, [{ field, message }]);
}

/**
 * Ends one of one's own sessions, or all but the current one.
 * @throws NotFound (404) for a session that is somebody else's, or has ended
 */
export function endSession(ctx: Context, raw: SessionInput): number {
  demand(ctx.user, 'endSession');
  const { session, current } = parseInput(sessionInput, raw);
  const user = requireUser(ctx, actor(ctx));
  const which = session === 'others' ? ne(sessions.id, current) : eq(sessions.id, session);
  const { changes } = ctx.db
    .delete(sessions)
    .where(and(eq(sessions.user_id, user.id), which))
    .run();
  if (changes === 0 && session !== 'others') throw new NotFound('There is no such session any more.');
  return changes;
}

/**
 * Keeps in history that a second factor was set up or taken away. better-auth has written the user's row by
 * then; it is put back for a moment, so that the revision shows what changed.
 */
export function recordTwoFactor(ctx: Context, raw: TwoFactorInput): void {
  demand(ctx.user, 'recordTwoFactor');
  const { on } = parseInput(twoFactorInput, raw);
  tx(ctx, () => {
    const user = requireUser(ctx, actor(ctx));
    const set = (two_factor: boolean) =>
      ctx.db.update(users).set({ two_factor }).where(eq(users.id, user.id)).run();
    if (user.two_factor !== on) throw new Error(`two-factor was to be ${on} at ${timestamp(ctx)}`);
    set(!on);
    recordUser(ctx, user.id, 'any', () => {
      set(on);
    });
  });
}
