import { DateError } from './range.ts';

/*
 * Our own reading of the part of EDTF that is stored: levels 0 and 1 of
 * https://www.loc.gov/standards/datetime/ without times and without years outside four digits, plus level 2's
 * [a..b]. It says what is written, not which days that means (edtf.ts), so that formatting stays small.
 */

/**
 * One date as written. `text` is its EDTF; `year` is the first year of a decade or century; `?` =
 * uncertain.
 */
export type DatePart = { text: string; year: number; approximate: boolean; uncertain: boolean } & (
  | { unit: 'day'; month: number; day: number }
  | { unit: 'month'; month: number }
  | { unit: 'season'; season: number }
  | { unit: 'year' | 'decade' | 'century' }
);

/**
 * An end of a range that is no date: 'open' (`..`, no end), 'unknown' (nothing written: there is one, not
 * known).
 */
export type MissingEnd = 'open' | 'unknown';

/** A date as written: one date, one day within a range, or something that lasted from one date to another. */
export type Reading =
  | { shape: 'single'; part: DatePart }
  | { shape: 'one-of'; from: DatePart | 'open'; to: DatePart | 'open' }
  | { shape: 'interval'; from: DatePart | MissingEnd; to: DatePart | MissingEnd };

const LONGEST = 64;
const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

/** Reads EDTF text without looking whether its days exist. @throws DateError */
export function readEdtf(text: string): Reading {
  if (text.length > LONGEST) throw new DateError('That is too long for a date.');
  if (text.startsWith('[')) return readOneOf(text);
  const ends = text.split('/');
  if (ends.length === 1) return { shape: 'single', part: readPart(text) };
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length > 2) {
    throw new DateError(`${quoted(text)} has more than one slash: write first/last.`);
  }
  return { shape: 'interval', from: readEnd(from), to: readEnd(to) };
}

/** The text for use in a sentence, cut short where it is long. */
export function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function readOneOf(text: string): Reading {
  const [from, to, ...more] = text.slice(1, -1).split('..');
  if (
    !text.endsWith(']') ||
    from === undefined ||
    to === undefined ||
    more.length > 0 ||
    text.includes(',')
  ) {
    throw new DateError(`${quoted(text)} is not a range: write [first..last] for one day within it.`);
  }
  return { shape: 'one-of', from: readPlainEnd(from), to: readPlainEnd(to) };
}

/** Between brackets the standard allows neither marks nor X nor seasons. */
function readPlainEnd(text: string): DatePart | 'open' {
  if (text === '') return 'open';
  if (/[~?%]/.test(text)) throw new DateError(`Inside [..] dates carry no marks; ${quoted(text)} does.`);
  return readRangeDate(text);
}

function readEnd(text: string): DatePart | MissingEnd {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : readRangeDate(text);
}

function readRangeDate(text: string): DatePart {
  const part = readPart(text);
  if (part.unit === 'season' || text.includes('X')) {
    throw new DateError(`A range goes from one day, month or year to another; ${quoted(text)} is none.`);
  }
  return part;
}

function readPart(text: string): DatePart {
  const found = PART.exec(text);
  if (found === null) throw new DateError(refusal(text));
  const [, year = '', month, day, mark] = found;
  const written = {
    text,
    year: Number(year.replaceAll('X', '0')),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  const masked = text.includes('X');
  if (year.includes('X')) {
    if (month !== undefined)
      throw new DateError(`${quoted(text)} names a month of a year that is not known.`);
    if (mark !== undefined) throw new DateError(markRefusal(text));
    return { ...written, unit: year.endsWith('XX') ? 'century' : 'decade' };
  }
  if (masked && mark !== undefined) throw new DateError(markRefusal(text));
  if (month === undefined) return { ...written, unit: 'year' };
  if (month === 'XX') {
    if (day !== undefined && day !== 'XX') {
      throw new DateError(`${quoted(text)} names a day of a month that is not known.`);
    }
    return { ...written, unit: 'year' };
  }
  const number = Number(month);
  if (number >= 21 && number <= 24 && day === undefined) {
    if (mark !== undefined) throw new DateError(markRefusal(text));
    return { ...written, unit: 'season', season: number };
  }
  if (number < 1 || number > 12) {
    throw new DateError(`There is no month ${month}; after a year, 21 to 24 stand for the seasons.`);
  }
  if (day === undefined || day === 'XX') return { ...written, unit: 'month', month: number };
  return { ...written, unit: 'day', month: number, day: Number(day) };
}

function markRefusal(text: string): string {
  return `In ${quoted(text)} the mark ${text.slice(-1)} has no meaning: it goes with a day, a month or a year.`;
}

function refusal(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return `${quoted(text)} has a time of day: write the day alone.`;
  if (/^[-+]\d|^Y/.test(text) || /^\d{5,}/.test(text)) {
    return `${quoted(text)} is not a year from 0001 to 2800.`;
  }
  if (/^[{]/.test(text) || text.includes(',')) {
    return `${quoted(text)} is a list: write [first..last] for one day within a range.`;
  }
  if (/[~?%]./.test(text)) return `In ${quoted(text)} put ~, ? or % at the end of the date only.`;
  return `${quoted(text)} is not a date: write 2022-01-12, 2022-01 or 2022.`;
}
