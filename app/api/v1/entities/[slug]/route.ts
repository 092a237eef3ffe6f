import { getProfile } from '#domain/compare/queries-profile.ts';
import { found, get } from '../../../../_server/http.ts';

/** One person or organisation, with counts. */
export const GET = get<{ slug: string }>(async (ctx, { path }) => {
  const { entity, counts } = found(await getProfile(ctx, path.slug), 'person or organisation');
  const { id: _id, ...named } = entity;
  return { ...named, counts };
});
