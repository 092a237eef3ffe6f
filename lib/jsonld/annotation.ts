import { RECORD_TERMS } from './vocabulary.ts';

/*
 * Appearances as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each says that a statement
 * on record stands at a place of a document, and carries nothing of the document but the words quoted and
 * the few characters around them.
 */

export type AnnotatedAppearance = {
  /** The document's own address, or where it has none, that of its record. */
  source: string;
  verification: string;
  verified_at: string | null;
  fragments: { exact: string; prefix: string; suffix: string; start: number; end: number }[];
  passage: { start: number; end: number } | null;
};

type QuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string };
type PositionSelector = { type: 'TextPositionSelector'; start: number; end: number };

export type Target =
  | string
  | { type: 'SpecificResource'; source: string; selector: (QuoteSelector | PositionSelector)[] };

export type Annotation = {
  id: string;
  type: 'Annotation';
  motivation: 'identifying';
  body: string;
  target: Target[];
  created?: string;
  'record:verification': string;
};

/**
 * One annotation per appearance, on one page. A fragment is a target with two selectors for the same words;
 * positions count UTF-16 units, as browsers do. A paraphrase has the place of its passage alone, and an
 * appearance whose place is not known has the document for its target.
 */
export function annotationPage(quote: { url: string; page: string; appearances: AnnotatedAppearance[] }) {
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { record: RECORD_TERMS }],
    id: quote.page,
    type: 'AnnotationPage',
    items: quote.appearances.map((appearance, at): Annotation => {
      const { verification, verified_at } = appearance;
      return {
        id: `${quote.page}#${at + 1}`,
        type: 'Annotation',
        motivation: 'identifying',
        body: quote.url,
        target: targetsOf(appearance),
        ...(verified_at ? { created: verified_at } : {}),
        'record:verification': verification,
      };
    }),
  };
}

function targetsOf({ source, fragments, passage }: AnnotatedAppearance): Target[] {
  const places = fragments.map(
    ({ exact, prefix, suffix, start, end }): Target => ({
      type: 'SpecificResource',
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    }),
  );
  if (places.length > 0) return places;
  if (!passage) return [source];
  return [{ type: 'SpecificResource', source, selector: [{ type: 'TextPositionSelector', ...passage }] }];
}
