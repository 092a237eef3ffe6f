import type { FieldError } from '#lib/errors.ts';
import { paramReader } from '../params.ts';

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

/** The names of all parameters of /compare. */
export const COMPARE_FILTERS = [
  ...SIDE_PARAMS,
  'reps',
  'show',
  'about',
  'topic',
  'claim',
  'outlet',
  'from',
  'to',
  'o',
] as const;

/** Reads what to compare from an address; what cannot be read is left out and reported. Never throws. */
export function parseCompareFilter(params: URLSearchParams): {
  filter: CompareFilter;
  problems: FieldError[];
} {
  const read = paramReader(params);
  const sides = SIDE_PARAMS.flatMap((name) => read.slug(name) ?? []);
  const filter: CompareFilter = {
    sides: [...new Set(sides)],
    reps: read.flag('reps') ?? true,
    show: read.word('show', SHOWS) ?? 'all',
    about: read.slugs('about'),
    topic: read.slugs('topic'),
    claim: read.slugs('claim'),
    outlet: read.slugs('outlet'),
    from: read.day('from', 'first'),
    to: read.day('to', 'last'),
    o: read.word('o', ORDERS) ?? 'strength',
  };
  if (filter.from && filter.to && filter.from > filter.to) {
    read.problems.push({ field: 'to', message: 'The last day lies before the first.' });
    filter.to = null;
  }
  return { filter, problems: read.problems };
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
export function compareHref(filter: Partial<CompareFilter>): string {
  const query = compareParams({ ...NOTHING_COMPARED, ...filter }).toString();
  return query ? `/compare?${query}` : '/compare';
}
