import { OUTLET_COLUMNS, outletCells } from '#domain/exchange/csv-lists.ts';
import { exportOutlets } from '#domain/exchange/queries-export.ts';
import { OUTLET_FILTERS, parseOutletFilter } from '#domain/outlets/filter.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Outlets that published quotes came from as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportOutlets(
    ctx,
    strictFilter(parseOutletFilter, params, OUTLET_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return csvAnswer(list, {
    name: 'outlets',
    columns: OUTLET_COLUMNS,
    cells: (item) => outletCells(item, origin),
    url,
  });
});
