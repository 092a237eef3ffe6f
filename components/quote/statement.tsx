import type { Quote, Span } from '#domain/quotes/types.ts';
import { Byline } from './byline.tsx';
import { Seal } from './seal.tsx';
import { Words } from './words.tsx';

/** One quote in a list: the words, who and where, what is proved, and what claims it speaks to. */
export function Statement({ quote, marks = [] }: { quote: Quote; marks?: Span[] }) {
  const [appearance] = quote.appearances;
  const claims = quote.stances.length;
  return (
    <article>
      <Words quote={quote} marks={marks} />
      <Byline quote={quote} />
      <p className="underline-row">
        {appearance && <Seal form={quote.form} appearance={appearance} />}
        {claims > 0 && (
          <a href={`/quotes/${quote.id}#claims`}>{claims === 1 ? 'on 1 claim' : `on ${claims} claims`}</a>
        )}
        {quote.subjects.length > 0 && (
          <span>
            about{' '}
            {quote.subjects.map(({ slug, name }, at) => (
              <span key={slug}>
                {at > 0 && ', '}
                <a href={`/people/${slug}`}>
                  <bdi>{name}</bdi>
                </a>
              </span>
            ))}
          </span>
        )}
      </p>
    </article>
  );
}

/** Quotes in a list, each with its search hits. */
export function Statements({ quotes, marks }: { quotes: Quote[]; marks?: ReadonlyMap<string, Span[]> }) {
  return (
    <ol className="statements">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <Statement quote={quote} marks={marks?.get(quote.id) ?? []} />
        </li>
      ))}
    </ol>
  );
}
