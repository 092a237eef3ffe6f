import { describe, expect, test } from 'vitest';
import { Refused } from '#lib/errors.ts';
import { appearanceInput } from './schema.ts';
import { verifyAppearance } from './verification.ts';

const AT = '2022-02-01T12:00:00.000Z';
const TEXT = 'On Tuesday, Baldwin said: “That is a lie.” He didn’t pull the trigger, he said.';

type Extra = Record<string, unknown>;
const appearance = (extra: Extra = {}) => appearanceInput.parse({ source: 'the-wire', ...extra });
const verify = (fragments: string[], text: string | null, extra: Extra = {}) =>
  verifyAppearance(fragments, appearance(extra), { text, length: text?.length ?? 1_000 }, AT);

/** A record of where words stood, made when the text was at hand. */
const recorded = (verification: string, ...fragments: [exact: string, start?: number, end?: number][]) => ({
  recorded: {
    verification,
    verified_at: '2022-01-13T08:00:00.000Z',
    fragments: fragments.map(([exact, start = 10, end = start + exact.length]) => ({
      exact,
      prefix: '',
      suffix: '',
      start,
      end,
    })),
  },
});

describe('with the text at hand', () => {
  test.each([
    ['exact', ['That is a lie.']],
    ['exact', ['That is a lie.', 'pull the trigger']],
    ['typography', ["didn't pull the trigger"]],
    ['typography', ['That is a lie.', "didn't pull the trigger"]],
    ['differs', ['didn’t pull the red trigger']],
    ['differs', ['did pull the trigger']],
    ['not_found', ['The gun was loaded with live rounds.']],
    ['not_found', ['That is a lie.', 'The gun was loaded with live rounds.']],
  ])('%s: %j', (verification, fragments) => {
    expect(verify(fragments, TEXT)).toMatchObject({
      verification,
      verification_method: 'compared',
      verified_at: AT,
    });
  });

  test('the selector says where the words stand in the source, in the source’s own spelling', () => {
    const { selector } = verify(["didn't pull the trigger"], TEXT, { passage: { start: 3, end: 70 } });
    expect(selector?.fragments).toHaveLength(1);
    for (const { exact, prefix, suffix, start, end } of selector?.fragments ?? []) {
      expect(exact).toBe('didn’t pull the trigger');
      expect(TEXT.slice(start, end)).toBe(exact);
      expect(TEXT.slice(start - prefix.length, start)).toBe(prefix);
      expect(TEXT.slice(end, end + suffix.length)).toBe(suffix);
    }
    expect(selector?.passage).toEqual({ start: 3, end: 70 });
  });

  test('a word left out is never more than differing, whatever was recorded before', () => {
    const without = ['He pull the trigger, he said'];
    expect(verify(without, TEXT, recorded('exact', ['He pull the trigger, he said']))).toMatchObject({
      verification: 'differs',
    });
  });
});

describe('without the text', () => {
  test('nothing is known, unless it was recorded', () => {
    expect(verify(['That is a lie.'], null)).toEqual({
      verification: 'unchecked',
      verification_method: null,
      verified_at: null,
      selector: null,
    });
  });

  test('a record is taken over with its own day', () => {
    expect(verify(['That is a lie.'], null, recorded('exact', ['That is a lie.', 27]))).toEqual({
      verification: 'exact',
      verification_method: 'recorded',
      verified_at: '2022-01-13T08:00:00.000Z',
      selector: {
        fragments: [{ exact: 'That is a lie.', prefix: '', suffix: '', start: 27, end: 41 }],
        passage: null,
      },
    });
    expect(verify(["didn't"], null, recorded('typography', ['didn’t']))).toMatchObject({
      verification: 'typography',
    });
  });

  const overstated: [what: string, fragments: string[], record: ReturnType<typeof recorded>][] = [
    ['exact with another letter', ['That is a lie.'], recorded('exact', ['That is a lie!'])],
    ['exact where only typography agrees', ["didn't"], recorded('exact', ['didn’t'])],
    ['typography where a word differs', ['did pull'], recorded('typography', ['didn’t pull'])],
    ['exact with fewer pieces than the quote', ['One.', 'Two.'], recorded('exact', ['One.'])],
    ['exact with more pieces than the quote', ['One.'], recorded('exact', ['One.'], ['Two.'])],
    ['exact with its pieces in another order', ['One.', 'Two.'], recorded('exact', ['Two.'], ['One.'])],
    ['exact at a place of another length', ['One.'], recorded('exact', ['One.', 10, 20])],
  ];
  test.each(overstated)('%s is refused', (_what, fragments, record) => {
    expect(() => verify(fragments, null, record)).toThrow(Refused);
    expect(() => verify(fragments, null, record)).toThrow(/does not agree with its own selectors/);
  });
});

describe('a paraphrase', () => {
  test('has nothing to compare: it keeps its passage and stays unchecked', () => {
    for (const text of [TEXT, null]) {
      expect(verify([], text, { passage: { start: 3, end: 70 } })).toEqual({
        verification: 'unchecked',
        verification_method: null,
        verified_at: null,
        selector: { fragments: [], passage: { start: 3, end: 70 } },
      });
    }
    expect(verify([], null, recorded('exact', ['That is a lie.']))).toMatchObject({
      verification: 'unchecked',
    });
  });
});
