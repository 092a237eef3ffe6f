import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { credentials, userLinks, users } from '#db/schema-accounts.ts';
import { NotFound, Refused, refuse } from '#lib/errors.ts';
import type { LinkPurpose } from '#lib/vocabulary.ts';
import { type Context, timestamp, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { hashPassword } from './commands-passwords.ts';
import { endLinks, endSessions, recordUser, requireUser, setPassword } from './commands-record.ts';
import { demand } from './permissions.ts';
import { linkHolder, secretHash } from './queries-sessions.ts';
import { LINK_LIFE, passwordTrouble } from './rules.ts';
import { type LinkInput, linkInput, type UserInput, userInput } from './schema.ts';

/**
 * Makes a one-time link for a user: to set a first password, or a new one. Earlier links stop working.
 * @returns what stands in the link; told this once, only its hash is kept
 */
export function issueLink(ctx: Context, raw: UserInput): { token: string; purpose: LinkPurpose } {
  demand(ctx.user, 'issueLink');
  const { user: handle } = parseInput(userInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, handle);
    if (user.disabled_at) refuse('user', `${user.name} is disabled. Enable the account first.`);
    const known = ctx.db
      .select({ id: credentials.id })
      .from(credentials)
      .where(eq(credentials.user_id, user.id))
      .get();
    const purpose = known ? 'reset' : 'invite';
    return { token: makeLink(ctx, user.id, purpose), purpose };
  });
}

/** The step behind `issueLink` and `inviteUser`, which ask for permission. */
export function makeLink(ctx: Context, user_id: number, purpose: LinkPurpose): string {
  const token = randomBytes(32).toString('base64url');
  const at = timestamp(ctx);
  endLinks(ctx, user_id, at);
  const expires_at = new Date(ctx.now().getTime() + LINK_LIFE).toISOString();
  recordChange(ctx, {
    record_type: 'user_link',
    id: null,
    action: 'create',
    apply: () =>
      ctx.db
        .insert(userLinks)
        .values({ user_id, purpose, token_hash: secretHash(token), made_at: at, expires_at })
        .returning({ id: userLinks.id })
        .get().id,
    body: (id) => linkBody(ctx, id),
  });
  return token;
}

function linkBody(ctx: Context, id: number): Record<string, unknown> {
  return (
    ctx.db
      .select({
        user: users.handle,
        purpose: userLinks.purpose,
        expires_at: userLinks.expires_at,
        ended_at: userLinks.ended_at,
      })
      .from(userLinks)
      .innerJoin(users, eq(users.id, userLinks.user_id))
      .where(eq(userLinks.id, id))
      .get() ?? {}
  );
}

/**
 * Sets the password of whoever holds a one-time link, which works once. All their sessions end.
 * Asks for the link in place of a permission.
 * @returns the e-mail address to sign in with
 * @throws NotFound (404) for a link that is unknown, used, replaced or too old; Refused (422) for the password
 */
export async function takeUpLink(ctx: Context, raw: LinkInput): Promise<string> {
  const { token, password } = parseInput(linkInput, raw);
  const first = requireLink(ctx, token);
  const trouble = passwordTrouble(password, [first.name, first.email]);
  if (trouble) throw new Refused(trouble, [{ field: 'password', message: trouble }]);
  const hashed = await hashPassword(password);
  // Looked up again: while the password was being hashed, the link may have been used.
  return tx(ctx, () => {
    const holder = requireLink(ctx, token);
    const themselves = { ...ctx, user: { id: holder.handle, name: holder.name, role: holder.role } };
    recordChange(themselves, {
      record_type: 'user_link',
      id: holder.link_id,
      action: 'change',
      apply: (at) => {
        ctx.db.update(userLinks).set({ ended_at: at }).where(eq(userLinks.id, holder.link_id)).run();
        return holder.link_id;
      },
      body: (id) => linkBody(ctx, id),
    });
    endSessions(ctx, holder.user_id);
    recordUser(themselves, holder.user_id, 'any', () => setPassword(ctx, holder.user_id, hashed));
    return holder.email;
  });
}

function requireLink(ctx: Context, token: string) {
  const holder = linkHolder(ctx, token);
  if (holder) return holder;
  throw new NotFound('This link has been used, was replaced, or is more than a day old. Ask for a new one.');
}
