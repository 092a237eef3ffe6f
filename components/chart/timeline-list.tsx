import type { Conflict } from '#domain/claims/types.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { describeGap } from '#lib/dates/format.ts';
import { Byline } from '../quote/byline.tsx';
import { Words } from '../quote/words.tsx';
import { DateText } from '../ui/date.tsx';
import { InTurn } from '../ui/in-turn.tsx';
import { publishedWords } from './timeline-words.ts';

/** The same statements in date order, in words: everything that the picture shows. */
export function TimelineList({ quotes, conflicts }: { quotes: Quote[]; conflicts: readonly Conflict[] }) {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return (
    <ol className="dated-list">
      {quotes.map((quote) => (
        <InTurn key={quote.id}>
          <li id={`at-${quote.id}`}>
            <p className="dated-when">
              {quote.said_on ? <DateText date={quote.said_on} /> : 'Not dated'}
              <span className="quiet small">{publishedWords(quote)}</span>
            </p>
            <div>
              <Words quote={quote} size="small" />
              <Byline quote={quote} when={false} />
              <Against quote={quote} conflicts={conflicts} byId={byId} />
            </div>
          </li>
        </InTurn>
      ))}
    </ol>
  );
}

/** With which of the others it is in conflict, and how far apart in time, as far as the dates tell. */
function Against({
  quote,
  conflicts,
  byId,
}: {
  quote: Quote;
  conflicts: readonly Conflict[];
  byId: ReadonlyMap<string, Quote>;
}) {
  const own = conflicts.flatMap(({ a, b, first, gap_days }) => {
    const other = a.quote === quote.id ? b : b.quote === quote.id ? a : null;
    const found = other && byId.get(other.quote);
    if (!other || !found) return [];
    const order = first === null ? 'unknown' : (first === 'a') === (a === other) ? 'after' : 'before';
    return [
      { other: found, claim: other.claim, gap: gap_days ? describeGap(gap_days, order) : 'order unknown' },
    ];
  });
  if (own.length === 0) return null;
  return (
    <ul className="against">
      {own.map(({ other, claim, gap }) => (
        <li key={`${other.id} ${claim}`}>
          <span aria-hidden="true">≠ </span>In conflict with{' '}
          <a href={`#at-${other.id}`}>
            <bdi>{other.speaker.name}</bdi>
          </a>
          , {gap}, on{' '}
          <a href={`/claims/${claim}`}>
            {other.stances.find((stance) => stance.claim.slug === claim)?.claim.text ?? claim}
          </a>
        </li>
      ))}
    </ul>
  );
}
