import { cache } from 'react';
import { TimelineFigure } from '#components/chart/timeline.tsx';
import { TimelineControls } from '#components/chart/timeline-controls.tsx';
import { TimelineList } from '#components/chart/timeline-list.tsx';
import { inFullOf, otherPage } from '#components/filter/filter-page.ts';
import { QuoteFilters } from '#components/filter/quote-filters.tsx';
import { NoResult, ResultHead } from '#components/filter/result-head.tsx';
import { Views } from '#components/filter/views.tsx';
import { QuoteFormats } from '#components/quote/formats.tsx';
import { countText } from '#components/ui/count.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { DroppedWords, Problems } from '#components/ui/notice.tsx';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listFacets } from '#domain/quotes/queries-facets.ts';
import { countQuotes } from '#domain/quotes/queries-select.ts';
import { quoteChips, quoteSentence } from '#domain/quotes/sentence.ts';
import { parseTimelineFilter, timelineHref, timelineParams } from '#domain/timeline/filter.ts';
import { layTimeline } from '#domain/timeline/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

/** Once per request, for the title and the page alike; keyed by the address. */
const load = cache(async (query: string) => {
  const ctx = readerContext();
  const { filter, problems } = parseTimelineFilter(new URLSearchParams(query));
  const answer = await layTimeline(ctx, filter);
  const sentence = quoteSentence(answer.filter.quotes, answer.resolved.names, answer.count);
  return { ctx, answer, sentence, problems: [...problems, ...answer.resolved.problems] };
});

export async function generateMetadata(props: PageProps) {
  const { sentence } = await load((await queryOf(props)).toString());
  return { title: `Timeline: ${sentence}` };
}

export default async function TimelinePage(props: PageProps) {
  const query = await queryOf(props);
  const { ctx, answer, sentence, problems } = await load(query.toString());
  const inFull = inFullOf(query);
  const { filter, resolved, timeline, count, drawn_from } = answer;
  const { quotes } = filter;
  const chips = quoteChips(quotes, resolved.names);
  const href = (other: typeof quotes) => timelineHref({ ...filter, quotes: other });
  const page = otherPage('/timeline', timelineParams({ ...filter, quotes: EVERY_QUOTE }), href);
  const facets = await listFacets(ctx, { resolved, words: answer.words, inFull });
  const without =
    count.value > 0 ? [] : await Promise.all(chips.map((chip) => countQuotes(ctx, chip.without)));
  const bounded = quotes.from !== null || quotes.to !== null;
  return (
    <InTurn>
      <p className="kicker">When it was said, and when it was published</p>
      <ResultHead sentence={sentence} chips={chips} href={href} />
      <Views filter={quotes} here="timeline" />
      <Problems problems={problems} />
      <DroppedWords dropped={answer.dropped} />
      <div className="with-filters">
        <QuoteFilters filter={quotes} facets={facets} inFull={inFull} page={page} />
        <div id="listed">
          <TimelineControls filter={filter} window={timeline.window} />
          {count.value === 0 ? (
            <NoResult chips={chips} counts={without} href={href} />
          ) : (
            <>
              {drawn_from && (
                <p className="notice">
                  Drawn are the newest {answer.quotes.length.toLocaleString('en')} of {countText(count)}{' '}
                  statements. <a href={href({ ...quotes, to: drawn_from })}>Go on to those before</a>, or
                  narrow by topic, speaker or date.
                </p>
              )}
              {timeline.window && (
                <p className="small">
                  <a href="#in-order">The same in words, in date order</a>
                  {bounded && (
                    <span className="quiet">
                      {' '}
                      · Statements without a date are left out while days are chosen.
                    </span>
                  )}
                </p>
              )}
              {timeline.window && <TimelineFigure timeline={timeline} />}
              <section className="section" aria-labelledby="in-order">
                <h2 id="in-order">
                  In date order{' '}
                  <span className="quiet">
                    by the first day on which each can have been said; where days overlap this is no order
                  </span>
                </h2>
                <TimelineList quotes={answer.quotes} conflicts={answer.conflicts} />
              </section>
              <QuoteFormats filter={quotes} what="These statements" />
            </>
          )}
        </div>
      </div>
    </InTurn>
  );
}
