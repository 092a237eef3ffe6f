import { cache } from 'react';
import { inFullOf } from '#components/filter/filter-page.ts';
import { QuoteFilters } from '#components/filter/quote-filters.tsx';
import { NoResult, ResultHead } from '#components/filter/result-head.tsx';
import { Views } from '#components/filter/views.tsx';
import { Statements } from '#components/quote/statement.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { DroppedWords, Problems } from '#components/ui/notice.tsx';
import { PAGE_SIZE, parseQuoteFilter, quoteFilterParams, quotesHref } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { listFacets } from '#domain/quotes/queries-facets.ts';
import { countQuotes } from '#domain/quotes/queries-select.ts';
import { quoteChips, quoteSentence } from '#domain/quotes/sentence.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, listTypes } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

/** Once per request, for the title and the page alike; keyed by the address. */
const load = cache(async (query: string) => {
  const ctx = readerContext();
  const { filter, problems } = parseQuoteFilter(new URLSearchParams(query));
  const list = await listQuotes(ctx, filter);
  return { ctx, list, problems: [...problems, ...list.resolved.problems] };
});

export async function generateMetadata(props: PageProps) {
  const { list } = await load((await queryOf(props)).toString());
  const { filter, names } = list.resolved;
  const whole = { ...filter, after: null };
  const feed = quotesHref(whole, '/feeds/quotes.atom');
  return {
    title: quoteSentence(filter, names, list.count),
    alternates: alternates(
      quotesHref(filter),
      listTypes('quotes', quoteFilterParams(whole).toString(), feed),
    ),
  };
}

export default async function QuotesPage(props: PageProps) {
  const query = await queryOf(props);
  const { ctx, list, problems } = await load(query.toString());
  const inFull = inFullOf(query);
  const { resolved, items, next, count } = list;
  const { filter, names } = resolved;
  const chips = quoteChips(filter, names);
  const facets = await listFacets(ctx, { resolved, words: list.words, inFull, places: list.places });
  const without =
    items.length > 0 ? [] : await Promise.all(chips.map((chip) => countQuotes(ctx, chip.without)));
  return (
    <InTurn>
      <ResultHead sentence={quoteSentence(filter, names, count)} chips={chips} />
      <Views filter={filter} here="list" />
      <Problems problems={problems} />
      <DroppedWords dropped={list.dropped} />
      <div className="with-filters">
        <QuoteFilters filter={filter} facets={facets} inFull={inFull} />
        <div id="listed">
          {items.length > 0 ? (
            <Statements quotes={items} marks={list.marks} q={filter.q} />
          ) : (
            <NoResult chips={chips} counts={without} />
          )}
          {(next || filter.after) && (
            <nav className="pager" aria-label="Pages">
              {next && (
                <a className="button plain" href={quotesHref({ ...filter, after: next })} rel="next">
                  Next {filter.limit}
                </a>
              )}
              {filter.after && <a href={quotesHref({ ...filter, after: null })}>Back to the first page</a>}
            </nav>
          )}
          {items.length > 0 && (
            <ListFormats
              noun="quotes"
              query={quoteFilterParams({ ...filter, after: null, limit: PAGE_SIZE }).toString()}
              feed={quotesHref({ ...filter, after: null, limit: PAGE_SIZE }, '/feeds/quotes.atom')}
            />
          )}
        </div>
      </div>
    </InTurn>
  );
}
