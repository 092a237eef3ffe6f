import { getQuote } from '#domain/quotes/queries.ts';
import { found, get } from '../../../../_server/http.ts';
import { change } from '../../../../_server/records.ts';

/** One quote; a held or retracted one without its words. */
export const GET = get<{ id: string }>(async (ctx, { path }) => found(await getQuote(ctx, path.id), 'quote'));

/** Changes the fields of a quote that were sent. */
export const PATCH = change('quotes');
