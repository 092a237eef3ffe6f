import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rustDesk } from '../test-context.ts';
import { EVERY_QUOTE } from './filter.ts';
import { byDate } from './order.ts';
import { listQuotes } from './queries.ts';

const desk = rustDesk();
const all = async () => (await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100 })).items;

test('an account of one scene stands as it was printed: the call, the “No!”, the news', async () => {
  const footage = (await all()).filter(({ said_on }) => said_on?.edtf.startsWith('2021-10-21'));
  expect(footage.sort(byDate).map(({ text }) => text.split(/[,.!]/, 1)[0])).toEqual([
    'I do have some very unfortunate news to tell you',
    'No',
    'Asks Baldwin if There was anything we could do for you',
    'I want to go call my wife',
  ]);
});

test('in any order they come, all statements are put into one order', async () => {
  const quotes = await all();
  const ordered = [...quotes].sort(byDate);
  fc.assert(
    fc.property(fc.shuffledSubarray(quotes, { minLength: 2 }), (some) => {
      const kept = new Set(some);
      expect([...some].sort(byDate)).toEqual(ordered.filter((quote) => kept.has(quote)));
    }),
  );
});
