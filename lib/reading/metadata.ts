import type { Article } from './types.ts';

/** What an HTML document says of itself, wherever it says it. */
type Said = Omit<Article, 'text'>;

/** As much of a document as is read here; linkedom's and a browser's both have it. */
export type Page = Pick<Document, 'querySelector' | 'querySelectorAll'>;

const LONGEST = 500;
/** More of its linked data is not looked at, in characters and in things. */
const MOST_DATA = 300_000;
const MOST_NODES = 2_000;
const ARTICLE = /^(?:\w*Article|\w*Posting|Report|WebPage|LiveBlogPosting)$/;

/** Reads linked data first, then what is written for sharing, then plain HTML. */
export function readMetadata(page: Page): Said {
  const data = linkedArticle(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const tag = page.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = short(tag?.getAttribute('content'));
      if (content) return content;
    }
    return '';
  };
  const title = short(page.querySelector('title')?.textContent);
  return {
    headline:
      short(data?.headline) ||
      meta('og:title', 'twitter:title') ||
      short(page.querySelector('h1')?.textContent) ||
      title,
    byline: names(data?.author) || noAddress(meta('author', 'article:author', 'parsely-author', 'byl')),
    outlet: names(data?.publisher) || meta('og:site_name', 'application-name'),
    published:
      short(data?.datePublished) ||
      meta('article:published_time', 'datePublished', 'date', 'parsely-pub-date', 'dc.date', 'pubdate') ||
      short(page.querySelector('time[datetime]')?.getAttribute('datetime')),
    url:
      webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ||
      webAddress(meta('og:url')),
  };
}

type Thing = Record<string, unknown>;

function linkedArticle(page: Page): Thing | null {
  let left = MOST_DATA;
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    left -= json.length;
    if (left < 0) return null;
    try {
      const found = articleIn(JSON.parse(json));
      if (found) return found;
    } catch {
      // What somebody else wrote wrongly is passed over.
    }
  }
  return null;
}

/** The first thing in linked data that is an article with a headline. */
function articleIn(data: unknown): Thing | null {
  const queue = [data];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const one = queue[at];
    if (Array.isArray(one)) queue.push(...one.slice(0, MOST_NODES));
    else if (one && typeof one === 'object') {
      const thing = one as Thing;
      const types = [thing['@type']].flat();
      if (thing.headline && types.some((type) => ARTICLE.test(String(type)))) return thing;
      queue.push(thing['@graph'], thing.mainEntity);
    }
  }
  return null;
}

/** The names of one or several people or organisations, however they are written. */
function names(value: unknown): string {
  const found = [value].flat().flatMap((one) => {
    const name = typeof one === 'string' ? one : (one as Thing | null | undefined)?.name;
    return typeof name === 'string' ? noAddress(short(name)) : [];
  });
  return [...new Set(found.filter(Boolean))].slice(0, 12).join(', ').slice(0, 300);
}

function short(value: unknown): string {
  return typeof value === 'string'
    ? value
        .slice(0, LONGEST * 4)
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, LONGEST)
    : '';
}

const noAddress = (text: string) => (/^https?:/i.test(text) ? '' : text);

function webAddress(text: unknown): string {
  const url = typeof text === 'string' ? URL.parse(text.trim()) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? url.href : '';
}
