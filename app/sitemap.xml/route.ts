import { SITEMAP_NOUNS, sitemapFiles } from '#domain/exchange/queries-sitemap.ts';
import { sitemapIndex } from '#lib/feeds/sitemap.ts';
import { getFile, textAnswer } from '../_server/files.ts';
import { publicOrigin } from '../_server/origin.ts';

/** The list of sitemaps: one of the pages that are always there, and as many as each noun needs. */
export const GET = getFile(async (ctx) => {
  const files = SITEMAP_NOUNS.flatMap((noun) =>
    Array.from({ length: sitemapFiles(ctx, noun) }, (_, at) => `${noun}-${at + 1}`),
  );
  const urls = ['pages', ...files].map((name) => `${publicOrigin()}/sitemaps/${name}.xml`);
  return textAnswer(sitemapIndex(urls), 'application/xml; charset=utf-8');
});
