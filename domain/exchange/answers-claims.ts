import * as z from 'zod';
import * as words from '#lib/vocabulary.ts';
import type * as claims from '../claims/types.ts';
import type * as compare from '../compare/types.ts';
import {
  Count,
  day,
  Named,
  named,
  Quote,
  type Schema,
  stance,
  text,
  whole,
  wordedClaim,
} from './answers-quotes.ts';

/*
 * What the API answers of claims, of statements that cannot both be kept, and of sides lined up.
 */

const claim = {
  slug: text,
  text,
  kind: z.enum(words.CLAIM_KINDS),
  scope: text,
  persist_days: whole.nullable(),
  topic: Named.nullable(),
  status: z.enum(words.CLAIM_STATUSES),
  version: whole,
};
const claimCounts = z.object({ affirms: whole, denies: whole, neither: whole, conflicts: whole });
export const ClaimRow = named(
  'ClaimRow',
  'A claim in a list',
  z.object({ ...claim, counts: claimCounts }),
) satisfies Schema<claims.ClaimRow>;
export const Claim = named(
  'Claim',
  'A claim with its stances in date order',
  z.object({ ...claim, stances: z.array(z.object({ quote: text, ...stance })), counts: claimCounts }),
) satisfies Schema<claims.Claim & { stances: claims.ClaimStance[] }>;
export const ClosedClaim = named(
  'ClosedClaim',
  'A claim that was split or retired: why, and the parts that readers know of',
  z.object({
    slug: text,
    text,
    status: z.enum(['split', 'retired']),
    reason: text,
    parts: z.array(wordedClaim),
    updated_at: text,
  }),
) satisfies Schema<claims.ClosedClaim>;

const gap = z.object({ min: whole, max: whole.nullable() }).nullable();
export const Conflict = named(
  'Conflict',
  'Two statements that cannot both be kept; `first` is null where the order is unknown',
  z.object({
    claim_a: wordedClaim,
    claim_b: wordedClaim,
    rule: z.enum(words.CONFLICT_RULES),
    relation: z.enum(words.CONFLICT_RELATIONS),
    strength: z.enum(words.CONFLICT_STRENGTHS),
    timing: z.enum(words.CONFLICT_TIMINGS),
    gap_days: gap,
    counted: z.boolean(),
    first: text.nullable(),
    a: Quote,
    b: Quote,
  }),
) satisfies Schema<claims.ConflictItem>;

const liveStance = z.object({
  id: whole,
  quote: text,
  claim: text,
  holder: text,
  speaker: text,
  sign: stance.sign,
  force: stance.force,
  act: stance.act,
  state: z.enum(['confirmed', 'disputed']),
  earliest: day,
  latest: day,
  taken_back: z.boolean(),
});
export const Comparison = named(
  'Comparison',
  'Sides lined up claim by claim',
  z.object({
    sides: z.array(Named.extend({ speaks_for_it: z.array(Named.extend({ role: text })) })),
    columns: z.enum(['sides', 'time']),
    summary: z.object({
      claims: whole,
      shared: whole,
      conflict: whole,
      conflict_within: whole,
      not_counted: whole,
      agreed: whole,
      no_conflict: whole,
      one_sided: whole,
    }),
    rows: z.array(
      z.object({
        claim: wordedClaim.extend({ kind: text, persist_days: whole.nullable(), topic: Named.nullable() }),
        status: z.enum(['conflict', 'conflict_within', 'not_counted', 'agreed', 'no_conflict', 'one_sided']),
        strength: z.enum(words.CONFLICT_STRENGTHS).nullable(),
        order: z.object({ first: text.nullable(), gap_days: gap }).nullable(),
        cells: z.array(
          z.array(
            z.object({
              quote: text,
              ...stance,
              holder: text,
              state: z.enum(['confirmed', 'disputed']),
            }),
          ),
        ),
        conflicts: z.array(
          z.object({
            rule: z.enum(words.CONFLICT_RULES),
            relation: z.enum(words.CONFLICT_RELATIONS),
            strength: z.enum(words.CONFLICT_STRENGTHS),
            timing: z.enum(words.CONFLICT_TIMINGS),
            gap_days: gap,
            counted: z.boolean(),
            first: z.enum(['a', 'b']).nullable(),
            a: liveStance,
            b: liveStance,
          }),
        ),
      }),
    ),
    hidden: whole,
    filed_count: Count,
    lined_up: whole,
    unmatched: z.array(text),
    unmatched_count: Count,
    quotes: z.record(text, Quote),
  }),
) satisfies Schema<compare.Comparison>;
