import type { PlacedQuote } from '#domain/quotes/types.ts';

const WIDTH = 1000;
/** A statement is drawn at least this wide, so that a short one in a long source can be seen. */
const THINNEST = 3;

/** The source as a line from its first character to its last, each statement where it stands on it. */
export function SourceStrip({ statements, length }: { statements: PlacedQuote[]; length: number }) {
  const marks = statements.flatMap(({ quote, place }) =>
    place && place.start < length ? [{ quote, start: place.start, end: Math.min(place.end, length) }] : [],
  );
  if (marks.length === 0) return null;
  const at = (sign: number) => (sign / length) * WIDTH;
  return (
    <figure className="strip">
      <svg viewBox={`0 0 ${WIDTH} 36`} preserveAspectRatio="none" role="img" aria-labelledby="strip-title">
        <title id="strip-title">
          {`Where the ${marks.length === 1 ? 'statement stands' : `${marks.length} statements stand`} in the source, from its beginning to its end`}
        </title>
        <rect className="whole" x="0" y="16" width={WIDTH} height="4" />
        {marks.map(({ quote, start, end }) => (
          <rect
            key={quote.id}
            className={`stretch ${quote.form}`}
            x={at(start)}
            y="4"
            width={Math.max(THINNEST, at(end) - at(start))}
            height="28"
          >
            <title>{quote.speaker.name}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="quiet small">
        <span>the first character</span>
        <span>the last, {length.toLocaleString('en')}</span>
      </figcaption>
    </figure>
  );
}
