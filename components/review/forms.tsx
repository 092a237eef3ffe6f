'use client';

import { useActionState } from 'react';
import { KIND_WORDS, STATE_WORDS } from '#domain/reports/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { REPORT_KINDS, REPORT_STATES, type ReportState } from '#lib/vocabulary.ts';
import { Area, Line, Select } from './inputs.tsx';
import { StepOutcome } from './outcome.tsx';

/** One step with one quote: a button, and a reason where the step asks for one. */
export function StepForm({
  action,
  quote,
  verb,
  reason = null,
  quiet = false,
}: {
  action: FormAction;
  quote: { id: string; version: number };
  verb: string;
  reason?: { label: string; hint?: string; required: boolean } | null;
  quiet?: boolean;
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form step">
      <StepOutcome state={state} again={`/edit/quotes/${quote.id}/review`} />
      <input type="hidden" name="id" value={quote.id} />
      <input type="hidden" name="version" value={quote.version} />
      {reason && <Area state={state} name="reason" rows={2} maxLength={2000} {...reason} />}
      <button className={quiet ? 'button plain' : 'button'} type="submit" disabled={busy}>
        {verb}
      </button>
    </form>
  );
}

/** Makes what a revision held stand again. */
export function RestoreForm({
  action,
  seq,
  version,
  again,
  published,
}: {
  action: FormAction;
  seq: number;
  version: number;
  again: string;
  published: boolean;
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form step">
      <StepOutcome state={state} again={again} />
      <input type="hidden" name="seq" value={seq} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="again" value={again} />
      <Area
        state={state}
        name="reason"
        label="Why"
        rows={2}
        maxLength={2000}
        required
        hint={published ? 'Readers will see it where it changes what is published.' : 'History keeps it.'}
      />
      <button className="button plain" type="submit" disabled={busy}>
        Restore
      </button>
    </form>
  );
}

/** What a reader says is wrong. */
export function ReportForm({ action, quote }: { action: FormAction<{ number: string }>; quote: string }) {
  const [state, send, busy] = useActionState(action, freshForm<{ number: string }>());
  if (state.done) {
    return (
      <div className="notice" role="status">
        <p>
          Thank you. Your report has the number <strong className="tabular">{state.done.number}</strong>. Keep
          it if you want to come back to it. An editor will look at the source.
        </p>
        <p className="mt-1">
          <a href={`/quotes/${quote}`}>Back to the statement</a>
        </p>
      </div>
    );
  }
  return (
    <form action={send} className="form">
      <StepOutcome state={state} again={`/quotes/${quote}`} />
      <input type="hidden" name="quote" value={quote} />
      <Select
        state={state}
        name="kind"
        label="What is wrong"
        options={REPORT_KINDS.map((kind) => [kind, KIND_WORDS[kind]] as const)}
      />
      <Area
        state={state}
        name="message"
        label="How do you know?"
        rows={6}
        maxLength={2000}
        required
        hint="Say what would be right, and where one can look it up. At most 2,000 characters."
      />
      <Line
        state={state}
        name="contact"
        label="How to reach you, if you like"
        maxLength={200}
        autoComplete="email"
        hint="Only editors see this report. Leave it empty to stay unknown."
      />
      {/* Left empty by people, who never see it; filled in by programs that fill in everything. */}
      <div className="nobody" aria-hidden="true">
        <label>
          Leave this empty
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <button className="button" type="submit" disabled={busy}>
        Send the report
      </button>
    </form>
  );
}

/** What the desk found on a report. */
export function HandleForm({
  action,
  report,
}: {
  action: FormAction;
  report: { number: string; version: number; state: ReportState; note: string };
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form step">
      <StepOutcome state={state} again="/edit/reports" />
      <input type="hidden" name="number" value={report.number} />
      <input type="hidden" name="version" value={report.version} />
      <Area
        state={state}
        name="note"
        label="What was found"
        rows={2}
        maxLength={2000}
        value={report.note}
        hint="For editors."
      />
      <div className="step-buttons">
        {REPORT_STATES.filter((one) => one !== report.state).map((one) => (
          <button
            key={one}
            className={one === 'answered' ? 'button' : 'button plain'}
            type="submit"
            name="state"
            value={one}
            disabled={busy}
          >
            {one === 'open' ? 'Open again' : STATE_WORDS[one]}
          </button>
        ))}
      </div>
    </form>
  );
}

/** Takes a step on many quotes that were looked through. */
export function BulkForm({
  action,
  step,
  verb,
  quotes,
  reason,
}: {
  action: FormAction;
  step: string;
  verb: string;
  quotes: { id: string; version: number }[];
  reason: { label: string; hint: string } | null;
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <StepOutcome state={state} again="/edit" />
      <input type="hidden" name="action" value={step} />
      {quotes.map(({ id, version }) => (
        <input key={id} type="hidden" name="quote" value={`${version}:${id}`} />
      ))}
      {reason && <Area state={state} name="reason" rows={2} maxLength={2000} required {...reason} />}
      <button className="button" type="submit" disabled={busy}>
        {verb}
      </button>
    </form>
  );
}

/** Takes a step on many quotes back. */
export function RevertForm({ action, id, verb }: { action: FormAction; id: string; verb: string }) {
  const [state, send, busy] = useActionState(action, freshForm());
  return (
    <form action={send} className="form">
      <StepOutcome state={state} again={`/edit/bulk/${id}`} />
      <input type="hidden" name="id" value={id} />
      <button className="button plain" type="submit" disabled={busy}>
        {verb}
      </button>
    </form>
  );
}
