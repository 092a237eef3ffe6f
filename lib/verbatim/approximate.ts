import search from 'approx-string-match';
import { foldTypography } from '../text/fold.ts';
import type { SnapshotText, Span } from './snapshot-text.ts';
import { cutsWord, splitsPair } from './whole-words.ts';
import { windows } from './windows.ts';

/** The longest pattern searched in one go; of a longer one, its head and its tail are found. */
const LONGEST = 256;
/** How far beyond a match its first and last word are looked for. */
const REACH = 48;
/** Half a word more than this on a side of a match is left out. */
const LONGEST_WORD = 60;

type Match = Span & { errors: number };

/**
 * The stretch of whole words within `area` that looks most like the words sought, or null if nothing does;
 * of several the one nearest to `near`, in UTF-16 units. It only finds: what stands there differs from the
 * words, however alike.
 *
 * Case and typography are folded, likely windows chosen (see windows.ts) and searched by edit distance (G.
 * Myers's bit-vector algorithm, in approx-string-match). The library's cost grows with the number of
 * equally good matches, which the windows bound: 40 words in a megabyte take about 0.1 s, 0.2 s where
 * everything repeats.
 */
export function findAlike(snapshot: SnapshotText, words: string, area: Span, near = area.start): Span | null {
  const { folded, map, ends } = snapshot.folded;
  const first = indexIn(map, area.start);
  const text = lower(folded.slice(first, indexIn(map, area.end)));
  const pattern = lower(foldTypography(words).folded.trim());
  const found = findFolded(text, pattern, indexIn(map, near) - first);
  if (found === null) return null;
  const { start, end } = reachEnds(text, pattern, found);
  return wholeWords(snapshot.text, {
    start: map[first + start] ?? area.start,
    end: ends[first + end - 1] ?? area.end,
  });
}

/** Small letters, unless that would move what follows. */
function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

function findFolded(text: string, pattern: string, near: number): Span | null {
  if (pattern.length <= LONGEST) return nearest(text, pattern, near);
  const head = nearest(text, pattern.slice(0, LONGEST), near);
  const from = head?.start ?? 0;
  const to = head ? Math.min(text.length, from + 2 * pattern.length) : text.length;
  const tail = nearest(text.slice(from, to), pattern.slice(-LONGEST), pattern.length - LONGEST);
  if (head === null && tail === null) return null;
  const end = tail ? from + tail.end : Math.min(text.length, from + pattern.length);
  return { start: head?.start ?? Math.max(0, end - pattern.length), end };
}

/** The match with the fewest errors, of those the one nearest to `near`. */
function nearest(text: string, pattern: string, near: number): Match | null {
  const allowed = allowedErrors(pattern.length);
  let best: Match | null = null;
  for (const { start, end } of windows(text, pattern, near, allowed)) {
    for (const match of search(text.slice(start, end), pattern, allowed)) {
      const found: Match = { start: start + match.start, end: start + match.end, errors: match.errors };
      if (best === null || isBetter(found, best, near)) best = found;
    }
  }
  return best;
}

function isBetter(a: Match, b: Match, near: number): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors;
  return Math.abs(a.start - near) < Math.abs(b.start - near);
}

/** A third of the letters may differ, in a few words a fifth: with more, anything looks like anything. */
function allowedErrors(length: number): number {
  return Math.floor(length * (length < 20 ? 0.2 : 0.34));
}

/**
 * Edit distance may rather drop the words at an end than bridge words that the text has before them; where
 * the first or last word stands a little beyond the match, the match is drawn out to it.
 */
function reachEnds(text: string, pattern: string, { start, end }: Span): Span {
  const first = /^\S{5,}|^\S+ \S+/.exec(pattern.slice(0, REACH))?.[0];
  const last = (/\S{5,}$/.exec(pattern.slice(-REACH)) ?? /\S+ \S+$/.exec(pattern.slice(-REACH)))?.[0];
  const before = Math.max(0, start - REACH);
  const at = first ? text.slice(before, start + first.length).lastIndexOf(first) : -1;
  const tail = last ? Math.max(start, end - last.length) : end;
  const to = last ? text.slice(tail, end + REACH).indexOf(last) : -1;
  return {
    start: at < 0 ? start : before + at,
    end: last === undefined || to < 0 ? end : tail + to + last.length,
  };
}

/** Takes spaces off the span's ends and grows it to whole words, unless a word has no end in sight. */
function wholeWords(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return null;
  for (let grown = 0; grown < LONGEST_WORD && cutsWord(text, start); grown += 1) start -= 1;
  for (let grown = 0; grown < LONGEST_WORD && cutsWord(text, end); grown += 1) end += 1;
  return splitsPair(text, start) || splitsPair(text, end) ? null : { start, end };
}

/** The first folded unit that came from this offset or a later one. */
function indexIn(map: Int32Array, offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
