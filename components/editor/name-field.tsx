'use client';

import { useRef, useState } from 'react';
import { meantField } from '#domain/entry/form.ts';
import type { NameNoun } from '#domain/entry/types.ts';
import type { FieldError } from '#lib/errors.ts';
import { aria, Frame } from '../form/frame.tsx';
import { LazySuggestions, type Named } from './lazy-suggestions.tsx';
import { Problems, problemsOf } from './problem.tsx';

type Props = {
  field: string;
  noun: NameNoun;
  label: string;
  hint?: string;
  errors: readonly FieldError[];
  /** Only what is on record is taken here. */
  known?: boolean;
};

/** A field for one record by name. Without JavaScript a plain text field whose name the server looks up. */
export function NameField({
  field,
  noun,
  label,
  hint,
  errors,
  known = false,
  initial,
}: Props & { initial: Named | null }) {
  const problem = problemIn(errors, field);
  const { 'aria-describedby': describedBy } = aria(field, { hint, problem });
  return (
    <Frame id={field} label={label} hint={hint} problem={problem}>
      <LazySuggestions
        id={field}
        noun={noun}
        initial={initial}
        describedBy={describedBy}
        invalid={problem !== null}
        known={known}
        name={field}
      />
      {initial && <input type="hidden" name={meantField(field)} value={`${initial.value}|${initial.name}`} />}
    </Frame>
  );
}

function problemIn(errors: readonly FieldError[], field: string) {
  const problems = problemsOf(errors, field);
  return problems.length > 0 ? <Problems problems={problems} /> : null;
}

/** A field for several records by name: those chosen as boxes that can be unticked, and a field for one more. */
export function NamesField({ field, noun, label, hint, errors, initial }: Props & { initial: Named[] }) {
  const [chosen, setChosen] = useState(initial);
  const list = useRef<HTMLUListElement>(null);
  const problem = problemIn(errors, field);
  const { 'aria-describedby': describedBy } = aria(field, { hint, problem });
  return (
    <Frame id={field} label={label} hint={hint} problem={problem}>
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
        invalid={problem !== null}
        describedBy={describedBy}
        onChoose={(one) =>
          setChosen((before) => (before.some(({ value }) => value === one.value) ? before : [...before, one]))
        }
      />
    </Frame>
  );
}
