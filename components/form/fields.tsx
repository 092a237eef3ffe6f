import type { ReactNode } from 'react';
import { type FormState, problemOf, typed } from '#lib/form-state.ts';
import { aria, Frame } from './frame.tsx';

type FieldProps = {
  state: FormState<unknown>;
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  hint?: ReactNode;
  value?: string;
  autoComplete?: string;
  inputMode?: 'numeric';
  required?: boolean;
  maxLength?: number;
};

/** One line to fill in, with its label, a hint and what is wrong with it; what was typed stands there again. */
export function Field({ state, name, label, type = 'text', hint, value = '', ...input }: FieldProps) {
  const problem = problemOf(state, name);
  return (
    <Frame id={name} label={label} hint={hint} problem={problem}>
      <input
        className="field"
        id={name}
        name={name}
        type={type}
        defaultValue={type === 'password' ? undefined : typed(state, name, value)}
        {...aria(name, { hint, problem })}
        {...input}
      />
    </Frame>
  );
}

/** One of a few, as radio buttons. */
export function Choice({
  state,
  name,
  legend,
  options,
  value,
}: {
  state: FormState<unknown>;
  name: string;
  legend: string;
  options: readonly (readonly [value: string, label: string, about?: string])[];
  value?: string;
}) {
  const problem = problemOf(state, name);
  const chosen = typed(state, name, value);
  return (
    <fieldset className="form-field" id={name} aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="label">{legend}</legend>
      {options.map(([option, label, about]) => (
        <label key={option} className="form-choice">
          <input type="radio" name={name} value={option} defaultChecked={option === chosen} required />
          <span>
            {label} {about && <span className="quiet small">{about}</span>}
          </span>
        </label>
      ))}
      {problem && (
        <p className="form-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** What came of a form: why it was refused, or that it is done. Read out as soon as it stands there. */
export function Outcome({ state, done }: { state: FormState<unknown>; done?: ReactNode }) {
  if (state.error) {
    return (
      <div className="notice refused" role="alert">
        {state.errors.length === 0 ? (
          <p>{state.error}</p>
        ) : (
          <>
            <p>Nothing was changed yet:</p>
            <ul className="list-disc ps-5">
              {state.errors.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  <a href={`#${field}`}>{message}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    );
  }
  if (state.status !== 200 || !done) return null;
  return (
    <div className="notice" role="status">
      {done}
    </div>
  );
}
