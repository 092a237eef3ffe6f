import type { Form, Span } from '#lib/extraction/types.ts';
import { lettersIn } from './overlap.ts';

const BEFORE_OPENING = /[\s([{—–\-/‘'“]/;

/**
 * The quotations of a text as the scorer sees them. Simpler than the engine's own reading and kept apart from it, so
 * that a change there cannot move the measure: curly marks have a direction, straight ones alternate, and an
 * unclosed one ends with its line.
 */
export function scorerRegions(text: string): Span[] {
  const regions: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() !== '') readLine(text, line.index, line.index + line[0].length, regions);
  }
  return regions;
}

type Kind = 'open' | 'close' | 'none';

function readLine(text: string, from: number, to: number, regions: Span[]): void {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at += 1;
  const first = at;
  let open = -1;
  const inner = () => open + (text[open] === '`' || text[open] === "'" ? 2 : 1);
  for (; at < to; at += 1) {
    const mark = text.charAt(at);
    const kind = kindOf(text, at, open, from, to, first);
    if (kind === 'open' && open < 0) {
      open = at;
      if (mark === '`' || mark === "'") at += 1;
    } else if (kind === 'close' && open >= 0) {
      if (at > inner()) regions.push({ start: inner(), end: at });
      open = -1;
      if (mark === "'") at += 1;
    }
  }
  if (open >= 0 && to > inner()) regions.push({ start: inner(), end: to });
}

function kindOf(text: string, at: number, open: number, from: number, to: number, first: number): Kind {
  const mark = text.charAt(at);
  if (mark === '“' || mark === '„' || mark === '«') return 'open';
  if (mark === '”' || mark === '»') return 'close';
  if (mark === '`') return text[at + 1] === '`' ? 'open' : 'none';
  if (mark === "'") return text[at + 1] === "'" ? (open < 0 ? 'open' : 'close') : 'none';
  if (mark !== '"' && mark !== '＂') return 'none';
  if (open >= 0) return text[open] === '“' ? 'none' : 'close';
  const before = at > from ? text.charAt(at - 1) : ' ';
  const after = at + 1 < to ? text.charAt(at + 1) : ' ';
  const fits = BEFORE_OPENING.test(before);
  if ((fits && /\S/.test(after)) || at === first) return 'open';
  return /[\s.,;:!?)]/.test(after) && !fits ? 'none' : 'open';
}

/** Direct, mixed or indirect by the share of letters within quotation marks. */
export function scorerForm(counts: Int32Array, { start, end }: Span, regions: readonly Span[]): Form {
  const all = lettersIn(counts, start, end);
  let inside = 0;
  for (const region of regions) {
    const from = Math.max(start, region.start);
    const to = Math.min(end, region.end);
    if (to > from) inside += lettersIn(counts, from, to);
  }
  if (all === 0 || inside === 0) return 'indirect';
  return inside / all >= 0.95 ? 'direct' : 'mixed';
}
