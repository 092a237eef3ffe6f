import { citedStatement } from '#domain/exchange/cite.ts';
import { embedCode } from '#domain/exchange/embed.ts';
import { formatHref, QUOTE_FORMATS } from '#domain/exchange/formats.ts';
import { quoteTitle } from '#domain/quotes/plain-words.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { citationText } from '#lib/citations/text.ts';
import { CopyField } from './copy-field.tsx';

/** A quote to take away: its citation, its address, its files, and the code that puts it into another page. */
export function CiteAndShare({ quote, origin }: { quote: Quote; origin: string }) {
  const citation = citationText(citedStatement(quote, origin));
  return (
    <section className="section" id="cite" aria-labelledby="cite-head">
      <h2 id="cite-head">Cite and share</h2>
      <div className="halves">
        <div className="grid grid-cols-1 gap-5">
          <CopyField
            label="Citation"
            action="Copy citation"
            text={citation}
            rows={Math.min(9, Math.ceil(citation.length / 75) + 1)}
          />
          <CopyField label="Permanent address" action="Copy address" text={origin + quote.url} rows={1} />
        </div>
        <div className="for-programs grid grid-cols-1 content-start gap-5">
          <div>
            <h3 className="label">For reference managers and programs</h3>
            <ul className="formats">
              {Object.entries(QUOTE_FORMATS).map(([format, { name, attached }]) => (
                <li key={format}>
                  <a href={formatHref(quote.id, format)} download={attached || undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <CopyField
            label="Code that shows it on another site"
            action="Copy code"
            text={embedCode({ id: quote.id, title: quoteTitle(quote) }, origin)}
            rows={4}
          />
          <p className="small quiet">
            It follows the record: a correction shows there, and so does a retraction, without the words.{' '}
            <a href={`/embed/quotes/${quote.id}`}>See how it looks</a>.
          </p>
        </div>
      </div>
    </section>
  );
}
