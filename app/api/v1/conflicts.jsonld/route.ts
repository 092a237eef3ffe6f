import { CONFLICT_FILTERS, parseConflictFilter } from '#domain/claims/filter.ts';
import { conflictItemNode } from '#domain/exchange/linked-data.ts';
import { exportConflicts } from '#domain/exchange/queries-export.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Pairs of statements that cannot both be kept as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportConflicts(
    ctx,
    strictFilter(parseConflictFilter, params, CONFLICT_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => conflictItemNode(item, origin),
    url,
  });
});
