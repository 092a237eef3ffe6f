import { quoteNode } from '#domain/exchange/linked-data.ts';
import { exportQuotes } from '#domain/exchange/queries-export.ts';
import { parseQuoteFilter, QUOTE_FILTERS } from '#domain/quotes/filter.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Quotes under the filters of /quotes as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportQuotes(
    ctx,
    strictFilter(parseQuoteFilter, params, QUOTE_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => quoteNode(item, origin),
    url,
  });
});
