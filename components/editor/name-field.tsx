'use client';

import { useRef, useState } from 'react';
import { meantField } from '#domain/entry/form.ts';
import type { NameNoun } from '#domain/entry/types.ts';
import type { FieldError } from '#lib/errors.ts';
import { LazySuggestions, type Named } from './lazy-suggestions.tsx';
import { Problem, problemsOf } from './problem.tsx';

type Props = {
  field: string;
  noun: NameNoun;
  label: string;
  hint?: string;
  errors: readonly FieldError[];
};

/** A field for one record by name. Without JavaScript a plain text field whose name the server looks up. */
export function NameField({ field, noun, label, hint, errors, initial }: Props & { initial: Named | null }) {
  const problems = problemsOf(errors, field);
  const described = [hint ? `${field}-hint` : '', problems.length > 0 ? `${field}-problem` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className="form-field">
      <label className="label" htmlFor={field}>
        {label}
      </label>
      <LazySuggestions
        id={field}
        noun={noun}
        initial={initial}
        describedBy={described || undefined}
        invalid={problems.length > 0}
        name={field}
      />
      {initial && <input type="hidden" name={meantField(field)} value={`${initial.value}|${initial.name}`} />}
      {hint && (
        <p className="form-hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={`${field}-problem`} problems={problems} />
    </div>
  );
}

/** A field for several records by name: those chosen as boxes that can be unticked, and a field for one more. */
export function NamesField({ field, noun, label, hint, errors, initial }: Props & { initial: Named[] }) {
  const [chosen, setChosen] = useState(initial);
  const list = useRef<HTMLUListElement>(null);
  const problems = problemsOf(errors, field);
  return (
    <div className="form-field">
      <label className="label" htmlFor={field}>
        {label}
      </label>
      {chosen.length > 0 && (
        <ul className="names" ref={list}>
          {chosen.map(({ value, name, note }) => (
            <li key={value}>
              <label className="chip">
                <input type="checkbox" name={field} value={value} defaultChecked />
                <bdi>{name}</bdi>
                {note && <span className="quiet small">{note}</span>}
              </label>
            </li>
          ))}
        </ul>
      )}
      <LazySuggestions
        id={field}
        noun={noun}
        initial={null}
        name={field}
        invalid={problems.length > 0}
        describedBy={hint ? `${field}-hint` : undefined}
        onChoose={(one) =>
          setChosen((before) => (before.some(({ value }) => value === one.value) ? before : [...before, one]))
        }
      />
      {hint && (
        <p className="form-hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={`${field}-problem`} problems={problems} />
    </div>
  );
}
