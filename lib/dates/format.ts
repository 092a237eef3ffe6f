import { MONTHS, SEASONS } from './names.ts';
import { DateError, type Day, type DayGap, isDay, type Order } from './range.ts';
import { type DatePart, type MissingEnd, type Reading, readEdtf } from './reading.ts';

type Style = 'long' | 'short';

/**
 * A stored date in words: '12 January 2022', 'January 2022', '2022', 'spring 2022', 'about 21 October
 * 2021', 'perhaps 12 January 2022' (marked ?), 'between 1 and 11 January 2022' (one day within), 'on or
 * before 11 January 2022', 'in or after 2021', 'from 1 to 3 March 2022' (it lasted), 'from 1 March 2022
 * onwards', 'until 3 March 2022', 'from 1 March 2022, end not known'. parsePlainDate reads each of them
 * back as the same days.
 *
 * @throws DateError if `edtf` is not what parseEdtf returned
 */
export function formatDate({ edtf }: { edtf: string }): string {
  const reading = readStored(edtf);
  if (reading.shape === 'single') return single(reading.part, 'long');
  const { shape, from, to } = reading;
  if (typeof from !== 'string' && typeof to !== 'string') {
    const [start, end] = ends(from, to, 'long');
    return shape === 'one-of' ? `between ${start} and ${end}` : `from ${start} to ${end}`;
  }
  if (shape === 'one-of' && typeof to !== 'string') return bound(to, 'before', 'long');
  if (shape === 'one-of' && typeof from !== 'string') return bound(from, 'after', 'long');
  const start = onePart(from, 'long');
  const end = onePart(to, 'long');
  if (start) return to === 'open' ? `from ${start} onwards` : `from ${start}, end not known`;
  return from === 'open' ? `until ${end}` : `until ${end}, start not known`;
}

/**
 * The same for tables and axes: '12 Jan 2022', 'Jan 2022', 'c. 21 Oct 2021', '12 Jan 2022?' (marked ?),
 * 'between 1 and 11 Jan 2022' (one day within), 'by 11 Jan 2022', 'on or after 12 Jan 2022', '1–3 Mar 2022'
 * (it lasted), 'from 1 Mar 2022', '1 Mar 2022 – ?'.
 *
 * @throws DateError if `edtf` is not what parseEdtf returned
 */
export function formatDateShort({ edtf }: { edtf: string }): string {
  const reading = readStored(edtf);
  if (reading.shape === 'single') return single(reading.part, 'short');
  const { shape, from, to } = reading;
  if (typeof from !== 'string' && typeof to !== 'string') {
    const [start, end] = ends(from, to, 'short');
    if (shape === 'one-of') return `between ${start} and ${end}`;
    const tight = from.unit === to.unit && !start.includes(' ');
    return tight ? `${start}–${end}` : `${start} – ${end}`;
  }
  if (shape === 'one-of' && typeof from !== 'string') return bound(from, 'after', 'short');
  const start = onePart(from, 'short');
  const end = onePart(to, 'short');
  if (start) return to === 'unknown' ? `${start} – ?` : `from ${start}`;
  if (from === 'unknown') return `? – ${end}`;
  return shape === 'one-of' ? `by ${end}` : `until ${end}`;
}

/** The day of a day or a UTC timestamp ('2022-01-12T10:00:00Z') as '12 January 2022'. @throws DateError */
export function formatDay(day: Day): string {
  const date = day.slice(0, 10);
  if (!isDay(date) || !/^(T.*Z)?$/.test(day.slice(10)))
    throw new DateError('That is neither a day nor a UTC time.');
  return formatDate({ edtf: date });
}

/**
 * A gap in words: 'the same day', '2 days', '1 to 11 days', 'up to 18 days', 'at least 3 days', 'any number
 * of days'. With the order of the first date to the second it says where the second stands: '1 to 11 days
 * later', '2 days earlier', 'order unknown, up to 18 days apart', 'order unknown'.
 */
export function describeGap({ min, max }: DayGap, order?: Order): string {
  if (max === 0) return 'the same day';
  if (order === 'unknown') return max === null ? 'order unknown' : `order unknown, ${days(min, max)} apart`;
  const gap = days(min, max);
  if (order === undefined) return gap;
  return `${gap} ${order === 'before' ? 'later' : 'earlier'}`;
}

function readStored(edtf: string): Reading {
  const reading = readEdtf(edtf);
  const bare =
    reading.shape !== 'single' && typeof reading.from === 'string' && typeof reading.to === 'string';
  if (bare) throw new DateError('A range needs a date on one side at least.');
  return reading;
}

function days(min: number, max: number | null): string {
  if (max === null) return min === 0 ? 'any number of days' : `at least ${count(min)}`;
  if (min === max) return count(max);
  return min === 0 ? `up to ${count(max)}` : `${grouped(min)} to ${count(max)}`;
}

function count(number: number): string {
  return number === 1 ? '1 day' : `${grouped(number)} days`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function single(part: DatePart, style: Style): string {
  if (part.unit !== 'decade' && part.unit !== 'century') return write(part, style);
  const last = part.year + (part.unit === 'decade' ? 9 : 99);
  return `between ${yearText(part.year)} and ${yearText(last)}`;
}

/** Two ends, leaving out of the first what the second says again. */
function ends(from: DatePart, to: DatePart, style: Style): [string, string] {
  return [writeUntil(from, to, style), write(to, style)];
}

function writeUntil(from: DatePart, to: DatePart, style: Style): string {
  if (from.year !== to.year || marked(from) || marked(to)) return write(from, style);
  if (from.unit === 'day' && to.unit === 'day') {
    return from.month === to.month ? String(from.day) : `${from.day} ${monthName(from.month, style)}`;
  }
  if (from.unit === 'month' && to.unit === 'month') return monthName(from.month, style);
  return write(from, style);
}

function marked(part: DatePart): boolean {
  return part.approximate || part.uncertain;
}

function onePart(end: DatePart | MissingEnd, style: Style): string | null {
  return typeof end === 'string' ? null : write(end, style);
}

function bound(part: DatePart, side: 'before' | 'after', style: Style): string {
  return `${part.unit === 'day' ? 'on' : 'in'} or ${side} ${write(part, style)}`;
}

function write(part: DatePart, style: Style): string {
  const words = unmarked(part, style);
  if (style === 'short') return `${part.approximate ? 'c. ' : ''}${words}${part.uncertain ? '?' : ''}`;
  return `${part.uncertain ? 'perhaps ' : ''}${part.approximate ? 'about ' : ''}${words}`;
}

function unmarked(part: DatePart, style: Style): string {
  const year = yearText(part.year);
  switch (part.unit) {
    case 'day':
      return `${part.day} ${monthName(part.month, style)} ${year}`;
    case 'month':
      return `${monthName(part.month, style)} ${year}`;
    case 'season':
      return `${SEASONS[part.season - 21] ?? ''} ${year}`;
    default:
      return year;
  }
}

function monthName(month: number, style: Style): string {
  const name = MONTHS[month - 1] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
