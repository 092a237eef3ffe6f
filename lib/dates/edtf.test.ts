import library, { parse } from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateError, parseEdtf } from './edtf.ts';
import { addDays, DATE_PRECISIONS, isDay } from './range.ts';
import { anyDay, anyEdtf } from './test-dates.ts';

describe('the dates of the Rust case', () => {
  test.each([
    ['2022-01-12', '2022-01-12', '2022-01-12', 'day'],
    ['2022-01', '2022-01-01', '2022-01-31', 'month'],
    ['2022', '2022-01-01', '2022-12-31', 'year'],
    ['2021-10-21~', '2021-10-14', '2021-10-28', 'approximate'],
    ['[2022-01-01..2022-01-11]', '2022-01-01', '2022-01-11', 'range'],
    ['[2021-10-21..2022-01-31]', '2021-10-21', '2022-01-31', 'range'],
  ])('%s', (edtf, earliest, latest, precision) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision });
  });
});

describe('every other form', () => {
  test.each([
    ['2022-01~', '2021-12-01', '2022-03-03', 'approximate'],
    ['2022~', '2020-12-31', '2024-01-01', 'approximate'],
    ['2022-01-12?', '2022-01-12', '2022-01-12', 'day'],
    ['2022-01-12%', '2022-01-05', '2022-01-19', 'approximate'],
    ['2020-02-XX', '2020-02-01', '2020-02-29', 'month'],
    ['2022-XX', '2022-01-01', '2022-12-31', 'year'],
    ['2022-XX-XX', '2022-01-01', '2022-12-31', 'year'],
    ['202X', '2020-01-01', '2029-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['2022-03-01/2022-03-03', '2022-03-01', '2022-03-03', 'range'],
    ['2021/2022-03', '2021-01-01', '2022-03-31', 'range'],
    ['2022-01-12~/2022-02', '2022-01-05', '2022-02-28', 'range'],
    ['2022/..', '2022-01-01', null, 'range'],
    ['2022/', '2022-01-01', null, 'range'],
    ['../2022', null, '2022-12-31', 'range'],
    ['/2022', null, '2022-12-31', 'range'],
    ['[..2022-01-11]', null, '2022-01-11', 'range'],
    ['[2022-01..]', '2022-01-01', null, 'range'],
  ])('%s', (edtf, earliest, latest, precision) => {
    expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision });
  });

  test('a season is taken in both hemispheres and by every calendar', () => {
    expect(parseEdtf('2022-21')).toEqual({
      edtf: '2022-21',
      earliest: '2022-03-01',
      latest: '2022-12-31',
      precision: 'season',
    });
    expect(parseEdtf('2022-24')).toMatchObject({ earliest: '2021-12-01', latest: '2023-03-31' });
  });

  test('a range whose ends are alike is that date', () => {
    expect(parseEdtf('[2022-01-12..2022-01-12]')).toEqual(parseEdtf('2022-01-12'));
    expect(parseEdtf('2022-01/2022-01')).toEqual(parseEdtf('2022-01'));
  });

  test('brackets with unequal ends get days', () => {
    expect(parseEdtf('[2021..2022-01-12]')).toEqual(parseEdtf('[2021-01-01..2022-01-12]'));
    expect(parseEdtf('[2021-10-21..2022]').edtf).toBe('[2021-10-21..2022-12-31]');
    expect(parseEdtf('[2021-12-31..2021]')).toEqual(parseEdtf('2021-12-31'));
  });

  test('spaces around it are not part of it', () =>
    expect(parseEdtf(' 2022-01-12\n').edtf).toBe('2022-01-12'));
});

describe('refuses, in a sentence,', () => {
  test.each([
    ['a day that does not exist', '2022-02-30', 'There is no day 2022-02-30.'],
    ['29 February of a common year', '1900-02-29', 'There is no day 1900-02-29.'],
    ['an impossible day at the end of a range', '2022-01/2022-04-31', 'There is no day 2022-04-31.'],
    ['a month that does not exist', '2022-13', 'There is no month 13'],
    ['a time of day', '2022-01-12T10:00:00Z', 'time of day'],
    ['a range that runs backwards', '[2022-01-12..2021-10-21]', 'runs backwards'],
    ['an interval that runs backwards', '2022-02/2022-01-31', 'runs backwards'],
    ['approximate ends that run backwards', '2022-01-12~/2022-01-10~', 'runs backwards'],
    ['a range open on both sides', '../..', 'on one side at least'],
    ['nothing at all within brackets', '[..]', 'on one side at least'],
    ['the year 0', '0000', '0001 to the year 2800'],
    ['the year 2801', '2801-01-01', '0001 to the year 2800'],
    ['a year before that after widening', '0001~', '0001 to the year 2800'],
    ['a winter that ends in 2801', '2800-24', '0001 to the year 2800'],
    ['negative years', '-0044', '0001 to 2800'],
    ['long years', 'Y12022', '0001 to 2800'],
    ['a choice of days', '[2022-01-01,2022-01-03]', 'one day within'],
    ['a list of days', '{2022-01-01..2022-01-03}', 'is a list'],
    ['a mark on one part', '2022-~01-12', 'at the end of the date'],
    ['two marks', '2022-01-12?~', 'at the end of the date'],
    ['an approximate decade', '202X~', 'has no meaning'],
    ['a day of an unknown month', '2022-XX-12', 'a month that is not known'],
    ['a month of an unknown year', '202X-01', 'a year that is not known'],
    ['marks within brackets', '[2022-01-12~..2022-01-31]', 'no marks'],
    ['a season as an end', '2022-21/2022-23', 'from one day, month or year'],
    ['three ends', '2020/2021/2022', 'more than one slash'],
    ['an open bracket', '[2022-01-01..2022-01-11', 'is not a range'],
    ['words', 'January 2022', 'is not a date'],
    ['nothing', '', 'is not a date'],
    ['a novel', '2'.repeat(10_000), 'too long'],
  ])('%s', (_, text, sentence) => {
    expect(() => parseEdtf(text)).toThrow(DateError);
    expect(() => parseEdtf(text)).toThrow(sentence);
  });
});

describe('whatever is read', () => {
  test('begins before it ends, on days that exist', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { earliest, latest, precision } = parseEdtf(text);
        expect(DATE_PRECISIONS).toContain(precision);
        for (const day of [earliest, latest]) if (day !== null) expect(isDay(day)).toBe(true);
        expect(earliest ?? latest).not.toBeNull();
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        if (precision === 'day') expect(earliest).toBe(latest);
      }),
    );
  });

  test('is the same when its canonical form is read again', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        expect(parseEdtf(parseEdtf(text).edtf)).toEqual(parseEdtf(text));
      }),
    );
  });

  test('grows by ~ on both sides by what the date is written in, and not by ?', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom([10, 7], [7, 31], [4, 366]), (day, [length = 0, days = 0]) => {
        const plain = parseEdtf(day.slice(0, length));
        const about = parseEdtf(`${plain.edtf}~`);
        expect(about.earliest).toBe(addDays(plain.earliest ?? '', -days));
        expect(about.latest).toBe(addDays(plain.latest ?? '', days));
        expect(parseEdtf(`${plain.edtf}?`)).toEqual({ ...plain, edtf: `${plain.edtf}?` });
      }),
    );
  });
});

describe('the published EDTF library', () => {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

  test('has whatever we store in its grammar', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        expect(() => parse(parseEdtf(text).edtf)).not.toThrow();
      }),
    );
  });

  test('reads it as the same days; it widens nothing, knows one hemisphere, and ends [a..b] with a', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { edtf, earliest, latest, precision } = parseEdtf(text);
        fc.pre(!/[~%[]/.test(edtf) && precision !== 'season' && earliest !== null && latest !== null);
        const [from = '', to = from] = edtf.split('/');
        expect([dayOf(library(from).min), dayOf(library(to).max)]).toEqual([earliest, latest]);
      }),
    );
  });

  test('refuses no slip of the pen that we accept', () => {
    const anySlip = fc
      .tuple(anyEdtf, fc.nat(24), fc.constantFrom('', ...'0129-X~?%/.[],T'), fc.nat(1))
      .map(([text, at, sign, cut]) => text.slice(0, at) + sign + text.slice(at + cut));
    fc.assert(
      fc.property(anySlip, (text) => {
        let edtf: string;
        try {
          edtf = parseEdtf(text).edtf;
        } catch (error) {
          expect(error).toBeInstanceOf(DateError);
          return;
        }
        expect(() => parse(edtf)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
