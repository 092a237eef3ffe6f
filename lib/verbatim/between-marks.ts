import { findRegions } from '../extraction/marks.ts';
import type { Span } from './snapshot-text.ts';

/**
 * Whether words of a text stand between quotation marks: every letter and digit of the place lies in some quotation,
 * which may go on over paragraphs. Words that do not are the reporter's, as far as the text tells.
 */
export function standsBetweenMarks(text: string, { start, end }: Span): boolean {
  let from = start;
  for (const region of findRegions(text)) {
    if (region.close <= from) continue;
    if (region.open >= end) break;
    if (/[\p{L}\p{N}]/u.test(text.slice(from, Math.max(from, region.open)))) return false;
    from = region.close;
  }
  return from >= end || !/[\p{L}\p{N}]/u.test(text.slice(from, end));
}
