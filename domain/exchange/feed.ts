import { RECORD_NAME } from '#lib/citations/phrases.ts';
import { formatDay } from '#lib/dates/format.ts';
import { type AtomEntry, atom } from '#lib/feeds/atom.ts';
import { escapeXml } from '#lib/feeds/xml.ts';
import { correctionTitle, toldChanges } from '../claims/corrections.ts';
import type { PublicCorrection } from '../claims/types.ts';
import { type QuoteFilter, quotesHref } from '../quotes/filter.ts';
import { quoteTitle } from '../quotes/plain-words.ts';
import type { Quote } from '../quotes/types.ts';
import { quoteHtml } from './markup.ts';

/** How many entries a feed has where its address does not say. */
export const FEED_SIZE = 50;

/** Quotes under a filter as an Atom feed. `now` dates an empty one. */
export function quotesFeed(
  list: { items: Quote[]; next: string | null; filter: QuoteFilter; title: string },
  { origin, now }: { origin: string; now: string },
): string {
  const { filter, items, next } = list;
  const address = (asked: QuoteFilter) => origin + quotesHref(asked, '/feeds/quotes.atom');
  return atom({
    self: address(filter),
    page: origin + quotesHref({ ...filter, after: null }),
    next: next && address({ ...filter, after: next }),
    title: `${RECORD_NAME}: ${list.title}`,
    author: RECORD_NAME,
    updated: latest(items, ({ updated_at }) => updated_at) ?? now,
    entries: items.map((quote) => quoteEntry(quote, origin)),
  });
}

function quoteEntry(quote: Quote, origin: string): AtomEntry {
  return {
    id: origin + quote.url,
    url: origin + quote.url,
    title: quoteTitle(quote),
    html: quoteHtml(quote, origin),
    language: quote.language,
    categories: quote.topics.map(({ name }) => name),
    published: quote.created_at,
    updated: quote.updated_at,
  };
}

/** Public corrections as an Atom feed, newest first. */
export function correctionsFeed(
  list: { items: PublicCorrection[]; next: string | null },
  { origin, now }: { origin: string; now: string },
): string {
  const self = `${origin}/feeds/corrections.atom`;
  return atom({
    self,
    page: `${origin}/corrections`,
    next: list.next && `${self}?after=${list.next}`,
    title: `${RECORD_NAME}: corrections`,
    author: RECORD_NAME,
    updated: list.items[0]?.at ?? now,
    entries: list.items.map((correction) => ({
      id: `${origin}/corrections#c${correction.id}`,
      url: origin + (correction.quote ?? correction.named ?? { url: '/corrections' }).url,
      title: correctionTitle(correction),
      html: correctionHtml(correction),
      published: correction.at,
      updated: correction.at,
    })),
  });
}

function correctionHtml(correction: PublicCorrection): string {
  const { at, reason, claim } = correction;
  const rows = toldChanges(correction).map(
    ({ field, old, now }) =>
      `<li>${escapeXml(field)}: <del>${escapeXml(old)}</del> <ins>${escapeXml(now)}</ins></li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '';
  const about = claim ? `<p>${escapeXml(`On the claim “${claim.text}”`)}</p>` : '';
  return `<p>${escapeXml(`${formatDay(at)}: ${reason}`)}</p>${list}${about}`;
}

function latest<T>(items: readonly T[], when: (item: T) => string): string | null {
  return items.reduce<string | null>((best, item) => (best && best > when(item) ? best : when(item)), null);
}
