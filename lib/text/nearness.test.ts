import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestWords, slips } from './nearness.ts';

/** The definition, without any of the savings. */
function plainSlips(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    plainSlips(restA, b) + 1,
    plainSlips(a, restB) + 1,
    plainSlips(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(plainSlips(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe('slips', () => {
  test.each([
    ['baldwyn', 'baldwin', 1],
    ['bladwin', 'baldwin', 1],
    ['baldwi', 'baldwin', 1],
    ['balldwin', 'baldwin', 1],
    ['nicas', 'nikas', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s is meant for %s: %i', (a, b, n) => {
    expect(slips(a, b, 5)).toBe(n);
  });

  test('are those of the definition, up to the bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(slips(a, b, most)).toBe(Math.min(plainSlips(a, b), most + 1));
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('the nearest words', () => {
  test('are those with the fewest slips, as written, each once', () => {
    const names = ['Alec Baldwin', 'Mr. Baldwin', 'Stephen Baldwine', 'Hannah Gutierrez-Reed', 'O’Brien'];
    expect(nearestWords('Baldwyn', names, 3)).toEqual(['Baldwin']);
    expect(nearestWords('gutierez', names, 3)).toEqual(['Gutierrez']);
    expect(nearestWords('obrian', names, 3)).toEqual(['O’Brien']);
    expect(nearestWords('Smyth', ['Smith', 'Smythe', 'Smit'], 3)).toEqual(['Smith', 'Smythe']);
  });

  test('are none for a word that is spelt right, a short one, or one like nothing', () => {
    expect(nearestWords('baldwin', ['Alec Baldwin', 'Baldwyn'], 3)).toEqual([]);
    expect(nearestWords('ace', ['Alec'], 3)).toEqual([]);
    expect(nearestWords('zebra', ['Alec Baldwin'], 3)).toEqual([]);
    expect(nearestWords('…', ['Alec'], 3)).toEqual([]);
  });
});
