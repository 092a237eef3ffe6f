import { describeClaim } from '#domain/claims/queries-claim.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One claim with its stances, in date order, and counts. */
export const GET = get<{ slug: string }>(async (ctx, { path }) => {
  const { claim, stances, counts } = found(await describeClaim(ctx, path.slug), 'claim');
  const { id: _id, ...worded } = claim;
  return { ...worded, stances, counts };
});

/** Changes the fields of a claim that were sent. */
export const PATCH = change('claims');
