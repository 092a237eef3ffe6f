import { outletRowNode } from '#domain/exchange/linked-data.ts';
import { exportOutlets } from '#domain/exchange/queries-export.ts';
import { OUTLET_FILTERS, parseOutletFilter } from '#domain/outlets/filter.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Outlets that published quotes came from as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportOutlets(
    ctx,
    strictFilter(parseOutletFilter, params, OUTLET_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => outletRowNode(item, origin),
    url,
  });
});
