import { bibtex } from '#lib/citations/bibtex.ts';
import { cslJson } from '#lib/citations/csl.ts';
import { ris } from '#lib/citations/ris.ts';
import { plainText } from '#lib/citations/text.ts';
import { annotationPage } from '#lib/jsonld/annotation.ts';
import { CONTEXT } from '#lib/jsonld/vocabulary.ts';
import type { ClosedQuote, Quote } from '../quotes/types.ts';
import { citedStatement, withdrawnStatement } from './cite.ts';
import { closedNode, quoteAnnotations, quoteNode } from './linked-data.ts';

/** One quote in a form that can be taken away. */
export type QuoteFormat = {
  /** What readers know it as. */
  name: string;
  /** The media type of the answer. */
  type: string;
  /** Whether a browser keeps it as a file rather than showing it. */
  attached: boolean;
  /** `rivals` are the ids of the quotes it is in conflict with. */
  write: (quote: Quote | ClosedQuote, origin: string, rivals: readonly string[]) => string;
};

/** Every form a quote can be had in, by the last part of its address. */
export const QUOTE_FORMATS: Record<string, QuoteFormat> = {
  txt: {
    name: 'Plain text',
    type: 'text/plain; charset=utf-8',
    attached: false,
    write: (quote, origin) => plainText(cited(quote, origin)),
  },
  bib: {
    name: 'BibTeX',
    type: 'application/x-bibtex; charset=utf-8',
    attached: true,
    write: (quote, origin) => bibtex(cited(quote, origin)),
  },
  ris: {
    name: 'RIS',
    type: 'application/x-research-info-systems; charset=utf-8',
    attached: true,
    write: (quote, origin) => ris(cited(quote, origin)),
  },
  csl: {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    attached: true,
    write: (quote, origin) => cslJson(cited(quote, origin)),
  },
  json: {
    name: 'JSON',
    type: 'application/json; charset=utf-8',
    attached: false,
    write: (quote) => JSON.stringify(quote),
  },
  jsonld: {
    name: 'JSON-LD',
    type: 'application/ld+json; charset=utf-8',
    attached: false,
    write: (quote, origin, rivals) => JSON.stringify(quoteDocument(quote, origin, rivals)),
  },
  annotation: {
    name: 'Web Annotation',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
    attached: false,
    write: (quote, origin) => JSON.stringify(annotations(quote, origin)),
  },
};

/** A quote as a JSON-LD document of its own. */
export function quoteDocument(quote: Quote | ClosedQuote, origin: string, rivals: readonly string[]) {
  const node = 'text' in quote ? quoteNode(quote, origin, rivals) : closedNode(quote, origin);
  return { '@context': CONTEXT, ...node };
}

/** Where a quote is had in a form. */
export function formatHref(id: string, format: string): string {
  return `/api/v1/quotes/${id}/${format}`;
}

function cited(quote: Quote | ClosedQuote, origin: string) {
  return 'text' in quote ? citedStatement(quote, origin) : withdrawnStatement(quote, origin);
}

/** A quote whose words are not shown says of no place that they stand there. */
function annotations(quote: Quote | ClosedQuote, origin: string) {
  return 'text' in quote
    ? quoteAnnotations(quote, origin)
    : annotationPage({
        url: origin + quote.url,
        page: origin + formatHref(quote.id, 'annotation'),
        appearances: [],
      });
}
