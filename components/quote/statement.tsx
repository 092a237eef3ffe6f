import { quoteHref } from '#domain/quotes/filter.ts';
import type { Quote, Span } from '#domain/quotes/types.ts';
import { Byline } from './byline.tsx';
import { Seal } from './seal.tsx';
import { Words } from './words.tsx';

/** One quote in a list: the words, who and where, what is proved, and what claims it speaks to. */
export function Statement({ quote, marks = [], q = '' }: { quote: Quote; marks?: Span[]; q?: string }) {
  const [appearance] = quote.appearances;
  const claims = quote.stances.length;
  return (
    <article>
      <Words quote={quote} marks={marks} />
      <Byline quote={quote} q={q} />
      <p className="underline-row">
        {appearance && <Seal form={quote.form} appearance={appearance} />}
        {claims > 0 && (
          <a href={`${quoteHref(quote.id, q)}#claims`}>
            {claims === 1 ? 'on 1 claim' : `on ${claims} claims`}
          </a>
        )}
        {quote.subjects.length > 0 && (
          <span>
            about{' '}
            {quote.subjects.flatMap(({ slug, name }, at) => [
              at > 0 && ', ',
              <a key={slug} href={`/people/${slug}`}>
                <bdi>{name}</bdi>
              </a>,
            ])}
          </span>
        )}
      </p>
    </article>
  );
}

/** Quotes in a list, each with its search hits; `q` is what was searched for. */
export function Statements({
  quotes,
  marks,
  q = '',
}: {
  quotes: Quote[];
  marks?: ReadonlyMap<string, Span[]>;
  q?: string;
}) {
  return (
    <ol className="statements">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <Statement quote={quote} marks={marks?.get(quote.id) ?? []} q={q} />
        </li>
      ))}
    </ol>
  );
}
