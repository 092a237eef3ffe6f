import { nameKey } from './name-key.ts';

/**
 * How many slips of the hand part two words: a sign too many, too few, another, or two neighbours swapped
 * (optimal string alignment, https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance). Stops at `most`
 * and answers `most + 1`. Counts UTF-16 units; time is the product of the lengths.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** How many slips a word of this length may hold and still be taken for another: none in a very short one. */
export const allowedSlips = (length: number): number =>
  length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;

/**
 * The words of names that a misspelt word may stand for, as they are written in the names: those with the
 * fewest slips, in the order of the names, at most `limit`. Case, accents and punctuation make no slip. Empty
 * where nothing is near, or where the word is no misspelling at all.
 */
export function nearestWords(word: string, names: readonly string[], limit: number): string[] {
  const key = nameKey(word);
  let least = allowedSlips(key.length);
  let found = new Map<string, string>();
  for (const written of names.flatMap((name) => name.split(/[\s-]+/u))) {
    const other = nameKey(written);
    const n = slips(key, other, least);
    if (n > least || other === '') continue;
    if (n < least) found = new Map();
    least = n;
    if (!found.has(other)) found.set(other, written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  }
  return least === 0 ? [] : [...found.values()].slice(0, limit);
}
