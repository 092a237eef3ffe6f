import { describe, expect, test } from 'vitest';
import { describeGap, formatDate, formatDateShort, formatDay } from './format.ts';
import { DateError, gapDays, order } from './range.ts';

test.each([
  ['2022-01-12', '12 January 2022', '12 Jan 2022'],
  ['2022-01', 'January 2022', 'Jan 2022'],
  ['2022-01-XX', 'January 2022', 'Jan 2022'],
  ['2022', '2022', '2022'],
  ['2022-XX-XX', '2022', '2022'],
  ['2022-21', 'spring 2022', 'spring 2022'],
  ['202X', 'between 2020 and 2029', 'between 2020 and 2029'],
  ['19XX', 'between 1900 and 1999', 'between 1900 and 1999'],
  ['2021-10-21~', 'about 21 October 2021', 'c. 21 Oct 2021'],
  ['2022-01-12?', 'perhaps 12 January 2022', '12 Jan 2022?'],
  ['2022%', 'perhaps about 2022', 'c. 2022?'],
  ['[2022-01-01..2022-01-11]', 'between 1 and 11 January 2022', 'between 1 and 11 Jan 2022'],
  ['[2021-10-21..2021-12-31]', 'between 21 October and 31 December 2021', 'between 21 Oct and 31 Dec 2021'],
  [
    '[2021-10-21..2022-01-31]',
    'between 21 October 2021 and 31 January 2022',
    'between 21 Oct 2021 and 31 Jan 2022',
  ],
  ['[2022-01..2022-03]', 'between January and March 2022', 'between Jan and Mar 2022'],
  ['[2021..2022]', 'between 2021 and 2022', 'between 2021 and 2022'],
  ['2021/2022-03-05', 'from 2021 to 5 March 2022', '2021 – 5 Mar 2022'],
  ['[..2022-01-11]', 'on or before 11 January 2022', 'by 11 Jan 2022'],
  ['[..2022-01]', 'in or before January 2022', 'by Jan 2022'],
  ['[2022-01-12..]', 'on or after 12 January 2022', 'on or after 12 Jan 2022'],
  ['2022-03-01/2022-03-03', 'from 1 to 3 March 2022', '1–3 Mar 2022'],
  ['2022-01/2022-03', 'from January to March 2022', 'Jan–Mar 2022'],
  ['2022-03-01~/2022-03-03', 'from about 1 March 2022 to 3 March 2022', 'c. 1 Mar 2022 – 3 Mar 2022'],
  ['2022-03-01/..', 'from 1 March 2022 onwards', 'from 1 Mar 2022'],
  ['2022-03-01/', 'from 1 March 2022, end not known', '1 Mar 2022 – ?'],
  ['../2022-03-03', 'until 3 March 2022', 'until 3 Mar 2022'],
  ['/2022-03-03', 'until 3 March 2022, start not known', '? – 3 Mar 2022'],
])('%s in words', (edtf, long, short) => {
  expect(formatDate({ edtf })).toBe(long);
  expect(formatDateShort({ edtf })).toBe(short);
});

test('what was never stored is refused, not guessed at', () => {
  expect(() => formatDate({ edtf: 'Jan 12' })).toThrow(DateError);
  for (const edtf of ['', '[..]', '../..', '/']) {
    expect(() => formatDate({ edtf })).toThrow(DateError);
    expect(() => formatDateShort({ edtf })).toThrow(DateError);
  }
});

describe('the day of a timestamp', () => {
  test('is its day in UTC', () => {
    expect(formatDay('2022-01-12')).toBe('12 January 2022');
    expect(formatDay('2022-01-12T23:59:59.999Z')).toBe('12 January 2022');
  });

  test.each(['2022-01-12T23:59:59+02:00', '2022-02-30T00:00:00Z', '12 January 2022', ''])(
    '%j has none',
    (text) => expect(() => formatDay(text)).toThrow(DateError),
  );
});

describe('a gap', () => {
  test.each([
    [0, 0, 'the same day'],
    [1, 1, '1 day'],
    [2, 2, '2 days'],
    [1, 11, '1 to 11 days'],
    [0, 1, 'up to 1 day'],
    [0, 18, 'up to 18 days'],
    [3, null, 'at least 3 days'],
    [0, null, 'any number of days'],
    [1200, 1_234_567, '1,200 to 1,234,567 days'],
  ])('of %s to %s', (min, max, words) => expect(describeGap({ min, max })).toBe(words));

  test('says where the second stands if the order is known', () => {
    const post = { earliest: '2022-01-01', latest: '2022-01-11' };
    const announcement = { earliest: '2022-01-12', latest: '2022-01-12' };
    const told = (a: typeof post, b: typeof post) => describeGap(gapDays(a, b), order(a, b));
    expect(told(post, announcement)).toBe('1 to 11 days later');
    expect(told(announcement, post)).toBe('1 to 11 days earlier');
    expect(told(post, { earliest: '2021-12-16', latest: '2022-01-31' })).toBe(
      'order unknown, up to 30 days apart',
    );
    expect(told(announcement, announcement)).toBe('the same day');
    expect(describeGap({ min: 0, max: null }, 'unknown')).toBe('order unknown');
  });
});
