import type { FieldError } from './errors.ts';

/**
 * What a form shows after it was sent: the one shape in which every form action answers, good or bad.
 * `status` is the HTTP status of the same refusal in the API; 0 before anything was sent, 200 when it is done.
 */
export type FormState<T = undefined> = {
  status: number;
  error: string | null;
  errors: FieldError[];
  /** What was typed, by field, in the order it was sent; never a password or a file. */
  values: Record<string, string[]>;
  /** With 409: the record as it stands now. */
  current?: unknown;
  /** With 429: seconds to wait. */
  retry_after?: number;
  /** With 200: what the action has to show. */
  done?: T;
};

/** What `useActionState` takes; works for forms without JavaScript too. */
export type FormAction<T = undefined> = (state: FormState<unknown>, form: FormData) => Promise<FormState<T>>;

/** The state of a form that has not been sent. */
export function freshForm<T = undefined>(): FormState<T> {
  return { status: 0, error: null, errors: [], values: {} };
}

/** What was typed into a field, or `otherwise` where the form has not been sent with it. */
export function typed(state: FormState<unknown>, field: string, otherwise = ''): string {
  return state.values[field]?.[0] ?? otherwise;
}

/** What is wrong with a field, or null. */
export function problemOf(state: FormState<unknown>, field: string): string | null {
  return state.errors.find((error) => error.field === field)?.message ?? null;
}

/** Fields that are never sent back, whatever form they stand in. */
const SECRET = /password|^code$|^token$/;

/** What a form was sent with, to be shown again. Frameworks' own fields begin with `$`. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$') || SECRET.test(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}
