import type { Span } from './snapshot-text.ts';

/** Places examined closely, those that share most with the pattern. */
const MOST_WINDOWS = 6;
/** Width of the strips that votes are gathered in. */
const STRIP = 64;
const HASHES = 1 << 14;
/** Places in the pattern counted for one group of three letters, so that 'aaaa…' costs no more than prose. */
const MOST_REPEATS = 8;

/**
 * The stretches of the text that may hold something like the pattern: those that share most groups of three
 * letters with it, each group voting for the offset at which the pattern would begin there, and the one at
 * `near`. Each is as long as the pattern with `slack` on both sides. After the q-gram filter of E. Ukkonen,
 * 'Approximate string-matching with q-grams and maximal matches' (1992); linear in the text whatever it
 * repeats.
 */
export function windows(text: string, pattern: string, near: number, slack: number): Span[] {
  const places = placesByHash(pattern);
  const votes = new Int32Array(Math.ceil((text.length + pattern.length) / STRIP) + 1);
  for (let at = 0; at + 2 < text.length; at += 1) {
    for (const place of places[hash(text, at)] ?? []) {
      const strip = Math.floor((at - place + pattern.length) / STRIP);
      votes[strip] = (votes[strip] ?? 0) + 1;
    }
  }
  const expected = Math.floor((near + pattern.length) / STRIP);
  return [...bestStrips(votes), expected].map((strip) => {
    const start = strip * STRIP - pattern.length;
    return {
      start: Math.max(0, start - slack),
      end: Math.min(text.length, start + 2 * STRIP + pattern.length + slack),
    };
  });
}

function placesByHash(pattern: string): Array<number[] | undefined> {
  const places: Array<number[] | undefined> = new Array(HASHES);
  for (let at = 0; at + 2 < pattern.length; at += 1) {
    const key = hash(pattern, at);
    const list = places[key] ?? [];
    if (list.length < MOST_REPEATS) list.push(at);
    places[key] = list;
  }
  return places;
}

function hash(text: string, at: number): number {
  const mixed = text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
  return mixed & (HASHES - 1);
}

/** The strips that have most votes together with the next one; the pattern may begin anywhere in the two. */
function bestStrips(votes: Int32Array): number[] {
  const best: Array<{ strip: number; count: number }> = [];
  for (let strip = 0; strip < votes.length; strip += 1) {
    const count = (votes[strip] ?? 0) + (votes[strip + 1] ?? 0);
    const weakest = best.at(-1);
    if (count === 0 || (best.length === MOST_WINDOWS && weakest && weakest.count >= count)) continue;
    if (best.length === MOST_WINDOWS) best.pop();
    best.push({ strip, count });
    best.sort((a, b) => b.count - a.count);
  }
  return best.map(({ strip }) => strip);
}
