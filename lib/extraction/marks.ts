import type { Span } from './types.ts';

/** Words inside quotation marks; `start` and `end` leave the marks out, `open` and `close` take them in. */
export type Region = Span & {
  open: number;
  close: number;
  /** No closing mark stands in its paragraph. */
  unclosed: boolean;
  /** Its paragraph goes on with a quotation that the paragraph before left open. */
  continues: boolean;
};

const OPENING = /[\s([{—–\-/‘'“]/;
const CLOSED_BEFORE = /[\s.,;:!?)\]}—–\-/’'…]/;

/**
 * The quotations of a text, in order, whatever marks it uses: curly ones, straight ones (told apart by what stands
 * around them), doubled apostrophes and backticks, guillemets; single marks where a text has no double ones. A
 * quotation that is never closed ends with its paragraph. One pass, so 1 MB of marks takes no longer than 1 MB of words.
 */
export function findRegions(text: string): Region[] {
  const regions: Region[] = [];
  let doubles = 0;
  for (const [start, end] of paragraphsOf(text)) {
    const before = regions.length;
    readParagraph(text, start, end, regions);
    doubles += regions.length - before;
    // Some papers mix their marks, and agencies' copy keeps its own.
    if (regions.length === before && !/["“”„«»]/.test(text.slice(start, end)))
      regions.push(...findSingle(text, start, end).filter((region) => isSentence(text, region)));
  }
  return doubles > 0 ? regions : paragraphsOf(text).flatMap(([start, end]) => findSingle(text, start, end));
}

/** Whether words in single marks are speech beyond doubt: several, with a mark at their end. */
const isSentence = (text: string, { start, end }: Span) =>
  /[.,!?…]$/.test(text.slice(Math.max(start, end - 1), end)) && /\S\s+\S+\s+\S/.test(text.slice(start, end));

/** Start and end of each line that holds more than white space. */
export function paragraphsOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < text.length; ) {
    const line = text.indexOf('\n', from);
    const to = line < 0 ? text.length : line;
    let start = from;
    while (start < to && /\s/.test(text.charAt(start))) start += 1;
    if (start < to) found.push([start, to]);
    from = to + 1;
  }
  return found;
}

function readParagraph(text: string, from: number, to: number, regions: Region[]): void {
  let open = -1;
  let width = 1;
  let lastCurly = -1;
  for (let at = to - 1; at >= from && lastCurly < 0; at -= 1) if (text[at] === '”') lastCurly = at;
  const left = regions.at(-1);
  const continues = left?.unclosed === true && !/[^\s]/.test(text.slice(left.close, from));
  const close = (at: number, after: number, unclosed: boolean) => {
    const region = { start: open + width, end: at, open, close: after, unclosed, continues: false };
    if (continues && !/\S/.test(text.slice(from, open))) region.continues = true;
    if (/[\p{L}\p{N}]/u.test(text.slice(region.start, region.end))) regions.push(region);
    open = -1;
  };
  let at = from;
  const end = continues ? closesWithoutOpening(text, from, to) : -1;
  if (end > 0) {
    regions.push({ start: from, end, open: from, close: end + 1, unclosed: false, continues: true });
    at = end + 1;
  }
  for (; at < to; at += 1) {
    const [kind, size] = markAt(text, at, from, to, open, lastCurly);
    if (kind === 'open' && open < 0) {
      open = at;
      width = size;
    } else if (kind === 'close' && open >= 0) close(at, at + size, false);
    at += size - 1;
  }
  if (open >= 0) close(to, to, true);
}

/** Whether a paragraph without an opening mark holds a closing one: words left open by the paragraph before end there. */
function closesWithoutOpening(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const mark = text.charAt(at);
    if (mark === '“' || mark === '„') return -1;
    if (mark !== '"' && mark !== '”') continue;
    const after = at + 1 < to ? text.charAt(at + 1) : ' ';
    return at > from && /[\p{L}.,!?…]/u.test(text.charAt(at - 1)) && /[\s.,;)]/.test(after) ? at : -1;
  }
  return -1;
}

type Kind = 'open' | 'close' | null;

function markAt(
  text: string,
  at: number,
  from: number,
  to: number,
  open: number,
  lastCurly: number,
): [Kind, number] {
  const mark = text.charAt(at);
  switch (mark) {
    case '“':
      return [text[open] === '„' ? 'close' : 'open', 1];
    case '„':
    case '«':
    case '‟':
      return ['open', 1];
    case '”':
    case '»':
      return [
        open < 0 && /\S/.test(text.charAt(at + 1)) && (at === from || /\s/.test(text.charAt(at - 1)))
          ? 'open'
          : 'close',
        1,
      ];
    case '"':
    case '＂': {
      // Within curly marks that are still to close, a straight one is a quotation within the quotation.
      if (open >= 0 && text[open] === '“' && lastCurly > at) return [null, 1];
      if (open >= 0) return ['close', 1];
      return [opens(text, at, 1, from, to) ? 'open' : null, 1];
    }
    case '`':
      return text[at + 1] === '`' ? ['open', 2] : [null, 1];
    case "'":
    case '’':
    case '‘': {
      if (text[at + 1] !== mark) return [null, 1];
      if (open >= 0) return ['close', 2];
      return [opens(text, at, 2, from, to) ? 'open' : null, 2];
    }
    default:
      return [null, 1];
  }
}

/** Whether a mark without a direction opens: white space or a bracket before it, a word after it. */
function opens(text: string, at: number, width: number, from: number, to: number): boolean {
  const next = at + width < to ? text.charAt(at + width) : ' ';
  if (at === from) return true;
  const fits = OPENING.test(text.charAt(at - 1));
  if (fits && /\S/.test(next)) return true;
  return !/[\s.,;:!?)]/.test(next);
}

/** Quotations in single marks: an opening one before a letter, the closing one after a word or full stop. */
function findSingle(text: string, from: number, to: number): Region[] {
  const regions: Region[] = [];
  let open = -1;
  for (let at = from; at < to; at += 1) {
    if (!/['‘’]/.test(text.charAt(at))) continue;
    const before = at > from ? text.charAt(at - 1) : ' ';
    const after = at + 1 < to ? text.charAt(at + 1) : ' ';
    if (open < 0) {
      if (/[\s([{—–]/.test(before) && /[\p{Lu}\p{Ll}\d[…]/u.test(after) && text[at] !== '’') open = at;
    } else if (CLOSED_BEFORE.test(after) && /[\p{L}\d.,!?…)\]%]/u.test(before)) {
      regions.push({ start: open + 1, end: at, open, close: at + 1, unclosed: false, continues: false });
      open = -1;
    }
  }
  return regions;
}
