import type { ReactNode } from 'react';
import type { FormState } from '#lib/form-state.ts';

/** What came of a form. Where someone else has saved meanwhile, what stands now is shown, and the way to it. */
export function StepOutcome({
  state,
  done,
  again,
}: {
  state: FormState<unknown>;
  done?: ReactNode;
  /** The page with the record as it stands now. */
  again: string;
}) {
  if (state.status === 409) {
    const { text, status, speaker } = (state.current ?? {}) as Record<string, unknown>;
    return (
      <div className="notice refused" role="alert">
        <p>{state.error ?? 'Someone else has saved this since you opened it.'} Nothing was changed by you.</p>
        {typeof text === 'string' && (
          <p className="mt-1">
            It reads now: <q className="said">{text}</q>
            {typeof speaker === 'string' && `, ${speaker}`}
            {typeof status === 'string' && ` (${status.replaceAll('_', ' ')})`}.
          </p>
        )}
        <p className="mt-1">
          <a href={again}>Look at it as it stands now</a>
        </p>
      </div>
    );
  }
  if (state.error) {
    return (
      <div className="notice refused" role="alert">
        <p>{state.errors[0]?.message ?? state.error}</p>
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
