import type { Span } from '#domain/quotes/types.ts';

export type Run = { start: number; text: string; marked: boolean; carries: boolean };

/**
 * Cuts a piece of a longer text, which begins there at `start`, wherever a mark or the carrying words begin
 * or end; spans are places in the longer text.
 */
export function cutAt(text: string, start: number, marks: readonly Span[], carries: Span | null): Run[] {
  const end = start + text.length;
  const spans = carries ? [...marks, carries] : marks;
  const edges = new Set([start, end]);
  for (const edge of spans.flat()) if (edge > start && edge < end) edges.add(edge);
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, at) => {
    const to = ordered[at + 1] ?? end;
    const inside = ([a, b]: Span) => a <= from && to <= b;
    return {
      start: from,
      text: text.slice(from - start, to - start),
      marked: marks.some(inside),
      carries: carries !== null && inside(carries),
    };
  });
}
