import { cache } from 'react';
import { MatrixFigure } from '#components/chart/matrix.tsx';
import { MatrixToolbar } from '#components/chart/matrix-toolbar.tsx';
import { inFullOf, otherPage } from '#components/filter/filter-page.ts';
import { QuoteFilters } from '#components/filter/quote-filters.tsx';
import { NoResult, ResultHead } from '#components/filter/result-head.tsx';
import { Views } from '#components/filter/views.tsx';
import { QuoteFormats } from '#components/quote/formats.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { DroppedWords, Problems } from '#components/ui/notice.tsx';
import { matrixHref, matrixParams, parseMatrixFilter } from '#domain/matrix/filter.ts';
import { whoAboutWhom } from '#domain/matrix/queries.ts';
import { EVERY_QUOTE, quotesHref } from '#domain/quotes/filter.ts';
import { listFacets } from '#domain/quotes/queries-facets.ts';
import { countQuotes } from '#domain/quotes/queries-select.ts';
import { quoteChips, quoteSentence } from '#domain/quotes/sentence.ts';
import { readerContext } from '../../_server/context.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

/** Once per request, for the title and the page alike; keyed by the address. */
const load = cache(async (query: string) => {
  const ctx = readerContext();
  const { filter, problems } = parseMatrixFilter(new URLSearchParams(query));
  const answer = await whoAboutWhom(ctx, filter);
  const sentence = quoteSentence(answer.filter.quotes, answer.resolved.names, answer.matrix.count);
  return { ctx, answer, sentence, problems: [...problems, ...answer.problems] };
});

export async function generateMetadata(props: PageProps) {
  const { sentence } = await load((await queryOf(props)).toString());
  return { title: `Who said how much about whom: ${sentence}` };
}

export default async function MatrixPage(props: PageProps) {
  const query = await queryOf(props);
  const { ctx, answer, sentence, problems } = await load(query.toString());
  const inFull = inFullOf(query);
  const { filter, resolved, matrix } = answer;
  const { quotes } = filter;
  const chips = quoteChips(quotes, resolved.names);
  const href = (other: typeof quotes) => matrixHref({ ...filter, quotes: other });
  const page = otherPage('/matrix', matrixParams({ ...filter, quotes: EVERY_QUOTE }), href);
  const facets = await listFacets(ctx, { resolved, words: answer.words, inFull });
  const without =
    matrix.count.value > 0 ? [] : await Promise.all(chips.map((chip) => countQuotes(ctx, chip.without)));
  return (
    <InTurn>
      <p className="kicker">Who said how much about whom</p>
      <ResultHead sentence={sentence} chips={chips} href={href} />
      <Views filter={quotes} here="matrix" />
      <Problems problems={problems} />
      <DroppedWords dropped={answer.dropped} />
      <div className="with-filters">
        <QuoteFilters filter={quotes} facets={facets} inFull={inFull} page={page} />
        <div id="listed">
          {matrix.count.value === 0 ? (
            <NoResult chips={chips} counts={without} href={href} />
          ) : (
            <>
              <MatrixToolbar filter={filter} />
              {matrix.columns.length > 0 ? (
                <MatrixFigure matrix={matrix} filter={filter} />
              ) : (
                <p className="mt-4 max-w-[62ch]">
                  These statements are about nobody on record, so there is nothing to line up.{' '}
                  <a href={quotesHref(quotes)}>Read them as a list</a>.
                </p>
              )}
              <QuoteFormats filter={quotes} what="These statements" />
            </>
          )}
        </div>
      </div>
    </InTurn>
  );
}
