import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import { idempotencyKeys } from '#db/schema-accounts.ts';
import { InputError, refuse } from '#lib/errors.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';

/** How long an answer is kept for a request that is sent again. */
export const KEPT_FOR = 24 * 60 * 60 * 1000;

/** What a request that changed something is answered. `body` must be fit for JSON. */
export type Written = { status: number; body: unknown; headers?: Record<string, string> };
export type KeyedRequest = { key: string | null; method: string; path: string; body: string };

/**
 * Runs `work` once for each key: a request that is sent again under its key is given the first answer, and nothing
 * happens a second time. Change and answer are kept in one transaction, so that there is never one without the
 * other. Refusals are not kept: the sender may put the request right and send it again under the same key.
 * @throws InputError (400) for a key that is none, Refused (422) for one that stood for another request
 */
export function answerOnce(
  ctx: Context,
  request: KeyedRequest,
  work: () => Written,
): Written & { again: boolean } {
  const { key } = request;
  if (key === null) return { ...tx(ctx, work), again: false };
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    const message = 'Use 1 to 200 letters, digits and signs, without spaces.';
    throw new InputError(`Idempotency-Key: ${message}`, [{ field: 'Idempotency-Key', message }]);
  }
  const who = actor(ctx);
  const request_hash = createHash('sha256')
    .update(`${request.method} ${request.path}\n${request.body}`)
    .digest('hex');
  return tx(ctx, () => {
    const oldest = new Date(ctx.now().getTime() - KEPT_FOR).toISOString();
    ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.at, oldest)).run();
    const kept = ctx.db
      .select()
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.actor, who), eq(idempotencyKeys.key, key)))
      .get();
    if (kept) {
      if (kept.request_hash !== request_hash) {
        refuse('Idempotency-Key', 'This key was sent with another request. Choose a new one.');
      }
      return {
        status: kept.status,
        body: JSON.parse(kept.body) as unknown,
        headers: JSON.parse(kept.headers) as Record<string, string>,
        again: true,
      };
    }
    const written = work();
    ctx.db
      .insert(idempotencyKeys)
      .values({
        actor: who,
        key,
        request_hash,
        status: written.status,
        headers: JSON.stringify(written.headers ?? {}),
        body: JSON.stringify(written.body),
        at: timestamp(ctx),
      })
      .run();
    return { ...written, again: false };
  });
}
