import { and, eq, ne } from 'drizzle-orm';
import { stanceReviews, stances } from '#db/schema-claims.ts';
import { quotes } from '#db/schema-quotes.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { StanceSign } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { getSetting } from '../accounts/queries-settings.ts';
import { actor, type Context, tx } from '../context.ts';
import { requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { requireQuote } from '../quotes/commands.ts';
import { recordChange } from '../revisions/commands.ts';
import { requireClaim } from './commands.ts';
import { type Found, findStance, LIVE, mayHold, SUGGESTED, stanceBody } from './queries-stance.ts';
import {
  confirmationInput,
  type ReviewInput,
  reviewInput,
  type StanceKey,
  withdrawalInput,
} from './schema.ts';

/* What becomes of a stance after it was recorded: editors confirm, dispute or withdraw it. */

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

function requireStance(ctx: Context, key: StanceKey) {
  const quote = requireQuote(ctx, key.quote);
  const holder = key.holder
    ? requireEntity(ctx, 'holder', key.holder)
    : (quote.on_behalf_of_id ?? quote.speaker_id);
  const stance = findStance(ctx, quote.id, requireClaim(ctx, key.claim).id, holder, LIVE);
  if (!stance) throw new NotFound('There is no such stance.');
  return { ...stance, held: stance.act === 'relays' || mayHold(quote, holder) };
}

function suggestionBeside(ctx: Context, key: StanceKey): Found | undefined {
  const quote = requireQuote(ctx, key.quote);
  const holder = key.holder
    ? requireEntity(ctx, 'holder', key.holder)
    : (quote.on_behalf_of_id ?? quote.speaker_id);
  return findStance(ctx, quote.id, requireClaim(ctx, key.claim).id, holder, SUGGESTED);
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
