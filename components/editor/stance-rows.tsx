import { STANCE_ROWS } from '#domain/entry/form.ts';
import type { Typed } from '#domain/entry/types.ts';
import type { FieldError } from '#lib/errors.ts';
import { STANCE_ACTS, STANCE_FORCES } from '#lib/vocabulary.ts';
import { Frame } from '../form/frame.tsx';
import type { Named } from './lazy-suggestions.tsx';
import { Line } from './line.tsx';
import { NameField } from './name-field.tsx';
import { Problem, problemsOf } from './problem.tsx';

const SIGNS = [
  ['affirms', 'affirm'],
  ['denies', 'deny'],
  ['neither', 'do neither'],
] as const;
const FORCE_WORDS = { flat: 'flatly', hedged: 'hedged', conditional: 'on a condition', partial: 'in part' };
const ACT_WORDS = {
  asserts: 'asserts',
  relays: 'relays what others say',
  asks: 'asks',
  declines: 'declines to say',
};

/** How the words bear on claims: one row for each, the first open. Nothing is chosen beforehand. */
export function StanceRows({
  typed,
  errors,
  claimOf,
}: {
  typed: Typed;
  errors: readonly FieldError[];
  claimOf: (field: string) => Named | null;
}) {
  return Array.from({ length: STANCE_ROWS }, (_, row) => {
    const field = (name: string) => `stance-${row}-${name}`;
    const value = (name: string) => typed[field(name)]?.[0] ?? '';
    const used = Object.keys(typed).some((name) => name.startsWith(`stance-${row}-claim`) && value('claim'));
    const signs = problemsOf(errors, field('sign'));
    return (
      <details key={field('claim')} className="stance-row" open={row === 0 || used}>
        <summary>{row === 0 ? 'A claim it speaks to' : `Claim ${row + 1}`}</summary>
        <NameField
          field={field('claim')}
          noun="claim"
          label="Claim"
          hint={row === 0 ? 'One proposition that others may affirm or deny.' : ''}
          errors={errors}
          initial={claimOf(field('claim'))}
        />
        <div className="entry-row">
          <fieldset className="form-field inline-choices">
            <legend className="label">The words</legend>
            {SIGNS.map(([sign, word]) => (
              <label key={sign}>
                <input
                  type="radio"
                  name={field('sign')}
                  value={sign}
                  defaultChecked={value('sign') === sign}
                />{' '}
                {word}
              </label>
            ))}
            <Problem id={`${field('sign')}-problem`} problems={signs} />
          </fieldset>
          <Select
            field={field('force')}
            label="How firmly"
            value={value('force')}
            options={STANCE_FORCES}
            words={FORCE_WORDS}
          />
          <Select
            field={field('act')}
            label="As what"
            value={value('act')}
            options={STANCE_ACTS}
            words={ACT_WORDS}
          />
        </div>
        <Line
          field={field('condition')}
          label="On which condition, if on one"
          typed={typed}
          errors={errors}
        />
        <Line field={field('words')} label="The words that carry it" typed={typed} errors={errors} />
        <Line
          field={field('reason')}
          label="Why you read it so"
          typed={typed}
          errors={errors}
          hint="At least ten characters; readers see it."
        />
      </details>
    );
  });
}

function Select<T extends string>({
  field,
  label,
  value,
  options,
  words,
}: {
  field: string;
  label: string;
  value: string;
  options: readonly T[];
  words: Record<T, string>;
}) {
  return (
    <Frame id={field} label={label}>
      <select className="field" id={field} name={field} defaultValue={value || options[0]}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </Frame>
  );
}
