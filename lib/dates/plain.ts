import { parseEdtf } from './edtf.ts';
import { MONTHS, SEASONS } from './names.ts';
import { addDays, DateError, type DateRange, type Day, isDay } from './range.ts';
import { quoted } from './reading.ts';

const LONGEST = 120;
const EDTF_ONLY = /^[\dXTYZ\s.,:[\]{}/~?%+-]+$/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const MARKED = /^(perhaps|possibly)? ?(about|around|circa|ca?|approximately)? ?(.+)$/;
const BOUND = /^(before|after|by|(?:on|in) or before|(?:on|in) or after) (.+)$/;

/**
 * Reads a date as people type it into a form or a filter: '12 Jan 2022', 'January 12th, 2022', 'Jan 2022',
 * '2022', 'spring 2022', 'between 21 Oct 2021 and 12 Jan 2022' (one day within), 'between 1 and 11 January
 * 2022', 'about 21 October 2021', 'perhaps 2022', 'before 11 Jan 2022' (that day left out), 'by' or 'on or
 * before 11 Jan 2022', 'from 1 to 3 March 2022' (it lasted), 'until 2021', EDTF, and everything formatDate
 * writes. Knows no today: a date without a year is refused, and so is 01/02/2022, which is two days.
 *
 * @throws DateError with a sentence that says what to write instead
 */
export function parsePlainDate(text: string): DateRange {
  const typed = text.trim().replace(/[‐-―−]/g, '-');
  if (typed === '') throw new DateError('Write a date.');
  if (typed.length > LONGEST) throw new DateError('That is too long for a date.');
  const numeric = NUMERIC.exec(typed);
  if (numeric) return parseEdtf(readNumeric(typed, numeric));
  if (EDTF_ONLY.test(typed.toUpperCase())) {
    return parseEdtf(typed.toUpperCase().replace(/\s*(\.\.|\/)\s*/g, '$1'));
  }
  const words = typed
    .toLowerCase()
    .replace(/([a-z])\./g, '$1 ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/[\s,]+/g, ' ')
    .trim();
  const edtf = readRange(words) ?? readBound(words) ?? readMarked(words);
  if (edtf === null) throw new DateError(refusal(typed, words));
  return parseEdtf(edtf);
}

function readNumeric(typed: string, [, first = '', second = '', year = '']: RegExpExecArray): string {
  if (year.length === 2) throw new DateError(`Write the year of ${quoted(typed)} with four digits.`);
  const dayFirst = iso(year, Number(second), Number(first));
  const monthFirst = iso(year, Number(first), Number(second));
  const days = [dayFirst, monthFirst].filter(isDay);
  if (dayFirst !== monthFirst && days.length === 2) {
    throw new DateError(
      `${quoted(typed)} may be ${spelled(dayFirst)} or ${spelled(monthFirst)}: write the month as a word.`,
    );
  }
  if (days[0] === undefined) throw new DateError(`There is no day ${typed}.`);
  return days[0];
}

function readRange(words: string): string | null {
  const between = /^between (.+) and (.+)$/.exec(words);
  if (between) return join(between, (from, to) => `[${from}..${to}]`);
  const open = /^(?:from (.+) (onwards?|end not known)|until (.+?)( start not known)?)$/.exec(words);
  if (open) {
    const [, start, end, until, unknown] = open;
    const part = readMarked(start ?? until ?? '');
    if (part === null) return null;
    if (start !== undefined) return end === 'end not known' ? `${part}/` : `${part}/..`;
    return unknown === undefined ? `../${part}` : `/${part}`;
  }
  const lasted = /^from (.+) (?:to|until|through) (.+)$/.exec(words);
  return lasted && join(lasted, (from, to) => `${from}/${to}`);
}

function join([, first = '', last = '']: RegExpExecArray, write: (from: string, to: string) => string) {
  const [from, to] = complete(first, last).map(readMarked);
  return from && to ? write(from, to) : null;
}

/** Gives each end what it leaves to the other: '1' and '11 january 2022'; 'january 1' and '11 2022'. */
function complete(first: string, last: string): [string, string] {
  const month = /^([a-z]+) \d{1,2}$/.exec(first)?.[1];
  const to = month !== undefined && /^\d{1,2} \d{4}$/.test(last) ? `${month} ${last}` : last;
  if (/\d{4}/.test(first)) return [first, to];
  const rest = /^\d{1,2}$/.test(first) ? to.replace(/^\d{1,2} /, '') : to.slice(-4);
  return [`${first} ${rest}`, to];
}

function readBound(words: string): string | null {
  const [, side, date] = BOUND.exec(words) ?? [];
  const part = date === undefined ? null : readUnmarked(date);
  if (part === null) return null;
  const { earliest, latest } = parseEdtf(part);
  if (side === 'before') return earliest && `[..${addDays(earliest, -1)}]`;
  if (side === 'after') return latest && `[${addDays(latest, 1)}..]`;
  return side?.endsWith('after') ? `[${part}..]` : `[..${part}]`;
}

function readMarked(words: string): string | null {
  const [, uncertain, approximate, date = ''] = MARKED.exec(words) ?? [];
  const part = readUnmarked(date);
  if (part === null) return null;
  if (uncertain && approximate) return `${part}%`;
  return `${part}${uncertain ? '?' : approximate ? '~' : ''}`;
}

function readUnmarked(words: string): string | null {
  if (/^\d{4}(-\d\d){0,2}$/.test(words)) return words;
  const [, day, name, year] = /^(?:(\d{1,2}) (?:of )?)?([a-z]+) (\d{4})$/.exec(words) ?? [];
  const [, name2, day2, year2] = /^([a-z]+) (\d{1,2}) (\d{4})$/.exec(words) ?? [];
  const month = monthNumber(name ?? name2 ?? '');
  const season = day === undefined ? seasonNumber(name ?? '') : 0;
  const of = year ?? year2;
  if (of === undefined || (month === 0 && season === 0)) return null;
  return iso(of, month || season, day ?? day2);
}

/** 1 to 12 for a month's name, its first three letters or 'sept'; else 0. */
function monthNumber(name: string): number {
  const short = name === 'sept' ? 'sep' : name;
  return (
    1 + MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((word) => word.toLowerCase() === short))
  );
}

/** EDTF's 21 to 24 for a season's name, else 0. */
function seasonNumber(name: string): number {
  const index = SEASONS.findIndex((season) => season === (name === 'fall' ? 'autumn' : name));
  return index < 0 ? 0 : 21 + index;
}

function iso(year: string, month: number, day?: number | string): Day {
  const parts = day === undefined ? [month] : [month, day];
  return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

function spelled(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

function refusal(typed: string, words: string): string {
  const noYear = readUnmarked(`${words} 2000`) !== null;
  if (noYear) return `The year is missing in ${quoted(typed)}.`;
  const examples = '12 Jan 2022, Jan 2022, between 1 and 11 Jan 2022, or about 21 Oct 2021';
  return `${quoted(typed)} is not a date we can read: write it like ${examples}.`;
}
