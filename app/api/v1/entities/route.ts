import { ENTITY_FILTERS, parseEntityFilter } from '#domain/entities/filter.ts';
import { listEntities } from '#domain/entities/queries.ts';
import { get, strictFilter } from '../../../_server/http.ts';

/** People, organisations and unnamed sources, those who said most first. */
export const GET = get(async (ctx, { params }) =>
  listEntities(ctx, strictFilter(parseEntityFilter, params, ENTITY_FILTERS)),
);
