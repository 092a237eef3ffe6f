import { escapeXml } from './xml.ts';

export type AtomEntry = {
  /** An address that will only ever stand for this entry. */
  id: string;
  /** Where it is shown, absolute. */
  url: string;
  title: string;
  /** HTML, safe already. */
  html: string;
  language?: string;
  categories?: string[];
  /** UTC, ISO. */
  published: string;
  updated: string;
};

export type AtomFeed = {
  /** The feed's own canonical address, absolute: also its id. */
  self: string;
  /** The page that shows the same. */
  page: string;
  /** The next part of a long list; null on the last. */
  next: string | null;
  title: string;
  author: string;
  /** When the newest entry changed; any time will do for an empty feed. */
  updated: string;
  entries: AtomEntry[];
};

/** An Atom feed (RFC 4287), well-formed whatever the words hold. */
export function atom(feed: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escapeXml(feed.self)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${escapeXml(feed.updated)}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...(feed.next ? [`<link rel="next" type="application/atom+xml" href="${escapeXml(feed.next)}"/>`] : []),
    ...feed.entries.map(entryXml),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml(entry: AtomEntry): string {
  const language = entry.language ? ` xml:lang="${escapeXml(entry.language)}"` : '';
  return [
    '<entry>',
    `<id>${escapeXml(entry.id)}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    `<published>${escapeXml(entry.published)}</published>`,
    `<updated>${escapeXml(entry.updated)}</updated>`,
    ...(entry.categories ?? []).map((term) => `<category term="${escapeXml(term)}"/>`),
    `<content type="html"${language}>${escapeXml(entry.html)}</content>`,
    '</entry>',
  ].join('\n');
}
