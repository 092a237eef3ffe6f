import { eq } from 'drizzle-orm';
import { quotes } from '#db/schema-quotes.ts';
import { outlets, sources } from '#db/schema-sources.ts';
import { refuse } from '#lib/errors.ts';
import type { RecordType } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../fields.ts';
import { requireQuote } from '../quotes/commands.ts';
import { quoteBody } from '../quotes/queries-body.ts';
import { type ParsedQuote, quoteInput } from '../quotes/schema.ts';

type Body = Record<string, unknown>;

const QUOTE_FIELDS = [
  ...['id', 'form', 'text', 'fragments', 'context', 'language', 'original_text', 'translator', 'speaker'],
  ...['speaker_as_printed', 'speaker_role', 'on_behalf_of', 'subjects', 'topics', 'said_on', 'said_basis'],
  ...['outlet', 'occasion', 'note', 'status'],
];
const SOURCE_FIELDS = [
  ...['kind', 'outlet', 'outlet_note', 'url', 'archived_url', 'access_note', 'headline', 'byline'],
  ...['published_basis', 'language'],
];

/** How each type's body, as history keeps it, reads in the fields in which such a record comes in. */
const INPUTS: Partial<Record<RecordType, (ctx: Context, body: Body) => Body>> = {
  quote: (_ctx, body) => ({ ...only(body, ...QUOTE_FIELDS), appearances: placesOf(body) }),
  entity: (_ctx, body) => only(body, 'slug', 'kind', 'name', 'description', 'names'),
  outlet: (_ctx, body) => only(body, 'slug', 'name', 'kind', 'url', 'entity'),
  topic: (_ctx, body) => only(body, 'slug', 'name', 'parent'),
  source: (_ctx, body) => ({
    id: body.public_id,
    ...only(body, ...SOURCE_FIELDS),
    published: body.published_edtf ?? null,
  }),
  claim: (_ctx, body) => only(body, 'slug', 'text', 'kind', 'scope', 'persist_days', 'topic'),
  affiliation: (ctx, body) => ({
    ...only(body, 'member', 'principal', 'role', 'title', 'speaks_for'),
    from: body.from_edtf ?? null,
    to: body.to_edtf ?? null,
    source: sourceOf(ctx, body.source_id),
  }),
  comment_request: (ctx, body) => ({
    id: body.public_id,
    ...only(body, 'party', 'via', 'source', 'quote', 'about', 'outcome', 'answer'),
    asked_by: outletOf(ctx, body.asked_by_outlet_id),
    asked_on: body.asked_edtf ?? null,
  }),
};

/** A body of such a record as the fields in which it would come in to be saved as it stands; no version, no reason. */
export function inputOfBody(ctx: Context, type: RecordType, body: Body): Body {
  return INPUTS[type]?.(ctx, body) ?? body;
}

/**
 * A quote on record as the input that saves it as it stands, whole: also what no reader is shown.
 * @throws NotFound, and Refused (422) for one that is held or retracted: saving it is a step of its own
 */
export function storedQuote(ctx: Context, publicId: string): ParsedQuote & { id: string; version: number } {
  demand(ctx.user, 'seeDrafts');
  const { id, status } = requireQuote(ctx, publicId);
  if (status === 'held' || status === 'retracted') {
    refuse('id', `This quote is ${status}. Settle that on its own page first.`);
  }
  const row = ctx.db.select({ version: quotes.version }).from(quotes).where(eq(quotes.id, id)).get();
  const input = parseInput(quoteInput, inputOfBody(ctx, 'quote', quoteBody(ctx, id)));
  return { ...input, id: publicId, version: row?.version ?? 1 };
}

const only = (body: Body, ...fields: string[]): Body =>
  Object.fromEntries(fields.filter((field) => field in body).map((field) => [field, body[field]]));

function placesOf(body: Body): Body[] {
  const places = body.appearances as { selector: { passage: unknown } | null; [field: string]: unknown }[];
  return places.map((place) => ({
    ...only(place, 'source', 'credited_outlet', 'wording'),
    passage: place.selector?.passage ?? null,
  }));
}

function sourceOf(ctx: Context, id: unknown): string | null {
  if (!id) return null;
  const row = ctx.db
    .select({ id: sources.public_id })
    .from(sources)
    .where(eq(sources.id, Number(id)))
    .get();
  return row?.id ?? null;
}

function outletOf(ctx: Context, id: unknown): string | null {
  if (!id) return null;
  const row = ctx.db
    .select({ slug: outlets.slug })
    .from(outlets)
    .where(eq(outlets.id, Number(id)))
    .get();
  return row?.slug ?? null;
}
