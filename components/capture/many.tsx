'use client';

import { useActionState } from 'react';
import { openQuestions } from '#domain/capture/rules.ts';
import type { Card } from '#domain/capture/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Outcome } from '../form/fields.tsx';
import type { Decided } from './desk.tsx';

const STEPS = [0.95, 0.9, 0.8, 0.7, 0.5, 0];

/** Many statements at once: those that were chosen, or all that are at least as sure; with how many that would be. */
export function ManyForm({
  capture,
  cards,
  status,
  act,
}: {
  capture: string;
  cards: readonly Card[];
  status: string;
  act: FormAction<Decided>;
}) {
  const [state, send, busy] = useActionState(act, freshForm<Decided>());
  const waiting = cards.filter(({ proposal }) => proposal);
  const clear = waiting.filter(({ proposal }) => proposal && openQuestions(proposal).length === 0);
  return (
    <form id="many" action={send} className="many">
      <input type="hidden" name="capture" value={capture} readOnly />
      <input type="hidden" name="status" value={status} readOnly />
      {waiting.map(({ candidate }) => (
        <input key={candidate} type="hidden" name="all" value={candidate} readOnly />
      ))}
      <Outcome state={state} done={<p>{state.done?.said}</p>} />
      {waiting.length > 0 && <Choices clear={clear} waiting={waiting} busy={busy} />}
    </form>
  );
}

const count = (list: readonly Card[], step: number) =>
  list.filter(({ confidence }) => confidence >= step).length;

function Choices({
  clear,
  waiting,
  busy,
}: {
  clear: readonly Card[];
  waiting: readonly Card[];
  busy: boolean;
}) {
  return (
    <>
      <label className="label" htmlFor="above">
        All that are clear and at least so sure
      </label>
      <div className="many-row">
        <select className="field" id="above" name="above" defaultValue="0.9">
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {step === 0 ? 'however sure' : `${step * 100}%`}: {count(clear, step)} of {count(waiting, step)}
            </option>
          ))}
        </select>
        <button className="button plain" type="submit" name="many" value="above" disabled={busy}>
          Accept all of these
        </button>
      </div>
      <div className="many-row">
        <span className="small quiet">Those you chose:</span>
        <button className="button plain" type="submit" name="many" value="accept" disabled={busy}>
          Accept chosen
        </button>
        <button className="button plain" type="submit" name="many" value="reject" disabled={busy}>
          Reject chosen
        </button>
      </div>
    </>
  );
}
