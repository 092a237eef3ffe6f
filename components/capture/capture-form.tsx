'use client';

import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react';
import { settled } from '#domain/entry/form.ts';
import type { Typed } from '#domain/entry/types.ts';
import { type FormAction, type FormState, freshForm, problemOf } from '#lib/form-state.ts';
import type { Named } from '../editor/lazy-suggestions.tsx';
import { Line } from '../editor/line.tsx';
import { NameField } from '../editor/name-field.tsx';
import { NewSource } from '../editor/new-source.tsx';
import { useKeptDraft } from '../editor/use-kept-draft.ts';
import { takeBrought } from '../form/brought.ts';
import { Outcome } from '../form/fields.tsx';
import { FileField } from './file-field.tsx';

/** What was read of a file or a page, to be looked at before it is stored. */
export type ReadFields = { typed: Typed; said: string };

/** What the bookmark may bring. */
const BROUGHT = [
  'source_url',
  'source_headline',
  'source_outlet',
  'source_byline',
  'source_published',
  'source_text',
];

/**
 * An article to be captured: pasted, dropped, as a file or brought by the bookmark. A plain form; what a file or a
 * page says of itself comes back in the fields to be corrected.
 */
export function CaptureForm({
  path,
  initial,
  names,
  send: action,
  fetching,
}: {
  path: string;
  initial: Typed;
  names: Record<string, string>;
  send: FormAction<ReadFields>;
  /** Whether an address alone is enough, because this site may fetch it. */
  fetching: boolean;
}) {
  const [state, send, busy] = useActionState(action, freshForm<ReadFields>());
  const [round, setRound] = useState(0);
  const [brought, setBrought] = useState<Typed | null>(null);
  useEffect(() => {
    const query = takeBrought();
    if (!query) return;
    const found = Object.fromEntries(
      BROUGHT.map((field) => [field, [query.get(field)?.slice(0, 500_000) ?? '']]),
    );
    if (!Object.values(found).some(([value]) => value)) return;
    setBrought(found);
    // What was brought stands in the form now; a reload is not to bring it again.
    history.replaceState(null, '', location.pathname);
  }, []);
  // Every answer, and what the bookmark brought, begins a new round of the fields: in the same breath, so that
  // nothing is typed into fields that are about to go.
  const [shown, setShown] = useState({ state, brought });
  if (shown.state !== state || shown.brought !== brought) {
    setShown({ state, brought });
    setRound(round + 1);
  }
  const typed = state.done?.typed ?? (state.status > 0 ? settled(state.values) : { ...initial, ...brought });
  return (
    <CaptureFields
      key={round}
      path={path}
      typed={typed}
      state={state}
      send={send}
      busy={busy}
      names={names}
      fetching={fetching}
    />
  );
}

function CaptureFields({
  path,
  typed,
  state,
  send,
  busy,
  names,
  fetching,
}: {
  path: string;
  typed: Typed;
  state: FormState<ReadFields>;
  send: (form: FormData) => void;
  busy: boolean;
  names: Record<string, string>;
  fetching: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [over, setOver] = useState(false);
  useKeptDraft(form, path);
  const { errors } = state;
  const line = { typed, errors };
  const named = (noun: string, value: string | undefined): Named | null =>
    value ? { value, name: names[`${noun}:${value}`] ?? value } : null;
  return (
    <form ref={form} action={send} className="entry-form capture-form">
      <div className="entry-fields">
        <Outcome state={state} done={state.done?.said && <p>{state.done.said}</p>} />
        <input type="hidden" name="origin" value={typed.origin?.[0] ?? 'pasted'} readOnly />
        {state.done && <input type="hidden" name="read" value="1" readOnly />}
        <section aria-labelledby="capture-text">
          <h2 id="capture-text">The article</h2>
          <fieldset
            className={over ? 'drop over' : 'drop'}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes('Files')) return;
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              setOver(false);
              const file = form.current?.querySelector<HTMLInputElement>('input[type="file"]');
              if (!file || event.dataTransfer.files.length === 0) return;
              event.preventDefault();
              file.files = event.dataTransfer.files;
              form.current?.requestSubmit();
            }}
          >
            <legend className="sr-only">Its text, or a file</legend>
            <Line
              {...line}
              field="source_text"
              label="Its text, or the source of its page"
              rows={12}
              serif
              hint="Paste it, or drop a file here. It is never shown to readers."
            />
            <FileField problem={problemOf(state, 'file')} />
          </fieldset>
        </section>
        <section aria-labelledby="capture-source">
          <h2 id="capture-source">Where it stands</h2>
          <p className="quiet small">
            A page says this of itself: leave it empty, and correct what was read. For words alone, fill in
            the headline.
          </p>
          <NewSource
            {...line}
            outlet={named('outlet', typed.source_outlet?.[0])}
            dateHint="14 Jan 2022. Days like “on Tuesday” are told from it."
          />
          <Line
            {...line}
            field="source_url"
            label="Address"
            hint={fetching ? 'With nothing pasted, the page at this address is fetched.' : 'https://…'}
          />
          <NameField
            field="source"
            noun="source"
            label="Or a source on record, of which this is a newer text"
            errors={errors}
            initial={named('source', typed.source?.[0])}
          />
        </section>
        <Bar busy={busy}>{state.done ? 'Find the statements' : 'Read it'}</Bar>
      </div>
    </form>
  );
}

function Bar({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <p className="capture-send">
      <button className="button" type="submit" disabled={busy}>
        {children}
      </button>
      {busy && (
        <span className="quiet" role="status">
          Reading…
        </span>
      )}
    </p>
  );
}
