import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from './locate.ts';
import { selectorAt } from './selector.ts';
import { denial, report, training } from './test-report.ts';

/** The stretch found, with how it was found. */
const found = (words: string, text = report) => {
  const place = locate(text, words);
  return place && [place.verification, text.slice(place.start, place.end)];
};

describe('letter for letter', () => {
  test('words are found where they stand', () => {
    const start = report.indexOf(training);
    expect(locate(report, training)).toEqual({ start, end: start + training.length, verification: 'exact' });
  });

  test('of several places the one with the same surroundings', () => {
    const second = report.indexOf('Never.', report.indexOf('Never.') + 1);
    expect(locate(report, 'Never.')?.start).toBe(report.indexOf('Never.'));
    expect(locate(report, 'Never.', { suffix: ' That was the' })?.start).toBe(second);
    expect(locate(report, 'Never.', { prefix: 'at them. ' })?.start).toBe(report.indexOf('Never.'));
  });

  test('of several places the one nearest to the old one, after a paragraph was put in', () => {
    const text = 'phone '.repeat(9);
    expect(locate(text, 'phone', { start: 31 })?.start).toBe(30);
    expect(locate(text, 'phone', { start: 1000 })?.start).toBe(48);
  });

  test('surroundings count before nearness', () => {
    const text = 'Asked, he said: “No!” Asked again, she said: “No!”';
    expect(locate(text, 'No!', { start: 0, prefix: 'she said: “' })?.start).toBe(text.lastIndexOf('No!'));
  });

  test('a selector finds its words again in the text it was made from', () => {
    const text = 'No! No! No! He said no. '.repeat(20);
    fc.assert(
      fc.property(fc.nat(59), (nth) => {
        const start = [...text.matchAll(/No!/g)][nth]?.index ?? 0;
        expect(locate(text, 'No!', selectorAt(text, start, start + 3))?.start).toBe(start);
      }),
    );
  });
});

describe('but for typography', () => {
  test.each([
    ['straight marks', denial.replaceAll('’', "'"), denial],
    ['a line break', 'pull a trigger\nat them', 'pull a trigger at them'],
    ['dots for a sign', 'Well... yes', 'Well… yes'],
    ['a plain hyphen', 'Gutierrez-Reed', 'Gutierrez‑Reed'],
    ['spaces round a dash', 'the phone - his phone', 'the phone—his phone'],
    ['an accent in pieces', 'Gutie\u0301rrez', 'Gutiérrez'],
    ['a soft hyphen', 'cooperating', 'co\u00adoperating'],
    ['spaces at its ends', ' She didn’t make it. ', 'She didn’t make it.'],
  ])('%s', (_, words, printed) => {
    expect(found(words, `Before “${printed}” after`)).toEqual(['typography', printed]);
  });

  test('the original is taken before a look-alike', () => {
    expect(locate("That’s it. That's it.", "That's it.")).toEqual({
      start: 11,
      end: 21,
      verification: 'exact',
    });
  });

  test('part of a sign is not the sign', () => {
    expect(found('Well..', 'He said: Well… yes, no doubt')?.[0]).not.toBe('typography');
  });
});

describe('something else', () => {
  test.each([
    ['a dropped not', denial.replace(' not ', ' '), denial],
    ['a changed number', 'The penalty came to $136,798.', 'The penalty came to $136,793.'],
    ['a dropped word near the end', 'or it might be for reasons.', 'or it might be for privacy reasons.'],
    [
      'a dropped word near the start',
      'There be incriminating evidence on the phone',
      'There could be incriminating evidence on the phone',
    ],
    ['capitals', 'LET GO OF THE HAMMER OF THE GUN', 'let go of the hammer of the gun'],
    ['a mask taken off', 'about my phone, that’s bullshit.', 'about my phone, that’s b******t.'],
    ['a word cut short', 'nobody can', 'nobody can’t'],
    ['half a contraction', 'She did', 'She didn’t'],
    ['a figure cut short', 'The penalty came to $136', 'The penalty came to $136,793'],
    ['a sign left out', '5 degrees that night', '-5 degrees that night'],
  ])('%s', (_, words, printed) => expect(found(words)).toEqual(['differs', printed]));

  test('a long statement of which a middle part was left out', () => {
    const statement = Array.from(
      { length: 60 },
      (_, index) => `Sentence number ${index} says thing ${index * 7}.`,
    );
    const cut = statement.filter((_, index) => index < 20 || index > 24).join(' ');
    expect(found(cut, `He said: “${statement.join(' ')}” Then he left.`)).toEqual([
      'differs',
      statement.join(' '),
    ]);
  });

  test('of several alike the one nearest to where it was', () => {
    const text = `${'They were grateful to the bureau. '.repeat(200)}`;
    const start = 34 * 150;
    expect(locate(text, 'They were never grateful to the bureau.', { start })?.start).toBe(start);
  });
});

describe('nothing', () => {
  test.each([
    'The moon is made of green cheese, and the sheriff knows it well.',
    'fine',
    'Yes!',
    '',
    '  \n',
    '”“',
  ])('is found for %j', (words) => expect(locate(report, words)).toBeNull());

  test('is found in nothing', () => expect(locate('', 'No!')).toBeNull());
});

describe('a megabyte', () => {
  const words = `${'the sheriff asked for the phone and the actor did hand it over '.repeat(3)}the end`;
  const prose = `${report}\n`.repeat(1 + 1_000_000 / report.length);

  test.each([
    ['of prose, exact', prose, training, 'exact'],
    ['of prose, typography', prose, denial.replaceAll('’', "'"), 'typography'],
    ['of prose, a word changed', prose, training.replace('training', 'schooling'), 'differs'],
    ['of prose, not there', prose, words, undefined],
    ['of one word', 'the '.repeat(250_000), 'the '.repeat(40), 'exact'],
    ['of one word, one changed', 'the '.repeat(250_000), `${'the '.repeat(39)}not`, 'differs'],
    ['of one letter', 'a'.repeat(1_000_000), `${'a'.repeat(240)}b`, 'differs'],
    ['of two letters', 'ab'.repeat(500_000), `${'ab'.repeat(60)}x${'ab'.repeat(60)}`, 'differs'],
    ['of apostrophes', "'".repeat(1_000_000), `${"'".repeat(239)}x`, 'differs'],
    ['of signs without width', `x${'\u200b'.repeat(1_000_000)}y`, 'x y '.repeat(60), undefined],
  ])('%s, takes well under a second', (_, text, sought, verification) => {
    const started = performance.now();
    expect(locate(text, sought)?.verification).toBe(verification);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
