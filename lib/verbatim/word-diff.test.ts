import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeFlags } from './change-flags.ts';
import { tokens, wordDiff } from './word-diff.ts';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ op, text }) => (op === 'same' ? text : `[${op === 'added' ? '+' : '-'}${text}]`))
    .join('');
const flagged = (before: string, after: string) => {
  const { negations, numbers } = changeFlags(wordDiff(before, after));
  return [...negations, ...numbers].map(({ op, word }) => (op === 'added' ? '+' : '-') + word);
};

describe('the changed words', () => {
  test.each([
    ['I am not complying', 'I am complying', 'I am [-not ]complying'],
    ['I would never point a gun', 'I would point a gun', 'I would [-never ]point a gun'],
    ['the final warning', 'the first warning', 'the [-final ][+first ]warning'],
    ['a fine of $136,793 in all', 'a fine of $136,798 in all', 'a fine of $[-136,793 ][+136,798 ]in all'],
    ['that’s b******t.', 'that’s bullshit.', 'that’s [-b******t][+bullshit].'],
    ['at them. Never. Never. That', 'at them. Never. That', 'at them. Never. [-Never. ]That'],
    ['他没有扣动扳机', '他扣动扳机', '他[-没有]扣动扳机'],
  ])('from %s to %s', (before, after, changes) => {
    expect(shown(before, after)).toBe(changes);
  });

  test('typography is no change beside a change of words', () => {
    expect(shown('“That’s — a lie…” he said', '"That\'s -- a joke..." he said')).toBe(
      '“That’s — a [-lie][+joke]…” he said',
    );
  });

  test('typography is shown where nothing else changed', () => {
    expect(shown('That’s a lie', "That's a lie")).toBe("[-That’s ][+That's ]a lie");
    expect(shown('re-sign', 're—sign')).toBe('re[--][+—]sign');
  });

  test('the same text has none', () =>
    expect(shown('She didn’t make it.', 'She didn’t make it.')).toBe('She didn’t make it.'));

  test('texts without a word in common stand one after the other', () => {
    const words = (letter: string) => Array.from({ length: 2000 }, (_, index) => letter + index).join(' ');
    expect(wordDiff(words('a'), words('b'))).toEqual([
      { op: 'removed', text: words('a') },
      { op: 'added', text: words('b') },
    ]);
  });

  test('both texts can be put together again, the old one letter for letter', () => {
    const anyText = fc
      .array(fc.constantFrom('not ', 'a ', 'lie', '’', "'", '. ', '5', '-', '\n', ' ', 'é', '🎬'), {
        maxLength: 20,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = wordDiff(before, after);
        const side = (gone: string) =>
          changes.flatMap(({ op, text }) => (op === gone ? [] : [text])).join('');
        expect(side('added')).toBe(before);
        expect(changes.some(({ op }) => op !== 'same')).toBe(before !== after);
        const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu) ?? [];
        expect(letters(side('removed'))).toEqual(letters(after));
      }),
      { numRuns: 500 },
    );
  });

  test('tokens lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokens(text).join('')).toBe(text);
      }),
    );
  });
});

describe('flags', () => {
  test.each([
    ['a dropped not', 'I am not complying', 'I am complying', ['-not']],
    ['an added never', 'He pulled it', 'He never pulled it', ['+never']],
    ['a contraction', 'She didn’t make it', 'She did make it', ['-didn’t']],
    ['a contraction without its mark', 'He Didn’t do it', 'He didnt do it', ['-Didn’t', '+didnt']],
    ['cannot', 'I cannot say', 'I can say', ['-cannot']],
    ['a denial', 'He denied it', 'He admitted it', ['-denied']],
    ['a prefix', 'It is likely', 'It is unlikely', ['-likely', '+unlikely']],
    ['a prefix taken off', 'It was irresponsible', 'It was responsible', ['-irresponsible', '+responsible']],
    ['nobody', 'Nobody knew', 'Somebody knew', ['-Nobody']],
    ['a changed figure', 'a fine of $136,793', 'a fine of $136,798', ['-136,793', '+136,798']],
    ['a sign', 'it was -5 degrees', 'it was 5 degrees', ['--5', '+5']],
    ['a number in words', 'two shots', 'three shots', ['-two', '+three']],
    ['a number for a figure', '2 shots', 'two shots', ['-2', '+two']],
  ])('%s', (_, before, after, words) => expect(flagged(before, after)).toEqual(words));

  test('nothing in words that stayed or do neither', () => {
    expect(flagged('I would never lie', 'I would never cheat')).toEqual([]);
    expect(flagged('the notary knew', 'the nothings knew')).toEqual([]);
  });
});
