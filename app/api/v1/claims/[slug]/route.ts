import { describeClaim } from '#domain/claims/queries-claim.ts';
import { getClosedClaim } from '#domain/claims/queries-closed.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One claim with its stances, in date order, and counts; of one that was split or retired, where it went and why. */
export const GET = get<{ slug: string }>(async (ctx, { path }) => {
  const described = await describeClaim(ctx, path.slug);
  if (!described) return found(await getClosedClaim(ctx, path.slug), 'claim');
  const { claim, stances, counts } = described;
  const { id: _id, ...worded } = claim;
  return { ...worded, stances, counts };
});

/** Changes the fields of a claim that were sent. */
export const PATCH = change('claims');
