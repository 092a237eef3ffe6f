import type { Quote } from '#domain/quotes/types.ts';
import { Byline } from './byline.tsx';
import { Words } from './words.tsx';

/** Quotes in a narrow column: the words and one line on them. */
export function Entries({ quotes }: { quotes: Quote[] }) {
  return (
    <ol className="entries">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <Words quote={quote} size="small" />
          <Byline quote={quote} />
        </li>
      ))}
    </ol>
  );
}
