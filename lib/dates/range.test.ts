import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, DateError, type DaySpan, dayNumber, gapDays, isDay, order } from './range.ts';
import { anyDay } from './test-dates.ts';

const post: DaySpan = { earliest: '2022-01-01', latest: '2022-01-11' };
const announcement: DaySpan = { earliest: '2022-01-12', latest: '2022-01-12' };
const interview: DaySpan = { earliest: '2021-10-21', latest: '2022-01-31' };
const sinceTheWarrant: DaySpan = { earliest: '2021-12-16', latest: null };

const anySpan = fc
  .tuple(anyDay, fc.nat(40), fc.boolean(), fc.boolean())
  .map(([earliest, days, openStart, openEnd]): DaySpan => {
    return { earliest: openStart ? null : earliest, latest: openEnd ? null : addDays(earliest, days) };
  });
/** Spans near enough to each other to overlap about as often as not. */
const anyNearSpan = fc.tuple(fc.nat(30), fc.nat(20)).map(([from, length]) => {
  const earliest = addDays('2021-10-21', from);
  return { earliest, latest: addDays(earliest, length) };
});

function daysOf({ earliest, latest }: { earliest: string; latest: string }): number[] {
  const first = dayNumber(earliest);
  return Array.from({ length: dayNumber(latest) - first + 1 }, (_, index) => first + index);
}

describe('days', () => {
  test('count from 1970 and know leap years', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2022-01-12') - dayNumber('2021-10-21')).toBe(83);
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(addDays('2022-01-12', -12)).toBe('2021-12-31');
  });

  test.each([
    '2022-02-30',
    '2021-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '0000-01-01',
    '2801-01-01',
  ])('%s is none', (day) => {
    expect(isDay(day)).toBe(false);
    expect(() => dayNumber(day)).toThrow(DateError);
  });

  test.each(['2022-1-2', '12 January 2022', '2022-01-12T00:00:00Z', '', '+002022-01-12'])(
    '%j is not written as one',
    (text) => expect(isDay(text)).toBe(false),
  );

  test('do not run out of the calendar', () => {
    expect(() => addDays('2800-12-31', 1)).toThrow(DateError);
    expect(() => addDays('0001-01-01', -1)).toThrow(DateError);
    expect(() => addDays('2022-01-12', 1e12)).toThrow(DateError);
  });

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(dayNumber(addDays(day, count))).toBe(dayNumber(day) + count);
      }),
    );
  });
});

describe('order', () => {
  test('the post came before the announcement', () => {
    expect(order(post, announcement)).toBe('before');
    expect(order(announcement, post)).toBe('after');
  });

  test('is unknown as soon as one day could be both', () => {
    expect(order(interview, announcement)).toBe('unknown');
    expect(order({ earliest: '2022-01-12', latest: '2022-01-31' }, announcement)).toBe('unknown');
    expect(order(announcement, announcement)).toBe('unknown');
  });

  test('an open side proves nothing, a closed one does', () => {
    expect(order(sinceTheWarrant, announcement)).toBe('unknown');
    expect(order(sinceTheWarrant, { earliest: null, latest: '2021-12-15' })).toBe('after');
    expect(order({ earliest: null, latest: null }, announcement)).toBe('unknown');
  });

  test('turns round with its sides', () => {
    const turned = { before: 'after', after: 'before', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(order(b, a)).toBe(turned[order(a, b)]);
      }),
    );
  });

  test('says before exactly when every day of one lies before every day of the other', () => {
    fc.assert(
      fc.property(anyNearSpan, anyNearSpan, (a, b) => {
        const always = daysOf(a).every((day) => daysOf(b).every((other) => day < other));
        expect(order(a, b) === 'before').toBe(always);
      }),
    );
  });
});

describe('the gap between two dates', () => {
  test('has a least and a most', () => {
    expect(gapDays(post, announcement)).toEqual({ min: 1, max: 11 });
    expect(gapDays(announcement, announcement)).toEqual({ min: 0, max: 0 });
    expect(gapDays(interview, announcement)).toEqual({ min: 0, max: 83 });
  });

  test('has no most where a side is open', () => {
    expect(gapDays(sinceTheWarrant, announcement)).toEqual({ min: 0, max: null });
    expect(gapDays(sinceTheWarrant, { earliest: '2021-10-21', latest: '2021-10-21' })).toEqual({
      min: 56,
      max: null,
    });
  });

  test('is the same from both sides', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(gapDays(a, b)).toEqual(gapDays(b, a));
      }),
    );
  });

  test('is what comparing day with day gives', () => {
    fc.assert(
      fc.property(anyNearSpan, anyNearSpan, (a, b) => {
        const gaps = daysOf(a).flatMap((day) => daysOf(b).map((other) => Math.abs(day - other)));
        expect(gapDays(a, b)).toEqual({ min: Math.min(...gaps), max: Math.max(...gaps) });
      }),
    );
  });
});
