'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Field, Outcome } from '../form/fields.tsx';

/** One's own name. */
export function ProfileForm({
  action,
  name,
  version,
}: {
  action: FormAction;
  name: string;
  version: number;
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <Outcome state={state} done="Your name is saved." />
      <input type="hidden" name="version" value={version} />
      <Field
        state={state}
        name="name"
        label="Name"
        value={name}
        autoComplete="name"
        required
        maxLength={100}
      />
      <button className="button" type="submit" disabled={busy}>
        Save the name
      </button>
    </form>
  );
}
