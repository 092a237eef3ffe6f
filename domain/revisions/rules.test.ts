import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, fieldChanges } from './rules.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same value with the keys of every object written the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

describe('canonical JSON', () => {
  test('is one text for one value, in whatever order its keys were written', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('says all that the value says', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('tells different values apart', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        fc.pre(!same);
        if (canonicalJson(a) === canonicalJson(b)) expect(a).toEqual(b);
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}));
  });

  test('writes keys in order, at every depth, and leaves out what is not there', () => {
    expect(canonicalJson({ b: 1, a: { d: [{ y: 1, x: 2 }], c: undefined } })).toBe(
      '{"a":{"d":[{"x":2,"y":1}]},"b":1}',
    );
  });
});

describe('what a change changed', () => {
  test('is named field by field, with old and new', () => {
    const before = { text: 'It was loaded.', said_on: '2022-01-12', subjects: ['mara'] };
    expect(fieldChanges(before, { ...before, text: 'It was not loaded.', outlet: 'npr' })).toEqual([
      { field: 'outlet', old: null, new: 'npr' },
      { field: 'text', old: 'It was loaded.', new: 'It was not loaded.' },
    ]);
  });

  test('is nothing where only the order of keys differs', () => {
    expect(fieldChanges({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual([]);
  });

  test('is nothing between a field that is empty and one that is not there', () => {
    expect(fieldChanges({ a: null }, {})).toEqual([]);
  });
});
