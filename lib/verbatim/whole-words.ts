/** Scripts written without spaces between words, where a word's edge cannot be seen from its neighbours. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const INVISIBLE = /\p{Cf}/u;
/** Signs that join what stands on both sides of them: didn't, Gutierrez-Reed. */
const JOINT = /['’ʼ＇\-‐‑]/;
/** Signs that join figures: 136,793 and 1.5 and 10:30 and 2021–22. */
const FIGURE_JOINT = /[.,:/–]/;
const MINUS = /[-−]/;

/**
 * Whether cutting the text at this offset goes through a word, a figure or a sign. Words taken from there
 * may say something else than the text: 'I can' out of 'I can't', '000 dollars' out of '136,000 dollars',
 * '5 degrees' out of '-5 degrees'. Looks at two signs on each side, past those without width.
 */
export function cutsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (splitsPair(text, offset)) return true;
  const [before, earlier] = signsBefore(text, offset);
  const [after, later] = signsAfter(text, offset);
  if (MARK.test(after)) return true;
  if (WORD.test(before) && WORD.test(after)) return !UNSPACED.test(before) && !UNSPACED.test(after);
  if (joins(before, after, later) || joins(earlier, before, after)) return true;
  return MINUS.test(before) && DIGIT.test(after) && !WORD.test(earlier);
}

/** Whether the offset lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function joins(left: string, sign: string, right: string): boolean {
  if (JOINT.test(sign)) return WORD.test(left) && WORD.test(right);
  return FIGURE_JOINT.test(sign) && DIGIT.test(left) && DIGIT.test(right);
}

function signsBefore(text: string, offset: number): [nearest: string, next: string] {
  const signs: string[] = [];
  let end = offset;
  while (end > 0 && signs.length < 2) {
    const start = splitsPair(text, end - 1) ? end - 2 : end - 1;
    const sign = text.slice(start, end);
    if (!INVISIBLE.test(sign)) signs.push(sign);
    end = start;
  }
  return [signs[0] ?? '', signs[1] ?? ''];
}

function signsAfter(text: string, offset: number): [nearest: string, next: string] {
  const signs: string[] = [];
  let start = offset;
  while (start < text.length && signs.length < 2) {
    const end = splitsPair(text, start + 1) ? start + 2 : start + 1;
    const sign = text.slice(start, end);
    if (!INVISIBLE.test(sign)) signs.push(sign);
    start = end;
  }
  return [signs[0] ?? '', signs[1] ?? ''];
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
