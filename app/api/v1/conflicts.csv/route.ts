import { CONFLICT_FILTERS, parseConflictFilter } from '#domain/claims/filter.ts';
import { CONFLICT_COLUMNS, conflictCells } from '#domain/exchange/csv-lists.ts';
import { exportConflicts } from '#domain/exchange/queries-export.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';

/** Pairs of statements that cannot both be kept as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const filter = strictFilter(parseConflictFilter, params, CONFLICT_FILTERS);
  const list = await exportConflicts(ctx, filter, !params.has('limit'));
  return csvAnswer(list, { name: 'conflicts', columns: CONFLICT_COLUMNS, cells: conflictCells, url });
});
