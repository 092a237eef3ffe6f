import { splitsPair } from './whole-words.ts';

/**
 * Where words stand in a text: W3C TextQuoteSelector and TextPositionSelector in one
 * (https://www.w3.org/TR/annotation-model/#selectors). Offsets count UTF-16 units; `end` is excluded.
 */
export type TextSelector = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** The most units kept of the text on each side. */
const CONTEXT_LENGTH = 32;

/**
 * The selector of text[start, end) with up to 32 units of context on each side, fewer where a surrogate
 * pair would be split.
 *
 * @throws RangeError if that is empty, outside the text, or begins or ends within a surrogate pair
 */
export function selectorAt(text: string, start: number, end: number): TextSelector {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (!inside || start >= end || splitsPair(text, start) || splitsPair(text, end)) {
    throw new RangeError(`No words stand from ${start} to ${end} of ${text.length}.`);
  }
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
    start,
    end,
  };
}
