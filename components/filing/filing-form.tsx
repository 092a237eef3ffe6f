import type { ReactNode } from 'react';
import { type FormState, problemOf, typed } from '#lib/form-state.ts';
import { Outcome } from '../form/fields.tsx';
import { ACT_WORDS, FORCE_WORDS, optionsOf } from './words.ts';

/** One statement to be filed: its words, whom it may commit, and how it is shown. */
export type FilingRow = {
  id: string;
  text: string;
  holders: { slug: string; name: string }[];
  note: string;
  statement: ReactNode;
};

const SIGNS = [
  ['affirms', 'a'],
  ['denies', 'd'],
  ['neither', 'n'],
] as const;

/** The form that files one statement under the claim. */
export function FilingForm({
  row,
  claim,
  send,
  sent,
  busy,
  state,
}: {
  row: FilingRow;
  claim: string;
  send: (form: FormData) => void;
  sent: (id: string) => void;
  busy: boolean;
  state: FormState<unknown>;
}) {
  const id = (field: string) => `${row.id}-${field}`;
  const problem = (field: string) => {
    const found = problemOf(state, field);
    return found && <p className="form-problem">{found}</p>;
  };
  return (
    <form action={send} className="filing-form" onSubmit={() => sent(row.id)}>
      <Outcome state={state} />
      <input type="hidden" name="quote" value={row.id} readOnly />
      <input type="hidden" name="claim" value={claim} readOnly />
      <fieldset className="inline-choices">
        <legend className="label">The statement</legend>
        {SIGNS.map(([sign]) => (
          <label key={sign}>
            <input
              type="radio"
              name="sign"
              value={sign}
              required
              defaultChecked={typed(state, 'sign') === sign}
            />{' '}
            {sign === 'neither' ? 'takes no side' : `${sign} it`}
          </label>
        ))}
        {problem('sign')}
      </fieldset>
      <div className="filing-reason">
        <label className="label" htmlFor={id('reason')}>
          Why you read it so
        </label>
        <input
          className="field"
          id={id('reason')}
          name="reason"
          list="reasons-given"
          autoComplete="off"
          required
          minLength={10}
          defaultValue={typed(state, 'reason')}
        />
        {problem('reason')}
      </div>
      <div>
        <label className="label" htmlFor={id('words')}>
          The words that carry it
        </label>
        <input
          className="field serif"
          id={id('words')}
          name="words"
          autoComplete="off"
          defaultValue={typed(state, 'words')}
        />
        {problem('words')}
      </div>
      <div className="filing-more">
        <Choice
          id={id('force')}
          name="force"
          label="How firmly"
          options={optionsOf(FORCE_WORDS)}
          state={state}
        />
        <Choice id={id('act')} name="act" label="As what" options={optionsOf(ACT_WORDS)} state={state} />
        <Choice
          id={id('holder')}
          name="holder"
          label="Whose commitment"
          options={row.holders.map(({ slug, name }) => [slug, name] as const)}
          state={state}
        />
        <div>
          <label className="label" htmlFor={id('condition')}>
            On which condition
          </label>
          <input
            className="field"
            id={id('condition')}
            name="condition"
            autoComplete="off"
            defaultValue={typed(state, 'condition')}
          />
          {problem('condition')}
        </div>
      </div>
      {problem('holder')}
      <button className="button" type="submit" disabled={busy}>
        File it
      </button>
    </form>
  );
}

function Choice({
  id,
  name,
  label,
  options,
  state,
}: {
  id: string;
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  state: FormState<unknown>;
}) {
  const value = typed(state, name, options[0]?.[0] ?? '');
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select key={value} className="field" id={id} name={name} defaultValue={value}>
        {options.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
