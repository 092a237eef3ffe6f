import { eq } from 'drizzle-orm';
import { revisionBodies, revisions } from '#db/schema-history.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { RecordType } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { saveClaim } from '../claims/commands.ts';
import type { ClaimInput } from '../claims/schema.ts';
import type { Context } from '../context.ts';
import { saveAffiliation, saveEntity } from '../entities/commands.ts';
import type { AffiliationInput, EntityInput } from '../entities/schema.ts';
import { parseInput } from '../fields.ts';
import { saveOutlet } from '../outlets/commands.ts';
import type { OutletInput } from '../outlets/schema.ts';
import { requireQuote, saveQuote } from '../quotes/commands.ts';
import { recordCommentRequest } from '../quotes/commands-links.ts';
import type { CommentRequestInput, QuoteInput } from '../quotes/schema.ts';
import { saveSource } from '../sources/commands.ts';
import type { SourceInput } from '../sources/schema.ts';
import { saveTopic } from '../topics/commands.ts';
import type { TopicInput } from '../topics/schema.ts';
import { inputOfBody } from './queries-inputs.ts';
import { type RestoreInput, restoreInput } from './schema.ts';

type Body = Record<string, unknown>;
type Again = { fields: Body; version: { version?: number }; because: string };

/** The types whose earlier contents can be made to stand again, each through the command that saves it. */
const RESTORES: Partial<Record<RecordType, (ctx: Context, again: Again) => { changed: boolean }>> = {
  quote: restoreQuote,
  entity: (ctx, { fields, version }) => saveEntity(ctx, { ...fields, ...version } as EntityInput),
  outlet: (ctx, { fields, version }) => saveOutlet(ctx, { ...fields, ...version } as OutletInput),
  topic: (ctx, { fields, version }) => saveTopic(ctx, { ...fields, ...version } as TopicInput),
  source: (ctx, { fields, version }) => saveSource(ctx, { ...fields, ...version } as SourceInput),
  claim: (ctx, { fields, version }) => saveClaim(ctx, { ...fields, ...version } as ClaimInput),
  affiliation: (ctx, { fields, version }) =>
    saveAffiliation(ctx, { ...fields, ...version } as AffiliationInput),
  comment_request: (ctx, { fields, version }) =>
    recordCommentRequest(ctx, { ...fields, ...version } as CommentRequestInput),
};

/** Whether an earlier state of such a record can be made to stand again. */
export const RESTORABLE = Object.keys(RESTORES) as RecordType[];

/**
 * Makes what a revision held stand again, as a new revision with a reason: where that changes what was
 * published, readers see it as a correction. Whether a quote is published stays as it is.
 * @throws InputError, NotFound, Refused, StaleVersion
 */
export function restoreRevision(ctx: Context, raw: RestoreInput): { changed: boolean } {
  demand(ctx.user, 'restoreRevision');
  const input = parseInput(restoreInput, raw);
  const found = ctx.db
    .select({ type: revisions.record_type, revision: revisions.revision, body: revisionBodies.body })
    .from(revisions)
    .leftJoin(revisionBodies, eq(revisionBodies.seq, revisions.seq))
    .where(eq(revisions.seq, input.seq))
    .get();
  if (!found) throw new NotFound('There is no such revision.');
  const restore = RESTORES[found.type];
  if (!restore) refuse('seq', 'What this revision held cannot be restored from here.');
  if (found.body === null) refuse('seq', 'What this revision held was taken out by order of law.');
  const because = `Restores revision ${found.revision}: ${input.reason}`;
  const version = input.version === undefined ? {} : { version: input.version };
  const fields = inputOfBody(ctx, found.type, JSON.parse(found.body));
  return restore({ ...ctx, because }, { fields, version, because });
}

function restoreQuote(ctx: Context, { fields, version, because }: Again): { changed: boolean } {
  const { status } = requireQuote(ctx, String(fields.id));
  if (status === 'retracted') refuse('status', 'This quote is retracted; its words cannot be changed.');
  if (status === 'held') refuse('status', 'This quote is held. Release it, or correct it in its form.');
  return saveQuote(ctx, { ...fields, status, reason: because, ...version } as QuoteInput);
}
