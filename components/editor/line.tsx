import type { ReactNode } from 'react';
import type { Typed } from '#domain/entry/types.ts';
import type { FieldError } from '#lib/errors.ts';
import { aria, Frame } from '../form/frame.tsx';
import { Problems, problemsOf } from './problem.tsx';

/** A text to fill in, of one line or of `rows`, with its label, hint and what is wrong with it. */
export function Line({
  field,
  label,
  typed,
  errors,
  hint,
  rows = 1,
  serif = false,
  suggestions = [],
}: {
  field: string;
  label: ReactNode;
  typed: Typed;
  errors: readonly FieldError[];
  hint?: ReactNode;
  rows?: number;
  /** Their words, not ours. */
  serif?: boolean;
  /** Values to choose from while typing. */
  suggestions?: readonly string[];
}) {
  const problems = problemsOf(errors, field);
  const problem = problems.length > 0 && <Problems problems={problems} />;
  const shared = {
    className: serif ? 'field serif' : 'field',
    id: field,
    name: field,
    defaultValue: typed[field]?.[0] ?? '',
    ...aria(field, { hint, problem }),
  };
  return (
    <Frame id={field} label={label} hint={hint} problem={problem}>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} autoComplete="off" list={suggestions.length > 0 ? `${field}-list` : undefined} />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${field}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}
