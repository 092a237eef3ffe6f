import type { FieldError } from '#lib/errors.ts';
import { SLUG } from './fields.ts';
import { MAX_VALUES, paramReader } from './params.ts';

/*
 * Filters described once, as data: what reads them from an address, what says in the API's description what
 * they take, and the sentence that readers of the docs get.
 */

type Reader = ReturnType<typeof paramReader>;

/** One filter: how it is read, what it takes as JSON Schema, whether repeating it means "any of", and what it does. */
export type Param<T> = {
  read: (reader: Reader, field: string) => T;
  schema: Record<string, unknown>;
  many: boolean;
  about: string;
};
export type ParamSpec = Record<string, Param<unknown>>;
export type ParamValues<S extends ParamSpec> = { [K in keyof S]: S[K] extends Param<infer T> ? T : never };

const one = <T>(about: string, schema: Param<T>['schema'], read: Param<T>['read']): Param<T> => ({
  about,
  schema,
  many: false,
  read,
});
const several = <T>(about: string, items: Param<T>['schema'], read: Param<T>['read']): Param<T> => ({
  about,
  schema: { type: 'array', items, maxItems: MAX_VALUES },
  many: true,
  read,
});
const slugSchema = { type: 'string', pattern: SLUG.source };

/** Free words, `max` characters at the most. */
export const textParam = (about: string, max: number): Param<string> =>
  one(about, { type: 'string', maxLength: max }, (reader, field) => reader.text(field, max));

/** The short name of one record. */
export const slugParam = (about: string): Param<string | null> =>
  one(about, slugSchema, (reader, field) => reader.slug(field));

/** Short names of records, any of which will do. */
export const slugsParam = (about: string): Param<string[]> =>
  several(about, slugSchema, (reader, field) => reader.slugs(field));

/** One word of a closed list, or nothing. */
export const wordParam = <T extends string>(about: string, list: readonly T[]): Param<T | null> =>
  one(about, { type: 'string', enum: list }, (reader, field) => reader.word(field, list));

/** One word of a closed list; `absent` where none is given or it cannot be read. */
export const choiceParam = <T extends string>(about: string, list: readonly T[], absent: T): Param<T> =>
  one(about, { type: 'string', enum: list, default: absent }, (reader, field) => {
    return reader.word(field, list) ?? absent;
  });

/** Words of a closed list, any of which will do. */
export const wordsParam = <T extends string>(about: string, list: readonly T[]): Param<T[]> =>
  several(about, { type: 'string', enum: list }, (reader, field) => reader.words(field, list));

const FLAG = { type: 'string', enum: ['1', '0'] };
/** `1` or `0`, or nothing. */
export const flagParam = (about: string): Param<boolean | null> =>
  one(about, FLAG, (reader, field) => reader.flag(field));

/** `1` or `0`; `absent` where none is given. */
export const switchParam = (about: string, absent: boolean): Param<boolean> =>
  one(about, { ...FLAG, default: absent ? '1' : '0' }, (reader, field) => reader.flag(field) ?? absent);

/** A day, or the first or last one of a month or year. */
export const dayParam = (about: string, end: 'first' | 'last'): Param<string | null> =>
  one(about, { type: 'string', pattern: '^\\d{4}(-\\d{2})?(-\\d{2})?$' }, (reader, field) =>
    reader.day(field, end),
  );

/** A whole number; `absent` where none is given. */
export const numberParam = <A extends number | null>(
  about: string,
  min: number,
  max: number,
  absent: A,
): Param<number | A> => {
  const schema = {
    type: 'integer',
    minimum: min,
    maximum: max,
    ...(absent === null ? {} : { default: absent }),
  };
  return one(about, schema, (reader, field) => reader.number(field, min, max) ?? absent);
};

/** A place in a list, as an earlier answer gave it. */
export const placeParam = (pattern: RegExp): Param<string | null> =>
  one(
    '`next` of an earlier answer: reads on from there.',
    { type: 'string', pattern: pattern.source },
    (reader, field) => reader.place(field, pattern),
  );

/** `after` of a list whose places are short names. */
export const afterParam = (): Param<string | null> =>
  one('`next` of an earlier answer: reads on from there.', slugSchema, (reader, field) => reader.slug(field));

/** How many records a page of a list holds. */
export const limitParam = (absent: number): Param<number> => numberParam('How many at once.', 1, 100, absent);

/** Reads filters from an address; what cannot be read is left out and reported. Never throws. */
export function readParams<S extends ParamSpec>(
  spec: S,
  params: URLSearchParams,
): { values: ParamValues<S>; problems: FieldError[] } {
  const reader = paramReader(params);
  const values = Object.fromEntries(
    Object.entries(spec).map(([field, { read }]) => [field, read(reader, field)]),
  ) as ParamValues<S>;
  return { values, problems: reader.problems };
}
