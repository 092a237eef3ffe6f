import type { FieldError } from '#lib/errors.ts';
import { QUOTE_FORMS, type QuoteForm } from '#lib/vocabulary.ts';
import { paramReader } from '../params.ts';

export const OUTLET_ROLES = ['venue', 'credit', 'publisher'] as const;
export const STANCE_WORDS = ['affirms', 'denies', 'neither'] as const;
export const SORTS = ['newest', 'oldest', 'best'] as const;
/** Filters that take slugs, and of which several values mean "any of". */
export const SLUG_FILTERS = ['speaker', 'side', 'about', 'outlet', 'topic', 'claim'] as const;
export const PAGE_SIZE = 25;
const MAX_QUERY = 300;

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

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseQuoteFilter(params: URLSearchParams): { filter: QuoteFilter; problems: FieldError[] } {
  const read = paramReader(params);
  const filter: QuoteFilter = { ...EVERY_QUOTE };
  filter.q = read.text('q', MAX_QUERY);
  for (const field of SLUG_FILTERS) filter[field] = read.slugs(field);
  filter.outlet_as = read.word('outlet_as', OUTLET_ROLES);
  filter.stance = read.words('stance', STANCE_WORDS);
  filter.form = read.words('form', QUOTE_FORMS);
  filter.from = read.day('from', 'first');
  filter.to = read.day('to', 'last');
  if (filter.from && filter.to && filter.from > filter.to) {
    read.problems.push({ field: 'to', message: 'The last day lies before the first.' });
    filter.to = null;
  }
  const sort = read.word('sort', SORTS) ?? 'newest';
  filter.sort = sort === 'best' && !filter.q ? 'newest' : sort;
  filter.after = read.place('after', /^[0-9a-z]{1,12}$/);
  filter.limit = read.number('limit', 1, 100) ?? PAGE_SIZE;
  return { filter, problems: read.problems };
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
