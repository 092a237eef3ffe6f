import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['Hannah Gutierrez-Reed', 'HANNAH  GUTIÉRREZ REED', 'hannah gutierrez reed'],
  ["Gloria O'Brien", 'Gloria O’BRIEN', 'gloria obrien'],
  ['U.S. Army', 'US Army', 'us army'],
  ['Rust Movie Productions, LLC', 'Rust Movie Productions LLC', 'rust movie productions llc'],
  ['Søren Łukasz Strauß', 'Soren Lukasz Strauss', 'soren lukasz strauss'],
  ['김정은', '김정은'.normalize('NFD'), '김정은'],
  ['ﬁrst', 'First', 'first'],
])('%s and %s are compared as %s', (one, other, key) => {
  expect(nameKey(one)).toBe(key);
  expect(nameKey(other)).toBe(key);
});

test.each([
  ['Reed', 'Read'],
  ['Joel Souza', 'Souza Joel'],
  ['राम', 'रम'],
  ['Area 51', 'Area 15'],
])('%s and %s stay apart', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

test('signs alone are no name', () => expect(nameKey('“***”')).toBe(''));

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});
