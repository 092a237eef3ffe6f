'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Field, Outcome } from '../form/fields.tsx';

/** What an authenticator app is told, and the codes for the day it is lost. */
export type Enrolment = { uri: string; codes: string[] };

/** The key of an otpauth address in groups of four, as one types it. */
function keyOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Both steps of setting two-factor sign-in up: the key, then a first code that fits. */
export function EnrolForm({
  start,
  confirm,
  begun,
}: {
  start: FormAction<Enrolment>;
  confirm: FormAction;
  /** A key was made and waits for its first code. */
  begun: boolean;
}) {
  const [started, begin, busy] = useActionState(start, freshForm<Enrolment>());
  const [confirmed, send, sending] = useActionState(confirm, freshForm());
  const enrolment = started.done;
  return (
    <>
      {enrolment && (
        <section className="section" aria-labelledby="key">
          <h2 id="key">1. Tell your app</h2>
          <p>
            Add an account in your authenticator app with this key, or{' '}
            <a href={enrolment.uri}>open it on this device</a>.
          </p>
          <code className="once form-width" data-testid="key">
            {keyOf(enrolment.uri)}
          </code>
          <h3 className="mt-5">Recovery codes</h3>
          <p>
            Each lets you in once without the app. Keep them where your password is not. They are not shown
            again.
          </p>
          <ul className="codes once form-width">
            {enrolment.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </section>
      )}
      {(enrolment || begun) && (
        <section className="section" aria-labelledby="code-step">
          <h2 id="code-step">{enrolment ? '2. Give the first code' : 'Give the first code'}</h2>
          <form action={send} className="form">
            <Outcome state={confirmed} />
            <Field
              state={confirmed}
              name="code"
              label="Six digits from the app"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={10}
            />
            <button className="button" type="submit" disabled={sending}>
              Switch it on
            </button>
          </form>
        </section>
      )}
      {!enrolment && (
        <section className="section" aria-labelledby="begin">
          <h2 id="begin">{begun ? 'Or start again with a new key' : 'Set it up'}</h2>
          <PasswordStep state={started} send={begin} busy={busy} button="Show the key" />
        </section>
      )}
    </>
  );
}

/** New recovery codes, or none of it any more. */
export function TwoFactorOn({
  renew,
  switchOff,
}: {
  renew: FormAction<{ codes: string[] }>;
  /** Null for admins, who need it. */
  switchOff: FormAction | null;
}) {
  const [renewed, sendRenew, renewing] = useActionState(renew, freshForm<{ codes: string[] }>());
  return (
    <>
      <section className="section" aria-labelledby="codes">
        <h2 id="codes">Recovery codes</h2>
        <p>Make new ones when you have used some or lost the list. The old ones stop working.</p>
        {renewed.done && (
          <ul className="codes once form-width" role="status">
            {renewed.done.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        )}
        <PasswordStep state={renewed} send={sendRenew} busy={renewing} button="Make new recovery codes" />
      </section>
      {switchOff && <SwitchOff action={switchOff} />}
    </>
  );
}

function SwitchOff({ action }: { action: FormAction }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <section className="section" aria-labelledby="off">
      <h2 id="off">Switch it off</h2>
      <PasswordStep
        state={state}
        send={send}
        busy={busy}
        button="Switch two-factor sign-in off"
        name="off_password"
      />
    </section>
  );
}

function PasswordStep({
  state,
  send,
  busy,
  button,
  name = 'password',
}: {
  state: ReturnType<typeof freshForm<unknown>>;
  send: (form: FormData) => void;
  busy: boolean;
  button: string;
  name?: string;
}) {
  return (
    <form action={send} className="form">
      <Outcome state={state} />
      <Field
        state={state}
        name={name}
        label="Your password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={256}
      />
      <button className="button" type="submit" disabled={busy}>
        {button}
      </button>
    </form>
  );
}
