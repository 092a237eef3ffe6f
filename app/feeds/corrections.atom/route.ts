import { CORRECTION_FILTERS, parseCorrectionFilter } from '#domain/claims/filter.ts';
import { listPublicCorrections } from '#domain/claims/queries-corrections.ts';
import { correctionsFeed } from '#domain/exchange/feed.ts';
import { getFile, textAnswer } from '../../_server/files.ts';
import { strictFilter } from '../../_server/http.ts';
import { publicOrigin } from '../../_server/origin.ts';

/** Every public correction and retraction as an Atom feed. */
export const GET = getFile(async (ctx, { params }) => {
  const filter = strictFilter(parseCorrectionFilter, params, CORRECTION_FILTERS);
  const list = await listPublicCorrections(ctx, filter);
  const feed = correctionsFeed(list, { origin: publicOrigin(), now: ctx.now().toISOString() });
  return textAnswer(feed, 'application/atom+xml; charset=utf-8');
});
