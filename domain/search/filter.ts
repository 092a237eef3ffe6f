import type { FieldError } from '#lib/errors.ts';
import {
  choiceParam,
  limitParam,
  type ParamValues,
  readParams,
  slugsParam,
  textParam,
} from '../param-specs.ts';

export const SEARCH_SORTS = ['best', 'newest'] as const;

export const SEARCH_PARAMS = {
  q: textParam('What is looked for. Up to 16 words are read; all of them must be there.', 300),
  speaker: slugsParam('Only within what they said.'),
  about: slugsParam('Only within what was said about them.'),
  topic: slugsParam('Only within a topic, with all below it.'),
  sort: choiceParam('Order of the statements. `best` ranks the newest 2,000 hits.', SEARCH_SORTS, 'best'),
  limit: limitParam(10),
};
export const SEARCH_FILTERS = Object.keys(SEARCH_PARAMS);

/** What is searched for, within what, and how many of each kind are shown. */
export type SearchFilter = ParamValues<typeof SEARCH_PARAMS>;

/** Reads a search from an address; what cannot be read is left out and reported. Never throws. */
export function parseSearchFilter(params: URLSearchParams): { filter: SearchFilter; problems: FieldError[] } {
  const { values, problems } = readParams(SEARCH_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical address of a search, defaults left out; values sorted. */
export function searchHref(filter: Partial<SearchFilter>, path = '/search'): string {
  const params = new URLSearchParams();
  if (filter.q) params.set('q', filter.q);
  for (const name of ['speaker', 'about', 'topic'] as const) {
    for (const slug of [...(filter[name] ?? [])].sort()) params.append(name, slug);
  }
  if (filter.sort === 'newest') params.set('sort', 'newest');
  if (filter.limit && filter.limit !== 10) params.set('limit', String(filter.limit));
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
