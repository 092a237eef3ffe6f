import type { Metadata } from 'next';
import { RECORD_NAME } from '#lib/citations/phrases.ts';

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

/** The feeds of the page at hand, in place of those of the whole record. */
export function feedTypes(...feeds: [url: string, title: string][]): NonNullable<Alternates['types']> {
  return { 'application/atom+xml': feeds.map(([url, title]) => ({ url, title })) };
}

/** What a record's page says of itself: to search engines, to feed readers, and to whoever is sent its address. */
export function recordMetadata({
  title,
  description,
  path,
  types = {},
  kind = 'website',
}: {
  title: string;
  description: string;
  /** Its canonical address. */
  path: string;
  types?: NonNullable<Alternates['types']>;
  kind?: 'website' | 'article' | 'profile';
}): Metadata {
  return {
    title,
    description,
    alternates: alternates(path, types),
    openGraph: { title, description, type: kind, url: path, siteName: RECORD_NAME },
  };
}
