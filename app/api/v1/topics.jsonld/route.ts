import { topicRowNode } from '#domain/exchange/linked-data.ts';
import { exportTopics } from '#domain/exchange/queries-export.ts';
import { parseTopicFilter, TOPIC_FILTERS } from '#domain/topics/filter.ts';
import { getFile, jsonldAnswer } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Topics that published quotes are on as linked data; without `limit` the whole list, up to 10,000 items. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportTopics(
    ctx,
    strictFilter(parseTopicFilter, params, TOPIC_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return jsonldAnswer(list, {
    id: origin + url.pathname + url.search,
    node: (item) => topicRowNode(item, origin),
    url,
  });
});
