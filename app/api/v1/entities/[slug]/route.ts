import { getProfile } from '#domain/compare/queries-profile.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One person or organisation, with counts. */
export const GET = get<{ slug: string }>(async (ctx, { path }) => {
  const { entity, counts } = found(await getProfile(ctx, path.slug), 'person or organisation');
  const { id: _id, ...named } = entity;
  return { ...named, counts };
});

/** Changes the fields of a person, organisation, group or unnamed source that were sent. */
export const PATCH = change('entities');
