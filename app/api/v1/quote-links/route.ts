import { bodyOf } from '#domain/exchange/queries-records.ts';
import { fieldsOf } from '#domain/exchange/sent.ts';
import { linkQuotes } from '#domain/quotes/commands-links.ts';
import type { QuoteLinkInput } from '#domain/quotes/schema.ts';
import { write } from '../../../_server/http.ts';

/** Says how one quote bears on another; the same again changes the reason alone. */
export const POST = write('linkQuotes', (ctx, { body }) => {
  const { id } = linkQuotes(ctx, fieldsOf(body) as QuoteLinkInput);
  return { status: 200, body: bodyOf(ctx, 'quote_link', id) };
});
