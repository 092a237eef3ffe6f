import { CLAIM_FILTERS, parseClaimFilter } from '#domain/claims/filter.ts';
import { CLAIM_COLUMNS, claimCells } from '#domain/exchange/csv-lists.ts';
import { exportClaims } from '#domain/exchange/queries-export.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Claims as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportClaims(
    ctx,
    strictFilter(parseClaimFilter, params, CLAIM_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return csvAnswer(list, {
    name: 'claims',
    columns: CLAIM_COLUMNS,
    cells: (item) => claimCells(item, origin),
    url,
  });
});
