import { OUTLET_FILTERS, parseOutletFilter } from '#domain/outlets/filter.ts';
import { listOutlets } from '#domain/outlets/queries.ts';
import { get, strictFilter } from '../../../_server/http.ts';

/** Outlets that published quotes came from, those with most quotes first. */
export const GET = get(async (ctx, { params }) =>
  listOutlets(ctx, strictFilter(parseOutletFilter, params, OUTLET_FILTERS)),
);
