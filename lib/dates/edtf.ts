import { addDays, DateError, type DateRange, type Day, isDay, MAX_YEAR, MIN_YEAR } from './range.ts';
import { type DatePart, quoted, type Reading, readEdtf } from './reading.ts';

export { DateError } from './range.ts';

/** Days that ~ adds on both sides; a month and a year at their longest. */
const WIDENING = { day: 7, month: 31, year: 366 } as const;

/**
 * Reads a date in EDTF, levels 0 and 1 without times, or [a..b] for one day between a and b.
 *
 * The result's `edtf` is canonical: parsing it again gives the same result. A range whose two ends read
 * alike becomes that date, and brackets with unequal ends, as [2021..2022-01-12], get days at both: the
 * standard wants them alike. `~` widens by 7 days for a day, 31 for a month, 366 for a year on both sides;
 * `?` does not.
 *
 * EDTF's seasons name neither a hemisphere nor a calendar, so spring and autumn may be any day from March
 * to December, and summer and winter any day from the December before to the March after.
 *
 * @throws DateError for anything else, days that do not exist, ranges that run backwards or are open on
 * both sides, and days outside the years 0001 to 2800
 */
export function parseEdtf(text: string): DateRange {
  const reading = collapse(readEdtf(text.trim()));
  if (reading.shape === 'single') {
    const { part } = reading;
    return { edtf: part.text, ...widen(part), precision: precisionOf(part) };
  }
  const from = typeof reading.from === 'string' ? null : reading.from;
  const to = typeof reading.to === 'string' ? null : reading.to;
  if (from === null && to === null) throw new DateError('A range needs a date on one side at least.');
  if (from !== null && to !== null && spanOf(from).earliest > spanOf(to).latest) {
    throw new DateError(`The range runs backwards: ${to.text} comes before ${from.text}.`);
  }
  if (reading.shape === 'one-of' && from && to && from.unit !== to.unit) {
    return parseEdtf(`[${spanOf(from).earliest}..${spanOf(to).latest}]`);
  }
  return {
    edtf: writeRange(reading),
    earliest: from && widen(from).earliest,
    latest: to && widen(to).latest,
    precision: 'range',
  };
}

function collapse(reading: Reading): Reading {
  if (reading.shape === 'single' || typeof reading.from === 'string' || typeof reading.to === 'string') {
    return reading;
  }
  return reading.from.text === reading.to.text ? { shape: 'single', part: reading.from } : reading;
}

function writeRange(reading: Exclude<Reading, { shape: 'single' }>): string {
  const write = (end: typeof reading.from, open: string) =>
    typeof end === 'object' ? end.text : end === 'open' ? open : '';
  return reading.shape === 'one-of'
    ? `[${write(reading.from, '')}..${write(reading.to, '')}]`
    : `${write(reading.from, '..')}/${write(reading.to, '..')}`;
}

function precisionOf(part: DatePart): DateRange['precision'] {
  return part.approximate ? 'approximate' : part.unit;
}

function widen(part: DatePart): { earliest: Day; latest: Day } {
  const span = spanOf(part);
  if (!part.approximate) return span;
  const days = part.unit === 'day' || part.unit === 'month' ? WIDENING[part.unit] : WIDENING.year;
  return { earliest: addDays(span.earliest, -days), latest: addDays(span.latest, days) };
}

/** The days a part stands for before any widening. */
function spanOf(part: DatePart): { earliest: Day; latest: Day } {
  const [first, last] = yearsOf(part);
  if (first < MIN_YEAR || last > MAX_YEAR) {
    throw new DateError(`Dates run from the year 0001 to the year 2800; ${quoted(part.text)} does not fit.`);
  }
  switch (part.unit) {
    case 'day': {
      const day = dayOf(part.year, part.month, part.day);
      if (!isDay(day)) throw new DateError(`There is no day ${day}.`);
      return { earliest: day, latest: day };
    }
    case 'month':
      return { earliest: dayOf(first, part.month, 1), latest: lastOfMonth(first, part.month) };
    case 'season':
      return isSolstitial(part.season)
        ? { earliest: dayOf(first, 12, 1), latest: dayOf(last, 3, 31) }
        : { earliest: dayOf(first, 3, 1), latest: dayOf(last, 12, 31) };
    default:
      return { earliest: dayOf(first, 1, 1), latest: dayOf(last, 12, 31) };
  }
}

function yearsOf(part: DatePart): [first: number, last: number] {
  if (part.unit === 'season' && isSolstitial(part.season)) return [part.year - 1, part.year + 1];
  const more = part.unit === 'century' ? 99 : part.unit === 'decade' ? 9 : 0;
  return [part.year, part.year + more];
}

/** Summer and winter, which begin with a solstice and may reach over a turn of the year. */
function isSolstitial(season: number): boolean {
  return season % 2 === 0;
}

function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function lastOfMonth(year: number, month: number): Day {
  const last = [31, 30, 29].map((day) => dayOf(year, month, day)).find(isDay);
  return last ?? dayOf(year, month, 28);
}
