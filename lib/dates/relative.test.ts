import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber } from './range.ts';
import { readRelativeDate } from './relative.ts';

/** Newsweek printed the sheriff's words about the phone on a Friday. */
const FRIDAY = '2022-01-14';
const read = (text: string, anchor = FRIDAY) => readRelativeDate(text, anchor)?.edtf ?? null;

describe('dates told from the day a source was published', () => {
  test.each([
    ['today', '2022-01-14'],
    ['on Thursday', '2022-01-13'],
    ['Friday', '2022-01-14'],
    ['last Friday', '2022-01-07'],
    ['last Tuesday', '2022-01-11'],
    ['Wed.', '2022-01-12'],
    ['yesterday', '2022-01-13'],
    ['last night', '2022-01-13'],
    ['three days ago', '2022-01-11'],
    ['a day earlier', '2022-01-13'],
    ['two weeks ago', '2021-12-31~'],
    ['two months ago', '2021-11'],
    ['a year ago', '2021'],
    ['last week', '[2022-01-03..2022-01-09]'],
    ['earlier this week', '[2022-01-10..2022-01-14]'],
    ['last month', '2021-12'],
    ['earlier this month', '[2022-01-01..2022-01-14]'],
    ['last year', '2021'],
    ['over the weekend', null],
    ['the weekend', '[2022-01-08..2022-01-09]'],
    ['in December', '2021-12'],
    ['on January 12', '2022-01-12'],
    ['Jan. 12', '2022-01-12'],
    ['21 October', '2021-10-21'],
    ['October 21st', '2021-10-21'],
    ['February 30', null],
    ['soon', null],
    ['12 Jan 2022', null],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  test('the reading says from which day it was told', () => {
    expect(readRelativeDate('last Tuesday', FRIDAY)?.basis).toBe(
      '“last Tuesday”, told from 14 January 2022, when the source was published',
    );
  });

  test('on a Sunday "this weekend" is both days, on a Saturday the one that has come', () => {
    expect(read('this weekend', '2022-01-16')).toBe('[2022-01-15..2022-01-16]');
    expect(read('this weekend', '2022-01-15')).toBe('2022-01-15');
  });

  test('no reading lies after the day it is told on, and a weekday is the one it names', () => {
    const texts = [
      'monday',
      'last sunday',
      'yesterday',
      'last week',
      'this month',
      'march',
      'may 9',
      'last weekend',
      '5 days ago',
      'six months ago',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...texts), (days, text) => {
        const anchor = addDays('1950-01-01', days);
        const found = readRelativeDate(text, anchor);
        expect(found).not.toBeNull();
        expect((found?.earliest ?? '') <= anchor).toBe(true);
        if (text === 'monday') {
          expect(found?.earliest).toBe(found?.latest);
          expect(new Date(`${found?.earliest}T00:00:00Z`).getUTCDay()).toBe(1);
          expect(dayNumber(anchor) - dayNumber(found?.earliest ?? '')).toBeLessThan(7);
        }
      }),
    );
  });
});
