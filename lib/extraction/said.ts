import { parseEdtf } from '#lib/dates/edtf.ts';
import { MONTHS } from '#lib/dates/names.ts';
import { parsePlainDate } from '#lib/dates/plain.ts';
import { addDays, type DateRange, type Day } from '#lib/dates/range.ts';
import type { Stretch } from './decide.ts';
import type { Reading } from './read.ts';
import type { Said } from './types.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTH_NAMES = MONTHS.map((month) => month.toLowerCase());
const DATE_WORDS = new Set(['today', 'yesterday', 'tonight', ...WEEKDAYS]);

/** The article's date as a range, or null where none is given or it cannot be read. */
export function readPublished(published: string | undefined): DateRange | null {
  if (!published) return null;
  try {
    return parsePlainDate(published);
  } catch {
    return readInstant(published);
  }
}

/** "2016-03-01T12:00:00Z": its day. */
function readInstant(published: string): DateRange | null {
  const day = /^\d{4}-\d\d-\d\d(?=T)/.exec(published)?.[0];
  try {
    return day ? parseEdtf(day) : null;
  } catch {
    return null;
  }
}

/**
 * When a statement was made: by the words for a day or month that stand with its cue, reckoned from the article's
 * date; else not after the article. Dates within the statement or in an aside on the speaker say nothing of it.
 */
export function findSaid(reading: Reading, stretch: Stretch, published: DateRange | null): Said | null {
  const cue = reading.cues[stretch.cue];
  const words = cue ? dateWords(reading, stretch) : [];
  for (const phrase of words) {
    const edtf = reckon(phrase.toLowerCase(), published);
    if (edtf !== null) {
      const year = /\d{4}/.test(phrase) || !published ? '' : '; the rest from the article’s date';
      return { edtf, basis: `“${phrase}”${year}` };
    }
  }
  const latest = published?.latest;
  return latest
    ? { edtf: `[..${latest}]`, basis: 'not dated in the article: on or before its publication' }
    : null;
}

const MONTH = `(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`;
const DAY = `(?:${WEEKDAYS.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join('|')})`;
const PATTERN = new RegExp(
  `\\b(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|(?:in|last|this) ${MONTH}(?:,? \\d{4})?|${MONTH},? \\d{4}|` +
    `(?:last |this )?${DAY}|(?:earlier )?(?:last|this) (?:week|month|year)|yesterday|today|tonight|in (?:19|20)\\d{2})\\b`,
  'g',
);

const DAYS = new RegExp(`\\b(?:${DAY}|yesterday|today)\\b`, 'g');

/** Words for a time straight after the cue, or at the head of its sentence and closed off by a comma. */
function dateWords({ article, cues }: Reading, stretch: Stretch): string[] {
  const { tokens, units, text, regionOf } = article;
  const cue = cues[stretch.cue];
  const unit = units[cue?.unit ?? -1];
  if (!cue || !unit) return [];
  const found: string[] = [];
  let to = cue.to;
  const content = stretch.side === 'after' ? stretch.from : unit.to;
  while (to < Math.min(content, cue.to + 16) && regionOf[to] === -1) {
    const token = tokens[to];
    if (!token || (token.pos === 'VERB' && !DATE_WORDS.has(token.lower)) || token.lower === 'that') break;
    to += 1;
  }
  found.push(...(text.slice(tokens[cue.at]?.end ?? 0, tokens[to - 1]?.end ?? 0).match(PATTERN) ?? []));
  // "Smith on Tuesday said": a day between the subject and its verb.
  const near = text.slice(tokens[Math.max(unit.from, cue.at - 3)]?.start ?? 0, tokens[cue.at]?.start ?? 0);
  if (stretch.side === 'after' || stretch.to <= cue.at - 3) found.push(...(near.match(DAYS) ?? []));
  let comma = unit.from;
  while (comma < unit.to && comma - unit.from < 9 && tokens[comma]?.text !== ',') comma += 1;
  if (/^\d{4}$/.test(tokens[comma + 1]?.text ?? '') && tokens[comma + 2]?.text === ',') comma += 2;
  if (tokens[comma]?.text === ',' && !(stretch.from <= unit.from && stretch.to > comma)) {
    const head = text.slice(tokens[unit.from]?.start ?? 0, tokens[comma]?.start ?? 0);
    if (/^(?:On|In|Last|This|Earlier|Yesterday|Late|Early)\b/.test(head))
      found.push(...(head.match(PATTERN) ?? []));
  }
  return found;
}

/** EDTF for words of time, or null where the article's date is needed and is not known closely enough. */
export function reckon(words: string, published: DateRange | null): string | null {
  const explicit = /\d{4}/.test(words) ? readExplicit(words.replace(/^(?:in|last|this) /, '')) : null;
  if (explicit) return explicit;
  const earliest = published?.earliest;
  const latest = published?.latest;
  if (!earliest || !latest) return null;
  const month = MONTH_NAMES.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`).test(words));
  if (month >= 0 && !WEEKDAYS.some((day) => words.includes(day))) return readMonth(words, month, latest);
  const exact = earliest === latest;
  const weekday = WEEKDAYS.findIndex((day) => words.includes(day));
  if (weekday >= 0) return exact ? lastWeekday(latest, weekday, words.startsWith('last ')) : `[..${latest}]`;
  const back = (days: number) => addDays(latest, -days);
  if (words.endsWith('today') || words.endsWith('tonight')) return exact ? latest : null;
  if (words.endsWith('yesterday')) return exact ? back(1) : null;
  if (words.endsWith('last week')) return `[${addDays(earliest, -13)}..${back(1)}]`;
  if (words.endsWith('this week')) return `[${addDays(earliest, -6)}..${latest}]`;
  if (words.endsWith('this month'))
    return earliest.slice(0, 7) === latest.slice(0, 7) ? latest.slice(0, 7) : null;
  if (words.endsWith('last month'))
    return earliest.slice(0, 7) === latest.slice(0, 7) ? monthBefore(latest) : null;
  const year = Number(latest.slice(0, 4));
  if (earliest.slice(0, 4) !== latest.slice(0, 4)) return null;
  if (words.endsWith('this year')) return String(year);
  return words.endsWith('last year') ? String(year - 1) : null;
}

function readExplicit(words: string): string | null {
  try {
    return parsePlainDate(words.replace(/\./g, '')).edtf;
  } catch {
    return null;
  }
}

/** A month without a year is the last one that is not after the article. */
function readMonth(words: string, month: number, latest: Day): string {
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1];
  const tail = [month + 1, ...(day ? [Number(day)] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const year = Number(latest.slice(0, 4));
  const inYear = `${year}-${tail}`;
  const past =
    inYear <= latest.slice(0, inYear.length) &&
    !(words.startsWith('last') && inYear.slice(0, 7) === latest.slice(0, 7));
  return past ? inYear : `${year - 1}-${tail}`;
}

/** The last such weekday on or before a day. */
function lastWeekday(latest: Day, weekday: number, before: boolean): Day {
  const today = new Date(`${latest}T00:00:00Z`).getUTCDay();
  const back = (today - weekday + 7) % 7;
  return addDays(latest, -(back === 0 && before ? 7 : back));
}

function monthBefore(day: Day): string {
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
}
