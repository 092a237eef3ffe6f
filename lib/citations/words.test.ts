import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedWords } from './words.ts';

const own = (text: string) => ({ text, verbatim: true });
const ours = (text: string) => ({ text, verbatim: false });

describe('words as plain text', () => {
  test.each([
    ['direct', [own('I did not.')], '“I did not.”'],
    ['in two stretches', [own('I did not,'), ours(' […] '), own('ever.')], '“I did not,” […] “ever.”'],
    ['mixed', [ours('Says that he “'), own('did not'), ours(' pull it')], 'Says that he ““did not” pull it'],
    ['a paraphrase', [ours('Denies it')], 'Denies it'],
  ])('%s', (_, words, expected) => {
    expect(markedWords(words)).toBe(expected);
  });

  test.each([
    [5, '“I did…”'],
    [6, '“I did…”'],
    [10, '“I did not,”…'],
    [20, '“I did not,” […] “not…”'],
    [21, '“I did not,” […] “not ever.”'.replace(' ever.', '…')],
    [99, '“I did not,” […] “not ever.”'],
  ])('cut after %i characters', (most, expected) => {
    expect(markedWords([own('I did not,'), ours(' […] '), own('not ever.')], most)).toBe(expected);
  });

  test('a first word that is too long is left out, marks and all', () => {
    expect(markedWords([own('Unimaginable')], 4)).toBe('…');
  });

  test('marks stand in pairs, around verbatim words alone, however it is cut', () => {
    const piece = fc.record({ text: fc.stringMatching(/^[a-z ]{1,12}$/), verbatim: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.integer({ min: 1, max: 60 }), (words, most) => {
        const marked = markedWords(words, most);
        expect(marked.replaceAll(/“[^“”]*”/g, '')).not.toMatch(/[“”]/);
        const verbatim = words.filter((one) => one.verbatim).map(({ text }) => text);
        for (const [, inside = ''] of marked.matchAll(/“([^“”]*)”/g)) {
          expect(verbatim.some((text) => text.startsWith(inside.replace(/…$/, '')))).toBe(true);
        }
      }),
    );
  });
});
