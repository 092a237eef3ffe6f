import { ENTITY_FILTERS, parseEntityFilter } from '#domain/entities/filter.ts';
import { listEntities } from '#domain/entities/queries.ts';
import { peopleSpeltLike } from '#domain/search/queries.ts';
import { get, strictFilter } from '../../../_server/http.ts';
import { create } from '../../../_server/records.ts';

/** People, organisations and unnamed sources, those who said most first; where none is named so, who is spelt alike. */
export const GET = get(async (ctx, { params }) => {
  const filter = strictFilter(parseEntityFilter, params, ENTITY_FILTERS);
  const page = await listEntities(ctx, filter);
  const near = page.count.value === 0 && filter.q ? await peopleSpeltLike(ctx, filter.q, filter.limit) : [];
  return { ...page, near };
});

/** Makes a person, organisation, group or unnamed source of what was sent. */
export const POST = create('entities');
