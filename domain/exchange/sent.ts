import { InputError } from '#lib/errors.ts';

/** What a program sent, as named fields that nobody has looked at yet. */
export type Fields = Record<string, unknown>;

/** What a program is told whose copy is no longer what stands. */
export const STALE = 'Someone else has saved this since the version that was sent. It is given as it stands.';

/** What was sent as named fields. @throws InputError (400) */
export function fieldsOf(sent: unknown): Fields {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    throw wrong('body', 'Send one object as JSON.');
  }
  return { ...sent };
}

/** One field that cannot be read, as the error it makes. */
export function wrong(field: string, message: string): InputError {
  return new InputError(`${field}: ${message}`, [{ field, message }]);
}
