import { eq } from 'drizzle-orm';
import { quotes } from '#db/schema-quotes.ts';
import { bulkActions, bulkChanges } from '#db/schema-review.ts';
import { AppError, NotFound, refuse } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { newestRevision } from '../revisions/queries.ts';
import { STEP_COMMANDS } from './commands-review.ts';
import { quoteBody } from './queries-body.ts';
import { planRevert } from './queries-bulk.ts';
import { type BulkInput, bulkInput, type RevertInput, revertInput } from './schema.ts';

/** What a step on many quotes came to: its id, by which it is taken back, and what it left alone and why. */
export type BulkOutcome = { id: string | null; changed: string[]; refused: { id: string; why: string }[] };

/**
 * Takes one step on many quotes: those that cannot take it, or have changed since they were looked at, are left
 * alone and named. All in one transaction; it can be taken back as one.
 */
export function changeInBulk(ctx: Context, raw: BulkInput): BulkOutcome {
  demand(ctx.user, 'changeInBulk');
  const input = parseInput(bulkInput, raw);
  const { permission, run } = STEP_COMMANDS[input.action];
  demand(ctx.user, permission);
  return tx(ctx, () => {
    const changed: string[] = [];
    const refused: BulkOutcome['refused'] = [];
    const seqs: number[] = [];
    for (const { id, version } of input.quotes) {
      try {
        // A savepoint of its own: what is refused half-way leaves nothing.
        run(ctx, { id, version, ...(input.reason === undefined ? {} : { reason: input.reason }) });
        seqs.push(newestRevision(ctx));
        changed.push(id);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.errors.some(({ field }) => field === 'reason')) throw error;
        refused.push({
          id,
          why: error.status === 409 ? 'Someone has changed it since you looked.' : error.message,
        });
      }
    }
    const id =
      seqs.length > 0 ? noteBulk(ctx, { action: input.action, reason: input.reason ?? '' }, seqs) : null;
    return { id, changed, refused };
  });
}

/**
 * Takes a step on many quotes back: each that nobody has touched since is as it was, in a new revision. What was
 * published more than an hour ago is held instead, since readers have it.
 */
export function revertBulk(ctx: Context, raw: RevertInput): BulkOutcome {
  demand(ctx.user, 'revertBulk');
  const { id } = parseInput(revertInput, raw);
  return tx(ctx, () => {
    const plan = planRevert(ctx, id);
    if (!plan) throw new NotFound('There is no such step.');
    if (plan.reverted || plan.reverts) refuse('id', 'This step was taken back already.');
    const reason = `Takes back the step of ${plan.made_at.slice(0, 16).replace('T', ' ')} UTC by ${plan.made_by}.`;
    const seqs = plan.will.map(({ row, to, status_reason }) => {
      recordChange(ctx, {
        record_type: 'quote',
        table: quotes,
        expected: 'any',
        id: row,
        action: 'revert',
        reason,
        apply: () => {
          ctx.db.update(quotes).set({ status: to, status_reason }).where(eq(quotes.id, row)).run();
          return row;
        },
        body: (rowId) => quoteBody(ctx, rowId),
      });
      return newestRevision(ctx);
    });
    const refused = plan.cannot.map(({ id: quote, why }) => ({ id: quote, why }));
    if (seqs.length === 0) return { id: null, changed: [], refused };
    const made = noteBulk(ctx, { action: plan.action, reason, reverts_id: plan.row }, seqs);
    return { id: made, changed: plan.will.map((one) => one.id), refused };
  });
}

function noteBulk(
  ctx: Context,
  about: Pick<typeof bulkActions.$inferInsert, 'action' | 'reason' | 'reverts_id'>,
  seqs: readonly number[],
): string {
  const id = publicId();
  const row = ctx.db
    .insert(bulkActions)
    .values({ ...about, public_id: id, made_by: actor(ctx), made_at: timestamp(ctx) })
    .returning({ id: bulkActions.id })
    .get();
  for (const seq of seqs) ctx.db.insert(bulkChanges).values({ bulk_id: row.id, seq }).run();
  return id;
}
