import { beforeAll, describe, expect, test } from 'vitest';
import { getProfile } from '../compare/queries-profile.ts';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import { quoteTitle } from '../quotes/plain-words.ts';
import { listQuotes } from '../quotes/queries.ts';
import type { Quote } from '../quotes/types.ts';
import { type Desk, rustDesk } from '../test-context.ts';
import { claimDescription, personDescription, quoteDescription } from './descriptions.ts';

const ORIGIN = 'https://record.example.org';
let desk: Desk;
let quotes: Map<string, Quote>;
beforeAll(async () => {
  desk = rustDesk();
  const { items } = await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100 });
  quotes = new Map(items.map((quote) => [quote.id, quote]));
});
const described = (id: string) => {
  const quote = quotes.get(id);
  if (!quote) throw new Error(`no ${id}`);
  return quoteDescription(quote, ORIGIN);
};

describe('a quote described in a sentence', () => {
  test('stands in quotation marks, with speaker, venue, date and document', () => {
    expect(described('baldwin-instagram-lie')).toMatch(
      /^Alec Baldwin, on Instagram, between 1 and 11 January 2022: “Any suggestion .+ That's a lie\.” Quoted in “New Update/,
    );
  });

  test('keeps two stretches apart, and the outlet’s words outside the marks', () => {
    expect(described('deputy-unfortunate-news')).toContain("tell you,” […] “She didn't make it.”");
    expect(described('baldwin-abc-hammer')).toContain(': Says that he “let go of the hammer of the gun,');
  });

  test('puts no paraphrase into quotation marks, here or in the title', () => {
    for (const quote of quotes.values()) {
      const [words = ''] = quoteDescription(quote, ORIGIN).split(/ (?:Partly quoted|Quoted|Paraphrased) in /);
      expect(words.includes('“'), quote.id).toBe(quote.form !== 'indirect');
      expect(words.includes('(paraphrase)'), quote.id).toBe(quote.form === 'indirect');
      expect(quoteTitle(quote).includes('“'), quote.id).toBe(quote.form !== 'indirect');
      expect(words.split('“').length, quote.id).toBe(words.split('”').length);
    }
  });

  test('says of a withdrawn one why, and nothing of what it said', () => {
    const closed = { id: 'x', url: '/quotes/x', status: 'retracted', updated_at: '2022' } as const;
    expect(quoteDescription({ ...closed, reason: 'Another speaker' }, ORIGIN)).toBe(
      'Statement retracted: Another speaker.',
    );
  });
});

test('a claim is described by who speaks to it, never as a fact', () => {
  expect(claimDescription({ affirms: 1, denies: 3, neither: 0, conflicts: 2 })).toBe(
    'A claim on record: affirmed in 1 statement, denied in 3, each with its words, speaker, date and source. 2 pairs of them in conflict, which does not say who is right.',
  );
});

test('a person is described by what is on record', async () => {
  const profile = await getProfile(desk.nobody, 'alec-baldwin');
  expect(profile && personDescription(profile)).toMatch(
    /On record: \d+ statements by Alec Baldwin and \d+ about them, .+ In conflict with .+ a conflict does not say who is right\.$/,
  );
});
