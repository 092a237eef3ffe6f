import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { quotes } from '#db/schema-quotes.ts';
import { errorReports } from '#db/schema-review.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import { demand, type User } from '../accounts/permissions.ts';
import { actor, type Context } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { type ReportHandlingInput, type ReportInput, reportHandlingInput, reportInput } from './schema.ts';

/** Whom history names for what readers send: no handle of a user has brackets. */
const A_READER: User = { id: '(reader)', name: 'A reader', role: 'contributor' };

/**
 * Takes what a reader says is wrong with a quote that readers can know of. Needs no account; whoever calls this
 * limits how often.
 * @returns the number of the report, for the sender
 * @throws InputError, NotFound
 */
export function reportError(ctx: Context, raw: ReportInput): { number: string } {
  const input = parseInput(reportInput, raw);
  const quote = ctx.db
    .select({ id: quotes.id, status: quotes.status })
    .from(quotes)
    .where(eq(quotes.public_id, input.quote))
    .get();
  if (!quote || quote.status === 'draft' || quote.status === 'in_review') {
    throw new NotFound('There is no such quote.');
  }
  const number = publicId();
  recordChange(
    { ...ctx, user: A_READER },
    {
      record_type: 'error_report',
      id: null,
      action: 'create',
      apply: (at) =>
        ctx.db
          .insert(errorReports)
          .values({
            number,
            quote_id: quote.id,
            kind: input.kind,
            message: input.message,
            contact: input.contact,
            created_at: at,
            updated_at: at,
          })
          .returning({ id: errorReports.id })
          .get().id,
      body: (id) => reportBody(ctx, id),
    },
  );
  return { number };
}

/** Says what became of a report: dealt with, closed without a change, or open again. */
export function handleReport(ctx: Context, raw: ReportHandlingInput): { changed: boolean } {
  demand(ctx.user, 'handleReport');
  const input = parseInput(reportHandlingInput, raw);
  const current = ctx.db.select().from(errorReports).where(eq(errorReports.number, input.number)).get();
  if (!current) throw new NotFound('There is no such report.');
  if (input.state !== 'open' && input.note === '') refuse('note', 'Note what was found.');
  return recordChange(ctx, {
    record_type: 'error_report',
    table: errorReports,
    expected: input.version,
    id: current.id,
    action: 'change',
    apply: () => {
      const handled_by = input.state === 'open' ? null : actor(ctx);
      const set = { state: input.state, note: input.note, handled_by };
      ctx.db.update(errorReports).set(set).where(eq(errorReports.id, current.id)).run();
      return current.id;
    },
    body: (id) => reportBody(ctx, id),
  });
}

/** The record for history; what the reader wrote, and how to reach them, as a hash only. */
export function reportBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db
    .select({ report: errorReports, quote: quotes.public_id })
    .from(errorReports)
    .innerJoin(quotes, eq(quotes.id, errorReports.quote_id))
    .where(eq(errorReports.id, id))
    .get();
  if (!row) return {};
  const { number, kind, message, contact, state, note, handled_by } = row.report;
  // The number is random and known to the sender and the desk alone: it salts the hash.
  const sent_sha256 = createHash('sha256').update(`${number}\n${message}\n${contact}`).digest('hex');
  return { number, quote: row.quote, kind, sent_sha256, state, note, handled_by };
}
