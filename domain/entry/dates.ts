import { DateError, parseEdtf } from '#lib/dates/edtf.ts';
import { formatDate } from '#lib/dates/format.ts';
import { parsePlainDate } from '#lib/dates/plain.ts';
import { readRelativeDate } from '#lib/dates/relative.ts';
import { InputError } from '#lib/errors.ts';
import type { UnderstoodDate } from './types.ts';

/**
 * A date in plain words as it will be stored; one told from another day ("last Tuesday") is read against
 * `told_on`, the day the source was published, and says so as its reason. Null where nothing was typed.
 * @param told_on the source's date in EDTF; only a single day can be told from
 * @throws InputError (400) naming `field`
 */
export function understoodDate(field: string, typed: string, told_on: string | null): UnderstoodDate | null {
  if (!typed) return null;
  try {
    const { edtf } = parsePlainDate(typed);
    return { edtf, words: formatDate({ edtf }), basis: '' };
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    const anchor = told_on ? parseEdtf(told_on) : null;
    const day = anchor?.earliest && anchor.earliest === anchor.latest ? anchor.earliest : null;
    const told = day ? readRelativeDate(typed, day) : null;
    if (told) return { edtf: told.edtf, words: formatDate({ edtf: told.edtf }), basis: told.basis };
    // Read against any day at all, only to see whether the source's date is what is missing.
    const relative = !day && readRelativeDate(typed, '2000-02-29') !== null;
    const message = relative
      ? 'This is told from the day the source was published: give the source with its date, or write the date out.'
      : error.message;
    throw new InputError(message, [{ field, message }]);
  }
}
