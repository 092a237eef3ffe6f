import { describeTopic } from '#domain/claims/queries-topic.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One topic, with what stands above and below it, and counts. */
export const GET = get<{ slug: string }>(async (ctx, { path }) =>
  found(await describeTopic(ctx, path.slug), 'topic'),
);

/** Changes the fields of a topic that were sent. */
export const PATCH = change('topics');
