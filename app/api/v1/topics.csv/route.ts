import { TOPIC_COLUMNS, topicCells } from '#domain/exchange/csv-lists.ts';
import { exportTopics } from '#domain/exchange/queries-export.ts';
import { parseTopicFilter, TOPIC_FILTERS } from '#domain/topics/filter.ts';
import { csvAnswer, getFile } from '../../../_server/files.ts';
import { strictFilter } from '../../../_server/http.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** Topics that published quotes are on as a table; without `limit` the whole list, up to 10,000 rows. */
export const GET = getFile(async (ctx, { params, url }) => {
  const list = await exportTopics(
    ctx,
    strictFilter(parseTopicFilter, params, TOPIC_FILTERS),
    !params.has('limit'),
  );
  const origin = publicOrigin();
  return csvAnswer(list, {
    name: 'topics',
    columns: TOPIC_COLUMNS,
    cells: (item) => topicCells(item, origin),
    url,
  });
});
