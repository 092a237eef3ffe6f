'use client';

import { useActionState } from 'react';
import type { UserLine } from '#domain/accounts/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Choice, Field, Outcome } from '../form/fields.tsx';
import { ROLE_CHOICES } from './roles.ts';

/** A one-time link as it is shown, this once. */
export type ShownLink = { address: string; for: string };

function OneTimeLink({ link }: { link: ShownLink | undefined }) {
  return (
    <>
      <p>
        Give this link to <bdi>{link?.for}</bdi>, by a way that only they read. It works once, for 24 hours,
        and is not shown again.
      </p>
      <code className="once">{link?.address}</code>
    </>
  );
}

/** Makes an account and shows its link. */
export function InviteForm({ action }: { action: FormAction<ShownLink> }) {
  const [state, send, busy] = useActionState(action, freshForm<ShownLink>());
  // What was typed has become an account; the next invitation starts empty.
  const shown = state.status === 200 ? { ...state, values: {} } : state;
  return (
    <form action={send} className="form">
      <Outcome state={state} done={<OneTimeLink link={state.done} />} />
      <Field state={shown} name="name" label="Name" autoComplete="off" required maxLength={100} />
      <Field
        state={shown}
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="off"
        required
        maxLength={254}
      />
      <Choice state={shown} name="role" legend="Role" options={ROLE_CHOICES} value="contributor" />
      <button className="button" type="submit" disabled={busy}>
        Invite
      </button>
    </form>
  );
}

/** Gives another role. */
export function RoleForm({ action, user }: { action: FormAction; user: UserLine }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <Outcome state={state} done="The role is changed." />
      <input type="hidden" name="user" value={user.handle} />
      <input type="hidden" name="version" value={user.version} />
      {/* Keyed, so that the choice is the one that stands after each change. */}
      <Choice
        key={user.version}
        state={state}
        name="role"
        legend="Role"
        options={ROLE_CHOICES}
        value={user.role}
      />
      <button className="button" type="submit" disabled={busy}>
        Change the role
      </button>
    </form>
  );
}

/** One step with an account that needs nothing to be filled in. */
export function UserStep({
  action,
  user,
  button,
  done,
}: {
  action: FormAction;
  user: string;
  button: string;
  done: string;
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <Outcome state={state} done={done} />
      <input type="hidden" name="user" value={user} />
      <button className="button plain" type="submit" disabled={busy}>
        {button}
      </button>
    </form>
  );
}

/** Makes a new one-time link and shows it. */
export function LinkForm({
  action,
  user,
  button,
}: {
  action: FormAction<ShownLink>;
  user: string;
  button: string;
}) {
  const [state, send, busy] = useActionState(action, freshForm<ShownLink>());
  return (
    <form action={send} className="form">
      <Outcome state={state} done={<OneTimeLink link={state.done} />} />
      <input type="hidden" name="user" value={user} />
      <button className="button plain" type="submit" disabled={busy}>
        {button}
      </button>
    </form>
  );
}
