import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { apiTokens, users } from '#db/schema-accounts.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { requireUser } from './commands-record.ts';
import { covers, demand } from './permissions.ts';
import { secretHash } from './queries-sessions.ts';
import { TOKEN_START } from './rules.ts';
import { type TokenChoice, type TokenInput, tokenChoice, tokenInput } from './schema.ts';

/**
 * Makes a key for programs, with a role that is not above one's own.
 * @returns the key; told this once, only its hash is kept
 */
export function makeToken(ctx: Context, raw: TokenInput): { id: number; token: string } {
  demand(ctx.user, 'makeToken');
  const { name, role } = parseInput(tokenInput, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, actor(ctx));
    if (!covers(user.role, role)) refuse('role', 'A token may do no more than you may yourself.');
    const token = TOKEN_START + randomBytes(32).toString('base64url');
    const { id } = recordChange(ctx, {
      record_type: 'api_token',
      id: null,
      action: 'create',
      apply: (made_at) =>
        ctx.db
          .insert(apiTokens)
          .values({
            user_id: user.id,
            name,
            role,
            token_hash: secretHash(token),
            starts_with: token.slice(0, TOKEN_START.length + 4),
            made_at,
          })
          .returning({ id: apiTokens.id })
          .get().id,
      body: (made) => tokenBody(ctx, made),
    });
    return { id, token };
  });
}

/** Puts one of one's own keys out of use, for good. @throws NotFound (404) for somebody else's */
export function revokeToken(ctx: Context, raw: TokenChoice): boolean {
  demand(ctx.user, 'revokeToken');
  const { token: id } = parseInput(tokenChoice, raw);
  return tx(ctx, () => {
    const user = requireUser(ctx, actor(ctx));
    const found = ctx.db
      .select({ revoked_at: apiTokens.revoked_at })
      .from(apiTokens)
      .where(and(eq(apiTokens.id, id), eq(apiTokens.user_id, user.id)))
      .get();
    if (!found) throw new NotFound('You have no such token.');
    if (found.revoked_at) return false;
    return recordChange(ctx, {
      record_type: 'api_token',
      id,
      action: 'change',
      apply: () => {
        ctx.db
          .update(apiTokens)
          .set({ revoked_at: timestamp(ctx) })
          .where(eq(apiTokens.id, id))
          .run();
        return id;
      },
      body: (changed) => tokenBody(ctx, changed),
    }).changed;
  });
}

/** A key for programs as history sees it. */
export function tokenBody(ctx: Context, id: number): Record<string, unknown> {
  const found = ctx.db
    .select({ token: apiTokens, user: users.handle })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.user_id))
    .where(eq(apiTokens.id, id))
    .get();
  if (!found) return {};
  const { name, role, starts_with, revoked_at } = found.token;
  return { user: found.user, name, role, starts_with, revoked: revoked_at !== null };
}
