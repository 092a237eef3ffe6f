import { RECORD_NAME } from '#lib/citations/phrases.ts';
import { type AtomEntry, atom } from '#lib/feeds/atom.ts';
import { escapeXml } from '#lib/feeds/xml.ts';
import { type ConflictFilter, conflictFilterParams } from '../claims/filter.ts';
import {
  orderPhrase,
  RELATION_PHRASES,
  RULE_PHRASES,
  STRENGTH_PHRASES,
  TIMING_PHRASES,
} from '../claims/phrases.ts';
import type { ConflictItem } from '../claims/types.ts';
import type { Quote } from '../quotes/types.ts';
import { quoteHtml } from './markup.ts';

/** Conflicts under a filter as an Atom feed, in the order of the list. `now` dates an empty one. */
export function conflictsFeed(
  list: { items: ConflictItem[]; next: string | null; filter: ConflictFilter },
  { origin, now }: { origin: string; now: string },
): string {
  const query = conflictFilterParams(list.filter);
  const address = (after: string | null) => {
    const asked = new URLSearchParams(query);
    if (after) asked.set('after', after);
    return `${origin}/feeds/conflicts.atom${asked.size > 0 ? `?${asked}` : ''}`;
  };
  const changed = list.items.flatMap(({ a, b }) => [a.updated_at, b.updated_at]).sort();
  return atom({
    self: address(null),
    page: origin + pageOf(list.filter),
    next: list.next && address(list.next),
    title: `${RECORD_NAME}: conflicts`,
    author: RECORD_NAME,
    updated: changed.at(-1) ?? now,
    entries: list.items.map((conflict) => conflictEntry(conflict, origin)),
  });
}

/** The page where the same conflicts are read. */
function pageOf({ claim, topic, a, b }: ConflictFilter): string {
  if (claim[0]) return `/claims/${claim[0]}`;
  if (a && b) return `/compare?${new URLSearchParams({ a, b })}`;
  return topic[0] ? `/topics/${topic[0]}#contested` : '/';
}

/** A conflict has no page of its own: both quotes and both claims are what makes it this one. */
function conflictEntry(conflict: ConflictItem, origin: string): AtomEntry {
  const { a, b, claim_a, claim_b } = conflict;
  const [created = '', entered = ''] = [a.created_at, b.created_at].sort();
  const [, updated = created] = [a.updated_at, b.updated_at].sort();
  const url = `${origin}/claims/${claim_a.slug}`;
  return {
    id: `${url}?${new URLSearchParams({ against: claim_b.slug, a: a.id, b: b.id })}`,
    url,
    title: `${speaker(a)} and ${speaker(b)}: ${claim_a.text}`,
    html: conflictHtml(conflict, origin),
    published: entered,
    updated,
  };
}

const speaker = ({ speaker: { name } }: Quote) => name;

function conflictHtml(conflict: ConflictItem, origin: string): string {
  const { a, b, claim_a, claim_b, rule, relation, strength, timing, counted } = conflict;
  const said = (quote: Quote, claim: string) => {
    const stance = quote.stances.find((one) => one.claim.slug === claim);
    return `<h3>${escapeXml(`${speaker(quote)} ${stance?.label ?? ''}`.trim())}</h3>${quoteHtml(quote, origin)}`;
  };
  const linked = claim_a.slug === claim_b.slug ? [] : [`Against: ${claim_b.text}`, RULE_PHRASES[rule]];
  const why = [
    counted ? '' : 'Not counted.',
    `Conflict ${RELATION_PHRASES[relation]}; ${STRENGTH_PHRASES[strength]}; ${TIMING_PHRASES[timing]}.`,
    `In time: ${orderPhrase(conflict, (id) => speaker(id === a.id ? a : b))}.`,
    'A conflict does not say who is right.',
  ];
  return [
    `<p>${escapeXml([claim_a.text, ...linked].join(' '))}</p>`,
    said(a, claim_a.slug),
    said(b, claim_b.slug),
    `<p>${escapeXml(why.filter(Boolean).join(' '))}</p>`,
  ].join('');
}
