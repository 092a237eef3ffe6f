import { type ReactNode, useId } from 'react';
import { type FormState, problemOf, typed } from '#lib/form-state.ts';
import { aria, Frame } from '../form/frame.tsx';

type InputProps = {
  state: FormState<unknown>;
  name: string;
  label: string;
  hint?: ReactNode;
  value?: string;
  required?: boolean;
  maxLength?: number;
};

/** Several forms of a page may use the same name: the ids are told apart. */
function useFrame({ state, name, label, hint }: Pick<InputProps, 'state' | 'name' | 'label' | 'hint'>) {
  const id = `${name}-${useId().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  const problem = problemOf(state, name);
  return { frame: { id, label, hint, problem }, shared: { id, name, ...aria(id, { hint, problem }) } };
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
  const { frame, shared } = useFrame({ state, name, label, hint });
  return (
    <Frame {...frame}>
      <textarea
        className="field"
        {...shared}
        rows={rows}
        defaultValue={typed(state, name, value)}
        {...input}
      />
    </Frame>
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
  const { frame, shared } = useFrame({ state, name, label, hint });
  return (
    <Frame {...frame}>
      <input className="field" {...shared} defaultValue={typed(state, name, value)} {...input} />
    </Frame>
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
  const { frame, shared } = useFrame({ state, name, label, hint });
  const chosen = typed(state, name, value);
  return (
    <Frame {...frame}>
      {/* Keyed: a browser keeps its own choice in a select that is only told another default. */}
      <select key={chosen} className="field" {...shared} defaultValue={chosen}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
