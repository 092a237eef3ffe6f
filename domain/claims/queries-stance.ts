import { and, asc, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm';
import { claims, stanceReviews, stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import type { StanceState } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';

/* One stance, for the commands that change it: which row it is, who may hold it, and what history keeps of it. */

/** States of a stance that was not withdrawn. */
export const LIVE = ['suggested', 'confirmed', 'disputed'] as const;
export const SUGGESTED = ['suggested'] as const;

export type Holders = { speaker_id: number; on_behalf_of_id: number | null };

/** Whether the quote was spoken by this holder, or for them. */
export function mayHold({ speaker_id, on_behalf_of_id }: Holders, holder: number): boolean {
  return holder === speaker_id || holder === on_behalf_of_id;
}

/** The stance of a quote on a claim, or on a claim merged into it: what readers see before what is suggested. */
export function findStance(
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

export type Found = NonNullable<ReturnType<typeof findStance>>;

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
