import type { FieldError } from '#lib/errors.ts';
import { SLUG } from './fields.ts';

/** Of a filter that may be repeated, at most so many values are read. */
export const MAX_VALUES = 20;

/**
 * Reads filters from an address, one kind of value at a time. What cannot be read is left out and noted in
 * `problems`: a page says so, the API refuses. Never throws.
 */
export function paramReader(params: URLSearchParams) {
  const problems: FieldError[] = [];
  const bad = (field: string, message: string): null => {
    problems.push({ field, message });
    return null;
  };

  const many = <T extends string>(field: string, ok: (value: string) => value is T, message: string): T[] => {
    const values = [...new Set(params.getAll(field).filter(Boolean))].sort();
    if (values.length > MAX_VALUES) bad(field, `At most ${MAX_VALUES} values are read.`);
    return values.slice(0, MAX_VALUES).filter((value): value is T => {
      if (ok(value)) return true;
      bad(field, message);
      return false;
    });
  };
  const isSlug = (value: string): value is string => SLUG.test(value);
  const among =
    <T extends string>(list: readonly T[]) =>
    (value: string): value is T =>
      (list as readonly string[]).includes(value);

  return {
    problems,
    /** Short names of records; several mean "any of". */
    slugs: (field: string) => many(field, isSlug, 'This is not the short name of a record.'),
    slug(field: string): string | null {
      const value = params.get(field);
      if (!value) return null;
      return isSlug(value) ? value : bad(field, 'This is not the short name of a record.');
    },
    /** Words of a closed list; several mean "any of". */
    words: <T extends string>(field: string, list: readonly T[]) =>
      many(field, among(list), `Use ${list.join(', ')}.`),
    word<T extends string>(field: string, list: readonly T[]): T | null {
      const value = params.get(field);
      if (!value) return null;
      return among(list)(value) ? value : bad(field, `Use ${list.join(', ')}.`);
    },
    flag(field: string): boolean | null {
      const value = params.get(field);
      if (!value) return null;
      return value === '1' || value === '0' ? value === '1' : bad(field, 'Use 1 or 0.');
    },
    text(field: string, max: number): string {
      const value = (params.get(field) ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
      return value.length <= max ? value : (bad(field, `Use at most ${max} characters.`) ?? '');
    },
    /** A day from `2022`, `2022-01` or `2022-01-12`: the first or the last it may mean. */
    day(field: string, end: 'first' | 'last'): string | null {
      const value = params.get(field);
      if (!value) return null;
      const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
      if (!match) return bad(field, 'Write the date as 2022-01-12, 2022-01 or 2022.');
      return wholeDay(match, end) ?? bad(field, 'There is no such day.');
    },
    number(field: string, min: number, max: number): number | null {
      const value = params.get(field);
      if (!value) return null;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      return number >= min && number <= max ? number : bad(field, `Use a number from ${min} to ${max}.`);
    },
    /** A place in a list, as an earlier answer gave it. */
    place(field: string, pattern: RegExp): string | null {
      const value = params.get(field);
      if (!value) return null;
      return pattern.test(value) ? value : bad(field, 'This is not a place in the list.');
    },
    /** Notes every name in the address that `known` does not list. */
    onlyKnown(known: readonly string[]): void {
      for (const name of new Set(params.keys())) {
        if (!known.includes(name)) bad(name.slice(0, 60), 'There is no such filter.');
      }
    },
  };
}

function wholeDay([, year = '', month, day]: RegExpExecArray, end: 'first' | 'last'): string | null {
  const inMonth = month ?? (end === 'first' ? '01' : '12');
  const lastDay = new Date(Date.UTC(Number(year), Number(inMonth), 0)).getUTCDate();
  if (year === '0000' || Number(inMonth) < 1 || Number(inMonth) > 12) return null;
  if (day && (Number(day) < 1 || Number(day) > lastDay)) return null;
  return `${year}-${inMonth}-${day ?? (end === 'first' ? '01' : String(lastDay).padStart(2, '0'))}`;
}
