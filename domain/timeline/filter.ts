import type { FieldError } from '#lib/errors.ts';
import { paramReader } from '../params.ts';
import {
  CHOOSING_FILTERS,
  EVERY_QUOTE,
  parseQuoteFilter,
  type QuoteFilter,
  quoteFilterParams,
  unordered,
} from '../quotes/filter.ts';

export const LANES = ['speaker', 'side', 'claim'] as const;

/** Which statements stand on the time axis, and what they are parted into. `from` and `to` are also its ends. */
export type TimelineFilter = {
  /** Its order and its place in a list mean nothing here. */
  quotes: QuoteFilter;
  lanes: (typeof LANES)[number];
};

export const WHOLE_TIMELINE: TimelineFilter = { quotes: EVERY_QUOTE, lanes: 'speaker' };

/** The names of all parameters of /timeline. */
export const TIMELINE_FILTERS = [...CHOOSING_FILTERS, 'lanes'] as const;

/** Reads a timeline from an address; what cannot be read is left out and reported. Never throws. */
export function parseTimelineFilter(params: URLSearchParams): {
  filter: TimelineFilter;
  problems: FieldError[];
} {
  const { filter: quotes, problems } = parseQuoteFilter(params);
  const read = paramReader(params);
  const lanes = read.word('lanes', LANES) ?? 'speaker';
  return { filter: { quotes: unordered(quotes), lanes }, problems: [...problems, ...read.problems] };
}

/** The canonical address of a timeline: the filter's names first, defaults left out. */
export function timelineParams({ quotes, lanes }: TimelineFilter): URLSearchParams {
  const params = quoteFilterParams(unordered(quotes));
  if (lanes !== 'speaker') params.set('lanes', lanes);
  return params;
}

/** The address of a timeline. */
export function timelineHref(filter: Partial<TimelineFilter>): string {
  const query = timelineParams({ ...WHOLE_TIMELINE, ...filter }).toString();
  return query ? `/timeline?${query}` : '/timeline';
}
