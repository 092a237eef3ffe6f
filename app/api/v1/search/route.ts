import { parseSearchFilter, SEARCH_FILTERS } from '#domain/search/filter.ts';
import { searchRecord } from '#domain/search/queries.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';

/** Statements, people, claims, topics, outlets and sources that hold the words. */
export const GET = get(async (ctx, { params }) => {
  const filter = strictFilter(parseSearchFilter, params, SEARCH_FILTERS);
  const { answer, problems } = await searchRecord(ctx, filter);
  refuseProblems(problems);
  return answer;
});
