'use client';

import { createContext, type ReactNode, useActionState, useContext, useId } from 'react';
import type { NameNoun } from '#domain/entry/types.ts';
import type { FieldChoice } from '#lib/errors.ts';
import { type FormAction, type FormState, freshForm, problemOf, typed } from '#lib/form-state.ts';
import type { Named } from '../editor/lazy-suggestions.tsx';
import { NameField } from '../editor/name-field.tsx';
import { Outcome } from './fields.tsx';
import { aria, Frame } from './frame.tsx';

/** What the form around a field shows; fields read it from here, so that pages can be put together on the server. */
const State = createContext<FormState<unknown>>(freshForm());

/**
 * A form of the desk: what it sends to, what it says when it is done, and its fields between. What was typed comes
 * back with a refusal; with `empties` it starts empty again once it is done.
 */
export function DeskForm({
  action,
  hidden = {},
  submit,
  done,
  empties = false,
  plain = false,
  inline = false,
  children,
}: {
  action: FormAction;
  hidden?: Record<string, string | number>;
  submit: string;
  done?: string;
  empties?: boolean;
  /** A quiet button: for what is not the point of the page. */
  plain?: boolean;
  /** Fields beside one another. */
  inline?: boolean;
  children?: ReactNode;
}) {
  const [state, send, busy] = useActionState(action, freshForm());
  const shown = empties && state.status === 200 ? { ...state, values: {} } : state;
  return (
    <form action={send} className={inline ? 'form inline-form' : 'form desk-form'}>
      <Outcome state={state} done={done && <p>{done}</p>} />
      {state.status === 409 && <StandsNow state={state} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <State value={shown}>{children}</State>
      <button className={plain ? 'button plain' : 'button'} type="submit" disabled={busy}>
        {submit}
      </button>
    </form>
  );
}

/** The record as somebody else has saved it since, beside what was typed; sending the form again saves over it. */
function StandsNow({ state }: { state: FormState<unknown> }) {
  const current = (state.current ?? {}) as Record<string, unknown>;
  const rows = Object.entries(state.values).flatMap(([field, [mine = '']]) => {
    const theirs = current[field];
    const told = theirs === null || theirs === undefined ? '' : String(theirs);
    return field in current && field !== 'version' && typeof theirs !== 'object' && told !== mine
      ? [{ field, told, mine }]
      : [];
  });
  return (
    <div className="notice stale">
      <p>Your text is kept below. Send it again to save it over what stands now.</p>
      <dl className="facts">
        {rows.map(({ field, told, mine }) => (
          <div key={field}>
            <dt>{field.replaceAll('_', ' ')}</dt>
            <dd>
              now: {told || 'nothing'}; yours: {mine || 'nothing'}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Shared = { name: string; label: string; hint?: ReactNode; value?: string };

function useField({ name, hint, value = '' }: Shared) {
  const id = useId();
  const state = useContext(State);
  const message = problemOf(state, name);
  const choices = state.errors.find((error) => error.field === name)?.choices ?? [];
  const problem =
    message && (choices.length > 0 ? <NearOnes message={message} choices={choices} /> : message);
  return {
    id,
    problem,
    shared: { id, name, ...aria(id, { hint, problem }) },
    shown: typed(state, name, value),
  };
}

/** What is wrong, with the records that may be meant, to be opened. */
function NearOnes({ message, choices }: { message: string; choices: readonly FieldChoice[] }) {
  return (
    <>
      <p>{message}</p>
      <ul className="near">
        {choices.map(({ value, label, note, href }) => (
          <li key={value}>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>{' '}
            <span className="quiet">{note}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One line, or several. */
export function TextField({
  rows = 1,
  required = false,
  serif = false,
  ...field
}: Shared & { rows?: number; required?: boolean; serif?: boolean }) {
  const { id, problem, shared, shown } = useField(field);
  const common = { ...shared, required, className: serif ? 'field serif' : 'field', defaultValue: shown };
  return (
    <Frame id={id} label={field.label} hint={field.hint} problem={problem}>
      {rows > 1 ? <textarea {...common} rows={rows} /> : <input {...common} autoComplete="off" />}
    </Frame>
  );
}

/** Why something is changed. */
export function ReasonField({ label = 'Reason', hint }: { label?: string; hint?: ReactNode }) {
  return <TextField name="reason" label={label} hint={hint ?? 'At least ten characters.'} required />;
}

/** One of a list. */
export function SelectField({
  options,
  ...field
}: Shared & { options: readonly (readonly [value: string, label: string])[] }) {
  const { id, problem, shared, shown } = useField(field);
  return (
    <Frame id={id} label={field.label} hint={field.hint} problem={problem}>
      {/* Keyed, so that what comes back with a refusal is what is chosen. */}
      <select key={shown} {...shared} className="field" defaultValue={shown}>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Yes or no. */
export function CheckField({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  const state = useContext(State);
  const on = state.status === 0 ? checked : state.values[name] !== undefined;
  return (
    <label className="form-choice">
      <input type="checkbox" name={name} value="1" defaultChecked={on} />
      <span>{label}</span>
    </label>
  );
}

/** A record that there is, by name; its field name must be the only one on the page. */
export function RecordField({
  name,
  noun,
  label,
  hint = '',
  initial = null,
}: {
  name: string;
  noun: NameNoun;
  label: string;
  hint?: string;
  initial?: Named | null;
}) {
  const state = useContext(State);
  const sent = state.values[name]?.[0];
  const shown = sent === undefined || sent === initial?.name ? initial : { value: sent, name: sent };
  return (
    <NameField
      field={name}
      noun={noun}
      label={label}
      hint={hint}
      errors={state.errors}
      known
      initial={shown}
    />
  );
}
