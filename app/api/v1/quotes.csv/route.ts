import { QUOTE_COLUMNS, quoteCells } from '#domain/exchange/csv-quotes.ts';
import { exportQuotes } from '#domain/exchange/queries-export.ts';
import { parseQuoteFilter, QUOTE_FILTERS } from '#domain/quotes/filter.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Quotes under the filters of /quotes as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportQuotes(
    ctx,
    strictFilter(parseQuoteFilter, params, QUOTE_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return csvAnswer(list, {
    name: 'quotes',
    columns: QUOTE_COLUMNS,
    cells: (item) => quoteCells(item, origin),
    url,
  });
});
