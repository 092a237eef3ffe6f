import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { candidates, captures } from '#db/schema-capture.ts';
import { appearances, quotes } from '#db/schema-quotes.ts';
import { sources } from '#db/schema-sources.ts';
import { AppError, NotFound, refuse } from '#lib/errors.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { type SavedEntry, saveEntry } from '../entry/commands.ts';
import { dropFormDraft } from '../entry/commands-drafts.ts';
import { one, settled } from '../entry/form.ts';
import { addedName } from '../entry/kinds.ts';
import type { Typed } from '../entry/types.ts';
import { parseInput } from '../fields.ts';
import { storedQuote } from '../history/queries-inputs.ts';
import { requireQuote, saveQuote } from '../quotes/commands.ts';

import { requireSource } from '../sources/commands.ts';
import { requireCapture } from './commands.ts';
import { cardForm, keptCards } from './queries.ts';
import { Names, proposalFor } from './queries-proposal.ts';
import { openQuestions } from './rules.ts';
import {
  type DecisionInput,
  decisionInput,
  type ManyInput,
  MOST_AT_ONCE,
  manyInput,
  rejectionInput,
  undoInput,
} from './schema.ts';

type Row = typeof candidates.$inferSelect & { source: string; snapshot_id: number };

/** A statement that was found. @throws NotFound (404) */
function requireCandidate(ctx: Context, id: number): Row {
  const row = ctx.db
    .select({ one: candidates, source: sources.public_id, snapshot_id: captures.snapshot_id })
    .from(candidates)
    .innerJoin(captures, eq(captures.id, candidates.capture_id))
    .innerJoin(sources, eq(sources.id, captures.source_id))
    .where(eq(candidates.id, id))
    .get();
  if (!row) throw new NotFound('There is no such statement in an article.');
  return { ...row.one, source: row.source, snapshot_id: row.snapshot_id };
}

/**
 * Saves what was found as a statement on record, as it stands in its form: all its pieces as one quote, held
 * against the snapshot at its place; or as one more place of a quote that is on record.
 * @throws what saveEntry throws; Refused (422) where somebody else has decided
 */
export function acceptCandidate(ctx: Context, raw: DecisionInput): Promise<SavedEntry> {
  demand(ctx.user, 'acceptCandidate');
  const { candidate, typed } = parseInput(decisionInput, raw);
  return accept(ctx, requireCandidate(ctx, candidate), typed);
}

async function accept(ctx: Context, row: Row, typed: Typed): Promise<SavedEntry> {
  if (row.state !== 'pending') refuse('candidate', 'Somebody has decided about this already.');
  const again = row.quote_id === null ? null : draftOf(ctx, row.quote_id);
  const joins = one(typed, 'duplicate').startsWith('add:')
    ? one(typed, 'duplicate').slice('add:'.length)
    : null;
  const stood = joins !== null && standsIn(ctx, joins, row.source);
  const whole: Typed = {
    ...(await withWhoIsThere(ctx, typed)),
    // The source is this one, whatever the form says.
    source: [row.source],
    source_headline: [],
    source_text: [],
    keep: [],
    ...(again && !joins
      ? { id: [again.id], version: [String(again.version)], seen_version: [] }
      : { id: [] }),
  };
  return saveEntry(ctx, whole, {
    passage: isNewest(ctx, row) ? { start: row.start, end: row.end } : null,
    alongside: ({ id, added_to }) => {
      const { changes } = ctx.db
        .update(candidates)
        .set({
          state: 'accepted',
          quote_id: requireQuote(ctx, id).id,
          accepted_as: added_to ? (stood ? 'known place' : 'place') : 'own',
          decided_by: actor(ctx),
          decided_at: timestamp(ctx),
        })
        .where(and(eq(candidates.id, row.id), eq(candidates.state, 'pending')))
        .run();
      if (changes === 0) refuse('candidate', 'Somebody has decided about this already.');
      dropFormDraft(ctx, { form: cardForm(row.id) });
    },
  });
}

/** People whom the form would add and who have come on record since it was opened, by their very names. */
async function withWhoIsThere(ctx: Context, typed: Typed): Promise<Typed> {
  const names = new Names(ctx);
  const found: Typed = { ...typed };
  for (const field of ['speaker', 'on_behalf_of', 'subjects']) {
    const values: string[] = [];
    for (const value of typed[field] ?? []) {
      const added = addedName(value);
      const same = added && added.kind !== 'unnamed' ? await names.same('entity', added.name) : null;
      values.push(same?.slug ?? value);
    }
    if (typed[field]) found[field] = values;
  }
  return found;
}

/** The draft that this was accepted as before that was undone; null once it is more than a draft. */
function draftOf(ctx: Context, id: number): { id: string; version: number } | null {
  const row = ctx.db
    .select({ id: quotes.public_id, version: quotes.version, status: quotes.status })
    .from(quotes)
    .where(eq(quotes.id, id))
    .get();
  return row && row.status === 'draft' ? row : null;
}

function standsIn(ctx: Context, quote: string, source: string): boolean {
  const row = ctx.db
    .select({ id: appearances.id })
    .from(appearances)
    .innerJoin(quotes, eq(quotes.id, appearances.quote_id))
    .innerJoin(sources, eq(sources.id, appearances.source_id))
    .where(and(eq(quotes.public_id, quote), eq(sources.public_id, source)))
    .get();
  return row !== undefined;
}

/** Whether the text that was read is the one that words are held against. */
function isNewest(ctx: Context, { source, snapshot_id }: Row): boolean {
  return requireSource(ctx, 'source', source).snapshot?.id === snapshot_id;
}

/** Sets aside what is no statement, for good: another reading of the same article does not show it again. */
export function rejectCandidates(ctx: Context, raw: { candidates: number[] }): { rejected: number } {
  demand(ctx.user, 'rejectCandidates');
  const input = parseInput(rejectionInput, raw);
  const { changes } = ctx.db
    .update(candidates)
    .set({ state: 'rejected', decided_by: actor(ctx), decided_at: timestamp(ctx) })
    .where(and(inArray(candidates.id, input.candidates), eq(candidates.state, 'pending')))
    .run();
  if (changes === 0) refuse('candidate', 'Somebody has decided about this already.');
  return { rejected: changes };
}

/**
 * Puts a statement back among those that wait. A draft that was made of it stays, and accepting it again goes on
 * in that draft; a place that was added is taken off again. What was published stays.
 */
export function undoDecision(ctx: Context, raw: { candidate: number }): Promise<{ draft: string | null }> {
  demand(ctx.user, 'undoDecision');
  const input = parseInput(undoInput, raw);
  return undo(ctx, requireCandidate(ctx, input.candidate));
}

async function undo(ctx: Context, row: Row): Promise<{ draft: string | null }> {
  if (row.state === 'pending') refuse('candidate', 'Nothing was decided about this yet.');
  const quote =
    row.state === 'accepted' && row.quote_id !== null
      ? ctx.db
          .select({ id: quotes.public_id, status: quotes.status })
          .from(quotes)
          .where(eq(quotes.id, row.quote_id))
          .get()
      : undefined;
  const own = row.accepted_as === 'own';
  if (quote && own && quote.status !== 'draft' && quote.status !== 'in_review') {
    refuse('candidate', 'This is published. It can be retracted on its own page, with a reason.');
  }
  const back = { state: 'pending', decided_by: null, decided_at: null } as const;
  const link = own ? {} : { quote_id: null, accepted_as: null };
  tx(ctx, () => {
    if (quote && row.accepted_as === 'place') {
      const stored = storedQuote(ctx, quote.id);
      const others = stored.appearances.filter(({ source }) => source !== row.source);
      saveQuote(ctx, { ...stored, appearances: others });
    }
    ctx.db
      .update(candidates)
      .set({ ...back, ...link })
      .where(eq(candidates.id, row.id))
      .run();
  });
  return { draft: quote && own ? quote.id : null };
}

export type ManyAccepted = { accepted: number; left: { candidate: number; why: string }[] };

/**
 * Accepts every statement that is at least as sure as asked for, or exactly those that were chosen, as they were
 * found. What is not clear, or may be on record already, is left for a person to look at.
 */
export function acceptAbove(ctx: Context, raw: ManyInput): Promise<ManyAccepted> {
  demand(ctx.user, 'acceptAbove');
  const input = parseInput(manyInput, raw);
  if (input.status === 'published') demand(ctx.user, 'publishQuote');
  return acceptMany(ctx, input);
}

async function acceptMany(ctx: Context, input: ReturnType<typeof manyInput.parse>): Promise<ManyAccepted> {
  const { id, source, snapshot_id } = requireCapture(ctx, input.capture);
  const rows = ctx.db
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.capture_id, id),
        eq(candidates.state, 'pending'),
        input.above === undefined ? undefined : gte(candidates.confidence, input.above),
        inArray(candidates.id, input.candidates),
      ),
    )
    .orderBy(asc(candidates.start))
    .limit(MOST_AT_ONCE)
    .all();
  const kept = keptCards(ctx);
  let names = new Names(ctx);
  const result: ManyAccepted = { accepted: 0, left: [] };
  for (const { id: candidate } of rows) {
    const row = requireCandidate(ctx, candidate);
    const proposal = await proposalFor(ctx, row.items, {
      names,
      source,
      snapshot: snapshot_id,
      except: null,
    });
    const typed = { ...proposal.typed, ...settled(kept.get(candidate) ?? {}) };
    const open = openQuestions({ ...proposal, typed })[0];
    if (open) {
      result.left.push({ candidate, why: open.message });
      continue;
    }
    try {
      await accept(ctx, row, { ...typed, status: [input.status] });
      result.accepted += 1;
      // It may have brought somebody new.
      names = new Names(ctx);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.left.push({ candidate, why: error.message });
    }
  }
  return result;
}
