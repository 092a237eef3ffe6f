import type { Region } from './marks.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

/** What a cue may attribute: tokens `from` to `to` (exclusive) on one side of it. */
export type Candidate = {
  from: number;
  to: number;
  start: number;
  end: number;
  /** How it begins and ends, as features name it. */
  opening: string;
  closing: string;
};

export type Side = 'after' | 'before';

export const PUNCTUATION = /^([,;:—–-]|--|\.\.\.|…|\(|\))$/;

/** The comma of "December 16, 2021" and of "7,000". */
export function isWithinDate(tokens: Token[], at: number): boolean {
  return (
    tokens[at]?.text === ',' &&
    /^\d{1,2}$/.test(tokens[at - 1]?.text ?? '') &&
    /^(?:19|20)\d\d$/.test(tokens[at + 1]?.text ?? '')
  );
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow)$/;

export function add(
  article: Article,
  found: Candidate[],
  from: number,
  to: number,
  opening: string,
  closing: string,
): void {
  const { tokens, regionOf, regions } = article;
  while (from < to && regionOf[from] === -1 && PUNCTUATION.test(tokens[from]?.text ?? '')) from += 1;
  while (to > from && regionOf[to - 1] === -1 && PUNCTUATION.test(tokens[to - 1]?.text ?? '')) to -= 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from) return;
  if (/^(?:him|her|it|them|your|my)sel(?:f|ves)$/.test(first.lower)) return;
  if (first === last && DAY.test(first.lower)) return;
  const opened = regions[regionOf[from] ?? -1];
  const closed = regions[regionOf[to - 1] ?? -1];
  const start = opened && first.start <= opened.start ? opened.start : first.start;
  const end = closed && last.end >= closed.end ? closed.end : last.end;
  if (opened && start === opened.start && end > opened.end && isComplete(article, opened, closing)) return;
  if (opened && start === opened.start && isModifier(article, opened)) return;
  if (closed && end === closed.end && isModifier(article, closed)) return;
  if (end <= start || found.some((other) => other.start === start && other.end === end)) return;
  found.push({ from, to, start, end, opening, closing });
}

/** `issued a "serious" citation`: words in marks between an article and a noun are a part of what was said. */
function isModifier(article: Article, { open, close }: Region): boolean {
  const { tokens } = article;
  return (
    /^(?:a|an|the|his|her|its|their)$/.test(tokens[firstTokenAt(article, open) - 1]?.lower ?? '') &&
    tokens[firstTokenAt(article, close)]?.pos === 'NOUN'
  );
}

/**
 * "No!" before he left; "I was there," Smith, the mayor, said: a quotation with a mark of its own at its end does not
 * go on outside.
 */
function isComplete({ text }: Article, { end }: Region, closing: string): boolean {
  const tail = text.slice(Math.max(0, end - 3), end).trimEnd();
  return /[!?]$/.test(tail) || (/,$/.test(tail) && /^,\d$/.test(closing));
}

export function addRegion(
  article: Article,
  found: Candidate[],
  index: number,
  opening: string,
  closing: string,
): void {
  const { regions, tokens } = article;
  const region = regions[index];
  if (!region) return;
  const from = firstTokenAt(article, region.open);
  let to = from;
  while (to < tokens.length && article.regionOf[to] === index) to += 1;
  found.push({ from, to, start: region.start, end: region.end, opening, closing });
}

/** The first token that begins at this offset or later. */
export function firstTokenAt({ tokens }: Article, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
