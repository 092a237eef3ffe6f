import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, placeInOrder } from './in-order.ts';

const at = (start: number, cost = 0): Place => ({ start, end: start + 2, cost });

test('takes the places that lie close together', () => {
  expect(
    placeInOrder([
      [at(0), at(50), at(90)],
      [at(60), at(200)],
    ]),
  ).toEqual([at(50), at(60)]);
});

test('takes a dearer place to keep the order', () => {
  expect(
    placeInOrder(
      [[at(10, 0), at(2, 100)], [at(5)]].map((places) => places.toSorted((a, b) => a.start - b.start)),
    ),
  ).toEqual([at(2, 100), at(5)]);
});

test('gives up where no order can be kept', () => {
  expect(placeInOrder([[at(50)], [at(10)]])).toBeNull();
  expect(placeInOrder([[at(10)], [at(11)]])).toBeNull();
  expect(placeInOrder([[at(10)], []])).toBeNull();
});

test('finds what trying every choice finds', () => {
  const anyPlaces = fc
    .uniqueArray(fc.nat(30), { maxLength: 5 })
    .chain((starts) =>
      fc.tuple(...starts.toSorted((a, b) => a - b).map((start) => fc.nat(9).map((cost) => at(start, cost)))),
    );
  const total = (chosen: Place[]) =>
    chosen.reduce((sum, place, index) => {
      const previous = chosen[index - 1];
      return sum + place.cost + (previous ? place.start - previous.end : 0);
    }, 0);
  fc.assert(
    fc.property(fc.array(anyPlaces, { minLength: 1, maxLength: 4 }), (pieces) => {
      const choices = pieces.reduce<Place[][]>(
        (chosen, places) =>
          chosen.flatMap((list) =>
            places.filter((place) => (list.at(-1)?.end ?? 0) <= place.start).map((place) => [...list, place]),
          ),
        [[]],
      );
      const found = placeInOrder(pieces);
      if (choices.length === 0) expect(found).toBeNull();
      else expect(total(found ?? [])).toBe(Math.min(...choices.map(total)));
    }),
    { numRuns: 500 },
  );
});
