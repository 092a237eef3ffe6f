import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from './edtf.ts';
import { formatDate } from './format.ts';
import { parsePlainDate } from './plain.ts';
import { addDays, DateError } from './range.ts';
import { anyDay, anyEdtf } from './test-dates.ts';

describe('what an editor types', () => {
  test.each([
    ['12 Jan 2022', '2022-01-12'],
    ['12 JANUARY 2022', '2022-01-12'],
    ['January 12, 2022', '2022-01-12'],
    ['Jan. 12th 2022', '2022-01-12'],
    ['the wrong 12 Jan 2022', null],
    ['1 Sept 2021', '2021-09-01'],
    ['Jan 2022', '2022-01'],
    ['2022', '2022'],
    ['fall 2021', '2021-23'],
    ['between 21 Oct 2021 and 12 Jan 2022', '[2021-10-21..2022-01-12]'],
    ['between 1 and 11 January 2022', '[2022-01-01..2022-01-11]'],
    ['between January 1 and 11, 2022', '[2022-01-01..2022-01-11]'],
    ['between 21 October and 3 December 2021', '[2021-10-21..2021-12-03]'],
    ['between Jan and Mar 2022', '[2022-01..2022-03]'],
    ['about 21 October 2021', '2021-10-21~'],
    ['c. 2021', '2021~'],
    ['perhaps 12 Jan 2022', '2022-01-12?'],
    ['possibly around Jan 2022', '2022-01%'],
    ['before 11 Jan 2022', '[..2022-01-10]'],
    ['before 2022', '[..2021-12-31]'],
    ['by 11 Jan 2022', '[..2022-01-11]'],
    ['on or before 11 Jan 2022', '[..2022-01-11]'],
    ['after 11 Jan 2022', '[2022-01-12..]'],
    ['in or after 2021', '[2021..]'],
    ['from 1 to 3 March 2022', '2022-03-01/2022-03-03'],
    ['from Mar 2022 onwards', '2022-03/..'],
    ['until 2021', '../2021'],
    ['2022-01-12', '2022-01-12'],
    ['2022–01–12', '2022-01-12'],
    ['[2022-01-01 .. 2022-01-11]', '[2022-01-01..2022-01-11]'],
    ['2022-01-xx', '2022-01-XX'],
    ['2021-10-21~', '2021-10-21~'],
    ['21/10/2021', '2021-10-21'],
    ['10/21/2021', '2021-10-21'],
    ['11.11.2021', '2021-11-11'],
  ])('%s', (text, edtf) => {
    if (edtf === null) expect(() => parsePlainDate(text)).toThrow(DateError);
    else expect(parsePlainDate(text)).toEqual(parseEdtf(edtf));
  });
});

describe('refuses', () => {
  test.each([
    [
      'what may be two days',
      '01/02/2022',
      '“01/02/2022” may be 1 February or 2 January: write the month as a word.',
    ],
    ['the same with dots', '3.4.2022', 'may be 3 April or 4 March'],
    ['a year of two digits', '12/01/22', 'four digits'],
    ['a missing year', '12 Jan', 'The year is missing in “12 Jan”.'],
    ['a missing year after the month', 'January 12', 'The year is missing'],
    ['days that need a today', 'last Tuesday', 'is not a date we can read'],
    ['a day that does not exist', '30 February 2022', 'There is no day 2022-02-30.'],
    ['figures that are no day either way', '31/02/2022', 'There is no day 31/02/2022.'],
    [
      'a range whose year would have to be guessed',
      'between 21 October and 3 January 2022',
      'runs backwards',
    ],
    ['half a range', 'between 21 Oct 2021', 'is not a date we can read'],
    ['a season of a day', '12 spring 2022', 'is not a date we can read'],
    ['before something vague', 'before about 2021', 'is not a date we can read'],
    ['a time', '2022-01-12T10:00', 'time of day'],
    ['nothing', '  ', 'Write a date.'],
    ['a page of text', 'between '.repeat(100), 'too long'],
  ])('%s', (_, text, sentence) => {
    expect(() => parsePlainDate(text)).toThrow(DateError);
    expect(() => parsePlainDate(text)).toThrow(sentence);
  });
});

test('everything that is written out is read back as the same days', () => {
  fc.assert(
    fc.property(anyEdtf, (text) => {
      const stored = parseEdtf(text);
      const { earliest, latest } = parsePlainDate(formatDate(stored));
      expect({ earliest, latest }).toEqual({ earliest: stored.earliest, latest: stored.latest });
    }),
    { numRuns: 1000 },
  );
});

test('EDTF is read as EDTF', () => {
  fc.assert(
    fc.property(anyEdtf, (text) => {
      expect(parsePlainDate(text)).toEqual(parseEdtf(text));
    }),
  );
});

test('before and after leave the day itself out', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const words = formatDate({ edtf: day });
      expect(parsePlainDate(`before ${words}`).latest).toBe(addDays(day, -1));
      expect(parsePlainDate(`after ${words}`).earliest).toBe(addDays(day, 1));
    }),
  );
});

test('whatever is typed, the answer is a date or a DateError', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123 /-.,abjn~?X[]') })),
      (text) => {
        try {
          expect(parsePlainDate(text).edtf).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(DateError);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
