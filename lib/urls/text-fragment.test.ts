import { expect, test } from 'vitest';
import { toWords } from './text-fragment.ts';

test.each([
  [
    'few words are named whole',
    'That’s a lie, it is - yes',
    '#:~:text=That%E2%80%99s%20a%20lie%2C%20it%20is%20%2D%20yes',
  ],
  ['line breaks are spaces', 'a\n lie', '#:~:text=a%20lie'],
  ['nothing to look for', ' \n ', ''],
  [
    'many words are named by both ends',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    '#:~:text=one%20two%20three%20four%20five,eleven%20twelve%20thirteen%20fourteen%20fifteen',
  ],
  ['one endless word is named whole', 'a'.repeat(100), `#:~:text=${'a'.repeat(100)}`],
])('%s', (_what, words, fragment) => {
  expect(toWords('https://example.org/page?x=1', words)).toBe(`https://example.org/page?x=1${fragment}`);
});

test('an address into a page is left alone', () => {
  expect(toWords('https://example.org/#part', 'words')).toBe('https://example.org/#part');
});
