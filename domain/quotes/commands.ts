import { and, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { appearances, quoteSubjects, quotes, quoteTopics } from '#db/schema-quotes.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import type { QuoteStatus, RevisionAction } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dateColumns } from '../dated.ts';
import { requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { requireOutlet } from '../outlets/commands.ts';
import { recordChange } from '../revisions/commands.ts';
import { canonicalJson } from '../revisions/rules.ts';
import { requireSource } from '../sources/commands.ts';
import { requireTopic } from '../topics/commands.ts';
import { quoteBody } from './queries-body.ts';
import { composeWords, PUBLIC_FIELDS } from './rules.ts';
import { type ParsedQuote, type QuoteInput, quoteInput, retractionInput } from './schema.ts';
import { verifyAppearance } from './verification.ts';

type Body = Record<string, unknown>;

/**
 * Makes a quote, or changes the one with this id. Its words are held against every snapshot it is said to
 * appear in. Publishing needs a source; changing what was published needs a reason, which readers will see.
 * @returns the public id
 * @throws InputError, Refused, StaleVersion, SignInNeeded, NotAllowed
 */
export function saveQuote(ctx: Context, raw: QuoteInput): { id: string; changed: boolean } {
  demand(ctx.user, 'saveQuote');
  const input = parseInput(quoteInput, raw);
  if (input.status === 'published') demand(ctx.user, 'publishQuote');
  if (input.appearances.some((one) => one.recorded)) demand(ctx.user, 'recordVerification');
  const current = input.id
    ? ctx.db
        .select({ id: quotes.id, status: quotes.status })
        .from(quotes)
        .where(eq(quotes.public_id, input.id))
        .get()
    : undefined;
  if (current?.status === 'retracted') {
    refuse('status', 'This quote is retracted; its words cannot be changed.');
  }
  const isOut = current?.status === 'published' || current?.status === 'held';
  if (isOut && input.status !== 'published') {
    refuse('status', 'A published quote is not taken back to a draft: retract it, with a reason.');
  }
  const id = input.id ?? publicId();
  // A note that it was sent back, or why it was held, has been dealt with.
  const row = { ...quoteRow(ctx, input), ...(input.status === 'draft' ? {} : { status_reason: '' }) };
  if (current) refuseOrphans(ctx, current.id, row);
  const { changed } = recordChange(ctx, {
    record_type: 'quote',
    table: quotes,
    expected: input.version,
    id: current?.id ?? null,
    action: (before, after) => actionOf(before, after, input.reason),
    reason: input.reason,
    apply: (at) => {
      // Published last: until then no child row is indexed, so the index is written once.
      const unpublished = current?.status === 'published' ? {} : { status: 'draft' as const };
      if (current)
        ctx.db
          .update(quotes)
          .set({ ...row, ...unpublished })
          .where(eq(quotes.id, current.id))
          .run();
      const rowId =
        current?.id ??
        ctx.db
          .insert(quotes)
          .values({ ...row, status: 'draft', public_id: id, created_at: at, updated_at: at })
          .returning({ id: quotes.id })
          .get().id;
      saveSubjects(ctx, rowId, input);
      saveTopics(ctx, rowId, input);
      saveAppearances(ctx, rowId, input, at);
      ctx.db.update(quotes).set({ status: input.status }).where(eq(quotes.id, rowId)).run();
      return rowId;
    },
    body: (rowId) => quoteBody(ctx, rowId),
  });
  return { id, changed };
}

/** What a save was: a correction if it changes what readers saw. @throws Refused (422) without a reason */
function actionOf(before: Body | null, after: Body, reason: string | undefined): RevisionAction {
  if (!before) return 'create';
  const isOut = before.status === 'published' || before.status === 'held';
  if (!isOut && after.status === 'published') return 'publish';
  if (!isOut) return before.status === 'draft' && after.status === 'in_review' ? 'submit' : 'change';
  const corrected = PUBLIC_FIELDS.some(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  );
  if (!corrected) return before.status === 'held' ? 'release' : 'change';
  if (!reason)
    refuse('reason', 'This quote is published. Give the reason for the correction; readers will see it.');
  return 'correct';
}

function quoteRow(ctx: Context, input: ParsedQuote) {
  const { text, spans } = composeWords(input.form, input.text, input.fragments);
  const speakerId = requireEntity(ctx, 'speaker', input.speaker);
  const behalfId = input.on_behalf_of ? requireEntity(ctx, 'on_behalf_of', input.on_behalf_of) : null;
  if (behalfId === speakerId) refuse('on_behalf_of', 'A speaker speaks for someone else, or for nobody.');
  if (input.status === 'published' && input.appearances.length === 0) {
    refuse('appearances', 'A published quote needs a source.');
  }
  if (new Set(input.appearances.map(({ source }) => source)).size < input.appearances.length) {
    refuse('appearances', 'A source is named once; further places in it belong to the same appearance.');
  }
  const said = dateColumns(input.said_on);
  return {
    speaker_id: speakerId,
    speaker_as_printed: input.speaker_as_printed,
    speaker_role: input.speaker_role,
    on_behalf_of_id: behalfId,
    form: input.form,
    text,
    spans,
    context: input.context,
    language: input.language,
    original_text: input.original_text,
    translator: input.translator,
    said_edtf: said.edtf,
    said_earliest: said.earliest,
    said_latest: said.latest,
    said_basis: input.said_basis,
    outlet_id: input.outlet ? requireOutlet(ctx, 'outlet', input.outlet) : null,
    occasion: input.occasion,
    note: input.note,
  };
}

function saveSubjects(ctx: Context, quoteId: number, input: ParsedQuote): void {
  const ids = [...new Set(input.subjects.map((slug) => requireEntity(ctx, 'subjects', slug)))];
  ctx.db.delete(quoteSubjects).where(eq(quoteSubjects.quote_id, quoteId)).run();
  for (const [position, id] of ids.entries()) {
    ctx.db.insert(quoteSubjects).values({ quote_id: quoteId, entity_id: id, position }).run();
  }
}

function saveTopics(ctx: Context, quoteId: number, input: ParsedQuote): void {
  const ids = [...new Set(input.topics.map((slug) => requireTopic(ctx, 'topics', slug)))];
  ctx.db.delete(quoteTopics).where(eq(quoteTopics.quote_id, quoteId)).run();
  for (const [position, id] of ids.entries()) {
    ctx.db.insert(quoteTopics).values({ quote_id: quoteId, topic_id: id, position }).run();
  }
}

function saveAppearances(ctx: Context, quoteId: number, input: ParsedQuote, at: string): void {
  const { text, spans } = composeWords(input.form, input.text, input.fragments);
  const fragments = spans.map(([start, end]) => text.slice(start, end));
  const before = ctx.db.select().from(appearances).where(eq(appearances.quote_id, quoteId)).all();
  ctx.db.delete(appearances).where(eq(appearances.quote_id, quoteId)).run();
  for (const appearance of input.appearances) {
    const { id, snapshot } = requireSource(ctx, 'appearances', appearance.source);
    const kept = before.find((one) => one.source_id === id && one.snapshot_id === snapshot?.id);
    const verified = verifyAppearance(fragments, appearance, snapshot, at, kept ?? null);
    const wrong = verified.verification === 'differs' || verified.verification === 'not_found';
    if (wrong && input.status === 'published' && !input.reason) {
      refuse(
        'fragments',
        'These words do not stand in the source as they are here. Give a reason to publish them.',
      );
    }
    ctx.db
      .insert(appearances)
      .values({
        quote_id: quoteId,
        source_id: id,
        snapshot_id: snapshot?.id ?? null,
        credited_outlet_id: appearance.credited_outlet
          ? requireOutlet(ctx, 'credited_outlet', appearance.credited_outlet)
          : null,
        wording: appearance.wording,
        ...verified,
      })
      .run();
  }
}

/** A stance that is held by someone who would no longer stand behind the quote is settled first. */
function refuseOrphans(
  ctx: Context,
  quoteId: number,
  row: { speaker_id: number; on_behalf_of_id: number | null },
): void {
  const holders = [row.speaker_id, ...(row.on_behalf_of_id === null ? [] : [row.on_behalf_of_id])];
  const orphan = ctx.db
    .select({ name: entities.name })
    .from(stances)
    .innerJoin(entities, eq(entities.id, stances.holder_id))
    .where(
      and(
        eq(stances.quote_id, quoteId),
        inArray(stances.state, ['confirmed', 'disputed']),
        ne(stances.act, 'relays'),
        notInArray(stances.holder_id, holders),
      ),
    )
    .get();
  if (orphan) {
    refuse(
      'speaker',
      `A stance of this quote is held by ${orphan.name}. Withdraw it before the speaker changes.`,
    );
  }
}

/** The row id of a quote. @throws NotFound (404) */
export function requireQuote(
  ctx: Context,
  id: string,
): { id: number; speaker_id: number; on_behalf_of_id: number | null; text: string; status: QuoteStatus } {
  const row = ctx.db
    .select({
      id: quotes.id,
      speaker_id: quotes.speaker_id,
      on_behalf_of_id: quotes.on_behalf_of_id,
      text: quotes.text,
      status: quotes.status,
    })
    .from(quotes)
    .where(eq(quotes.public_id, id))
    .get();
  if (!row) throw new NotFound('There is no such quote.');
  return row;
}

/** Takes a published quote back in public: the address stays, with the reason, without the words. */
export function retractQuote(
  ctx: Context,
  raw: { id: string; version?: number | undefined; reason: string },
): { changed: boolean } {
  demand(ctx.user, 'retractQuote');
  const input = parseInput(retractionInput, raw);
  const { id, status } = requireQuote(ctx, input.id);
  if (status !== 'published' && status !== 'held') {
    refuse('status', 'Only what was published is retracted.');
  }
  return recordChange(ctx, {
    record_type: 'quote',
    table: quotes,
    expected: input.version ?? 'any',
    id,
    action: 'retract',
    reason: input.reason,
    apply: () => {
      ctx.db
        .update(quotes)
        .set({ status: 'retracted', status_reason: input.reason })
        .where(eq(quotes.id, id))
        .run();
      return id;
    },
    body: (rowId) => quoteBody(ctx, rowId),
  });
}
