import { escapeXml } from './xml.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The parts of a sitemap: what stands before its addresses, each address, and what stands behind. */
export const SITEMAP = {
  head: `<?xml version="1.0" encoding="utf-8"?>\n<urlset ${NAMESPACE}>\n`,
  /** One page; `modified` is a UTC time, left out where a page has none. */
  entry: ({ url, modified }: { url: string; modified?: string }) =>
    `<url><loc>${escapeXml(url)}</loc>${modified ? `<lastmod>${escapeXml(modified)}</lastmod>` : ''}</url>\n`,
  tail: '</urlset>\n',
};

/** The list of a site's sitemaps. */
export function sitemapIndex(urls: readonly string[]): string {
  const items = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>\n`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex ${NAMESPACE}>\n${items}</sitemapindex>\n`;
}
