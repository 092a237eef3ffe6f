import { PAGE_SIZE, type QuoteFilter, quotesHref } from '#domain/quotes/filter.ts';
import { FACETS, type Facet } from '#domain/quotes/types.ts';

/** A page that shows the statements of a filter: where its form leads, and its address under another filter. */
export type FilterPage = {
  path: string;
  /** What the form must carry along besides the filter, as names and values. */
  keep: [name: string, value: string][];
  /** Whether the order of the statements is a choice here. */
  ordered: boolean;
  href: (filter: QuoteFilter) => string;
};

/** The plain list. */
export function listPage({ limit }: QuoteFilter): FilterPage {
  return {
    path: '/quotes',
    keep: limit === PAGE_SIZE ? [] : [['limit', String(limit)]],
    ordered: true,
    href: quotesHref,
  };
}

/** A page whose address holds more than the filter: all of its parameters that are not the filter's are kept. */
export function otherPage(
  path: string,
  beyond: URLSearchParams,
  href: (filter: QuoteFilter) => string,
): FilterPage {
  return { path, keep: [...beyond], ordered: false, href };
}

const IN_FULL = 'more';

/** The facet that an address asks to be listed in full; null where it names none. */
export function inFullOf(query: URLSearchParams): Facet | null {
  return FACETS.find((facet) => facet === query.get(IN_FULL)) ?? null;
}

/** The same page with more values of a facet, and there. */
export function inFullHref(href: string, facet: Facet): string {
  return `${href}${href.includes('?') ? '&' : '?'}${IN_FULL}=${facet}#filter-${facet}`;
}
