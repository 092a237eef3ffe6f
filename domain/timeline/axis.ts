import { MONTHS } from '#lib/dates/names.ts';
import { addDays, type Day, type DaySpan, dayNumber, MAX_YEAR, MIN_YEAR } from '#lib/dates/range.ts';

/*
 * The time axis: from days to places in hundredths of its width, so that a picture can be as wide as the
 * page. A day is a stretch, not a point: it begins at its place and ends where the next begins.
 */

/** What the axis shows: its first and its last day, both whole. */
export type Window = { from: Day; to: Day };

const FIRST = `${String(MIN_YEAR).padStart(4, '0')}-01-01`;
const LAST = `${MAX_YEAR}-12-31`;

function daysIn({ from, to }: Window): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

function moved(day: Day, by: number): Day {
  const number = dayNumber(day) + by;
  if (number <= dayNumber(FIRST)) return FIRST;
  return number >= dayNumber(LAST) ? LAST : addDays(day, by);
}

/** Where a day begins, in hundredths of the axis; below 0 or above 100 if it lies outside. */
export function place(day: Day, window: Window): number {
  return ((dayNumber(day) - dayNumber(window.from)) / daysIn(window)) * 100;
}

/** A date as it is drawn, in hundredths of the axis. */
export type Bar = {
  x: number;
  width: number;
  /** One day, and it is known which. */
  exact: boolean;
  /** Its own first or last possible day lies within the axis: this end is drawn soft. Else it goes on beyond. */
  begins: boolean;
  ends: boolean;
};

/** The stretch of the axis on which a date may lie; null where none of it is on the axis. */
export function barOf({ earliest, latest }: DaySpan, window: Window): Bar | null {
  const start = earliest === null ? Number.NEGATIVE_INFINITY : place(earliest, window);
  const end = latest === null ? Number.POSITIVE_INFINITY : place(latest, window) + 100 / daysIn(window);
  const x = Math.max(0, start);
  const width = Math.min(100, end) - x;
  // Half a thousandth of the axis is less than any day of any window.
  if (width < 1e-5) return null;
  const exact = earliest !== null && earliest === latest;
  return { x, width, exact, begins: start >= -1e-9, ends: end <= 100 + 1e-9 };
}

/**
 * The days to show: those asked for, else from the first to the last possible day of what was said, with a
 * little room. The days of publication are taken in as long as they do not make the axis more than twice as
 * long: a reprint a century later must not press everything into one corner. Null where no day is known.
 */
export function windowOf(
  asked: { from: Day | null; to: Day | null },
  said: readonly DaySpan[],
  published: readonly DaySpan[] = [],
): Window | null {
  const days = said
    .flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null))
    .sort();
  const from = asked.from ?? days[0];
  const last = asked.to ?? days.at(-1);
  if (!from || !last) return null;
  const to = last < from ? from : last;
  const length = daysIn({ from, to });
  const furthest = moved(to, Math.max(length, 31));
  const printed = published.flatMap(({ earliest, latest }) => latest ?? earliest ?? []);
  const reach = [to, ...printed.filter((day) => day <= furthest)].sort().at(-1) ?? to;
  const end = asked.to ?? reach;
  const room = Math.max(1, Math.round(daysIn({ from, to: end }) * 0.02));
  return { from: asked.from ?? moved(from, -room), to: asked.to ?? moved(end, room) };
}

/** The next steps of zooming and moving; null where there is nowhere to go. */
export type Zooms = Record<'in' | 'out' | 'earlier' | 'later', Window | null>;

/** Half as long, twice as long, and half its length earlier or later. */
export function zooms(window: Window): Zooms {
  const days = daysIn(window);
  const quarter = Math.floor(days / 4);
  const half = Math.max(1, Math.floor(days / 2));
  const changed = (from: number, to: number): Window | null => {
    const next = { from: moved(window.from, from), to: moved(window.to, to) };
    return next.from === window.from && next.to === window.to ? null : next;
  };
  const outwards = Math.max(1, Math.floor(days / 2));
  return {
    in: days > 3 ? changed(quarter, -quarter) : null,
    out: changed(-outwards, outwards),
    earlier: window.from === FIRST ? null : changed(-half, -half),
    later: window.to === LAST ? null : changed(half, half),
  };
}

/** A mark on the axis. `year` where it is worth saying: at the first, and wherever it changes. */
export type Tick = { day: Day; x: number; label: string; year: string | null };

type Step = { unit: 'day' | 'month' | 'year'; every: number; days: number };
const STEPS: Step[] = [
  ...[1, 2, 7, 14].map((every) => ({ unit: 'day' as const, every, days: every })),
  ...[1, 2, 3, 6].map((every) => ({ unit: 'month' as const, every, days: every * 30.4 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every) => ({
    unit: 'year' as const,
    every,
    days: every * 365.25,
  })),
];

/** Ticks at whole days, Mondays, months or years: the closest that are not more than about `most`. */
export function ticksOf(window: Window, most = 7): Tick[] {
  const step = STEPS.find(({ days }) => daysIn(window) / days <= most) ?? STEPS.at(-1);
  if (!step) return [];
  let year = '';
  return daysOn(window, step).map((day) => {
    const said = day.slice(0, 4);
    const tick = { day, x: place(day, window), label: labelOf(day, step.unit), year: null };
    if (step.unit === 'year' || said === year) return tick;
    year = said;
    return { ...tick, year: said };
  });
}

function daysOn(window: Window, { unit, every }: Step): Day[] {
  const days: Day[] = [];
  if (unit === 'day') {
    // The first day of 1970 was a Thursday; whole weeks begin on Mondays.
    const offset = every % 7 === 0 ? 4 : 0;
    for (let n = dayNumber(window.from); n <= dayNumber(window.to); n += 1) {
      if ((((n - offset) % every) + every) % every === 0)
        days.push(addDays(window.from, n - dayNumber(window.from)));
    }
    return days;
  }
  const [first, last] = [Number(window.from.slice(0, 4)), Number(window.to.slice(0, 4))];
  const start = unit === 'year' ? Math.ceil(first / every) * every : first;
  for (let year = start; year <= last; year += unit === 'year' ? every : 1) {
    for (let month = 1; month <= (unit === 'year' ? 1 : 12); month += every) {
      const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
      if (year >= MIN_YEAR && day >= window.from && day <= window.to) days.push(day);
      if (unit === 'year') break;
    }
  }
  return days;
}

function labelOf(day: Day, unit: Step['unit']): string {
  if (unit === 'year') return String(Number(day.slice(0, 4)));
  const month = (MONTHS[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3);
  return unit === 'month' ? month : `${Number(day.slice(8))} ${month}`;
}
