'use client';

import { useActionState } from 'react';
import type { RequestLine } from '#domain/quotes/queries-requests.ts';
import { formatDate } from '#lib/dates/format.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { Line, Select } from './inputs.tsx';
import { StepOutcome } from './outcome.tsx';

const OUTCOMES = [
  ['no_answer', 'No answer is recorded'],
  ['answered', 'They answered'],
  ['declined', 'They declined'],
] as const;

/** Who was asked for comment, by whom, when, about what, and what came of it. */
export function RequestForm({
  action,
  page,
  request,
  sources,
}: {
  action: FormAction;
  /** The quote on whose page this stands. */
  page: string;
  /** Null for a new one. */
  request: RequestLine | null;
  sources: readonly (readonly [id: string, headline: string])[];
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form wide">
      <StepOutcome state={state} again={`/edit/quotes/${page}/comment-requests`} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="id" value={request?.id ?? ''} />
      {request && <input type="hidden" name="version" value={request.version} />}
      <Line
        state={state}
        name="party"
        label="Who was asked"
        value={request?.party ?? ''}
        hint="The name as it stands on record."
        required
        maxLength={200}
      />
      <Line
        state={state}
        name="via"
        label="Through whom"
        value={request?.via ?? ''}
        hint="A spokesperson, a lawyer."
        maxLength={300}
      />
      <Line
        state={state}
        name="asked_by"
        label="Asked by"
        value={request?.asked_by ?? ''}
        hint="The outlet, by its name on record; empty where it is not known."
        maxLength={200}
      />
      <Line
        state={state}
        name="asked_on"
        label="When"
        value={request?.asked_on ? formatDate({ edtf: request.asked_on }) : ''}
        hint="12 Jan 2022, Jan 2022, before 12 Jan 2022; empty where it is not known."
        maxLength={120}
      />
      <Line state={state} name="about" label="About what" value={request?.about ?? ''} maxLength={500} />
      <Select
        state={state}
        name="concerns"
        label="Concerns"
        value={request?.source ? `source:${request.source}` : 'quote'}
        options={[
          ['quote', 'This statement alone'],
          ...sources.map(
            ([id, headline]) => [`source:${id}`, `All that “${headline}” says about them`] as const,
          ),
        ]}
      />
      <Select
        state={state}
        name="outcome"
        label="What came of it"
        value={request?.outcome ?? 'no_answer'}
        options={OUTCOMES}
      />
      <Line
        state={state}
        name="answer"
        label="Their answer"
        value={request?.answer ?? ''}
        hint="The address or id of the statement on record, where they answered."
        maxLength={300}
      />
      <button className={request ? 'button plain' : 'button'} type="submit" disabled={busy}>
        {request ? 'Save' : 'Record it'}
      </button>
    </form>
  );
}
