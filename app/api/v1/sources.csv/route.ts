import { SOURCE_COLUMNS, sourceCells } from '#domain/exchange/csv-lists.ts';
import { exportSources } from '#domain/exchange/queries-export.ts';
import { parseSourceFilter, SOURCE_FILTERS } from '#domain/sources/filter.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Sources that published quotes stand in as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportSources(
    ctx,
    strictFilter(parseSourceFilter, params, SOURCE_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return csvAnswer(list, {
    name: 'sources',
    columns: SOURCE_COLUMNS,
    cells: (item) => sourceCells(item, origin),
    url,
  });
});
