import { OUTLET_FILTERS, parseOutletFilter } from '#domain/outlets/filter.ts';
import { listOutlets } from '#domain/outlets/queries.ts';
import { get, strictFilter } from '../../../_server/http.ts';
import { create } from '../../../_server/records.ts';

/** Outlets that published quotes came from, those with most quotes first. */
export const GET = get(async (ctx, { params }) =>
  listOutlets(ctx, strictFilter(parseOutletFilter, params, OUTLET_FILTERS)),
);

/** Makes a outlet of what was sent. */
export const POST = create('outlets');
