import { CONFLICT_FILTERS, parseConflictFilter } from '#domain/claims/filter.ts';
import { listConflicts } from '#domain/claims/queries-conflicts.ts';
import { conflictsFeed } from '#domain/exchange/feed-conflicts.ts';
import { getFile, textAnswer } from '../../_server/files.ts';
import { refuseProblems, strictFilter } from '../../_server/http.ts';
import { publicOrigin } from '../../_server/origin.ts';

/** Conflicts under the filters of /api/v1/conflicts as an Atom feed. */
export const GET = getFile(async (ctx, { params }) => {
  const filter = strictFilter(parseConflictFilter, params, CONFLICT_FILTERS);
  const { problems, ...list } = await listConflicts(ctx, filter);
  refuseProblems(problems);
  const feed = conflictsFeed({ ...list, filter }, { origin: publicOrigin(), now: ctx.now().toISOString() });
  return textAnswer(feed, 'application/atom+xml; charset=utf-8');
});
