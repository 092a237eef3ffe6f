import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { only } from './test-statements.ts';

describe('roles as printed', () => {
  test.each([
    ['Santa Fe County Sheriff Adan Mendoza said that the phone was missing.', 'Santa Fe County Sheriff'],
    ["Baldwin's attorney, Luke Nikas, said that the gun was cold.", "Baldwin's attorney"],
    ['Luke Nikas, an attorney for Baldwin, said that the gun was cold.', 'attorney for Baldwin'],
  ])('%s', (text, role) => expect(only(text).role).toBe(role));

  test('a bare name and an honorific are no role', () => {
    expect(only('Mr. Nikas said that the gun was cold.').role).toBeNull();
  });
});

describe('for whom', () => {
  test.each([
    ["Alec Baldwin left. Baldwin's attorney, Luke Nikas, said that the gun was cold.", 'Alec Baldwin'],
    ["Alec Baldwin left. Baldwin's lawyer said that the gun was cold.", 'Alec Baldwin'],
    ['Luke Nikas, an attorney for Alec Baldwin, said that the gun was cold.', 'Alec Baldwin'],
  ])('%s', (text, party) => expect(extract(text).quotes.at(-1)?.on_behalf_of).toBe(party));

  test('is known wherever the same speaker speaks again', () => {
    const { quotes } = extract(
      'Baldwin\'s attorney, Luke Nikas, said that the gun was cold. "We are sure of it," Nikas added.',
    );
    expect(quotes.map(({ on_behalf_of }) => on_behalf_of)).toEqual(['Baldwin', 'Baldwin']);
  });

  test('a district attorney speaks for no district', () => {
    expect(only('District Attorney Mary Altwies said that the file was complete.').on_behalf_of).toBeNull();
  });
});

test('subjects are the parties that the words name, by their full names', () => {
  const { quotes } = extract(
    'Alec Baldwin met Halyna Hutchins. "Baldwin shot the gun that killed Ms. Hutchins," Gloria Allred said.',
  );
  expect(quotes[0]?.subjects).toEqual(['Alec Baldwin', 'Halyna Hutchins']);
});
