'use client';

import { useActionState } from 'react';
import type { SessionLine } from '#domain/accounts/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Outcome } from '../form/fields.tsx';
import { browserName } from './browser.ts';
import { When } from './when.tsx';

/** Where one is signed in, each to be ended. */
export function Sessions({ action, sessions }: { action: FormAction; sessions: SessionLine[] }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send}>
      <Outcome state={state} done="The session has ended." />
      <ul className="rows">
        {sessions.map(({ id, current, started_at, seen_at, address, browser }) => (
          <li key={id}>
            <div>
              <b>{browserName(browser)}</b> {current && <span className="quiet">this session</span>}
              <p className="quiet small">
                {address && <>From {address}. </>}
                Signed in <When at={started_at} />, last used <When at={seen_at} />.
              </p>
            </div>
            {!current && (
              <button className="button plain" type="submit" name="session" value={id} disabled={busy}>
                End<span className="sr-only"> the session of {browserName(browser)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p className="mt-3">
          <button className="button plain" type="submit" name="session" value="others" disabled={busy}>
            End all other sessions
          </button>
        </p>
      )}
    </form>
  );
}
