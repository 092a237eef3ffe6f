import type { FieldError } from '#lib/errors.ts';
import { QUOTE_FORMS, type QuoteForm } from '#lib/vocabulary.ts';
import {
  choiceParam,
  dayParam,
  limitParam,
  placeParam,
  readParams,
  slugsParam,
  textParam,
  wordParam,
  wordsParam,
} from '../param-specs.ts';

export const OUTLET_ROLES = ['venue', 'credit', 'publisher'] as const;
export const STANCE_WORDS = ['affirms', 'denies', 'neither'] as const;
export const SORTS = ['newest', 'oldest', 'best'] as const;
/** Filters that take slugs, and of which several values mean "any of". */
export const SLUG_FILTERS = ['speaker', 'side', 'about', 'outlet', 'topic', 'claim'] as const;
export const PAGE_SIZE = 25;
export const MAX_QUERY = 300;

export type SlugFilter = (typeof SLUG_FILTERS)[number];

/** Which quotes, in which order: the same in addresses, the API, feeds and SQL. Empty lists and nulls ask nothing. */
export type QuoteFilter = Record<SlugFilter, string[]> & {
  q: string;
  outlet_as: (typeof OUTLET_ROLES)[number] | null;
  stance: (typeof STANCE_WORDS)[number][];
  form: QuoteForm[];
  /** First and last day as YYYY-MM-DD; a quote whose dates may fall between them is included. */
  from: string | null;
  to: string | null;
  sort: (typeof SORTS)[number];
  after: string | null;
  limit: number;
};

export const EVERY_QUOTE: QuoteFilter = {
  q: '',
  speaker: [],
  side: [],
  about: [],
  outlet: [],
  outlet_as: null,
  topic: [],
  claim: [],
  stance: [],
  form: [],
  from: null,
  to: null,
  sort: 'newest',
  after: null,
  limit: PAGE_SIZE,
};

/** The names of all filters, in the order of canonical addresses. */
export const QUOTE_FILTERS = Object.keys(EVERY_QUOTE) as (keyof QuoteFilter)[];

/** Every filter as it is read and described; the names are those of QuoteFilter, in the same order. */
export const QUOTE_PARAMS = {
  q: textParam(
    'Words that the statement, its speaker or role must hold, up to 16; those in quotation marks side by side.',
    MAX_QUERY,
  ),
  speaker: slugsParam('Who said it.'),
  side: slugsParam('A party: what it said itself and what was said on its behalf.'),
  about: slugsParam('About whom it is.'),
  outlet: slugsParam('An outlet in any of its three roles.'),
  topic: slugsParam('A topic, with all below it.'),
  claim: slugsParam('A claim it speaks to.'),
  outlet_as: wordParam('Narrows `outlet` to one role.', OUTLET_ROLES),
  stance: wordsParam('How it bears on `claim`, or on any claim.', STANCE_WORDS),
  form: wordsParam('In whose words it stands.', QUOTE_FORMS),
  from: dayParam('Said on this day or later: `2022-01-12`, `2022-01` or `2022`.', 'first'),
  to: dayParam('Said on this day or earlier.', 'last'),
  sort: choiceParam('Order. `best` ranks the newest 2,000 hits by their words.', SORTS, 'newest'),
  after: placeParam(/^[0-9a-z]{1,12}$/),
  limit: limitParam(PAGE_SIZE),
};
/** Those of them that choose statements; the rest say in which order and from where on they are listed. */
export const CHOOSING_FILTERS = QUOTE_FILTERS.filter((name) => !['sort', 'after', 'limit'].includes(name));

/** The same statements, in no order and from no place on: for pages that are no list. */
export function unordered(filter: QuoteFilter): QuoteFilter {
  return { ...filter, sort: 'newest', after: null, limit: PAGE_SIZE };
}

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseQuoteFilter(params: URLSearchParams): { filter: QuoteFilter; problems: FieldError[] } {
  const { values, problems } = readParams(QUOTE_PARAMS, params);
  const filter: QuoteFilter = { ...EVERY_QUOTE, ...values };
  if (filter.from && filter.to && filter.from > filter.to) {
    problems.push({ field: 'to', message: 'The last day lies before the first.' });
    filter.to = null;
  }
  if (filter.sort === 'best' && !filter.q) filter.sort = 'newest';
  return { filter, problems };
}

/** The canonical address of a filter: names in order, values sorted, defaults left out. */
export function quoteFilterParams(filter: QuoteFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of QUOTE_FILTERS) {
    const value = filter[name];
    if (Array.isArray(value)) for (const one of [...value].sort()) params.append(name, one);
    else if (value !== null && value !== EVERY_QUOTE[name]) params.set(name, String(value));
  }
  return params;
}

/** The address of a list under this filter. */
export function quotesHref(filter: Partial<QuoteFilter>, path = '/quotes'): string {
  const query = quoteFilterParams({ ...EVERY_QUOTE, ...filter }).toString();
  return query ? `${path}?${query}` : path;
}

/** The address of one quote; with a search, its words are marked there. */
export function quoteHref(id: string, q = ''): string {
  return q ? `/quotes/${id}?q=${encodeURIComponent(q)}` : `/quotes/${id}`;
}
