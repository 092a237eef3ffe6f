import { eq } from 'drizzle-orm';
import { outlets, revisionBodies, revisions, sources } from '#db/schema.ts';
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
import { type RestoreInput, restoreInput } from './schema.ts';

type Body = Record<string, unknown>;
type Again = { body: Body; version: { version?: number }; because: string };

/** The types whose earlier contents can be made to stand again, each through the command that saves it. */
const RESTORES: Partial<Record<RecordType, (ctx: Context, again: Again) => { changed: boolean }>> = {
  quote: restoreQuote,
  entity: (ctx, { body, version }) =>
    saveEntity(ctx, {
      ...only(body, 'slug', 'kind', 'name', 'description', 'names'),
      ...version,
    } as EntityInput),
  outlet: (ctx, { body, version }) =>
    saveOutlet(ctx, { ...only(body, 'slug', 'name', 'kind', 'url', 'entity'), ...version } as OutletInput),
  topic: (ctx, { body, version }) =>
    saveTopic(ctx, { ...only(body, 'slug', 'name', 'parent'), ...version } as TopicInput),
  source: restoreSource,
  claim: (ctx, { body, version }) =>
    saveClaim(ctx, {
      ...only(body, 'slug', 'text', 'kind', 'scope', 'persist_days', 'topic'),
      ...version,
    } as ClaimInput),
  affiliation: restoreAffiliation,
  comment_request: (ctx, { body, version }) => {
    const fields = only(body, 'party', 'via', 'source', 'quote', 'about', 'outcome', 'answer');
    const input = { ...fields, id: body.public_id, asked_on: body.asked_edtf ?? null, ...version };
    const asker = Number(body.asked_by_outlet_id ?? 0);
    const asked_by = ctx.db.select({ slug: outlets.slug }).from(outlets).where(eq(outlets.id, asker)).get();
    return recordCommentRequest(ctx, { ...input, asked_by: asked_by?.slug ?? null } as CommentRequestInput);
  },
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
  return restore({ ...ctx, because }, { body: JSON.parse(found.body), version, because });
}

const only = (body: Body, ...fields: string[]): Body =>
  Object.fromEntries(fields.filter((field) => field in body).map((field) => [field, body[field]]));

function restoreQuote(ctx: Context, { body, version, because }: Again): { changed: boolean } {
  const id = String(body.id);
  const { status } = requireQuote(ctx, id);
  if (status === 'retracted') refuse('status', 'This quote is retracted; its words cannot be changed.');
  if (status === 'held') refuse('status', 'This quote is held. Release it, or correct it in its form.');
  const fields = only(
    body,
    ...['form', 'text', 'fragments', 'context', 'language', 'original_text', 'translator', 'speaker'],
    ...['speaker_as_printed', 'speaker_role', 'on_behalf_of', 'subjects', 'topics', 'said_on', 'said_basis'],
    ...['outlet', 'occasion', 'note'],
  );
  const places = body.appearances as { selector: { passage: unknown } | null; [field: string]: unknown }[];
  const appearances = places.map((place) => ({
    ...only(place, 'source', 'credited_outlet', 'wording'),
    passage: place.selector?.passage ?? null,
  }));
  return saveQuote(ctx, { ...fields, id, appearances, status, reason: because, ...version } as QuoteInput);
}

function restoreSource(ctx: Context, { body, version }: Again): { changed: boolean } {
  const fields = only(
    body,
    ...['kind', 'outlet', 'outlet_note', 'url', 'archived_url', 'access_note', 'headline', 'byline'],
    ...['published_basis', 'language'],
  );
  const published = body.published_edtf ?? null;
  return saveSource(ctx, { ...fields, id: body.public_id, published, ...version } as SourceInput);
}

function restoreAffiliation(ctx: Context, { body, version }: Again): { changed: boolean } {
  const fields = only(body, 'member', 'principal', 'role', 'title', 'speaks_for');
  const source = body.source_id
    ? ctx.db
        .select({ id: sources.public_id })
        .from(sources)
        .where(eq(sources.id, Number(body.source_id)))
        .get()
    : null;
  const dates = { from: body.from_edtf ?? null, to: body.to_edtf ?? null, source: source?.id ?? null };
  return saveAffiliation(ctx, { ...fields, ...dates, ...version } as AffiliationInput);
}
