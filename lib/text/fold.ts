import { type ComposedText, compose } from './compose.ts';

/**
 * A text with its typography folded away. The UTF-16 unit `folded[i]` came from the original's units `map[i]`
 * (included) to `ends[i]` (excluded); a space that only stands beside a folded dash came from none.
 */
export type FoldedText = { folded: string; map: Int32Array; ends: Int32Array };

const SINGLE = 1;
const DOUBLE = 2;
const HYPHEN = 3;
const LONG_DASH = 4;
const BLANK = 5;
const ELLIPSIS = 6;
const DOT = 7;

/** The kind of every UTF-16 unit; 0 stays as it is. */
const KINDS = new Uint8Array(0x10000);
for (const [kind, signs] of [
  [SINGLE, "'‘’‚‛‹›′‵`´ʼʻ＇❛❜"],
  [DOUBLE, '"“”„‟«»″‶〝〞〟＂❝❞'],
  [HYPHEN, '-‐‑‒–−﹣－'],
  [LONG_DASH, '—―⸺⸻﹘'],
  [BLANK, '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000'],
  [BLANK, '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  [ELLIPSIS, '…'],
  [DOT, '.'],
] as const) {
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
}

/**
 * Folds what a typesetter may change without changing a word: quotation marks of every shape to ' and "
 * (two single ones in a row are a double one; ' and " stay apart), hyphens and short dashes to -, long
 * dashes and -- to ' - ' with or without spaces around them, every run of spaces and line breaks to one
 * space, … and '. . .' to '...'; signs without width are dropped and letters composed (NFC). Letters,
 * digits, case and all other signs stay.
 *
 * One pass over the text, 0.1 to 0.3 s a megabyte; folding what is folded changes nothing.
 */
export function foldTypography(text: string): FoldedText {
  const composed = compose(text);
  const source = composed.text;
  const out = new Output();
  let end: number;
  for (let at = 0; at < source.length; at = end) {
    const code = source.charCodeAt(at);
    const kind = KINDS[code];
    end = at + 1;
    switch (kind) {
      case SINGLE:
        out.singleMark(at, end);
        break;
      case DOUBLE:
        out.put('"', at, end);
        break;
      case HYPHEN:
      case LONG_DASH:
        while (isDash(KINDS[source.charCodeAt(end)])) end += 1;
        if (kind === LONG_DASH || end > at + 1) out.longDash(at, end);
        else out.put('-', at, end);
        break;
      case BLANK:
        while (KINDS[source.charCodeAt(end)] === BLANK) end += 1;
        out.space(at, end);
        break;
      case ELLIPSIS:
        for (let dot = 0; dot < 3; dot += 1) out.dot(at, end);
        break;
      case DOT:
        out.dot(at, end);
        break;
      default:
        out.put(String.fromCharCode(code), at, end);
    }
  }
  return out.finish(composed);
}

function isDash(kind: number | undefined): boolean {
  return kind === HYPHEN || kind === LONG_DASH;
}

/**
 * Collects folded units with the offsets they came from; what stands last decides how the next sign folds.
 */
class Output {
  readonly #units: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  put(unit: string, start: number, end: number): void {
    this.#units.push(unit);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  space(start: number, end: number): void {
    if (this.#units.at(-1) !== ' ') this.put(' ', start, end);
  }

  singleMark(start: number, end: number): void {
    if (this.#units.at(-1) === "'") this.#replaceLast(1, '"', end);
    else this.put("'", start, end);
  }

  longDash(start: number, end: number): void {
    this.space(start, start);
    this.put('-', start, end);
    this.put(' ', end, end);
  }

  dot(start: number, end: number): void {
    this.put('.', start, end);
    if (this.#units.at(-2) === ' ' && this.#units.slice(-5).join('') === '. . .')
      this.#replaceLast(5, '...', end);
  }

  finish(source: ComposedText): FoldedText {
    const folded = this.#units.join('');
    if (source.map === null) {
      return { folded, map: Int32Array.from(this.#starts), ends: Int32Array.from(this.#ends) };
    }
    const { map, ends } = source;
    const startOf = (offset: number) => map[offset] ?? ends.at(-1) ?? 0;
    const endOf = (offset: number) => ends[offset - 1] ?? 0;
    return {
      folded,
      map: Int32Array.from(this.#starts, startOf),
      ends: Int32Array.from(this.#ends, (end, at) => (end === this.#starts[at] ? startOf(end) : endOf(end))),
    };
  }

  #replaceLast(count: number, units: string, end: number): void {
    const start = this.#starts.at(-count) ?? end;
    for (const list of [this.#units, this.#starts, this.#ends]) list.length -= count;
    for (const unit of units) this.put(unit, start, end);
  }
}
