import * as z from 'zod';
import { DateError, parseEdtf } from '#lib/dates/edtf.ts';
import { InputError } from '#lib/errors.ts';

/*
 * The pieces that input schemas are made of. Every text comes in NFC and trimmed at its ends; nothing else
 * about it is changed.
 */

export const SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Free text up to `max` characters, which may be empty. */
export const text = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().max(max, `Keep this to ${max} characters.`));

/** Text that must say something. */
export const words = (max: number) => text(max).pipe(z.string().min(1, 'Please fill this in.'));

/** A reason that someone else can follow. */
export const reason = () => text(2000).pipe(z.string().min(10, 'Give a reason of at least 10 characters.'));

/** The short name of a record in addresses. */
export const slug = () => z.string().regex(SLUG, 'Use small letters, digits and hyphens, at most 64.');

/** The id of a quote: 4 to 64 of small letters, digits and hyphens. */
export const quoteId = () =>
  z.string().regex(/^[a-z0-9-]{4,64}$/, 'Use 4 to 64 small letters, digits and hyphens.');

/** A date in EDTF, stored in its canonical form; see lib/dates. */
export const edtf = () =>
  z.string().transform((value, issues) => {
    try {
      return parseEdtf(value).edtf;
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      issues.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** A web address; nothing but http and https is ever stored or linked. */
export const webAddress = () =>
  z
    .string()
    .max(2000)
    .refine((value) => {
      try {
        return ['http:', 'https:'].includes(new URL(value).protocol);
      } catch {
        return false;
      }
    }, 'Give a full address that begins with http:// or https://.');

/** The version an editor's copy started from; needed to change a record. */
export const version = () => z.int().min(1).optional();

/**
 * Parses what came in from outside.
 * @throws InputError (400) naming every field that cannot be read
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.') || 'input',
    message: issue.message,
  }));
  const first = errors[0] ?? { field: 'input', message: 'This cannot be read.' };
  throw new InputError(`${first.field}: ${first.message}`, errors);
}
