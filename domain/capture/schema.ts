import * as z from 'zod';
import { SNAPSHOT_ORIGINS } from '#lib/vocabulary.ts';
import { typedInput } from '../entry/form.ts';
import { slug } from '../fields.ts';

/** More is not accepted or rejected in one step. */
export const MOST_AT_ONCE = 200;

export const captureInput = z.strictObject({
  /** The fields that describe the source, as in the entry form, with its text. */
  typed: typedInput,
  origin: z.enum(SNAPSHOT_ORIGINS).default('pasted'),
});
export type CaptureInput = z.input<typeof captureInput>;

const candidate = z.int().min(1);
export const decisionInput = z.strictObject({ candidate, typed: typedInput });
export type DecisionInput = z.input<typeof decisionInput>;
export const undoInput = z.strictObject({ candidate });
export const rejectionInput = z.strictObject({ candidates: z.array(candidate).min(1).max(MOST_AT_ONCE) });

export const manyInput = z.strictObject({
  capture: slug(),
  /** Which to look at, and how sure they must be at least. */
  above: z.number().min(0).max(1).optional(),
  candidates: z.array(candidate).max(MOST_AT_ONCE),
  status: z.enum(['draft', 'in_review', 'published']).default('draft'),
});
export type ManyInput = z.input<typeof manyInput>;

export const byHandInput = z
  .strictObject({
    capture: slug(),
    start: z.int().min(0).optional(),
    end: z.int().min(1).optional(),
    words: z.string().max(20_000).default(''),
  })
  .refine(
    ({ start, end, words }) =>
      words.trim() !== '' || (start !== undefined && end !== undefined && start < end),
    {
      path: ['words'],
      message: 'Mark words in the article, or copy them here.',
    },
  );
export type ByHandInput = z.input<typeof byHandInput>;

export const againInput = z.strictObject({
  source: slug(),
  text: z.string().min(1, 'Paste the text as it is now.').max(2_000_000),
  origin: z.enum(SNAPSHOT_ORIGINS).default('pasted'),
});
export type AgainInput = z.input<typeof againInput>;
