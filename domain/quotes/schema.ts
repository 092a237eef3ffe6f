import * as z from 'zod';
import { BULK_ACTIONS, COMMENT_OUTCOMES, LINK_TYPES, QUOTE_FORMS, VERIFICATIONS } from '#lib/vocabulary.ts';
import { edtf, quoteId, reason, slug, text, version, words } from '../fields.ts';

const offsets = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((at) => at.start < at.end, 'Ends before it starts.');

/** A verification made elsewhere, where the text is not kept here. Only for those who may vouch for it. */
const recorded = z.strictObject({
  fragments: z.array(
    offsets.safeExtend({ exact: z.string().min(1), prefix: z.string().max(32), suffix: z.string().max(32) }),
  ),
  verification: z.enum(VERIFICATIONS),
  verified_at: z.iso.datetime(),
});

export const appearanceInput = z.strictObject({
  source: slug(),
  credited_outlet: slug().nullable().default(null),
  wording: text(5000).default(''),
  /** Where the whole passage stands in the snapshot. */
  passage: offsets.nullable().default(null),
  recorded: recorded.nullable().default(null),
});

/** A quote as it comes in, from a form, the API, a file or the demo data: names are slugs. */
export const quoteInput = z.strictObject({
  id: quoteId().optional(),
  version: version(),
  /** Needed, and shown to readers, where it changes something published. */
  reason: reason().optional(),
  form: z.enum(QUOTE_FORMS),
  /** The whole reading. May be left out for direct speech: then it is made from the fragments. */
  text: text(5000).default(''),
  /** The verbatim stretches in order. */
  fragments: z.array(words(5000)).max(20).default([]),
  context: text(2000).default(''),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or pt-BR.')
    .default('en'),
  original_text: text(5000).default(''),
  translator: text(200).default(''),
  speaker: slug(),
  speaker_as_printed: text(300).default(''),
  speaker_role: text(300).default(''),
  on_behalf_of: slug().nullable().default(null),
  subjects: z.array(slug()).max(30).default([]),
  topics: z.array(slug()).max(30).default([]),
  said_on: edtf().nullable().default(null),
  said_basis: text(500).default(''),
  outlet: slug().nullable().default(null),
  occasion: text(300).default(''),
  note: text(2000).default(''),
  status: z.enum(['draft', 'in_review', 'published']).default('draft'),
  appearances: z.array(appearanceInput).max(50).default([]),
});
export type QuoteInput = z.input<typeof quoteInput>;
export type ParsedQuote = z.output<typeof quoteInput>;
export type ParsedAppearance = z.output<typeof appearanceInput>;

export const retractionInput = z.strictObject({ id: quoteId(), version: version(), reason: reason() });

/** A step of one quote from one status to another. */
export const stepInput = z.strictObject({ id: quoteId(), version: version(), reason: reason().optional() });
export type StepInput = z.input<typeof stepInput>;

/** More than this is not changed in one step: what one person can look through. */
export const MOST_IN_BULK = 200;

export const bulkInput = z.strictObject({
  action: z.enum(BULK_ACTIONS),
  reason: reason().optional(),
  /** Each with the version it was looked at in. */
  quotes: z
    .array(z.strictObject({ id: quoteId(), version: z.int().min(1) }))
    .min(1, 'Choose at least one quote.')
    .max(MOST_IN_BULK, `At most ${MOST_IN_BULK} quotes at once.`),
});
export type BulkInput = z.input<typeof bulkInput>;

export const revertInput = z.strictObject({ id: slug() });
export type RevertInput = z.input<typeof revertInput>;

export const quoteLinkInput = z.strictObject({
  from: quoteId(),
  to: quoteId(),
  type: z.enum(LINK_TYPES),
  reason: reason(),
});
export type QuoteLinkInput = z.input<typeof quoteLinkInput>;

export const commentRequestInput = z.strictObject({
  id: slug(),
  version: version(),
  party: slug(),
  via: text(300).default(''),
  asked_by: slug().nullable().default(null),
  /** What it concerns: everything the source says about the party, or one quote. */
  source: slug().nullable().default(null),
  quote: quoteId().nullable().default(null),
  about: text(500).default(''),
  asked_on: edtf().nullable().default(null),
  outcome: z.enum(COMMENT_OUTCOMES),
  answer: quoteId().nullable().default(null),
});
export type CommentRequestInput = z.input<typeof commentRequestInput>;
