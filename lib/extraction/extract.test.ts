import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';

const word = fc.constantFrom(
  ...[
    'Baldwin',
    'Adan Mendoza',
    'he',
    'the sheriff',
    'said',
    'that',
    'according to',
    'told',
    ',',
    '.',
    '"',
    '“',
    '”',
    "''",
    ':',
    '\n\n',
    'phone',
    'we',
    'have',
    '?',
  ],
);
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

describe('whatever the text', () => {
  test('items lie in it, in order, apart, and say what stands there', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (article) => {
        let last = 0;
        for (const { start, end, text: words, fragments, confidence, speaker } of extract(article).quotes) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(article.slice(start, end)).toBe(words);
          for (const fragment of fragments)
            expect(article.slice(fragment.start, fragment.end)).toBe(fragment.text);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (speaker) expect(article.slice(speaker.start, speaker.end)).toBe(speaker.name);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(article.length);
      }),
      { numRuns: 150 },
    );
  });

  test('the same text gives the same answer', () => {
    fc.assert(
      fc.property(text, (article) => {
        expect(extract(article)).toEqual(extract(article));
      }),
      { numRuns: 40 },
    );
  });
});

/** Processor time in milliseconds: other programs on the machine do not count. */
function cost(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('cost grows with the length of the text, not with its square', () => {
  test.each([
    ['marks', '"', 400_000],
    ['nested quotations', '“a ', 20_000],
    ['words without a full stop', 'and the sheriff waits for the phone ', 2_000],
    ['quotations', '"We wait," Adan Mendoza said.\n', 600],
    ['names', 'Baldwin told Mendoza ', 1_500],
    ['cues', 'he said, ', 3_000],
  ])('%s', (_what, piece, times) => {
    extract(piece.repeat(times / 10));
    const once = cost(() => extract(piece.repeat(times)));
    const fourfold = cost(() => extract(piece.repeat(4 * times)));
    expect(fourfold).toBeLessThan(8 * once + 150);
  });

  test('names and roles that are all different', () => {
    const letters = (at: number) =>
      [at, at / 26, at / 676].map((part) => String.fromCharCode(97 + (part % 26))).join('');
    const article = (people: number) =>
      Array.from(
        { length: people },
        (_, at) =>
          `Mend${letters(at)}’s lawyer, Adan Bow${letters(at)}, told the sheriff’s office, per NPR. `,
      ).join('');
    extract(article(50));
    const once = cost(() => extract(article(600)));
    const fourfold = cost(() => extract(article(2400)));
    expect(fourfold).toBeLessThan(8 * once + 150);
  });
});
