import { SITEMAP_NOUNS, sitemapEntries, sitemapFiles } from '#domain/exchange/queries-sitemap.ts';
import { SITEMAP } from '#lib/feeds/sitemap.ts';
import { getFile, stream, textAnswer } from '../../_server/files.ts';
import { found } from '../../_server/http.ts';
import { publicOrigin } from '../../_server/origin.ts';

const TYPE = 'application/xml; charset=utf-8';
/** The pages that are there whatever is on record. */
const PAGES = [
  '/',
  '/quotes',
  '/people',
  '/claims',
  '/compare',
  '/matrix',
  '/timeline',
  '/outlets',
  '/topics',
  '/sources',
  '/corrections',
  '/about',
  '/docs/api',
];

/** One sitemap: published records only, each with when it last changed. */
export const GET = getFile<{ file: string }>(async (ctx, { path }) => {
  const origin = publicOrigin();
  if (path.file === 'pages.xml') {
    const entries = PAGES.map((page) => SITEMAP.entry({ url: origin + page }));
    return textAnswer([SITEMAP.head, ...entries, SITEMAP.tail].join(''), TYPE);
  }
  const [, name, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(path.file) ?? [];
  const noun = found(
    SITEMAP_NOUNS.find((one) => one === name),
    'sitemap',
  );
  const file = Number(number);
  if (file > sitemapFiles(ctx, noun)) found(null, 'sitemap');
  async function* text() {
    yield SITEMAP.head;
    for await (const chunk of sitemapEntries(ctx, noun, file)) {
      yield chunk
        .map((entry) => SITEMAP.entry({ url: origin + entry.path, modified: entry.modified }))
        .join('');
    }
    yield SITEMAP.tail;
  }
  return textAnswer(stream(text()), TYPE);
});
