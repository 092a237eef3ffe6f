import { foldTypography } from '#lib/text/fold.ts';

/** How a text resembles another one: in other dress only, or in most of its words. */
export type Resemblance = 'same words' | 'nearly the same words';

/** The words of a text, typography, case and punctuation aside. */
export function bareWords(text: string): string[] {
  return (
    foldTypography(text)
      .folded.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** From how many words on a text found within a longer one counts as the same. */
const SHORTEST_PART = 5;
/** Share of neighbouring pairs of words that two texts must have in common (Dice's coefficient). */
const NEAR = 0.6;

/**
 * Whether two texts are one statement, printed twice: the same words in another dress, one a whole part of the
 * other, or mostly the same words in the same order. It warns; it never says that two texts are equal, for a
 * dropped "not" stays "nearly the same".
 */
export function resemblance(a: readonly string[], b: readonly string[]): Resemblance | null {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return null;
  if (` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) {
    if (long.length === short.length) return 'same words';
    return short.length >= SHORTEST_PART ? 'nearly the same words' : null;
  }
  return dice(pairs(a), pairs(b)) >= NEAR ? 'nearly the same words' : null;
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of a) {
    const many = left.get(pair) ?? 0;
    if (many > 0) shared += 1;
    left.set(pair, many - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
