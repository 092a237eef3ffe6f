'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Field, Outcome } from '../form/fields.tsx';

export const PASSWORD_HINT =
  'At least 12 characters; spaces count. Four unrelated words are good, a password manager is better.';

/** The first password, or a new one, for whoever holds a one-time link. */
export function JoinForm({ action, token, email }: { action: FormAction; token: string; email: string }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <Outcome state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers, which keep it with the password. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
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
        Set the password
      </button>
    </form>
  );
}
