'use client';

import { useActionState } from 'react';
import type { TokenLine } from '#domain/accounts/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import type { Role } from '#lib/vocabulary.ts';
import { Choice, Field, Outcome } from '../form/fields.tsx';
import { ROLE_CHOICES, roleName } from './roles.ts';
import { When } from './when.tsx';

/** Makes a key for programs and shows it, this once. */
export function TokenForm({
  action,
  roles,
}: {
  action: FormAction<{ token: string }>;
  roles: readonly Role[];
}) {
  const [state, send, busy] = useActionState(action, freshForm<{ token: string }>());
  // What was typed has become a token; the next one starts empty.
  const shown = state.status === 200 ? { ...state, values: {} } : state;
  return (
    <form action={send} className="form">
      <Outcome
        state={state}
        done={
          <>
            <p>Copy the token now. It is not shown again.</p>
            <code className="once">{state.done?.token}</code>
          </>
        }
      />
      <Field
        state={shown}
        name="token_name"
        label="What it is for"
        hint="So that you know it again, such as “wire import”."
        required
        maxLength={100}
      />
      <Choice
        state={shown}
        name="role"
        legend="What it may do"
        options={ROLE_CHOICES.filter(([role]) => roles.includes(role))}
        value="contributor"
      />
      <button className="button" type="submit" disabled={busy}>
        Make a token
      </button>
    </form>
  );
}

/** One's own keys, each to be revoked. */
export function Tokens({ action, tokens }: { action: FormAction; tokens: TokenLine[] }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send}>
      <Outcome state={state} done="The token is revoked." />
      <ul className="rows">
        {tokens.map(({ id, name, role, starts_with, made_at, used_at, revoked_at }) => (
          <li key={id}>
            <div>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              <span className="quiet">{roleName(role)}</span>
              <p className="quiet small">
                <code>{starts_with}…</code> Made <When at={made_at} />,{' '}
                {used_at ? (
                  <>
                    last used <When at={used_at} />
                  </>
                ) : (
                  'never used'
                )}
                {revoked_at && (
                  <>
                    , revoked <When at={revoked_at} />
                  </>
                )}
                .
              </p>
            </div>
            {!revoked_at && (
              <button className="button plain" type="submit" name="revoke" value={id} disabled={busy}>
                Revoke<span className="sr-only"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}
