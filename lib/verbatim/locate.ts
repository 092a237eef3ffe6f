import { findAlike } from './approximate.ts';
import { SnapshotText, type Span } from './snapshot-text.ts';

/** Where the words stood before, or should stand: an earlier selector or parts of it. */
export type Near = { start?: number; prefix?: string; suffix?: string };

/** Where words stand and how: letter for letter, but for typography, or only something like them. */
export type Located = Span & { verification: 'exact' | 'typography' | 'differs' };

/**
 * Finds words in a text. Where they stand letter for letter, that is 'exact'; else where they stand once
 * typography is folded (foldTypography), 'typography'; else the most similar stretch of whole words, which
 * is always 'differs': no likeness makes it more. Null if nothing is alike. Words that would cut through a
 * word of the text, such as 'I can' in 'I can't', are not found there as they are.
 *
 * Of several places the one is taken whose surroundings agree most with `near`'s prefix and suffix, then
 * the one nearest to its start, then the first.
 */
export function locate(snapshot: string, words: string, near: Near = {}): Located | null {
  const text = new SnapshotText(snapshot);
  const { places, verification } = verbatimPlaces(text, words);
  const best = bestPlace(snapshot, places, near);
  if (best) return { ...best, verification };
  const alike = findAlike(text, words, { start: 0, end: snapshot.length }, near.start);
  return alike && { ...alike, verification: 'differs' };
}

/** The places where words stand, in order: letter for letter if there are any, else but for typography. */
export function verbatimPlaces(
  text: SnapshotText,
  words: string,
): { places: Span[]; verification: 'exact' | 'typography' } {
  const exact = text.exactPlaces(words);
  if (exact.length > 0) return { places: exact, verification: 'exact' };
  return { places: text.typographyPlaces(words), verification: 'typography' };
}

/** How far a place is from what `near` says: lower is better, and context counts before distance. */
export function distance(snapshot: string, place: Span, near: Near): number {
  const { start, prefix = '', suffix = '' } = near;
  const missing = prefix.length + suffix.length - agreement(snapshot, place, prefix, suffix);
  const away = start === undefined ? 0 : Math.abs(place.start - start);
  return missing * 2 ** 31 + away;
}

function bestPlace(snapshot: string, places: Span[], near: Near): Span | null {
  let best: { place: Span; away: number } | null = null;
  for (const place of places) {
    const away = distance(snapshot, place, near);
    if (best === null || away < best.away) best = { place, away };
  }
  return best?.place ?? null;
}

/** Units of the prefix and suffix that stand beside the place, counted from the place outwards. */
function agreement(snapshot: string, { start, end }: Span, prefix: string, suffix: string): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === snapshot.charAt(start - 1 - before))
    before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === snapshot[end + after]) after += 1;
  return before + after;
}
