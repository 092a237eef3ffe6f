import type { Count, PlacedQuote } from '#domain/quotes/types.ts';
import type { Source } from '#domain/sources/types.ts';
import { Byline } from '../quote/byline.tsx';
import { Seal } from '../quote/seal.tsx';
import { Words } from '../quote/words.tsx';
import { countText } from '../ui/count.tsx';
import { SourceFacts } from './facts.tsx';
import { SourceStrip } from './strip.tsx';

/**
 * A source: its statements in their order there, with how far they stand apart. Of the document itself nothing
 * is shown but them.
 */
export function SourceRecord({
  source,
  statements,
  count,
}: {
  source: Source;
  statements: PlacedQuote[];
  count: Count;
}) {
  const placed = statements.filter(({ place }) => place !== null);
  const others = statements.filter(({ place }) => place === null);
  const length = source.snapshot?.length ?? 0;
  const reached = Math.max(0, ...placed.map(({ place }) => place?.end ?? 0));
  return (
    <>
      <p className="kicker">
        Source, {source.kind}
        {source.outlet && (
          <>
            {' in '}
            <a href={`/outlets/${source.outlet.slug}`}>
              <bdi>{source.outlet.name}</bdi>
            </a>
          </>
        )}
      </p>
      <h1 className="max-w-[36ch]">
        <bdi>{source.headline}</bdi>
      </h1>
      <div className="reading mt-6">
        <section aria-labelledby="statements">
          <h2 id="statements" className="plain-head">
            {count.value === 1 ? 'Its statement' : `Its ${countText(count)} statements`}, in the order of the
            text
          </h2>
          <p className="quiet small max-w-[62ch]">
            What stands between them is not shown: the document is not ours to publish. Distances are counted
            in characters of the captured text.
          </p>
          {length > 0 && <SourceStrip statements={placed} length={length} />}
          <ol className="in-place">
            {placed.map((one) => (
              <Placed key={one.quote.id} {...one} source={source.id} />
            ))}
          </ol>
          {length > reached && placed.length > 0 && (
            <p className="distance">{characters(length - reached)} to the end</p>
          )}
          {others.length > 0 && (
            <>
              <h3 className="mt-8">Without a place in the newest capture</h3>
              <ol className="in-place">
                {others.map((one) => (
                  <Placed key={one.quote.id} {...one} source={source.id} />
                ))}
              </ol>
            </>
          )}
          {statements.length < count.value && (
            <p className="notice">
              The newest {statements.length.toLocaleString('en')} of {countText(count)} statements are lined
              up here.
            </p>
          )}
        </section>
        <aside>
          <section aria-labelledby="facts">
            <h2 id="facts">On this source</h2>
            <SourceFacts source={source} />
          </section>
        </aside>
      </div>
    </>
  );
}

function Placed({ quote, place, source }: PlacedQuote & { source: string }) {
  const appearance = quote.appearances.find((one) => one.source.id === source);
  return (
    <li id={quote.id}>
      {place && <p className="distance">{distance(place.gap, place.start)}</p>}
      <Words quote={quote} />
      <Byline quote={quote} />
      <p className="underline-row">
        {appearance && <Seal form={quote.form} appearance={appearance} />}
        {place && (
          <span className="tabular">
            characters {place.start.toLocaleString('en')} to {place.end.toLocaleString('en')}
          </span>
        )}
      </p>
    </li>
  );
}

const characters = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'character' : 'characters'}`;

/** "318 characters further on", "right at the beginning", "within the passage above". */
function distance(gap: number, start: number): string {
  if (gap < 0) return 'within the passage above';
  if (start === 0) return 'right at the beginning';
  if (gap === start) return `${characters(gap)} from the beginning`;
  return gap <= 2 ? 'right after it' : `${characters(gap)} further on`;
}
