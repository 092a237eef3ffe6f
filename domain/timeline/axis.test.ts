import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayNumber } from '#lib/dates/range.ts';
import { barOf, place, ticksOf, type Window, windowOf, zooms } from './axis.ts';

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('2500-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const window_ = fc
  .tuple(day, fc.oneof(fc.nat(40), fc.nat(4_000), fc.nat(30_000)))
  .map(([from, length]): Window => ({ from, to: addDays(from, length) }));
const lengthOf = ({ from, to }: Window) => dayNumber(to) - dayNumber(from) + 1;
const year = { from: '2022-01-01', to: '2022-12-31' };

describe('a date on the axis', () => {
  test('of one known day is that day’s own stretch; the days fill the axis from end to end', () => {
    expect(place('2022-01-01', year)).toBe(0);
    expect(barOf({ earliest: '2022-12-31', latest: '2022-12-31' }, year)).toMatchObject({
      exact: true,
      begins: true,
      ends: true,
    });
    fc.assert(
      fc.property(window_, fc.nat(), (window, n) => {
        const within = addDays(window.from, n % lengthOf(window));
        const bar = barOf({ earliest: within, latest: within }, window);
        expect(bar?.x).toBeCloseTo(place(within, window), 9);
        expect(bar?.width).toBeCloseTo(100 / lengthOf(window), 6);
      }),
    );
  });

  test('never leaves the axis, and is drawn exactly if one of its days is on it', () => {
    fc.assert(
      fc.property(window_, day, fc.nat(5_000), (window, earliest, length) => {
        const latest = addDays(earliest, length);
        const bar = barOf({ earliest, latest }, window);
        expect(bar !== null).toBe(earliest <= window.to && latest >= window.from);
        if (!bar) return;
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(100.000001);
        expect(bar.begins).toBe(earliest >= window.from);
        expect(bar.ends).toBe(latest <= window.to);
      }),
    );
  });

  test('that is open on one side goes on to the edge, and has no end there', () => {
    expect(barOf({ earliest: null, latest: '2022-12-31' }, year)).toEqual({
      x: 0,
      width: 100,
      exact: false,
      begins: false,
      ends: true,
    });
    expect(barOf({ earliest: '2022-01-01', latest: null }, year)).toMatchObject({
      begins: true,
      ends: false,
    });
    expect(barOf({ earliest: null, latest: '2021-12-31' }, year)).toBeNull();
  });
});

describe('the stretch that is shown', () => {
  const span = (earliest: Day, latest: Day = earliest) => ({ earliest, latest });
  const open = { from: null, to: null };

  test('is the one asked for, whatever was said', () => {
    expect(windowOf(year, [span('1990-01-01')])).toEqual(year);
  });

  test('else holds every day that is known, with a little room', () => {
    const said = [span('2021-10-21', '2022-01-31'), span('2022-01-12'), { earliest: null, latest: null }];
    expect(windowOf(open, said)).toEqual({ from: '2021-10-19', to: '2022-02-02' });
    expect(windowOf({ from: '2022-01-01', to: null }, said)?.from).toBe('2022-01-01');
    expect(windowOf(open, [{ earliest: null, latest: null }])).toBeNull();
  });

  test('takes publication in while that at most doubles it', () => {
    const said = [span('2022-01-01', '2022-03-31')];
    expect(windowOf(open, said, [span('2022-05-01')])?.to).toBe('2022-05-03');
    expect(windowOf(open, said, [span('2095-05-01')])?.to).toBe('2022-04-02');
  });
});

describe('zooming', () => {
  test('halves, doubles and moves by half, and never loses the middle', () => {
    fc.assert(
      fc.property(
        window_.filter((one) => lengthOf(one) > 8),
        (window) => {
          const { in: closer, out, earlier, later } = zooms(window);
          if (!closer || !out || !earlier || !later) throw new Error('a step is missing');
          expect(lengthOf(closer) / lengthOf(window)).toBeGreaterThan(0.4);
          expect(lengthOf(closer) / lengthOf(window)).toBeLessThan(0.75);
          expect(closer.from > window.from && closer.to < window.to).toBe(true);
          expect(out.from < window.from && out.to > window.to).toBe(true);
          expect([lengthOf(earlier), lengthOf(later)]).toEqual([lengthOf(window), lengthOf(window)]);
          expect(earlier.to > window.from && later.from < window.to).toBe(true);
        },
      ),
    );
  });

  test('ends where there is no day less to show, and at the ends of the calendar', () => {
    expect(zooms({ from: '2022-01-01', to: '2022-01-03' }).in).toBeNull();
    const all = { from: '0001-01-01', to: '2800-12-31' };
    expect(zooms(all)).toMatchObject({ out: null, earlier: null, later: null });
  });
});

describe('ticks', () => {
  test('stand on the axis in order, neither none nor a crowd', () => {
    fc.assert(
      fc.property(window_, (window) => {
        const ticks = ticksOf(window);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(8);
        const days = ticks.map((tick) => tick.day);
        expect(days).toEqual([...days].sort());
        for (const { day: on, x } of ticks) {
          expect(on >= window.from && on <= window.to).toBe(true);
          expect(x).toBeCloseTo(place(on, window), 9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are days, Mondays, months or years, and say the year where it begins', () => {
    const labels = (from: Day, to: Day) =>
      ticksOf({ from, to }).map(({ label, year: said }) => (said ? `${label} ${said}` : label));
    expect(labels('2021-12-30', '2022-01-03')).toEqual([
      '30 Dec 2021',
      '31 Dec',
      '1 Jan 2022',
      '2 Jan',
      '3 Jan',
    ]);
    expect(labels('2022-01-01', '2022-02-10')).toEqual([
      '3 Jan 2022',
      '10 Jan',
      '17 Jan',
      '24 Jan',
      '31 Jan',
      '7 Feb',
    ]);
    expect(labels('2021-11-10', '2022-03-20')).toEqual(['Dec 2021', 'Jan 2022', 'Feb', 'Mar']);
    expect(labels('1990-06-01', '2022-06-01')).toEqual(['1995', '2000', '2005', '2010', '2015', '2020']);
  });
});
