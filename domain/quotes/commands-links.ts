import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { entities } from '#db/schema-entities.ts';
import { commentRequests, quoteLinks, quotes } from '#db/schema-quotes.ts';
import { sources } from '#db/schema-sources.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { LinkType } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context } from '../context.ts';
import { dateColumns } from '../dated.ts';
import { requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { requireOutlet } from '../outlets/commands.ts';
import { recordChange } from '../revisions/commands.ts';
import { requireSource } from '../sources/commands.ts';
import { requireQuote } from './commands.ts';
import {
  type CommentRequestInput,
  commentRequestInput,
  type QuoteLinkInput,
  quoteLinkInput,
} from './schema.ts';

/** Says how one quote bears on another. Never a conflict by itself. */
export function linkQuotes(ctx: Context, raw: QuoteLinkInput): { id: number; changed: boolean } {
  demand(ctx.user, 'linkQuotes');
  const input = parseInput(quoteLinkInput, raw);
  const [from, to] = [requireQuote(ctx, input.from), requireQuote(ctx, input.to)];
  const ends = { from_id: from.id, to_id: to.id };
  if (ends.from_id === ends.to_id) refuse('to', 'A quote is not linked to itself.');
  const parties = [to.speaker_id, to.on_behalf_of_id].filter((party) => party !== null);
  const own = [from.speaker_id, from.on_behalf_of_id].some(
    (party) => party !== null && parties.includes(party),
  );
  if (!own && (input.type === 'retracts' || input.type === 'corrects')) {
    refuse('type', 'Only the speaker, or who speaks for them, takes words back: use “responds to”.');
  }
  const current = findLink(ctx, from.id, to.id, input.type);
  return recordChange(ctx, {
    record_type: 'quote_link',
    id: current?.id ?? null,
    action: current ? 'change' : 'create',
    reason: input.reason,
    apply: (at) => {
      if (current) {
        ctx.db.update(quoteLinks).set({ reason: input.reason }).where(eq(quoteLinks.id, current.id)).run();
        return current.id;
      }
      return ctx.db
        .insert(quoteLinks)
        .values({ ...ends, type: input.type, reason: input.reason, set_by: actor(ctx), set_at: at })
        .returning({ id: quoteLinks.id })
        .get().id;
    },
    body: (id) => quoteLinkBody(ctx, id),
  });
}

const quoteIdOf = (ctx: Context, id: number): string | null =>
  ctx.db.select({ id: quotes.public_id }).from(quotes).where(eq(quotes.id, id)).get()?.id ?? null;

/** The link in full by public names: what a revision keeps; nothing of one that was taken back. */
export function quoteLinkBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db.select().from(quoteLinks).where(eq(quoteLinks.id, id)).get();
  if (!row) return {};
  const ends = { from: quoteIdOf(ctx, row.from_id), to: quoteIdOf(ctx, row.to_id) };
  return { ...ends, type: row.type, reason: row.reason };
}

/** Takes back that one quote bears on another in this way. */
export function unlinkQuotes(ctx: Context, raw: QuoteLinkInput): { changed: boolean } {
  demand(ctx.user, 'unlinkQuotes');
  const input = parseInput(quoteLinkInput, raw);
  const [from, to] = [requireQuote(ctx, input.from), requireQuote(ctx, input.to)];
  const link = findLink(ctx, from.id, to.id, input.type);
  if (!link) throw new NotFound('There is no such link between these statements.');
  return recordChange(ctx, {
    record_type: 'quote_link',
    id: link.id,
    action: 'change',
    reason: input.reason,
    apply: () => {
      ctx.db.delete(quoteLinks).where(eq(quoteLinks.id, link.id)).run();
      return link.id;
    },
    body: (id) => quoteLinkBody(ctx, id),
  });
}

function findLink(ctx: Context, from: number, to: number, type: LinkType): { id: number } | undefined {
  return ctx.db
    .select({ id: quoteLinks.id })
    .from(quoteLinks)
    .where(and(eq(quoteLinks.from_id, from), eq(quoteLinks.to_id, to), eq(quoteLinks.type, type)))
    .get();
}

/** Records who was asked for comment and what came of it. */
export function recordCommentRequest(ctx: Context, raw: CommentRequestInput): { changed: boolean } {
  demand(ctx.user, 'recordCommentRequest');
  const input = parseInput(commentRequestInput, raw);
  const asked = dateColumns(input.asked_on);
  const row = {
    party_id: requireEntity(ctx, 'party', input.party),
    via: input.via,
    asked_by_outlet_id: input.asked_by ? requireOutlet(ctx, 'asked_by', input.asked_by) : null,
    source_id: input.source ? requireSource(ctx, 'source', input.source).id : null,
    quote_id: input.quote ? requireQuote(ctx, input.quote).id : null,
    about: input.about,
    asked_edtf: asked.edtf,
    asked_earliest: asked.earliest,
    asked_latest: asked.latest,
    outcome: input.outcome,
    answer_quote_id: input.answer ? requireQuote(ctx, input.answer).id : null,
  };
  if (row.source_id === null && row.quote_id === null)
    refuse('source', 'Say which source or quote it concerns.');
  if ((row.outcome === 'answered') !== (row.answer_quote_id !== null)) {
    refuse('answer', 'An answer is a quote on record; other outcomes have none.');
  }
  const current = ctx.db
    .select({ id: commentRequests.id })
    .from(commentRequests)
    .where(eq(commentRequests.public_id, input.id))
    .get();
  return recordChange(ctx, {
    record_type: 'comment_request',
    table: commentRequests,
    expected: input.version,
    id: current?.id ?? null,
    action: current ? 'change' : 'create',
    apply: (at) => {
      if (current) ctx.db.update(commentRequests).set(row).where(eq(commentRequests.id, current.id)).run();
      return (
        current?.id ??
        ctx.db
          .insert(commentRequests)
          .values({ ...row, public_id: input.id, created_at: at, updated_at: at })
          .returning({ id: commentRequests.id })
          .get().id
      );
    },
    body: (id) => commentRequestBody(ctx, id),
  });
}

/** A request in full, what its row points to by public names: what a revision keeps. */
export function commentRequestBody(ctx: Context, id: number): Record<string, unknown> {
  const answers = alias(quotes, 'answers');
  const found = ctx.db
    .select({
      stored: commentRequests,
      named: {
        party: entities.slug,
        source: sources.public_id,
        quote: quotes.public_id,
        answer: answers.public_id,
      },
    })
    .from(commentRequests)
    .innerJoin(entities, eq(entities.id, commentRequests.party_id))
    .leftJoin(sources, eq(sources.id, commentRequests.source_id))
    .leftJoin(quotes, eq(quotes.id, commentRequests.quote_id))
    .leftJoin(answers, eq(answers.id, commentRequests.answer_quote_id))
    .where(eq(commentRequests.id, id))
    .get();
  if (!found) return {};
  const { id: _id, version: _version, created_at: _made, updated_at: _at, ...body } = found.stored;
  return { ...body, ...found.named };
}
