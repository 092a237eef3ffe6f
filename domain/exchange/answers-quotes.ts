import * as z from 'zod';
import * as words from '#lib/vocabulary.ts';
import type * as dates from '../dated.ts';
import type * as entities from '../entities/types.ts';
import type * as quotes from '../quotes/types.ts';

/*
 * Every answer of the API as a schema: what the description for programs is made of, and what a test holds
 * real answers against. `satisfies` keeps each in step with the type that the domain answers with.
 */

export type Schema<T> = z.ZodType<T>;

/** The schemas by the names they have in the API's description. */
export const ANSWERS = z.registry<{ id: string; description?: string }>();
/** Gives a schema its name in the description. */
export const named = <T extends z.ZodType>(id: string, description: string, schema: T): T => {
  ANSWERS.add(schema, { id, description });
  return schema;
};

export const text = z.string();
export const whole = z.int();
export const time = z.string().describe('UTC, ISO 8601');
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
export const span = z.tuple([whole, whole]).describe('Start and end in UTF-16 units, end exclusive');

export const Named = named(
  'Named',
  'A record named in passing',
  z.object({ slug: text, name: text }),
) satisfies Schema<entities.Named>;
export const Party = named(
  'Party',
  'A person, organisation, group or unnamed source named in passing',
  z.object({ slug: text, name: text, kind: z.enum(words.ENTITY_KINDS) }),
) satisfies Schema<entities.Party>;
export const Dated = named(
  'Dated',
  'A day as closely as it is known: as written in EDTF, the days it may stand for, and why where it was inferred',
  z.object({ edtf: text, earliest: day, latest: day, basis: text }),
) satisfies Schema<dates.Dated>;
export const Count = named(
  'Count',
  'How many there are; `capped` where counting stopped and there are more',
  z.object({ value: whole, capped: z.boolean() }),
) satisfies Schema<quotes.Count>;

const Selector = z.object({
  fragments: z.array(z.object({ exact: text, prefix: text, suffix: text, start: whole, end: whole })),
  passage: z.object({ start: whole, end: whole }).nullable(),
});
export const Appearance = z.object({
  source: z.object({
    id: text,
    kind: z.enum(words.SOURCE_KINDS),
    headline: text,
    byline: text,
    outlet: Named.nullable(),
    outlet_note: text,
    published: Dated.nullable(),
    url: text.nullable(),
    archived_url: text.nullable(),
    language: text,
  }),
  credited_outlet: Named.nullable(),
  wording: text,
  verification: z.enum(words.VERIFICATIONS),
  verification_method: z.enum(words.VERIFICATION_METHODS).nullable(),
  verified_at: text.nullable(),
  selector: Selector.nullable(),
});
export const stance = {
  holder: Named,
  sign: z.literal(words.STANCE_SIGNS),
  force: z.enum(words.STANCE_FORCES),
  act: z.enum(words.STANCE_ACTS),
  condition: text.nullable(),
  state: z.enum(words.STANCE_STATES),
  label: text,
  span: span.nullable(),
  reason: text,
};
export const wordedClaim = z.object({ slug: text, text });

export const Quote = named(
  'Quote',
  'A published statement',
  z.object({
    id: text,
    url: text,
    text,
    form: z.enum(words.QUOTE_FORMS),
    fragments: z.array(text).describe('The words as printed'),
    spans: z.array(span).describe('Where the fragments stand in `text`; the rest is the editors’'),
    context: text,
    language: text,
    original_text: text,
    translator: text,
    speaker: Party,
    speaker_as_printed: text,
    speaker_role: text,
    on_behalf_of: Party.nullable(),
    subjects: z.array(Party),
    said_on: Dated.nullable(),
    outlet: Named.extend({ kind: z.enum(words.OUTLET_KINDS) }).nullable(),
    credited_outlet: Named.nullable(),
    occasion: text,
    note: text,
    topics: z.array(Named),
    appearances: z.array(Appearance),
    stances: z.array(z.object({ claim: wordedClaim.extend({ kind: z.enum(words.CLAIM_KINDS) }), ...stance })),
    links: z.array(
      z.object({
        type: z.enum(words.LINK_TYPES),
        direction: z.enum(['from', 'to']),
        quote: text,
        reason: text,
      }),
    ),
    comment_requests: z.array(
      z.object({
        id: text,
        party: Named,
        via: text,
        asked_by: Named.nullable(),
        about: text,
        asked_on: Dated.nullable(),
        outcome: z.enum(words.COMMENT_OUTCOMES),
        answer: text.nullable(),
        source: text.nullable(),
      }),
    ),
    corrections: z.array(
      z.object({
        at: text,
        action: z.enum(words.REVISION_ACTIONS),
        reason: text,
        changes: z.array(z.object({ field: text, old: z.unknown(), new: z.unknown() })),
      }),
    ),
    status: z.enum(words.QUOTE_STATUSES),
    version: whole,
    created_at: text,
    updated_at: text,
  }),
) satisfies Schema<quotes.Quote>;

export const ClosedQuote = named(
  'ClosedQuote',
  'A statement that is held or was retracted: the reason without the words',
  z.object({ id: text, url: text, status: z.enum(['held', 'retracted']), reason: text, updated_at: text }),
) satisfies Schema<quotes.ClosedQuote>;
