import { type ReactNode, useId } from 'react';
import { type FormState, problemOf, typed } from '#lib/form-state.ts';

type InputProps = {
  state: FormState<unknown>;
  name: string;
  label: string;
  hint?: ReactNode;
  value?: string;
  required?: boolean;
  maxLength?: number;
};

/** What stands around an input: label, hint, and what is wrong. Several forms of a page may use the same name. */
function Around({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string;
  label: string;
  hint: ReactNode;
  problem: string | null;
  children: ReactNode;
}) {
  return (
    <div className="form-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="form-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function useDescribed({ state, name, hint }: Pick<InputProps, 'state' | 'name' | 'hint'>) {
  const id = `${name}-${useId().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  const problem = problemOf(state, name);
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return {
    id,
    problem,
    aria: { 'aria-invalid': problem ? true : undefined, 'aria-describedby': described || undefined },
  };
}

/** Several lines to fill in. */
export function Area({
  state,
  name,
  label,
  hint,
  value = '',
  rows = 3,
  ...input
}: InputProps & { rows?: number }) {
  const { id, problem, aria } = useDescribed({ state, name, hint });
  return (
    <Around id={id} label={label} hint={hint} problem={problem}>
      <textarea
        className="field"
        id={id}
        name={name}
        rows={rows}
        defaultValue={typed(state, name, value)}
        {...aria}
        {...input}
      />
    </Around>
  );
}

/** One line to fill in. */
export function Line({
  state,
  name,
  label,
  hint,
  value = '',
  ...input
}: InputProps & { autoComplete?: string }) {
  const { id, problem, aria } = useDescribed({ state, name, hint });
  return (
    <Around id={id} label={label} hint={hint} problem={problem}>
      <input
        className="field"
        id={id}
        name={name}
        defaultValue={typed(state, name, value)}
        {...aria}
        {...input}
      />
    </Around>
  );
}

/** One of a list. */
export function Select({
  state,
  name,
  label,
  hint,
  value = '',
  options,
}: Omit<InputProps, 'maxLength' | 'required'> & {
  options: readonly (readonly [value: string, label: string])[];
}) {
  const { id, problem, aria } = useDescribed({ state, name, hint });
  const chosen = typed(state, name, value);
  return (
    <Around id={id} label={label} hint={hint} problem={problem}>
      {/* Keyed: a browser keeps its own choice in a select that is only told another default. */}
      <select key={chosen} className="field" id={id} name={name} defaultValue={chosen} {...aria}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Around>
  );
}
