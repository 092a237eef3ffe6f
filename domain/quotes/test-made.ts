import fc from 'fast-check';
import { QUOTE_FORMS } from '#lib/vocabulary.ts';
import { saveSource } from '../test-commands.ts';

import { type Desk, rustDesk, rustRecords, storyteller } from '../test-context.ts';
import { EVERY_QUOTE, OUTLET_ROLES, type QuoteFilter, STANCE_WORDS } from './filter.ts';
import { listQuotes } from './queries.ts';
import type { Facet, Quote } from './types.ts';

/*
 * The Rust case, and sixty quotes more that were made up for their dates, outlets, topics and claims; filters
 * over them; and a plain reading of every quote to hold the answers against.
 */

const PEOPLE = [
  'alec-baldwin',
  'luke-nikas',
  'gloria-allred',
  'santa-fe-county-sheriffs-office',
  'mamie-mitchell',
];
const OUTLETS = ['newsweek', 'npr', 'forbes', 'abc-news'];
const TOPICS = ['rust-shooting', 'phone-warrant', 'trigger', 'the-hammer', 'the-spring', 'elsewhere'];
const CLAIMS = ['pulled-the-trigger', 'phone-handed-over', 'complying-with-warrant'];
const DATES = [
  '2021-10-21~',
  '2021',
  '2022-01',
  '2022-01-12',
  '[2022-01-01..2022-01-11]',
  '[..2022-01-05]',
  '[2022-01-06..]',
  '2021-12-20/2022-01-05',
  null,
];
/** Above each topic what lies over it; nothing where it is not listed. */
const ABOVE: Record<string, string[]> = {
  ...Object.fromEntries(rustRecords().topics.map(({ slug = '', parent }) => [slug, parent ? [parent] : []])),
  'the-hammer': ['trigger', 'rust-shooting'],
  'the-spring': ['the-hammer', 'trigger', 'rust-shooting'],
};

/** A desk with all of them on record, and the published ones, newest first: fewer than a hundred. */
export async function madeDesk(): Promise<{ desk: Desk; all: Quote[] }> {
  const desk = rustDesk();
  const story = storyteller(desk.editor);
  story.topic('the-hammer', 'trigger');
  story.topic('the-spring', 'the-hammer');
  story.topic('elsewhere');
  for (const [n, outlet] of [...OUTLETS, null].entries())
    saveSource(desk.editor, { id: `paper-${n}`, kind: 'article', headline: 'P', outlet });
  const one = <T>(list: readonly T[]) => fc.constantFrom(...list);
  const made = fc.sample(
    fc.record({
      speaker: one(PEOPLE),
      on_behalf_of: fc.option(one(PEOPLE)),
      subjects: fc.subarray(PEOPLE),
      topics: fc.subarray(TOPICS, { maxLength: 2 }),
      outlet: fc.option(one(OUTLETS)),
      said_on: one(DATES),
      text: one([
        'The hammer fell.',
        'I let go of the hammer and the hammer fell.',
        'Nobody pulled it. Ask the sheriff.',
      ]),
      papers: fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 2 }),
      credit: fc.option(one(OUTLETS)),
      claims: fc.subarray(CLAIMS),
      sign: one([1, -1, 0] as const),
      status: one(['published', 'published', 'published', 'draft'] as const),
    }),
    { numRuns: 60, seed: 11 },
  );
  for (const [n, { papers, credit, claims, sign, on_behalf_of, ...quote }] of made.entries()) {
    const id = story.quote(`made-${n}`, quote.speaker, {
      ...quote,
      on_behalf_of: on_behalf_of === quote.speaker ? null : on_behalf_of,
      appearances: papers.map((paper) => ({ source: `paper-${paper}`, credited_outlet: credit })),
    });
    for (const claim of claims) story.stance(id, claim, sign);
  }
  const first = await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100 });
  return { desk, all: first.items };
}

const anyOf = (asked: string[], has: (string | undefined | null)[]) =>
  asked.length === 0 || asked.some((one) => has.includes(one));

function outletsOf({ outlet, appearances }: Quote, role: QuoteFilter['outlet_as']): (string | undefined)[] {
  const roles = {
    venue: [outlet?.slug],
    credit: appearances.map(({ credited_outlet }) => credited_outlet?.slug),
    publisher: appearances.map(({ source }) => source.outlet?.slug),
  };
  return role ? roles[role] : Object.values(roles).flat();
}

const topicsOf = ({ topics }: Quote) => topics.flatMap(({ slug }) => [slug, ...(ABOVE[slug] ?? [])]);
const SIGNS = { affirms: 1, denies: -1, neither: 0 } as const;

/** Whether a filter finds a quote, read off the quote itself. */
export function matches(quote: Quote, filter: QuoteFilter): boolean {
  const { said_on } = quote;
  const within =
    (!filter.from || (said_on && (said_on.latest === null || said_on.latest >= filter.from))) &&
    (!filter.to || (said_on && (said_on.earliest === null || said_on.earliest <= filter.to)));
  const filed = quote.stances.filter(({ claim }) => anyOf(filter.claim, [claim.slug]));
  const stances =
    filter.stance.length === 0
      ? filed
      : filed.filter(({ sign }) => filter.stance.some((word) => SIGNS[word] === sign));
  const text = [
    quote.text,
    quote.context,
    quote.speaker.name,
    quote.speaker_as_printed,
    quote.speaker_role,
    quote.on_behalf_of?.name,
  ]
    .join(' ')
    .toLowerCase();
  return (
    Boolean(within) &&
    anyOf(filter.speaker, [quote.speaker.slug]) &&
    anyOf(filter.side, [quote.speaker.slug, quote.on_behalf_of?.slug]) &&
    anyOf(
      filter.about,
      quote.subjects.map(({ slug }) => slug),
    ) &&
    anyOf(filter.topic, topicsOf(quote)) &&
    anyOf(filter.outlet, outletsOf(quote, filter.outlet_as)) &&
    anyOf(filter.form, [quote.form]) &&
    (filter.claim.length + filter.stance.length === 0 || stances.length > 0) &&
    filter.q
      .split(' ')
      .every((word) => new RegExp(`(^|[^a-z])${word}([^a-z]|$)`).test(` ${text} `) || word === '')
  );
}

const few = <T extends string>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 2, arbitrary: fc.subarray([...list], { minLength: 1, maxLength: 2 }) },
  );
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const anyFilter: fc.Arbitrary<QuoteFilter> = fc
  .record({
    q: fc.constantFrom('', '', '', '', 'hammer', 'the hammer', 'baldwin', 'sheriff nobody'),
    speaker: few(PEOPLE),
    side: few(PEOPLE),
    about: few(PEOPLE),
    outlet: few(OUTLETS),
    outlet_as: rarely(fc.constantFrom(...OUTLET_ROLES)),
    topic: few(TOPICS),
    claim: few(CLAIMS),
    stance: few(STANCE_WORDS),
    form: few(QUOTE_FORMS),
    from: rarely(fc.constantFrom('2021-10-01', '2022-01-06', '2022-01-12', '2022-03-01')),
    to: rarely(fc.constantFrom('2022-01-05', '2022-01-11', '2022-01-31', '2022-12-31')),
  })
  .map((asked) => ({ ...EVERY_QUOTE, limit: 100, ...asked }));

/** A filter by a few things at a time: by everything at once nothing is found. */
export const filters = fc
  .tuple(
    anyFilter,
    fc.subarray(['speaker', 'side', 'about', 'outlet', 'topic', 'claim', 'stance', 'form', 'q'] as const, {
      maxLength: 3,
    }),
  )
  .map(
    ([filter, kept]): QuoteFilter => ({
      ...EVERY_QUOTE,
      limit: 100,
      from: filter.from,
      to: filter.to,
      outlet_as: filter.outlet_as,
      ...(Object.fromEntries(kept.map((name) => [name, filter[name]])) as Partial<QuoteFilter>),
    }),
  );

/** The values of a facet that a quote carries. */
export function valuesOf(quote: Quote, facet: Facet): Set<string> {
  const values = {
    speaker: [quote.speaker.slug],
    about: quote.subjects.map(({ slug }) => slug),
    topic: topicsOf(quote),
    claim: quote.stances.map(({ claim }) => claim.slug),
    outlet: outletsOf(quote, null).filter((slug) => slug !== undefined),
    form: [quote.form],
  };
  return new Set(values[facet]);
}
