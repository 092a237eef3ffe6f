import { parseTopicFilter, TOPIC_FILTERS } from '#domain/topics/filter.ts';
import { listTopics } from '#domain/topics/queries.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';
import { create } from '../../../_server/records.ts';

/** Topics that published quotes are on, those with most quotes first. */
export const GET = get(async (ctx, { params }) => {
  const { problems, ...page } = await listTopics(ctx, strictFilter(parseTopicFilter, params, TOPIC_FILTERS));
  refuseProblems(problems);
  return page;
});

/** Makes a topic of what was sent. */
export const POST = create('topics');
