import type { Span } from '#lib/extraction/types.ts';

const EDGE = /[\s"“”„«»‘’'`´.,;:!?…—–\-()[\]{}*•]/;

/** A span without marks and spaces at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** How many letters and digits stand before each offset. */
export function letterCounts(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1)
    counts[at + 1] = (counts[at] ?? 0) + (/[\p{L}\p{N}]/u.test(text.charAt(at)) ? 1 : 0);
  return counts;
}

export const lettersIn = (counts: Int32Array, start: number, end: number) =>
  (counts[end] ?? 0) - (counts[start] ?? 0);

/** Letters shared by two spans among the letters of both (Jaccard). */
export function overlap(counts: Int32Array, a: Span, b: Span): number {
  const from = Math.max(a.start, b.start);
  const to = Math.min(a.end, b.end);
  if (to <= from) return 0;
  const shared = lettersIn(counts, from, to);
  const all = lettersIn(counts, a.start, a.end) + lettersIn(counts, b.start, b.end) - shared;
  return all > 0 ? shared / all : 0;
}
