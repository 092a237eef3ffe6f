'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm, problemOf, typed } from '#lib/form-state.ts';
import { Outcome } from '../form/fields.tsx';

/** What a source says now, pasted or as a file, or fetched where that is allowed. */
export function AgainForm({
  source,
  url,
  fetching,
  store,
}: {
  source: string;
  url: string | null;
  fetching: boolean;
  store: FormAction;
}) {
  const [state, send, busy] = useActionState(store, freshForm());
  const problem = problemOf(state, 'text');
  return (
    <form action={send} className="form again">
      <Outcome state={state} />
      <input type="hidden" name="source" value={source} readOnly />
      {fetching && url && <input type="hidden" name="source_url" value={url} readOnly />}
      <div className="form-field">
        <label className="label" htmlFor="text">
          Its text as it is now
        </label>
        <textarea
          className="field serif"
          id="text"
          name="text"
          rows={8}
          defaultValue={typed(state, 'text')}
          aria-invalid={problem ? true : undefined}
          aria-describedby="text-hint"
        />
        <p className="form-hint" id="text-hint">
          {fetching && url
            ? 'Leave it empty to have the page at its address fetched.'
            : 'Paste it, or the source of its page. What was captured before is kept beside it.'}
        </p>
      </div>
      <div className="form-field">
        <label className="label" htmlFor="file">
          Or a file: .txt, .html or .docx
        </label>
        <input className="field" id="file" name="file" type="file" accept=".txt,.html,.htm,.docx" />
      </div>
      <button className="button" type="submit" disabled={busy}>
        Capture again
      </button>
    </form>
  );
}
