import { type FoldedText, foldTypography } from '../text/fold.ts';
import { cutsWord } from './whole-words.ts';

/** A stretch of a text in UTF-16 units, `end` excluded. */
export type Span = { start: number; end: number };

/** Places looked at when words stand in a text again and again; beyond them the places do not matter. */
const MOST_PLACES = 50_000;

/** A text that words are looked up in; folds it once, and only if somebody asks. */
export class SnapshotText {
  readonly text: string;
  #folded: FoldedText | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get folded(): FoldedText {
    this.#folded ??= foldTypography(this.text);
    return this.#folded;
  }

  /** Every place, in order, where the words stand letter for letter and cut through no word. */
  exactPlaces(words: string): Span[] {
    const places: Span[] = [];
    for (const start of starts(this.text, words)) {
      const place = { start, end: start + words.length };
      if (this.#isWhole(place)) places.push(place);
    }
    return places;
  }

  /** Every place, in order, where the words stand whole once typography is folded; see foldTypography. */
  typographyPlaces(words: string): Span[] {
    const { folded, map, ends } = this.folded;
    const sought = foldTypography(words).folded.trim();
    const places: Span[] = [];
    for (const at of starts(folded, sought)) {
      const last = at + sought.length - 1;
      const place = { start: map[at] ?? 0, end: ends[last] ?? 0 };
      // One sign may fold to several, as … does: the words have it all or not at all.
      const splits = place.start < (ends[at - 1] ?? 0) || place.end > (map[last + 1] ?? this.text.length);
      if (!splits && this.#isWhole(place)) places.push(place);
    }
    return places;
  }

  #isWhole({ start, end }: Span): boolean {
    return !cutsWord(this.text, start) && !cutsWord(this.text, end);
  }
}

function* starts(text: string, sought: string): Generator<number> {
  if (sought.trim() === '') return;
  let at = text.indexOf(sought);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
    yield at;
    at = text.indexOf(sought, at + 1);
  }
}
