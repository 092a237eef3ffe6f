import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standsBetweenMarks } from './between-marks.ts';

const TEXT = [
  'Asked whether the set was safe, she said “no one told us anything.” She took no questions.',
  '“I would never point a gun at anyone,” Baldwin said. “Never. That was the training.',
  '“Someone put a live bullet in a gun.”',
].join('\n\n');
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('between quotation marks', () => {
  test.each([
    'no one told us anything.',
    'told us',
    'I would never point a gun at anyone,',
    // On over a paragraph's end, where papers open the marks again.
    'That was the training.\n\n“Someone put a live bullet in a gun.',
  ])('stands what the speaker said: %s', (words) => {
    expect(standsBetweenMarks(TEXT, at(words))).toBe(true);
  });

  test.each([
    'She took no questions.',
    'she said “no one told us',
    'anyone,” Baldwin said',
    'anything.” She took',
    'Asked whether the set was safe',
  ])('does not stand what the reporter says: %s', (words) => {
    expect(standsBetweenMarks(TEXT, at(words))).toBe(false);
  });
});

test('part of what stands between marks stands there, too; nothing does in a text without any', () => {
  const { start, end } = at('I would never point a gun at anyone,');
  fc.assert(
    fc.property(fc.nat(end - start), fc.nat(end - start), (x, y) => {
      const place = { start: start + Math.min(x, y), end: start + Math.max(x, y) };
      expect(standsBetweenMarks(TEXT, place)).toBe(true);
      const plain = TEXT.replaceAll(/[“”]/g, ' ');
      expect(standsBetweenMarks(plain, place)).toBe(
        !/[\p{L}\p{N}]/u.test(plain.slice(place.start, place.end)),
      );
    }),
  );
});
