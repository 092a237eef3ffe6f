import * as z from 'zod';
import {
  CLAIM_KINDS,
  CLAIM_LINK_TYPES,
  REVIEW_VERDICTS,
  STANCE_ACTS,
  STANCE_FORCES,
  STANCE_ORIGINS,
  STANCE_SIGNS,
} from '#lib/vocabulary.ts';
import { quoteId, reason, slug, text, version, words } from '../fields.ts';

/** One neutral affirmative proposition. */
const claimText = () => words(280).pipe(z.string().min(12, 'Word the claim as a whole sentence.'));

export const claimInput = z.strictObject({
  slug: slug().optional(),
  version: version(),
  text: claimText(),
  kind: z.enum(CLAIM_KINDS),
  scope: text(1000).default(''),
  /** States and positions: how many days one statement is taken to hold; null: until its holder says otherwise. */
  persist_days: z.int().min(0).max(36_500).nullable().default(null),
  topic: slug().nullable().default(null),
  /** Why; needed where readers know of the claim and its meaning changes. They will see it. */
  reason: reason().optional(),
});
export type ClaimInput = z.input<typeof claimInput>;

/** What says when a statement on the claim is true, or how long it holds: changed in public, with a reason. */
export const CLAIM_MEANING = ['text', 'kind', 'scope', 'persist_days'] as const;

export const claimLinkInput = z.strictObject({
  a: slug(),
  b: slug(),
  type: z.enum(CLAIM_LINK_TYPES),
  reason: reason(),
});
export type ClaimLinkInput = z.input<typeof claimLinkInput>;

export const claimUnlinkInput = z.strictObject({
  a: slug(),
  b: slug(),
  type: z.enum(CLAIM_LINK_TYPES),
  reason: reason(),
});
export type ClaimUnlinkInput = z.input<typeof claimUnlinkInput>;

export const splitInput = z.strictObject({
  claim: slug(),
  version: version(),
  /** The claims it falls into: some that are there, some worded anew. */
  parts: z
    .array(z.union([z.strictObject({ slug: slug() }), z.strictObject({ text: claimText() })]))
    .min(2, 'A claim is split into at least two.')
    .max(6, 'A claim is split into at most six.'),
  reason: reason(),
});
export type SplitInput = z.input<typeof splitInput>;

export const claimChangeInput = z.strictObject({ claim: slug(), version: version(), reason: reason() });
export type ClaimChangeInput = z.input<typeof claimChangeInput>;

export const mergeInput = z.strictObject({
  claim: slug(),
  into: slug(),
  /** 1: the same proposition; -1: worded the other way round. */
  sign: z.literal([1, -1]),
  reason: reason(),
});
export type MergeInput = z.input<typeof mergeInput>;

export const stanceInput = z.strictObject({
  quote: quoteId(),
  claim: slug(),
  /** Left out: whom the quote was spoken for, else its speaker. */
  holder: slug().optional(),
  version: version(),
  sign: z.literal(STANCE_SIGNS),
  force: z.enum(STANCE_FORCES),
  act: z.enum(STANCE_ACTS),
  condition: words(500).nullable().default(null),
  /** The words of the quote that carry it. */
  words: words(2000).nullable().default(null),
  reason: reason(),
  origin: z.enum(STANCE_ORIGINS).default('editor'),
  method: words(200).nullable().default(null),
  score: z.number().min(0).max(1).nullable().default(null),
});
export type StanceInput = z.input<typeof stanceInput>;

const stanceKey = { quote: quoteId(), claim: slug(), holder: slug().optional() };
export const confirmationInput = z.strictObject(stanceKey);
export type StanceKey = z.input<typeof confirmationInput>;

export const withdrawalInput = z.strictObject({ ...stanceKey, reason: reason() });

export const reviewInput = z.strictObject({
  ...stanceKey,
  verdict: z.enum(REVIEW_VERDICTS),
  /** What the reviewer reads instead. */
  sign: z.literal(STANCE_SIGNS).nullable().default(null),
  reason: reason(),
});
export type ReviewInput = z.input<typeof reviewInput>;
