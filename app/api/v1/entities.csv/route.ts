import { ENTITY_FILTERS, parseEntityFilter } from '#domain/entities/filter.ts';
import { ENTITY_COLUMNS, entityCells } from '#domain/exchange/csv-lists.ts';
import { exportEntities } from '#domain/exchange/queries-export.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** People, organisations and unnamed sources as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportEntities(
    ctx,
    strictFilter(parseEntityFilter, params, ENTITY_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return csvAnswer(list, {
    name: 'entities',
    columns: ENTITY_COLUMNS,
    cells: (item) => entityCells(item, origin),
    url,
  });
});
