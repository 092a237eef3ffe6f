/** A calendar day, 'YYYY-MM-DD', in the proleptic Gregorian calendar; compares as text. */
export type Day = string;

/**
 * How closely a date is stated. 'day' means exactly one day (earliest equals latest); 'approximate' is
 * anything written with ~; 'range' is two ends, or one end and an open side.
 */
export const DATE_PRECISIONS = [
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'approximate',
  'range',
] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** The first and last day a date may stand for, both included; null: open on that side. */
export type DaySpan = { earliest: Day | null; latest: Day | null };

/** A date as it is stored: canonical EDTF, and the days it may stand for. Never both sides open. */
export type DateRange = DaySpan & { edtf: string; precision: DatePrecision };

export type Order = 'before' | 'after' | 'unknown';

/** Days between two dates at the least and at the most; max is null where an open side sets no limit. */
export type DayGap = { min: number; max: number | null };

/** A date that cannot be read; its message is a plain sentence for the person who typed it. */
export class DateError extends Error {
  override name = 'DateError';
}

export const MIN_YEAR = 1;
export const MAX_YEAR = 2800;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** True for a day that exists, from 0001-01-01 to 2800-12-31. */
export function isDay(text: string): boolean {
  return !Number.isNaN(count(text));
}

/** Days since 1970-01-01, negative before it. @throws DateError if there is no such day */
export function dayNumber(day: Day): number {
  const number = count(day);
  if (Number.isNaN(number)) throw new DateError(`There is no day ${JSON.stringify(day.slice(0, 20))}.`);
  return number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1970-01-01, NaN for no day. Counted, not read by Date.parse: conflicts compare thousands of days,
 * and some engines read 30 February as 2 March. Years begin in March here, so that the leap day is the last
 * (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
 */
function count(text: string): number {
  if (!DAY.test(text)) return Number.NaN;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
  if (year < MIN_YEAR || year > MAX_YEAR || day < 1 || day > last) return Number.NaN;
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + dayOfYear - 719_468;
}

/** The day `count` days later, or earlier if negative. @throws DateError outside the years 0001-2800 */
export function addDays(day: Day, count: number): Day {
  const date = new Date((dayNumber(day) + count) * MS_PER_DAY);
  // A count far out of bounds gives an invalid Date, which only toISOString would complain about.
  const moved = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (!isDay(moved)) throw new DateError('Dates run from the year 0001 to the year 2800.');
  return moved;
}

/**
 * Where `a` stands in time to `b`; 'unknown' unless the last day of one lies before the first of the other.
 */
export function order(a: DaySpan, b: DaySpan): Order {
  if (a.latest !== null && b.earliest !== null && a.latest < b.earliest) return 'before';
  if (b.latest !== null && a.earliest !== null && b.latest < a.earliest) return 'after';
  return 'unknown';
}

/** Days between `a` and `b`, whichever came first: least 0 if they may fall on one day. */
export function gapDays(a: DaySpan, b: DaySpan): DayGap {
  const min = Math.max(0, daysFrom(a.latest, b.earliest) ?? 0, daysFrom(b.latest, a.earliest) ?? 0);
  const forward = daysFrom(a.earliest, b.latest);
  const backward = daysFrom(b.earliest, a.latest);
  const max = forward === null || backward === null ? null : Math.max(forward, backward);
  return { min, max };
}

function daysFrom(start: Day | null, end: Day | null): number | null {
  return start === null || end === null ? null : dayNumber(end) - dayNumber(start);
}
