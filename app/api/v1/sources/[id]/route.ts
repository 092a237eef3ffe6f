import { describeSource } from '#domain/quotes/queries-source.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One source with its statements in their order there; never its text. */
export const GET = get<{ id: string }>(async (ctx, { path }) => {
  const { source, statements, count } = found(await describeSource(ctx, path.id), 'source');
  return { ...source, statements, count };
});

/** Changes the fields of a source that were sent. */
export const PATCH = change('sources');
