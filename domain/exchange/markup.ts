import { attribution, printVerb, sourcePhrase } from '#lib/citations/phrases.ts';
import { escapeXml } from '#lib/feeds/xml.ts';
import { pieces } from '../quotes/rules.ts';
import type { Quote } from '../quotes/types.ts';
import { citedStatement } from './cite.ts';

/*
 * Quotes as HTML for places that have none of our stylesheets: feed readers and other sites. Quotation marks
 * are part of the text there.
 */

/** The words, verbatim stretches in quotation marks; safe HTML. */
export function wordsHtml({ text, spans }: Pick<Quote, 'text' | 'spans'>): string {
  return pieces(text, spans)
    .map((piece) => (piece.verbatim ? `“${escapeXml(piece.text)}”` : `<span>${escapeXml(piece.text)}</span>`))
    .join('');
}

/** A quote with its attribution and source, as feeds carry it; safe HTML. */
export function quoteHtml(quote: Quote, origin: string): string {
  const cited = citedStatement(quote, origin);
  const paraphrase = quote.form === 'indirect' ? '<p>A paraphrase, not the speaker’s own words:</p>' : '';
  const source = cited.source
    ? `<p>${escapeXml(`${printVerb(cited)} ${sourcePhrase(cited.source)}.`)}</p>`
    : '';
  return [
    paraphrase,
    `<blockquote lang="${escapeXml(quote.language)}"><p>${wordsHtml(quote)}</p></blockquote>`,
    `<p>— ${escapeXml(attribution(cited))}</p>`,
    source,
  ].join('');
}
