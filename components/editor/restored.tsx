'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';

/** Says that what was typed before and not saved stands in the form again, and offers to throw it away. */
export function Restored({
  at,
  path,
  throwAway,
}: {
  /** When it was kept, UTC ISO. */
  at: string;
  path: string;
  throwAway: FormAction;
}) {
  const [state, send] = useActionState(throwAway, freshForm());
  return (
    <form action={send} className="notice restored">
      <input type="hidden" name="form" value={path} />
      <p>
        What you typed and did not save is here again, as of{' '}
        <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>.
      </p>
      {state.error && <p className="form-problem">{state.error}</p>}
      <button className="button plain" type="submit">
        Throw it away
      </button>
    </form>
  );
}
