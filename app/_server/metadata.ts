import type { Metadata } from 'next';

type Alternates = NonNullable<Metadata['alternates']>;

/**
 * A page's canonical address and the other forms it can be had in. The feeds of the whole record are on
 * every page; `types` adds to them or takes their place.
 */
export function alternates(canonical: string, types: NonNullable<Alternates['types']> = {}): Alternates {
  return {
    canonical,
    types: {
      'application/atom+xml': [
        { url: '/feeds/quotes.atom', title: 'Newest statements' },
        { url: '/feeds/conflicts.atom', title: 'Newest conflicts' },
        { url: '/feeds/corrections.atom', title: 'Corrections' },
      ],
      ...types,
    },
  };
}

/** The other forms of a list, at the addresses of the API, under the list's own filter. */
export function listTypes(noun: string, query: string, feed?: string): NonNullable<Alternates['types']> {
  const ending = query ? `?${query}` : '';
  return {
    'application/json': `/api/v1/${noun}${ending}`,
    'application/ld+json': `/api/v1/${noun}.jsonld${ending}`,
    'text/csv': `/api/v1/${noun}.csv${ending}`,
    ...(feed ? { 'application/atom+xml': [{ url: feed, title: 'This list as a feed' }] } : {}),
  };
}
