import { getCheckpoint } from '#domain/revisions/queries.ts';
import { get } from '../../../../_server/http.ts';

export const GET = get((ctx) => getCheckpoint(ctx));
