import { CORRECTION_FILTERS, parseCorrectionFilter } from '#domain/claims/filter.ts';
import { listPublicCorrections } from '#domain/claims/queries-corrections.ts';
import { get, strictFilter } from '../../../_server/http.ts';

/** Every public correction and retraction, the newest first, with old and new. */
export const GET = get(async (ctx, { params }) =>
  listPublicCorrections(ctx, strictFilter(parseCorrectionFilter, params, CORRECTION_FILTERS)),
);
