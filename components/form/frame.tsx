import type { ReactNode } from 'react';

/** What stands around an input: its label, a hint and what is wrong with it, under the ids that `aria` names. */
export function Frame({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: ReactNode;
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
        <div className="form-problem" id={`${id}-problem`}>
          {typeof problem === 'string' ? <p>{problem}</p> : problem}
        </div>
      )}
    </div>
  );
}

/** What ties an input to the frame around it for those who hear the page. */
export function aria(id: string, { hint, problem }: { hint?: ReactNode; problem?: ReactNode }) {
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return {
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': described || undefined,
  };
}
