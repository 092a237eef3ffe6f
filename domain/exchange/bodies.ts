import * as z from 'zod';
import * as words from '#lib/vocabulary.ts';
import { claimInput, stanceInput } from '../claims/schema.ts';
import { entityInput } from '../entities/schema.ts';
import { outletInput } from '../outlets/schema.ts';
import { commentRequestInput, quoteInput, quoteLinkInput } from '../quotes/schema.ts';
import { sourceInput } from '../sources/schema.ts';
import { topicInput } from '../topics/schema.ts';
import { Appearance, named, text, time, whole } from './answers-quotes.ts';
import { STANCE_STEPS } from './steps.ts';

/*
 * What programs send to write, and what they are answered. The requests are the schemas of the commands
 * themselves; of a change every field but `version` may be left out, and then stays as it is.
 */

const from = { version: z.int().min(1).describe('The version this change starts from') };
const status = z
  .enum(words.QUOTE_STATUSES)
  .describe('`held` and `retracted` are steps of their own: send `version` and `reason` with them, no more');

/** What is sent, by name. */
export const BODY = {
  NewQuote: named('NewQuote', 'A statement', quoteInput.omit({ version: true })),
  QuoteChange: named(
    'QuoteChange',
    'What is to change of a statement',
    quoteInput.omit({ id: true }).partial().extend(from).extend({ status: status.optional() }),
  ),
  NewEntity: named(
    'NewEntity',
    'A person, organisation, group or unnamed source',
    entityInput.omit({ version: true }),
  ),
  EntityChange: named(
    'EntityChange',
    'What is to change of one of them',
    entityInput.omit({ slug: true }).partial().extend(from),
  ),
  NewOutlet: named('NewOutlet', 'An outlet', outletInput.omit({ version: true })),
  OutletChange: named(
    'OutletChange',
    'What is to change of an outlet',
    outletInput.omit({ slug: true }).partial().extend(from),
  ),
  NewTopic: named('NewTopic', 'A topic', topicInput.omit({ version: true })),
  TopicChange: named(
    'TopicChange',
    'What is to change of a topic',
    topicInput.omit({ slug: true }).partial().extend(from),
  ),
  NewSource: named(
    'NewSource',
    'A document, with a capture of its text',
    sourceInput.omit({ version: true }),
  ),
  SourceChange: named(
    'SourceChange',
    'What is to change of a document; another capture is added to those it has',
    sourceInput.omit({ id: true }).partial().extend(from),
  ),
  NewClaim: named('NewClaim', 'A claim', claimInput.omit({ version: true })),
  ClaimChange: named(
    'ClaimChange',
    'What is to change of a claim',
    claimInput.omit({ slug: true }).partial().extend(from),
  ),
  NewStance: named('NewStance', 'How a statement bears on a claim', stanceInput.omit({ version: true })),
  StanceChange: named(
    'StanceChange',
    'How the stance reads instead, or a step: then `reason`, but for `confirm`, and with `disagree` the `sign` that the reviewer reads',
    stanceInput
      .omit({ quote: true, claim: true, holder: true })
      .partial()
      .extend(from)
      .extend({ step: z.enum(STANCE_STEPS).optional() }),
  ),
  QuoteLink: named('QuoteLink', 'How one statement bears on another', quoteLinkInput),
  NewCommentRequest: named(
    'NewCommentRequest',
    'That somebody was asked for comment',
    commentRequestInput.omit({ version: true }).partial({ id: true }),
  ),
  CommentRequestChange: named(
    'CommentRequestChange',
    'What is to change of a request for comment',
    commentRequestInput.omit({ id: true }).partial().extend(from),
  ),
} as const;
export type BodyName = keyof typeof BODY;

const maybe = text.nullable();
const where = {
  page: text.describe('Its page, below the origin; there once readers may know of it'),
  version: whole,
};

/** What is answered, by name: the record in the fields in which it comes in. */
export const SAVED = {
  SavedQuote: named(
    'SavedQuote',
    'A statement as it stands now, with what its words were found to be in each source',
    z.object({
      id: text,
      ...{ form: z.enum(words.QUOTE_FORMS), text, fragments: z.array(text), context: text, language: text },
      ...{ original_text: text, translator: text, speaker: text, speaker_as_printed: text },
      ...{ speaker_role: text, on_behalf_of: maybe, subjects: z.array(text), topics: z.array(text) },
      ...{ said_on: maybe, said_basis: text, outlet: maybe, occasion: text, note: text },
      status: z.enum(words.QUOTE_STATUSES),
      status_reason: text,
      appearances: z.array(
        Appearance.pick({
          wording: true,
          verification: true,
          verification_method: true,
          selector: true,
        }).extend({
          source: text,
          credited_outlet: maybe,
          snapshot: maybe.describe('The SHA-256 of the capture that the words were held against'),
          verified_at: time.optional(),
        }),
      ),
      ...where,
    }),
  ),
  SavedEntity: named(
    'SavedEntity',
    'One of them as it stands now',
    z.object({
      ...{ slug: text, kind: z.enum(words.ENTITY_KINDS), name: text, description: text },
      names: z.array(z.object({ name: text, note: text, from: maybe, to: maybe })),
      ...where,
    }),
  ),
  SavedOutlet: named(
    'SavedOutlet',
    'An outlet as it stands now',
    z.object({
      ...{ slug: text, name: text, kind: z.enum(words.OUTLET_KINDS), url: maybe, entity: maybe },
      ...where,
    }),
  ),
  SavedTopic: named(
    'SavedTopic',
    'A topic as it stands now',
    z.object({ slug: text, name: text, parent: maybe, ...where }),
  ),
  SavedSource: named(
    'SavedSource',
    'A document as it stands now, without the texts that were captured',
    z.object({
      id: text,
      ...{ kind: z.enum(words.SOURCE_KINDS), headline: text, byline: text, outlet: maybe, outlet_note: text },
      ...{ url: maybe, archived_url: maybe, access_note: text },
      ...{ published: maybe, published_basis: text, language: text },
      snapshots: z.array(
        z.object({
          ...{ sha256: text, length: whole, origin: z.enum(words.SNAPSHOT_ORIGINS) },
          ...{ captured_at: time, captured_by: text },
        }),
      ),
      ...where,
    }),
  ),
  SavedClaim: named(
    'SavedClaim',
    'A claim as it stands now',
    z.object({
      ...{ slug: text, text, kind: z.enum(words.CLAIM_KINDS), scope: text, persist_days: whole.nullable() },
      ...{ topic: maybe, status: z.enum(words.CLAIM_STATUSES), merged_into: maybe, ...where },
    }),
  ),
  SavedStance: named(
    'SavedStance',
    'A stance as it stands now, with what other editors said of it',
    z.object({
      ...{ id: text, quote: text, claim: text, holder: text, sign: z.literal(words.STANCE_SIGNS) },
      ...{
        force: z.enum(words.STANCE_FORCES),
        act: z.enum(words.STANCE_ACTS),
        condition: maybe,
        words: maybe,
      },
      ...{ reason: text, state: z.enum(words.STANCE_STATES), origin: z.enum(words.STANCE_ORIGINS) },
      ...{ method: maybe, score: z.number().nullable(), evidence: z.unknown(), set_by: text },
      confirmed_by: maybe,
      reviews: z.array(
        z.object({
          editor: text,
          verdict: z.enum(words.REVIEW_VERDICTS),
          sign: z.literal(words.STANCE_SIGNS).nullable(),
          reason: text,
        }),
      ),
      ...where,
    }),
  ),
  SavedQuoteLink: named(
    'SavedQuoteLink',
    'The link as it stands now',
    z.object({ from: text, to: text, type: z.enum(words.LINK_TYPES), reason: text }),
  ),
  SavedCommentRequest: named(
    'SavedCommentRequest',
    'The request as it stands now',
    z.object({
      ...{ id: text, party: text, via: text, asked_by: maybe, source: maybe, quote: maybe, about: text },
      ...{ asked_on: maybe, outcome: z.enum(words.COMMENT_OUTCOMES), answer: maybe, version: whole },
    }),
  ),
} as const;
export type SavedName = keyof typeof SAVED;
