import { FEED_SIZE, quotesFeed } from '#domain/exchange/feed.ts';
import { parseQuoteFilter, QUOTE_FILTERS } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { quoteSentence } from '#domain/quotes/sentence.ts';
import { getFile, textAnswer } from '../../_server/files.ts';
import { refuseProblems, strictFilter } from '../../_server/http.ts';
import { publicOrigin } from '../../_server/origin.ts';

/** Quotes under the filters of /quotes as an Atom feed. */
export const GET = getFile(async (ctx, { params }) => {
  const asked = strictFilter(parseQuoteFilter, params, QUOTE_FILTERS);
  const filter = params.has('limit') ? asked : { ...asked, limit: FEED_SIZE };
  const { items, next, count, resolved } = await listQuotes(ctx, filter);
  refuseProblems(resolved.problems);
  const title = quoteSentence(resolved.filter, resolved.names, count);
  const feed = quotesFeed(
    { items, next, title, filter: { ...resolved.filter, limit: asked.limit } },
    { origin: publicOrigin(), now: ctx.now().toISOString() },
  );
  return textAnswer(feed, 'application/atom+xml; charset=utf-8');
});
