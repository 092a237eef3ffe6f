import type { ClosedQuote } from '#domain/quotes/types.ts';
import { formatDay } from '#lib/dates/format.ts';

/** A held or retracted quote: the address stays, with the reason, without the words. */
export function ClosedRecord({ quote }: { quote: ClosedQuote }) {
  return (
    <>
      <h1>{quote.status === 'held' ? 'This quote is being checked' : 'This quote was retracted'}</h1>
      <p className="lede mt-3">{quote.reason}</p>
      <p className="quiet mt-3">
        Since {formatDay(quote.updated_at)}. The address stays; the words are not shown while this stands.{' '}
        <a href={`/quotes/${quote.id}/report`} rel="nofollow">
          Report an error
        </a>
      </p>
    </>
  );
}
