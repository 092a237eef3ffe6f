import { statementsAgainst } from '#domain/conflicts/queries.ts';
import { QUOTE_FORMATS } from '#domain/exchange/formats.ts';
import { getQuote } from '#domain/quotes/queries.ts';
import { getFile, textAnswer } from '../../../../../_server/files.ts';
import { found } from '../../../../../_server/http.ts';
import { publicOrigin } from '../../../../../_server/origin.ts';

/** One quote to take away: text, citation, linked data. */
export const GET = getFile<{ id: string; format: string }>(async (ctx, { path }) => {
  const format = found(
    Object.hasOwn(QUOTE_FORMATS, path.format) ? QUOTE_FORMATS[path.format] : null,
    `format. There are ${Object.keys(QUOTE_FORMATS).join(', ')}`,
  );
  const quote = found(await getQuote(ctx, path.id), 'quote');
  const rivals = path.format === 'jsonld' ? await statementsAgainst(ctx, quote.id) : [];
  const name = format.attached ? `${quote.id}.${path.format === 'csl' ? 'json' : path.format}` : undefined;
  return textAnswer(format.write(quote, publicOrigin(), rivals), format.type, name);
});
