'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Field, Outcome } from '../form/fields.tsx';
import { PASSWORD_HINT } from './join.tsx';

/** A new password for whoever knows the present one. */
export function PasswordForm({ action }: { action: FormAction }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <Outcome state={state} done="Your password is changed. Every other session has ended." />
      <Field
        state={state}
        name="current_password"
        label="Present password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={256}
      />
      <Field
        state={state}
        name="password"
        label="New password"
        type="password"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        required
        maxLength={256}
      />
      <button className="button" type="submit" disabled={busy}>
        Change the password
      </button>
    </form>
  );
}
