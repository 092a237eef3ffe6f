import { eq } from 'drizzle-orm';
import { stances } from '#db/schema-claims.ts';
import { refuse } from '#lib/errors.ts';
import type { StanceSign } from '#lib/vocabulary.ts';
import { demand, may } from '../accounts/permissions.ts';
import { getSetting } from '../accounts/queries-settings.ts';
import { actor, type Context } from '../context.ts';
import { requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { requireQuote } from '../quotes/commands.ts';
import { placeOf } from '../quotes/rules.ts';
import { recordChange } from '../revisions/commands.ts';
import { requireClaim } from './commands.ts';
import { findStance, type Holders, LIVE, mayHold, SUGGESTED, stanceBody } from './queries-stance.ts';
import { type StanceInput, stanceInput } from './schema.ts';

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
