import { getFile, textAnswer } from '../_server/files.ts';
import { publicOrigin } from '../_server/origin.ts';

/** Everything public may be read by anyone; editors' pages, and lists in every combination, are no use to a crawler. */
export const GET = getFile(async () =>
  textAnswer(
    [
      'User-agent: *',
      'Disallow: /edit/',
      'Disallow: /sign-in',
      'Disallow: /api/',
      'Disallow: /embed/',
      'Disallow: /*?*after=',
      '',
      `Sitemap: ${publicOrigin()}/sitemap.xml`,
      '',
    ].join('\n'),
    'text/plain; charset=utf-8',
  ),
);
