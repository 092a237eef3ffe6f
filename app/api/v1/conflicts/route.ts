import { CONFLICT_FILTERS, parseConflictFilter } from '#domain/claims/filter.ts';
import { listConflicts } from '#domain/claims/queries-conflicts.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';

/** Pairs of statements that cannot both be kept, the newest first; those not counted are among them. */
export const GET = get(async (ctx, { params }) => {
  const filter = strictFilter(parseConflictFilter, params, CONFLICT_FILTERS);
  const { problems, ...page } = await listConflicts(ctx, filter);
  refuseProblems(problems);
  return page;
});
