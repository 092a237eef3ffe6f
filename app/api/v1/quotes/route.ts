import { parseQuoteFilter, QUOTE_FILTERS } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';
import { create } from '../../../_server/records.ts';

/** Published quotes under the filters of /quotes. */
export const GET = get(async (ctx, { params }) => {
  const filter = strictFilter(parseQuoteFilter, params, QUOTE_FILTERS);
  const { items, next, count, resolved } = await listQuotes(ctx, filter);
  refuseProblems(resolved.problems);
  return { items, next, count };
});

/** Makes a quote of what was sent. */
export const POST = create('quotes');
