import type { CitedStatement, WithdrawnStatement } from '#lib/citations/types.ts';
import { sealPhrase, venuePhrase } from '../quotes/phrases.ts';
import { pieces } from '../quotes/rules.ts';
import type { ClosedQuote, Quote } from '../quotes/types.ts';

/** A quote as citations need it; the first place where it stands is the one that is cited. */
export function citedStatement(quote: Quote, origin: string): CitedStatement {
  const [appearance] = quote.appearances;
  const source = appearance?.source;
  return {
    id: quote.id,
    url: origin + quote.url,
    form: quote.form,
    words: pieces(quote.text, quote.spans),
    speaker: quote.speaker.name,
    speaker_role: quote.speaker_role,
    on_behalf_of: quote.on_behalf_of?.name ?? null,
    said: quote.said_on,
    venue: venuePhrase(quote),
    credit: appearance?.credited_outlet?.name ?? null,
    seal: appearance ? sealPhrase(quote.form, appearance) : null,
    source: source
      ? {
          kind: source.kind,
          headline: source.headline,
          byline: source.byline,
          publisher: source.outlet?.name ?? null,
          published: source.published,
          url: source.url,
          language: source.language,
        }
      : null,
    corrected: quote.corrections.map(({ at }) => at.slice(0, 10)),
  };
}

/** A held or retracted quote as citations need it. */
export function withdrawnStatement(quote: ClosedQuote, origin: string): WithdrawnStatement {
  const { id, url, status, reason, updated_at } = quote;
  return { id, url: origin + url, status, reason, since: updated_at.slice(0, 10) };
}
