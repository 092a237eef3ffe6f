import { sourceRowNode } from '#domain/exchange/linked-data.ts';
import { exportSources } from '#domain/exchange/queries-export.ts';
import { parseSourceFilter, SOURCE_FILTERS } from '#domain/sources/filter.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Sources that published quotes stand in as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportSources(
    ctx,
    strictFilter(parseSourceFilter, params, SOURCE_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => sourceRowNode(item, origin),
    url,
  });
});
