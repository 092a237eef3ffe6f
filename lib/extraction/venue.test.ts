import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { only } from './test-statements.ts';

describe('where it was said', () => {
  test.each([
    ['Luke Nikas told ABC News that the gun was cold.', 'outlet', 'ABC News'],
    [
      'In an interview with the New York Post, Luke Nikas said that the gun was cold.',
      'outlet',
      'New York Post',
    ],
    ['Luke Nikas said on Instagram that the gun was cold.', 'platform', 'Instagram'],
    ['"The gun was cold," Luke Nikas said in a statement.', 'occasion', 'a statement'],
    ['Luke Nikas tweeted that the gun was cold.', 'platform', 'Twitter'],
  ])('%s', (text, kind, name) => expect(only(text).venue).toMatchObject({ kind, name }));

  test('no venue is made up', () => expect(only('Luke Nikas said that the gun was cold.').venue).toBeNull());

  test('who goes on speaking still speaks to the same outlet', () => {
    const { quotes } = extract(
      'Luke Nikas told ABC News that the gun was cold. "We were told so," he added.',
    );
    expect(quotes.map(({ venue }) => venue?.name)).toEqual(['ABC News', 'ABC News']);
  });

  test('"told us" is said to the publisher where it is known', () => {
    const text = 'Luke Nikas told us that the gun was cold.';
    expect(only(text, { outlet: 'Newsweek' }).venue?.name).toBe('Newsweek');
    expect(only(text).venue).toBeNull();
  });
});

describe('whom the article credits', () => {
  test('is no venue', () => {
    expect(only('"We wait for the phone," said Sheriff Adan Mendoza, per NPR.')).toMatchObject({
      venue: null,
      credit: 'NPR',
    });
  });

  test('speaks itself where it says no one else does', () => {
    const found = only('The phone was handed over on Friday, according to the Associated Press.');
    expect(found).toMatchObject({ credit: 'Associated Press', speaker: { canonical: 'Associated Press' } });
  });
});
