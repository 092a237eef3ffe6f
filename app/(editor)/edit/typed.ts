import type { Context } from '#domain/context.ts';
import { one, settled } from '#domain/entry/form.ts';
import { key, meantBy } from '#domain/entry/queries-names.ts';
import type { NameNoun } from '#domain/entry/types.ts';
import { InputError } from '#lib/errors.ts';
import { typedValues } from '#lib/form-state.ts';

/** One field as text, without spaces at its ends; undefined where it was left empty. */
export function optional(form: FormData, name: string): string | undefined {
  return one(settled(typedValues(form)), name) || undefined;
}

/** The record that a field names, or null where it was left empty. @throws InputError where it is not clear which */
export async function recordIn(
  ctx: Context,
  form: FormData,
  field: string,
  noun: NameNoun,
): Promise<string | null> {
  const value = optional(form, field);
  if (!value) return null;
  const meant = (await meantBy(ctx, [{ field, noun, value }])).get(key(noun, value));
  if (meant && 'slug' in meant) return meant.slug;
  throw missing(field, 'Choose one that is on record.');
}

/** The record that a field names. @throws InputError where it was left empty or is not clear */
export async function requiredRecord(
  ctx: Context,
  form: FormData,
  field: string,
  noun: NameNoun,
): Promise<string> {
  const slug = await recordIn(ctx, form, field, noun);
  if (!slug) throw missing(field, 'Please fill this in.');
  return slug;
}

function missing(field: string, message: string): InputError {
  return new InputError(message, [{ field, message }]);
}

/** What is asked of the editors' lists of people and outlets: their names, those merged, from where on. */
export function registerFilter(query: URLSearchParams): { q: string; merged: boolean; after: number } {
  const after = Number(query.get('after'));
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    merged: query.get('merged') === '1',
    after: Number.isSafeInteger(after) && after > 0 ? after : 0,
  };
}
