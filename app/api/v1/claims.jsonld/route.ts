import { CLAIM_FILTERS, parseClaimFilter } from '#domain/claims/filter.ts';
import { claimRowNode } from '#domain/exchange/linked-data.ts';
import { exportClaims } from '#domain/exchange/queries-export.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Claims as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportClaims(
    ctx,
    strictFilter(parseClaimFilter, params, CLAIM_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => claimRowNode(item, origin),
    url,
  });
});
