import { createHash } from 'node:crypto';
import { EMBED_STYLE, embedPage, missingEmbed } from '#domain/exchange/embed.ts';
import { getQuote } from '#domain/quotes/queries.ts';
import { getFile } from '../../../_server/files.ts';
import { publicOrigin } from '../../../_server/origin.ts';

/** May be framed by anyone; runs nothing, loads nothing, sends nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(EMBED_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** One quote for other sites' frames; a held or retracted one without its words. */
export const GET = getFile<{ id: string }>(async (ctx, { path }) => {
  const quote = await getQuote(ctx, path.id);
  return new Response(quote ? embedPage(quote, publicOrigin()) : missingEmbed(publicOrigin()), {
    status: quote ? 200 : 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
});
