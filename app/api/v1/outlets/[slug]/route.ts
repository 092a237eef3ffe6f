import { describeOutlet } from '#domain/outlets/queries.ts';
import { found, get } from '../../../../_server/http.ts';

/** One outlet, with how many quotes came from each of its roles. */
export const GET = get<{ slug: string }>(async (ctx, { path }) =>
  found(await describeOutlet(ctx, path.slug), 'outlet'),
);
