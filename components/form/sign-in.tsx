'use client';

import { useActionState, useEffect } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { keepBrought } from './brought.ts';
import { Field, Outcome } from './fields.tsx';

/** E-mail address and password. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const [state, send, busy] = useActionState(action, freshForm());
  useEffect(keepBrought, []);
  return (
    <form action={send} className="form">
      <Outcome state={state} />
      <input type="hidden" name="next" value={next} />
      <Field
        state={state}
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        required
      />
      <Field
        state={state}
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={256}
      />
      <button className="button" type="submit" disabled={busy}>
        Sign in
      </button>
    </form>
  );
}

/** The second step: a code from the app, or a recovery code. */
export function CodeForm({ action, next }: { action: FormAction; next: string }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <Outcome state={state} />
      <input type="hidden" name="next" value={next} />
      <Field
        state={state}
        name="code"
        label="Code"
        hint="Six digits from your authenticator app, or one of your recovery codes."
        autoComplete="one-time-code"
        required
        maxLength={20}
      />
      <button className="button" type="submit" disabled={busy}>
        Continue
      </button>
    </form>
  );
}
