/*
 * Linked data in the words of schema.org, and a few of our own where it has none: it knows no relation
 * between claims, no stance, and no date that is a range. Ours are described in docs/vocabulary.md.
 */

/**
 * The name space of our own terms: the same for every record that this program keeps, wherever it is
 * served, so that the data of two newsrooms can be read together.
 */
export const RECORD_TERMS = 'urn:uuid:9c1f6a52-6b0e-4c53-9a37-5d0e4b8f2c61#';

/** The context of everything we send out as JSON-LD, Web Annotations apart. */
export const CONTEXT = ['https://schema.org', { record: RECORD_TERMS }] as const;

/** A thing named by its address. */
export type Reference = { '@id': string };

export type PartyNode = { '@type': 'Person' | 'Organization'; '@id'?: string; url?: string; name: string };

/** A date in full: as written, the days it may stand for, and why where it was inferred. */
export type DateNode = {
  '@type': 'record:Date';
  'record:edtf': string;
  'record:earliest'?: string;
  'record:latest'?: string;
  'record:basis'?: string;
};

/** A date as it is stored, with why it was inferred. */
export type DateInput = { edtf: string; earliest: string | null; latest: string | null; basis: string };

/** An outlet as it is named beside a statement; `url` is that of its record, absolute. */
export type PublisherInput = { url: string; name: string };

/** An outlet by name and address; what is known of it stands under the address. */
export function organization({ url, name }: PublisherInput): PartyNode {
  return { '@type': 'Organization', '@id': url, url, name };
}

/**
 * JSON for a script element: no `<` that could end it, and none of the two line ends that old parsers
 * take for the end of a string. Reading it gives the same value.
 */
export function embeddable(value: unknown): string {
  const escapes: Record<string, string> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);
}
