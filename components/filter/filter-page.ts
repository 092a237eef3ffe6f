import { PAGE_SIZE, type QuoteFilter, quotesHref } from '#domain/quotes/filter.ts';

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
