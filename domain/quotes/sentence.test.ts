import { expect, test } from 'vitest';
import { EVERY_QUOTE, type QuoteFilter } from './filter.ts';
import { quoteSentence } from './sentence.ts';

const nobody = { speaker: [], side: [], about: [], outlet: [], topic: [], claim: [] };
const sentence = (asked: Partial<QuoteFilter>) =>
  quoteSentence({ ...EVERY_QUOTE, ...asked }, nobody, { value: 20, capped: false });

// Of most statements a range of days is known: a list under a period must not say that they were made in it.
test.each([
  [{ from: '2022-05-16', to: '2022-05-31' }, 'between 16 and 31 May 2022'],
  [{ from: '2022-01-01', to: '2022-01-31' }, 'in January 2022'],
  [{ from: '2022-01-01', to: '2022-12-31' }, 'in 2022'],
  [{ from: '2022-01-12', to: '2022-01-12' }, 'on 12 January 2022'],
  [{ from: '2022-01-12', to: null }, 'from 12 January 2022 onwards'],
  [{ from: null, to: '2021-12-31' }, 'until 31 December 2021'],
])('a period %j may have seen a statement or not', (period, words) => {
  expect(sentence(period)).toBe(`20 statements, said or possibly said ${words}`);
});

test('without a period nothing is said of when', () => {
  expect(sentence({ q: 'gun' })).toBe('20 statements with the words “gun”');
});
