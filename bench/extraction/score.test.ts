import { describe, expect, test } from 'vitest';
import type { GoldArticle, GoldQuote, Guess } from './gold.ts';
import { samePerson, sameThing } from './names.ts';
import { scorerRegions } from './regions.ts';
import { score } from './score.ts';

const text = 'Alec Baldwin left. He said that the gun was cold that day. "We wait," Adan Mendoza said.';

function gold(words: string, speaker: string, names: string[], more: Partial<GoldQuote> = {}): GoldQuote {
  const start = text.indexOf(words);
  const from = text.indexOf(speaker);
  return {
    ...{ start, end: start + words.length, text: words, group: words, cue: 'said', cue_class: 'speech' },
    ...{ speaker_start: from, speaker_end: from + speaker.length, speaker_names: names },
    ...{ speaker_kind: 'named', speaker_type: 'person' },
    ...more,
  };
}

function guess(words: string, canonical: string | null): Guess {
  const start = text.indexOf(words);
  return { start, end: start + words.length, speaker: canonical === null ? null : { canonical } };
}

const article: GoldArticle = {
  id: 'one',
  text,
  quotes: [
    gold('that the gun was cold that day', 'He', ['Alec Baldwin']),
    gold('We wait', 'Adan Mendoza', ['Adan Mendoza']),
  ],
};
const of = (guesses: Guess[], statements = true) => score([article], new Map([['one', guesses]]), statements);

describe('what counts as found', () => {
  test('words and speaker right', () => {
    const { all, forms } = of([
      guess('that the gun was cold that day', 'Alec Baldwin'),
      guess('We wait,', 'Mendoza'),
    ]);
    expect([all.f1, all.joint]).toEqual([100, 100]);
    expect(forms.direct.joint).toBe(100);
  });

  test('a word more or less is found, half is not', () => {
    expect(of([guess('the gun was cold that day', 'Alec Baldwin')]).all.recall).toBe(50);
    expect(of([guess('cold that day', 'Alec Baldwin')]).all.recall).toBe(0);
  });

  test('the wrong speaker or none is found, and not joint', () => {
    const { all } = of([guess('that the gun was cold that day', 'Luke Nikas'), guess('We wait', null)]);
    expect([all.f1, all.joint]).toEqual([100, 0]);
  });

  test('what is proposed twice counts once', () => {
    const twice = guess('We wait', 'Adan Mendoza');
    expect(of([twice, { ...twice }]).all.precision).toBe(100);
  });

  test('wishes are neither asked for nor punished among statements', () => {
    const wish = {
      ...article,
      quotes: [gold('that the gun was cold that day', 'He', [], { cue_class: 'other', form: 'indirect' })],
    };
    const guesses = new Map([['one', [guess('that the gun was cold that day', 'Alec Baldwin')]]]);
    expect(score([wish], guesses, true).all).toMatchObject({ gold: 0, given: 0 });
    expect(score([wish], guesses, false).all).toMatchObject({ gold: 1, given: 1 });
  });

  test('within marks only the marks count', () => {
    expect(of([guess('We wait," Adan Mendoza', 'Adan Mendoza')]).verbatim.f1).toBe(100);
  });
});

describe('names', () => {
  test.each([
    ['Mr. Baldwin', 'Alec Baldwin', true],
    ['Sheriff Adan Mendoza', 'Mendoza', true],
    ['Bill Clinton', 'William Clinton', true],
    ['Hillary Clinton', 'Bill Clinton', false],
    ['Adan Mendoza', 'Luke Nikas', false],
  ])('%s and %s', (a, b, same) => expect(samePerson(a, b)).toBe(same));

  test('a body is known by its words', () => {
    expect(sameThing("the sheriff's office", "Santa Fe County Sheriff's Office")).toBe(true);
    expect(sameThing('the bureau', 'the ranch')).toBe(false);
  });
});

test('a straight mark within curly ones opens nothing', () => {
  const quoted = 'He wrote “a "b" c” and left.';
  expect(scorerRegions(quoted).map(({ start, end }) => quoted.slice(start, end))).toEqual(['a "b" c']);
});
