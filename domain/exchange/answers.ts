import * as z from 'zod';
import * as words from '#lib/vocabulary.ts';
import type * as claims from '../claims/types.ts';
import type * as entities from '../entities/types.ts';
import type * as outlets from '../outlets/types.ts';
import type * as quotes from '../quotes/types.ts';
import type * as search from '../search/types.ts';
import type * as sources from '../sources/types.ts';
import type * as topics from '../topics/types.ts';
import { Claim, ClaimRow, ClosedClaim, Comparison, Conflict } from './answers-claims.ts';
import {
  ClosedQuote,
  Count,
  Dated,
  Named,
  named,
  Quote,
  type Schema,
  text,
  time,
  whole,
  wordedClaim,
} from './answers-quotes.ts';

const entityKind = z.enum(words.ENTITY_KINDS);
const EntityRow = named(
  'EntityRow',
  'A person, organisation, group or unnamed source in a list',
  z.object({
    slug: text,
    name: text,
    kind: entityKind,
    description: text,
    counts: z.object({ said_by: whole, said_about: whole }),
  }),
) satisfies Schema<entities.EntityRow>;
const PersonHit = named(
  'EntityHit',
  'Who was found by name',
  z.object({ slug: text, name: text, kind: entityKind, description: text }),
);
const Entity = named(
  'Entity',
  'A person, organisation, group or unnamed source',
  z.object({
    slug: text,
    name: text,
    kind: entityKind,
    description: text,
    names: z.array(z.object({ name: text, note: text, from: text.nullable(), to: text.nullable() })),
    affiliations: z.array(
      z.object({
        direction: z.enum(['member_of', 'has_member']),
        entity: Named,
        role: z.enum(words.AFFILIATION_ROLES),
        title: text,
        speaks_for: z.boolean(),
        from: Dated.nullable(),
        to: Dated.nullable(),
      }),
    ),
    version: whole,
    counts: z.object({ said_by: whole, said_about: whole, claims: whole, conflicts: whole }),
  }),
) satisfies Schema<Omit<entities.Entity, 'id'> & { counts: object }>;

const outlet = {
  slug: text,
  name: text,
  kind: z.enum(words.OUTLET_KINDS),
  url: text.nullable(),
};
const outletCounts = z
  .object({ quotes: whole, venue: whole, credit: whole, publisher: whole })
  .describe('In any role, and in each; the roles are never added up');
const OutletRow = named(
  'OutletRow',
  'An outlet in a list',
  z.object({ ...outlet, counts: outletCounts }),
) satisfies Schema<outlets.OutletRow>;
const Outlet = named(
  'Outlet',
  'An outlet; `entity` is who it is where it is itself quoted',
  z.object({ ...outlet, entity: Named.nullable(), version: whole, counts: outletCounts }),
) satisfies Schema<outlets.Outlet & { version: number; counts: outlets.OutletCounts }>;

const topic = { slug: text, name: text, parent: Named.nullable() };
const TopicRow = named(
  'TopicRow',
  'A topic in a list; a story has no parent',
  z.object({ ...topic, counts: z.object({ quotes: whole }) }),
) satisfies Schema<topics.TopicRow>;
const Topic = named(
  'Topic',
  'A topic with what stands above and below it; counts include what lies below',
  z.object({
    ...topic,
    above: z.array(Named),
    below: z.array(TopicRow),
    version: whole,
    counts: z.object({ quotes: whole, claims: whole, conflicts: whole }),
  }),
) satisfies Schema<claims.TopicDescription>;

const source = {
  id: text,
  kind: z.enum(words.SOURCE_KINDS),
  headline: text,
  outlet: Named.nullable(),
  outlet_note: text,
  url: text.nullable(),
  published: Dated.nullable(),
};
const SourceRow = named(
  'SourceRow',
  'A source in a list',
  z.object({ ...source, counts: z.object({ quotes: whole }) }),
) satisfies Schema<sources.SourceRow>;
const Source = named(
  'Source',
  'A source with its statements in their order there; its text is never part of it',
  z.object({
    ...source,
    byline: text,
    archived_url: text.nullable(),
    access_note: text,
    language: text,
    snapshot: z
      .object({
        length: whole,
        sha256: text,
        captured_at: time,
        origin: z.enum(words.SNAPSHOT_ORIGINS),
        text_kept: z.boolean(),
      })
      .nullable(),
    version: whole,
    statements: z.array(
      z.object({
        quote: Quote,
        place: z
          .object({ start: whole, end: whole, gap: whole })
          .nullable()
          .describe(
            'In UTF-16 units of the newest capture; `gap` from the statements before, negative where they overlap',
          ),
      }),
    ),
    count: Count,
  }),
) satisfies Schema<sources.Source & { statements: quotes.PlacedQuote[]; count: quotes.Count }>;

const hits = <T extends z.ZodType>(items: T) => z.object({ items: z.array(items), count: Count });
const Search = named(
  'Search',
  'Everything on record that holds all words of a search',
  z.object({
    q: text,
    words: z.array(text),
    dropped: whole,
    did_you_mean: z.array(text),
    near: z.array(PersonHit),
    quotes: hits(Quote),
    people: hits(PersonHit),
    claims: hits(wordedClaim.extend({ topic: Named.nullable() })),
    topics: hits(z.object(topic)),
    outlets: hits(Named.extend({ kind: z.enum(words.OUTLET_KINDS) })),
    sources: hits(
      z.object({
        id: text,
        kind: source.kind,
        headline: text,
        outlet: Named.nullable(),
        published: Dated.nullable(),
      }),
    ),
  }),
) satisfies Schema<search.SearchAnswer>;

const page = {
  next: text.nullable().describe('Send as `after` to read on; null on the last page'),
  count: Count,
};
const list = <T extends z.ZodType>(noun: string, items: T) =>
  named(`${noun}List`, `A page of a list`, z.object({ items: z.array(items), ...page }));

const Refusal = named(
  'Error',
  'Why a request was refused',
  z.object({
    ok: z.literal(false),
    error: text,
    errors: z.array(z.object({ field: text, message: text })),
    status: whole,
  }),
);
named(
  'Stale',
  'That the record has moved on; `current` holds it as the answer to the change would',
  Refusal.extend({ current: z.object({ version: whole }) }),
);

const Correction = named(
  'Correction',
  'A public correction of a statement, of how it bears on a claim, or of what a claim, a person or an outlet is called and taken for; never the words of what is not shown now',
  z.object({
    id: text,
    at: text,
    action: z.enum(words.REVISION_ACTIONS),
    reason: text,
    changes: z.array(z.object({ field: text, old: z.unknown(), new: z.unknown() })),
    record: z.enum(['quote', 'stance', 'claim', 'entity', 'outlet']),
    quote: z
      .object({
        id: text,
        url: text,
        status: z.enum(['published', 'held', 'retracted']),
        speaker: text.nullable(),
      })
      .nullable(),
    named: z
      .object({
        url: text,
        name: text,
        done: z.enum(['changed', 'merged', 'split', 'retired', 'reopened']),
      })
      .nullable(),
    claim: wordedClaim.nullable(),
    label: text.nullable(),
  }),
) satisfies Schema<claims.PublicCorrection>;

/** The answer of each kind of address, by name. */
export const ANSWER = {
  QuoteList: list('Quote', Quote),
  ClaimOrClosed: named('ClaimOrClosed', 'A claim, or where it went', z.union([Claim, ClosedClaim])),
  QuoteOrClosed: named('QuoteOrClosed', 'A statement, or why it is not shown', z.union([Quote, ClosedQuote])),
  EntityList: named(
    'EntityList',
    'A page of a list; `near` names who is spelt like `q` where nobody has that name',
    z.object({ items: z.array(EntityRow), ...page, near: z.array(PersonHit) }),
  ),
  Entity,
  ClaimList: list('Claim', ClaimRow),
  Claim,
  ConflictList: list('Conflict', Conflict),
  CorrectionList: list('Correction', Correction),
  Comparison,
  OutletList: list('Outlet', OutletRow),
  Outlet,
  TopicList: list('Topic', TopicRow),
  Topic,
  SourceList: list('Source', SourceRow),
  Source,
  Search,
  Checkpoint: named(
    'Checkpoint',
    'How far the history has come: its number of revisions, and the hash of the newest one',
    z.object({ size: whole, head: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  OpenApi: named('OpenApi', 'This description', z.object({ openapi: text }).catchall(z.unknown())),
  Health: named('Health', 'That the server is up', z.object({ ok: z.literal(true), time, revisions: whole })),
} as const;
export type AnswerName = keyof typeof ANSWER;
