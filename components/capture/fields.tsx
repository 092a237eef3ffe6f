'use client';

import { useState } from 'react';
import type { Offer, Proposal } from '#domain/capture/types.ts';
import { meantField } from '#domain/entry/form.ts';
import { addedName } from '#domain/entry/kinds.ts';
import type { NameNoun, Typed } from '#domain/entry/types.ts';
import { QUOTE_FORMS } from '#lib/vocabulary.ts';
import { LazySuggestions, type Named } from '../editor/lazy-suggestions.tsx';

/** Everything about a found statement that can be corrected before it is accepted. */
export function CardFields({
  id,
  proposal,
  typed,
}: {
  id: string;
  proposal: Proposal;
  /** What stands in the fields: as proposed, or as it was sent and refused. */
  typed: Typed;
}) {
  const text = (field: string) => typed[field]?.[0] ?? '';
  const named = (noun: NameNoun, value: string): Named => ({
    value,
    name: proposal.names[`${noun}:${value}`] ?? addedName(value)?.name ?? value,
    ...(addedName(value) ? { note: `a new ${addedName(value)?.kind || noun}` } : {}),
  });
  const name = (field: string, noun: NameNoun, label: string) => (
    <NameLine
      id={id}
      field={field}
      noun={noun}
      label={label}
      initial={text(field) ? named(noun, text(field)) : null}
    />
  );
  const line = (field: string, label: string) => (
    <div>
      <label className="label" htmlFor={`${id}-${field}`}>
        {label}
      </label>
      <input
        className="field"
        id={`${id}-${field}`}
        name={field}
        defaultValue={text(field)}
        autoComplete="off"
      />
    </div>
  );
  const boxes = (field: string, noun: NameNoun, offers: readonly Offer[]) => {
    const chosen = (typed[field] ?? []).filter(Boolean).map((value) => named(noun, value));
    const rest = offers.filter(({ value }) => !chosen.some((one) => one.value === value));
    return { chosen, rest };
  };
  return (
    <div className="card-fields">
      <div className="wide">
        <label className="label" htmlFor={`${id}-text`}>
          Words
        </label>
        <textarea
          className="field serif"
          id={`${id}-text`}
          name="text"
          rows={4}
          defaultValue={text('text')}
        />
      </div>
      <div>
        <label className="label" htmlFor={`${id}-form`}>
          Form
        </label>
        <select className="field" id={`${id}-form`} name="form" defaultValue={text('form')}>
          {QUOTE_FORMS.map((form) => (
            <option key={form}>{form}</option>
          ))}
        </select>
      </div>
      {name('speaker', 'entity', 'Speaker')}
      {line('speaker_role', 'Role, as printed')}
      {line('speaker_as_printed', 'Named in print as')}
      {name('on_behalf_of', 'entity', 'On behalf of')}
      {name('outlet', 'outlet', 'Said to, or posted on')}
      {line('occasion', 'Occasion')}
      {name('credited_outlet', 'outlet', 'Credited to')}
      {line('said_on', 'Said')}
      {line('said_basis', 'How the day is known')}
      <Boxes
        id={id}
        field="subjects"
        noun="entity"
        label="About whom"
        {...boxes('subjects', 'entity', proposal.offers.subjects)}
      />
      <Boxes
        id={id}
        field="topics"
        noun="topic"
        label="Topics"
        {...boxes('topics', 'topic', proposal.offers.topics)}
      />
      <div className="wide">{line('note', 'Note for the desk')}</div>
      <div className="wide">{line('reason', 'Reason, where published words differ from the source')}</div>
    </div>
  );
}

function NameLine({
  id,
  field,
  noun,
  label,
  initial,
}: {
  id: string;
  field: string;
  noun: NameNoun;
  label: string;
  initial: Named | null;
}) {
  return (
    <div>
      <label className="label" htmlFor={`${id}-${field}`}>
        {label}
      </label>
      <LazySuggestions id={`${id}-${field}`} name={field} noun={noun} initial={initial} invalid={false} />
      {initial && initial.value !== initial.name && (
        <input type="hidden" name={meantField(field)} value={`${initial.value}|${initial.name}`} readOnly />
      )}
    </div>
  );
}

function Boxes({
  id,
  field,
  noun,
  label,
  chosen,
  rest,
}: {
  id: string;
  field: string;
  noun: NameNoun;
  label: string;
  chosen: Named[];
  rest: readonly Offer[];
}) {
  const [more, setMore] = useState<Named[]>([]);
  const box = ({ value, name, note }: Named, checked: boolean) => (
    <li key={value}>
      <label className="chip">
        <input type="checkbox" name={field} value={value} defaultChecked={checked} />
        <bdi>{name}</bdi>
        {note && <span className="quiet small">{note}</span>}
      </label>
    </li>
  );
  return (
    <div className="wide">
      <label className="label" htmlFor={`${id}-${field}`}>
        {label}
      </label>
      {chosen.length + rest.length + more.length > 0 && (
        <ul className="names">
          {chosen.map((one) => box(one, true))}
          {rest.map((one) => box(one, false))}
          {more.map((one) => box(one, true))}
        </ul>
      )}
      <LazySuggestions
        id={`${id}-${field}`}
        name={field}
        noun={noun}
        initial={null}
        invalid={false}
        onChoose={(one) =>
          setMore((before) => (before.some(({ value }) => value === one.value) ? before : [...before, one]))
        }
      />
    </div>
  );
}
