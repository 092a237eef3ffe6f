import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';

describe('requests for comment', () => {
  test.each([
    [
      'Newsweek has reached out to a lawyer for Baldwin for comment.',
      'Newsweek',
      'Baldwin',
      'a lawyer',
      'unknown',
    ],
    [
      'A lawyer for Baldwin did not immediately respond to a request for comment.',
      null,
      'Baldwin',
      'A lawyer',
      'not yet',
    ],
    ["Baldwin's publicist declined to comment.", null, 'Baldwin', 'publicist', 'declined'],
    ['Hannah Gutierrez Reed could not be reached on Friday.', null, 'Hannah Gutierrez Reed', null, 'not yet'],
  ])('%s', (text, by, party, via, answered) => {
    const { quotes, comment_requests } = extract(text);
    expect(comment_requests).toMatchObject([{ by, party, via, answered, text }]);
    expect(quotes).toEqual([]);
  });

  test('a request that someone makes of others is none', () => {
    expect(extract('The sheriff asked the lawyers for the phone.').comment_requests).toEqual([]);
  });
});
