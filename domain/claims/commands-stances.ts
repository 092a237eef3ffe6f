import { and, asc, eq, getTableColumns, inArray, ne, or, sql } from 'drizzle-orm';
import { claims, stanceReviews, stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { StanceSign, StanceState } from '#lib/vocabulary.ts';
import { demand, may } from '../accounts/permissions.ts';
import { getSetting } from '../accounts/queries-settings.ts';
import { actor, type Context, tx } from '../context.ts';
import { requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { requireQuote } from '../quotes/commands.ts';
import { placeOf } from '../quotes/rules.ts';
import { recordChange } from '../revisions/commands.ts';
import { requireClaim } from './commands.ts';
import {
  confirmationInput,
  type ReviewInput,
  reviewInput,
  type StanceInput,
  type StanceKey,
  stanceInput,
  withdrawalInput,
} from './schema.ts';

const LIVE = ['suggested', 'confirmed', 'disputed'] as const;
const SUGGESTED = ['suggested'] as const;

/**
 * Files a quote under a claim: how it bears on it, whose commitment that is, and why. An editor's own reading
 * is confirmed at once where one editor is enough; a contributor's or a machine's waits as a suggestion, and
 * leaves what readers see alone. The same quote, claim and holder is changed, not doubled; what readers have
 * seen changes as a public correction, and stays disputed while it is.
 */
export function recordStance(ctx: Context, raw: StanceInput): { id: number; changed: boolean } {
  demand(ctx.user, 'recordStance');
  const input = parseInput(stanceInput, raw);
  const quote = requireQuote(ctx, input.quote);
  const claim = requireClaim(ctx, input.claim);
  const holder = input.holder
    ? requireEntity(ctx, 'holder', input.holder)
    : (quote.on_behalf_of_id ?? quote.speaker_id);
  refuseUnsound(input, quote, holder);
  const settles =
    input.origin === 'editor' &&
    may(ctx.user, 'confirmStance') &&
    getSetting(ctx, 'editors_per_stance') === '1';
  const current = findStance(ctx, quote.id, claim.id, holder, settles ? LIVE : SUGGESTED);
  const disputed = current?.state === 'disputed';
  const row = {
    // Stored as the row's own claim is worded; a merged one may say it the other way round.
    sign: (input.sign * claim.sign * (current?.merged_sign ?? 1)) as StanceSign,
    force: input.force,
    act: input.act,
    condition: input.condition,
    words: input.words,
    reason: input.reason,
    origin: input.origin,
    method: input.method,
    score: input.score,
    state: disputed ? ('disputed' as const) : settles ? ('confirmed' as const) : ('suggested' as const),
    confirmed_by: settles ? (current?.confirmed_by ?? actor(ctx)) : null,
  };
  const seen = quote.status === 'published' && current !== undefined && current.state !== 'suggested';
  return recordChange(ctx, {
    record_type: 'stance',
    table: stances,
    expected: input.version ?? 'any',
    id: current?.id ?? null,
    action: current ? (seen ? 'correct' : 'change') : 'create',
    reason: input.reason,
    apply: (at) => {
      if (current) ctx.db.update(stances).set(row).where(eq(stances.id, current.id)).run();
      return (
        current?.id ??
        ctx.db
          .insert(stances)
          .values({
            ...row,
            quote_id: quote.id,
            claim_id: claim.id,
            holder_id: holder,
            set_by: actor(ctx),
            set_at: at,
            updated_at: at,
          })
          .returning({ id: stances.id })
          .get().id
      );
    },
    body: (id) => stanceBody(ctx, id),
  });
}

type Holders = { speaker_id: number; on_behalf_of_id: number | null };

function refuseUnsound(
  input: ReturnType<typeof stanceInput.parse>,
  quote: Holders & { text: string },
  holder: number,
): void {
  if (input.act !== 'relays' && !mayHold(quote, holder)) {
    refuse('holder', 'The holder is neither the speaker nor whom the quote was spoken for: use “relays”.');
  }
  if ((input.force === 'conditional') !== (input.condition !== null)) {
    refuse('condition', 'Say on which condition, for a conditional stance only.');
  }
  if (input.sign !== 0 && (input.act === 'asks' || input.act === 'declines')) {
    refuse('sign', 'Who asks or declines to say neither affirms nor denies.');
  }
  if (input.origin !== 'editor' && input.method === null) {
    refuse('method', 'Say which rule or model suggests it.');
  }
  if (input.words !== null && placeOf(input.words, quote.text) < 0) {
    refuse('words', 'These words do not stand in the quote.');
  }
}

function mayHold({ speaker_id, on_behalf_of_id }: Holders, holder: number): boolean {
  return holder === speaker_id || holder === on_behalf_of_id;
}

/** The stance of a quote on a claim, or on a claim merged into it: what readers see before what is suggested. */
function findStance(
  ctx: Context,
  quoteId: number,
  claim: number,
  holder: number,
  states: readonly StanceState[],
) {
  return ctx.db
    .select({ ...getTableColumns(stances), merged_sign: claims.merged_sign })
    .from(stances)
    .innerJoin(claims, eq(claims.id, stances.claim_id))
    .where(
      and(
        eq(stances.quote_id, quoteId),
        or(eq(claims.id, claim), eq(claims.merged_into_id, claim)),
        eq(stances.holder_id, holder),
        inArray(stances.state, [...states]),
      ),
    )
    .orderBy(sql`${stances.state} = 'suggested'`, asc(stances.id))
    .limit(1)
    .get();
}

function requireStance(ctx: Context, key: StanceKey) {
  const quote = requireQuote(ctx, key.quote);
  const holder = key.holder
    ? requireEntity(ctx, 'holder', key.holder)
    : (quote.on_behalf_of_id ?? quote.speaker_id);
  const stance = findStance(ctx, quote.id, requireClaim(ctx, key.claim).id, holder, LIVE);
  if (!stance) throw new NotFound('There is no such stance.');
  return { ...stance, held: stance.act === 'relays' || mayHold(quote, holder) };
}

/**
 * Confirms a suggested stance, so that it counts. Where two editors are needed, not one's own. A suggestion beside
 * a stance that readers see already takes its place, as a correction with the suggestion's reason.
 */
export function confirmStance(ctx: Context, raw: StanceKey): { changed: boolean } {
  demand(ctx.user, 'confirmStance');
  const key = parseInput(confirmationInput, raw);
  const seen = requireStance(ctx, key);
  const stance = seen.state === 'suggested' ? seen : (suggestionBeside(ctx, key) ?? seen);
  if (seen.state === 'disputed') {
    refuse('state', 'Another editor disputes this stance; settle that first.');
  }
  if (!seen.held) refuse('holder', 'The quote is no longer spoken by or for this holder.');
  if (getSetting(ctx, 'editors_per_stance') === '2' && stance.set_by === actor(ctx)) {
    refuse('state', 'A second editor has to confirm this stance.');
  }
  if (stance.id !== seen.id) return replaceStance(ctx, seen, stance);
  return setState(ctx, stance.id, 'confirm', {
    state: 'confirmed',
    confirmed_by: stance.confirmed_by ?? actor(ctx),
  });
}

type Found = NonNullable<ReturnType<typeof findStance>>;

function suggestionBeside(ctx: Context, key: StanceKey): Found | undefined {
  const quote = requireQuote(ctx, key.quote);
  const holder = key.holder
    ? requireEntity(ctx, 'holder', key.holder)
    : (quote.on_behalf_of_id ?? quote.speaker_id);
  return findStance(ctx, quote.id, requireClaim(ctx, key.claim).id, holder, SUGGESTED);
}

/** What a suggestion says takes the place of what readers see; the suggestion is done with. */
function replaceStance(ctx: Context, seen: Found, { id, merged_sign, ...said }: Found): { changed: boolean } {
  const { force, act, condition, words, reason, origin, method, score, set_by } = said;
  // Each row is worded as its own claim is.
  const sign = (said.sign * (merged_sign ?? 1) * (seen.merged_sign ?? 1)) as StanceSign;
  const row = { sign, force, act, condition, words, reason, origin, method, score, set_by };
  return tx(ctx, () => {
    setState(ctx, id, 'withdraw', { state: 'withdrawn' }, 'It took the place of the stance that stood.');
    const published = ctx.db
      .select({ status: quotes.status })
      .from(quotes)
      .where(eq(quotes.id, seen.quote_id))
      .get();
    const action = published?.status === 'published' ? 'correct' : 'change';
    return setState(ctx, seen.id, action, { ...row, confirmed_by: actor(ctx) }, reason);
  });
}

/**
 * Another editor's opinion of a stance. While anyone disagrees it is disputed: shown, and not counted.
 */
export function reviewStance(ctx: Context, raw: ReviewInput): { changed: boolean } {
  demand(ctx.user, 'reviewStance');
  const input = parseInput(reviewInput, raw);
  const stance = requireStance(ctx, { quote: input.quote, claim: input.claim, holder: input.holder });
  if (stance.set_by === actor(ctx)) refuse('verdict', 'Another editor has to review this stance.');
  const { verdict, sign, reason } = input;
  const others = ctx.db
    .select({ id: stanceReviews.id })
    .from(stanceReviews)
    .where(
      and(
        eq(stanceReviews.stance_id, stance.id),
        eq(stanceReviews.verdict, 'disagree'),
        ne(stanceReviews.editor, actor(ctx)),
      ),
    )
    .all();
  const disputed = input.verdict === 'disagree' || others.length > 0;
  if (!disputed && !stance.held) refuse('holder', 'The quote is no longer spoken by or for this holder.');
  // To disagree with a mere suggestion is no reason to show it.
  const state = disputed ? (stance.state === 'suggested' ? 'suggested' : 'disputed') : 'confirmed';
  const confirmedBy = state === 'suggested' ? null : (stance.confirmed_by ?? actor(ctx));
  return recordChange(ctx, {
    record_type: 'stance',
    table: stances,
    expected: 'any',
    id: stance.id,
    action: disputed ? 'dispute' : 'review',
    reason: input.reason,
    apply: (at) => {
      const review = { verdict, sign, reason, at };
      ctx.db
        .insert(stanceReviews)
        .values({ stance_id: stance.id, editor: actor(ctx), ...review })
        .onConflictDoUpdate({ target: [stanceReviews.stance_id, stanceReviews.editor], set: review })
        .run();
      ctx.db.update(stances).set({ state, confirmed_by: confirmedBy }).where(eq(stances.id, stance.id)).run();
      return stance.id;
    },
    body: (id) => stanceBody(ctx, id),
  });
}

/** Takes a stance away, with a reason; its conflicts go with it. */
export function withdrawStance(ctx: Context, raw: StanceKey & { reason: string }): { changed: boolean } {
  demand(ctx.user, 'withdrawStance');
  const input = parseInput(withdrawalInput, raw);
  const stance = requireStance(ctx, { quote: input.quote, claim: input.claim, holder: input.holder });
  return setState(ctx, stance.id, 'withdraw', { state: 'withdrawn' }, input.reason);
}

function setState(
  ctx: Context,
  id: number,
  action: 'confirm' | 'withdraw' | 'correct' | 'change',
  set: Partial<typeof stances.$inferInsert>,
  reason?: string,
): { changed: boolean } {
  return recordChange(ctx, {
    record_type: 'stance',
    table: stances,
    expected: 'any',
    id,
    action,
    reason,
    apply: () => {
      ctx.db.update(stances).set(set).where(eq(stances.id, id)).run();
      return id;
    },
    body: (rowId) => stanceBody(ctx, rowId),
  });
}

/** The stance in full by public names: what a revision keeps. */
export function stanceBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db
    .select({ stance: stances, quote: quotes.public_id, claim: claims.slug, holder: entities.slug })
    .from(stances)
    .innerJoin(quotes, eq(quotes.id, stances.quote_id))
    .innerJoin(claims, eq(claims.id, stances.claim_id))
    .innerJoin(entities, eq(entities.id, stances.holder_id))
    .where(eq(stances.id, id))
    .get();
  if (!row) return {};
  const {
    sign,
    force,
    act,
    condition,
    words,
    reason,
    state,
    origin,
    method,
    score,
    evidence,
    set_by,
    confirmed_by,
  } = row.stance;
  const reviews = ctx.db
    .select({
      editor: stanceReviews.editor,
      verdict: stanceReviews.verdict,
      sign: stanceReviews.sign,
      reason: stanceReviews.reason,
    })
    .from(stanceReviews)
    .where(eq(stanceReviews.stance_id, id))
    .all();
  return {
    quote: row.quote,
    claim: row.claim,
    holder: row.holder,
    ...{
      sign,
      force,
      act,
      condition,
      words,
      reason,
      state,
      origin,
      method,
      score,
      evidence,
      set_by,
      confirmed_by,
    },
    reviews,
  };
}
