import { ENTITY_FILTERS, parseEntityFilter } from '#domain/entities/filter.ts';
import { entityRowNode } from '#domain/exchange/linked-data.ts';
import { exportEntities } from '#domain/exchange/queries-export.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** People, organisations and unnamed sources as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportEntities(
    ctx,
    strictFilter(parseEntityFilter, params, ENTITY_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => entityRowNode(item, origin),
    url,
  });
});
