import type { FieldError } from '#lib/errors.ts';
import { choiceParam, dayParam, readParams, slugParam, slugsParam, switchParam } from '../param-specs.ts';
import type { QuoteFilter } from '../quotes/filter.ts';

export const SIDE_PARAMS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const SHOWS = ['all', 'conflicts', 'both'] as const;
export const ORDERS = ['strength', 'first', 'latest'] as const;

/** What is compared: one to six sides, whether those who speak for them count in, and which rows. */
export type CompareFilter = {
  /** Slugs, in the order of the columns; empty where nothing is chosen yet. */
  sides: string[];
  reps: boolean;
  show: (typeof SHOWS)[number];
  about: string[];
  topic: string[];
  claim: string[];
  outlet: string[];
  from: string | null;
  to: string | null;
  o: (typeof ORDERS)[number];
};

export const NOTHING_COMPARED: CompareFilter = {
  sides: [],
  reps: true,
  show: 'all',
  about: [],
  topic: [],
  claim: [],
  outlet: [],
  from: null,
  to: null,
  o: 'strength',
};

const side = () => slugParam('A party to line up.');

/** Every parameter of /compare as it is read and described. */
export const COMPARE_PARAMS = {
  a: side(),
  b: side(),
  c: side(),
  d: side(),
  e: side(),
  f: side(),
  reps: switchParam('Whether who speaks for a side counts with it.', true),
  show: choiceParam('Which rows.', SHOWS, 'all'),
  about: slugsParam('About whom the statements are.'),
  topic: slugsParam('A topic, with all below it.'),
  claim: slugsParam('A claim.'),
  outlet: slugsParam('An outlet in any of its three roles.'),
  from: dayParam('Said on this day or later.', 'first'),
  to: dayParam('Said on this day or earlier.', 'last'),
  o: choiceParam('Order of the rows.', ORDERS, 'strength'),
};

/** The names of all parameters of /compare. */
export const COMPARE_FILTERS = Object.keys(COMPARE_PARAMS);

/** Reads what to compare from an address; what cannot be read is left out and reported. Never throws. */
export function parseCompareFilter(params: URLSearchParams): {
  filter: CompareFilter;
  problems: FieldError[];
} {
  const { values, problems } = readParams(COMPARE_PARAMS, params);
  const { a, b, c, d, e, f, ...rest } = values;
  const sides: string[] = [];
  for (const [at, slug] of [a, b, c, d, e, f].entries()) {
    if (slug === null) continue;
    if (sides.includes(slug)) problems.push(namedTwice(SIDE_PARAMS[at], slug));
    else sides.push(slug);
  }
  const filter: CompareFilter = { sides, ...rest };
  if (filter.from && filter.to && filter.from > filter.to) {
    problems.push({ field: 'to', message: 'The last day lies before the first.' });
    filter.to = null;
  }
  return { filter, problems };
}

/** That one side was named twice: nobody is compared with themselves. */
export function namedTwice(field: string | undefined, slug: string): FieldError {
  return { field: field ?? 'a', message: `“${slug}” is a side already; it is shown once.` };
}

/** The canonical address of a comparison: sides from `a` on without gaps, defaults left out. */
export function compareParams(filter: CompareFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [n, side] of filter.sides.slice(0, SIDE_PARAMS.length).entries()) {
    params.set(SIDE_PARAMS[n] ?? 'a', side);
  }
  if (!filter.reps) params.set('reps', '0');
  if (filter.show !== 'all') params.set('show', filter.show);
  for (const name of ['about', 'topic', 'claim', 'outlet'] as const) {
    for (const slug of [...filter[name]].sort()) params.append(name, slug);
  }
  if (filter.from) params.set('from', filter.from);
  if (filter.to) params.set('to', filter.to);
  if (filter.o !== 'strength') params.set('o', filter.o);
  return params;
}

/** The address of a comparison. */
export function compareHref(filter: Partial<CompareFilter>, path = '/compare'): string {
  const query = compareParams({ ...NOTHING_COMPARED, ...filter }).toString();
  return query ? `${path}?${query}` : path;
}

/** Every statement of the sides under the filters of a comparison, filed or not. */
export function statementsCompared(filter: CompareFilter): Partial<QuoteFilter> {
  const { reps, sides, about, topic, claim, outlet, from, to } = filter;
  return { [reps ? 'side' : 'speaker']: sides, about, topic, claim, outlet, from, to };
}
