import { parseEdtf } from './edtf.ts';
import { formatDay } from './format.ts';
import { MONTHS } from './names.ts';
import { addDays, type DateRange, type Day, dayNumber, isDay } from './range.ts';

/** A date told from another one, and how it was read, in a sentence. */
export type RelativeDate = DateRange & { basis: string };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const AGO = /^(?:(?:about|some) )?(\d{1,3}|[a-z]+) (day|week|month|year)s? (?:ago|earlier|before)$/;

/**
 * Reads 'yesterday', 'Tuesday', 'last Tuesday', 'three days ago', 'last week', 'earlier this month', 'in
 * January', 'January 12' as told on `anchor`, the day the source was published. Always looks back: sources
 * report what was said. A weekday is the latest one up to the anchor, with "last" the latest before it; a week
 * runs from Monday to Sunday and stays a range, and so does whatever names no day.
 * @returns null where the text is no such date
 */
export function readRelativeDate(text: string, anchor: Day): RelativeDate | null {
  const words = text
    .toLowerCase()
    .replace(/([a-z])\./g, '$1')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .replace(/^(?:on|in|during) (?:the )?/, '');
  const found = dayTold(words, anchor) ?? stretchTold(words, anchor) ?? withoutYear(words, anchor);
  if (!found) return null;
  const basis = `“${text.trim()}”, told from ${formatDay(anchor)}, when the source was published`;
  return { ...parseEdtf(found), basis };
}

function dayTold(words: string, anchor: Day): string | null {
  if (/^(?:today|tonight|this (?:morning|afternoon|evening)|earlier today)$/.test(words)) return anchor;
  if (/^(?:yesterday|last night)(?: (?:morning|afternoon|evening))?$/.test(words)) return addDays(anchor, -1);
  if (words === 'the day before yesterday') return addDays(anchor, -2);
  const [, count = '', unit] = AGO.exec(words) ?? [];
  const many = /^\d/.test(count) ? Number(count) : Math.max(NUMBERS.indexOf(count), count === 'a' ? 1 : -1);
  if (unit && many > 0) return ago(anchor, many, unit);
  const [, last, name] =
    /^(last |this |this past |past |late )?([a-z]+)(?: (?:morning|afternoon|evening|night))?$/.exec(words) ??
    [];
  const weekday = weekdayNumber(name ?? '');
  if (weekday < 0) return null;
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return addDays(anchor, -(back === 0 && last?.trim() === 'last' ? 7 : back));
}

/** Days back are days; "two weeks ago" is about that day; months and years back name no day. */
function ago(anchor: Day, many: number, unit: string): string {
  if (unit === 'day') return addDays(anchor, -many);
  if (unit === 'week') return `${addDays(anchor, -7 * many)}~`;
  const months =
    Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 - many * (unit === 'year' ? 12 : 1);
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return unit === 'year' ? year : `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function stretchTold(words: string, anchor: Day): string | null {
  const monday = addDays(anchor, -weekdayOf(anchor));
  const [year, month] = [anchor.slice(0, 4), anchor.slice(0, 7)];
  const told: Record<string, string> = {
    'last week': `[${addDays(monday, -7)}..${addDays(monday, -1)}]`,
    'this week': within(monday, anchor),
    'last month': ago(anchor, 1, 'month'),
    'this month': within(`${month}-01`, anchor),
    'last year': ago(anchor, 1, 'year'),
    'this year': within(`${year}-01-01`, anchor),
    'last weekend': lastWeekend(anchor),
    'this weekend': lastWeekend(anchor),
    'the weekend': lastWeekend(anchor),
    weekend: lastWeekend(anchor),
  };
  const [, stretch = ''] = /^(?:earlier |late |early )?(.+)$/.exec(words) ?? [];
  return Object.hasOwn(told, stretch) ? (told[stretch] ?? null) : null;
}

const within = (from: Day, to: Day) => (from === to ? from : `[${from}..${to}]`);

/** The weekend that has begun by the anchor: on a Saturday that day alone. */
function lastWeekend(anchor: Day): string {
  const saturday = addDays(anchor, -((weekdayOf(anchor) + 2) % 7));
  const sunday = addDays(saturday, 1);
  return within(saturday, sunday > anchor ? anchor : sunday);
}

/** 'January 12', '12 January', 'January': the latest that had begun by the anchor. */
function withoutYear(words: string, anchor: Day): string | null {
  const [, name = '', day] = /^([a-z]+)(?: (\d{1,2}))?$/.exec(words) ?? [];
  const [, day2, name2 = ''] = /^(\d{1,2}) (?:of )?([a-z]+)$/.exec(words) ?? [];
  const month = monthNumber(name || name2);
  if (month === 0) return null;
  const date = day ?? day2;
  const told = (year: number) =>
    [year, month, ...(date ? [Number(date)] : [])]
      .map((part, at) => String(part).padStart(at ? 2 : 4, '0'))
      .join('-');
  const year = Number(anchor.slice(0, 4));
  const latest = told(year) <= anchor ? told(year) : told(year - 1);
  return date && !isDay(latest) ? null : latest;
}

/** 0 for Monday to 6 for Sunday. */
function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex((day) => {
    const known = day.toLowerCase();
    return name === known || (name.length >= 3 && name.length <= 5 && known.startsWith(name));
  });
}

function monthNumber(name: string): number {
  const short = name === 'sept' ? 'sep' : name;
  return (
    1 + MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((word) => word.toLowerCase() === short))
  );
}
