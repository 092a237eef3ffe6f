import type { Verification } from '../vocabulary.ts';
import { findAlike } from './approximate.ts';
import { type ChangeFlags, changeFlags } from './change-flags.ts';
import { type Place, placeInOrder } from './in-order.ts';
import { distance, type Located, type Near, verbatimPlaces } from './locate.ts';
import { selectorAt, type TextSelector } from './selector.ts';
import { SnapshotText, type Span } from './snapshot-text.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

/** What comparing with a text can find; from best to worst. */
const FROM_BEST = ['exact', 'typography', 'differs', 'not_found'] as const satisfies Verification[];
export type Found = (typeof FROM_BEST)[number];

/** How a fragment differs from the words in the text: 'removed' is what only the text has. */
export type Difference = ChangeFlags & { changes: WordChange[] };

/** What came of looking up the fragments of one quote; the lists hold one item for each fragment. */
export type FragmentsCheck = {
  /** The worst of all. */
  verification: Found;
  verifications: Found[];
  /** The words as they stand in the text; null where not found. */
  selectors: Array<TextSelector | null>;
  /** For fragments that differ; else null. */
  differences: Array<Difference | null>;
  /** Whether the found fragments follow one another in the text as they do in the quote. */
  inOrder: boolean;
};

/**
 * Holds the verbatim fragments of one quote against a text. Each is looked up as in `locate`, but so that
 * no two lie on the same words, that they follow one another in the quote's order wherever the text allows
 * it, and that they lie as close together as they can; `hints[i]` says where fragment i should be.
 *
 * A fragment is 'exact' or 'typography' only if all its words stand in the text as they are; everything
 * else is 'differs' with what changed, or 'not_found'.
 *
 * @throws RangeError if there are no fragments: nothing then was verified
 */
export function verifyFragments(
  snapshot: string,
  fragments: readonly string[],
  hints: readonly Near[] = [],
): FragmentsCheck {
  if (fragments.length === 0) throw new RangeError('There are no fragments to verify.');
  const text = new SnapshotText(snapshot);
  const located = placeVerbatim(text, fragments, hints);
  for (const [index, words] of fragments.entries()) {
    located[index] ??= placeAlike(text, words, hints[index]?.start, located, index);
  }
  const verifications = located.map((found) => found?.verification ?? 'not_found');
  return {
    verification:
      FROM_BEST[Math.max(...verifications.map((found) => FROM_BEST.indexOf(found)))] ?? 'not_found',
    verifications,
    selectors: located.map((found) => found && selectorAt(snapshot, found.start, found.end)),
    differences: located.map((found, index) =>
      found?.verification === 'differs'
        ? difference(snapshot.slice(found.start, found.end), fragments[index] ?? '')
        : null,
    ),
    inOrder: isAscending(located.filter((found) => found !== null)),
  };
}

function placeVerbatim(
  text: SnapshotText,
  fragments: readonly string[],
  hints: readonly Near[],
): Array<Located | null> {
  const options = fragments.map((words, index) => {
    const { places, verification } = verbatimPlaces(text, words);
    const near = hints[index] ?? {};
    return {
      verification,
      places: places.map((place) => ({ ...place, cost: distance(text.text, place, near) })),
    };
  });
  const findable = options.map(({ places }) => places).filter((places) => places.length > 0);
  const chosen = placeInOrder(findable) ?? placeApart(findable);
  let next = 0;
  return options.map(({ places, verification }) => {
    const place = places.length > 0 ? chosen[next++] : null;
    return place ? { start: place.start, end: place.end, verification } : null;
  });
}

/** The cheapest place for each piece that no piece before it has taken, where no order can be kept. */
function placeApart(pieces: Place[][]): Array<Place | null> {
  const taken: Place[] = [];
  return pieces.map((places) => {
    let best: Place | null = null;
    for (const place of places) {
      if ((best === null || place.cost < best.cost) && !taken.some((other) => overlap(place, other)))
        best = place;
    }
    if (best) taken.push(best);
    return best;
  });
}

/** Looks between the neighbours first, then everywhere; never on words that another fragment has. */
function placeAlike(
  text: SnapshotText,
  words: string,
  near: number | undefined,
  located: Array<Located | null>,
  index: number,
): Located | null {
  const taken = located.filter((found) => found !== null);
  const whole = { start: 0, end: text.text.length };
  const between = {
    start: located.slice(0, index).findLast((found) => found !== null)?.end ?? whole.start,
    end: located.slice(index + 1).find((found) => found !== null)?.start ?? whole.end,
  };
  for (const area of between.start < between.end ? [between, whole] : [whole]) {
    const found = findAlike(text, words, area, near);
    if (found && !taken.some((other) => overlap(found, other))) return { ...found, verification: 'differs' };
  }
  return null;
}

function difference(source: string, words: string): Difference {
  const changes = wordDiff(source, words);
  return { changes, ...changeFlags(changes) };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isAscending(spans: Span[]): boolean {
  return spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
}
