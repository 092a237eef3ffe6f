import { describeOutlet } from '#domain/outlets/queries.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One outlet, with how many quotes came from each of its roles. */
export const GET = get<{ slug: string }>(async (ctx, { path }) =>
  found(await describeOutlet(ctx, path.slug), 'outlet'),
);

/** Changes the fields of a outlet that were sent. */
export const PATCH = change('outlets');
