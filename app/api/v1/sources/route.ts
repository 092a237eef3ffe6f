import { parseSourceFilter, SOURCE_FILTERS } from '#domain/sources/filter.ts';
import { listSources } from '#domain/sources/queries.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';
import { create } from '../../../_server/records.ts';

/** Sources that published quotes stand in, the newest first. */
export const GET = get(async (ctx, { params }) => {
  const filter = strictFilter(parseSourceFilter, params, SOURCE_FILTERS);
  const { problems, ...page } = await listSources(ctx, filter);
  refuseProblems(problems);
  return page;
});

/** Makes a source of what was sent. */
export const POST = create('sources');
