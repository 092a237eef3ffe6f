import { CLAIM_FILTERS, parseClaimFilter } from '#domain/claims/filter.ts';
import { listClaims } from '#domain/claims/queries.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';
import { create } from '../../../_server/records.ts';

/** Claims that published quotes speak to, the most contested first. */
export const GET = get(async (ctx, { params }) => {
  const { problems, ...page } = await listClaims(ctx, strictFilter(parseClaimFilter, params, CLAIM_FILTERS));
  refuseProblems(problems);
  return page;
});

/** Makes a claim of what was sent. */
export const POST = create('claims');
