import { formatDate } from '../dates/format.ts';
import { type DatePart, readEdtf } from '../dates/reading.ts';
import type { CitedDate } from './types.ts';

/** A date in CSL-JSON: parts where it is one date, words where parts would claim more than is known. */
export type CslDate =
  | { 'date-parts': number[][]; circa?: true; season?: number }
  | { literal: string; circa?: true };

/**
 * A date as CSL-JSON can say it. One day, month, season or year, or something that lasted from one to
 * another, becomes parts; a mark for "about" or "perhaps" becomes `circa`. One unknown day within a range
 * becomes words: parts with two ends would say that it lasted all that time.
 */
export function cslDate(date: CitedDate): CslDate {
  const reading = readEdtf(date.edtf);
  if (reading.shape === 'single') return cslPart(reading.part) ?? { literal: formatDate(date) };
  const { shape, from, to } = reading;
  if (shape === 'interval' && typeof from !== 'string' && typeof to !== 'string') {
    const [start, end] = [cslPart(from), cslPart(to)];
    if (start && end && 'date-parts' in start && 'date-parts' in end) {
      const parts = [...start['date-parts'], ...end['date-parts']];
      return start.circa || end.circa ? { 'date-parts': parts, circa: true } : { 'date-parts': parts };
    }
  }
  return { literal: formatDate(date) };
}

function cslPart(part: DatePart): CslDate | null {
  const circa = part.approximate || part.uncertain ? { circa: true as const } : {};
  switch (part.unit) {
    case 'day':
      return { 'date-parts': [[part.year, part.month, part.day]], ...circa };
    case 'month':
      return { 'date-parts': [[part.year, part.month]], ...circa };
    case 'season':
      return { 'date-parts': [[part.year]], season: part.season - 20, ...circa };
    case 'year':
      return { 'date-parts': [[part.year]], ...circa };
    default:
      return null;
  }
}

/** The year, month and day that are certain, whatever day within its range a date falls on. */
export function certainParts({ earliest, latest }: CitedDate): {
  year: string | null;
  month: string | null;
  day: string | null;
} {
  const same = (length: number) =>
    earliest !== null && latest !== null && earliest.slice(0, length) === latest.slice(0, length);
  return {
    year: same(4) && earliest ? earliest.slice(0, 4) : null,
    month: same(7) && earliest ? earliest.slice(5, 7) : null,
    day: same(10) && earliest ? earliest.slice(8, 10) : null,
  };
}
