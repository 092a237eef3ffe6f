'use client';

import { useActionState } from 'react';
import { type FormAction, freshForm, problemOf, typed } from '#lib/form-state.ts';
import { Outcome } from '../form/fields.tsx';
import { aria, Frame } from '../form/frame.tsx';
import { FileField } from './file-field.tsx';

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
  const hint =
    fetching && url
      ? 'Leave it empty to have the page at its address fetched.'
      : 'Paste it, or the source of its page. What was captured before is kept beside it.';
  return (
    <form action={send} className="form again">
      <Outcome state={state} />
      <input type="hidden" name="source" value={source} readOnly />
      {fetching && url && <input type="hidden" name="source_url" value={url} readOnly />}
      <Frame id="text" label="Its text as it is now" hint={hint} problem={problem}>
        <textarea
          className="field serif"
          id="text"
          name="text"
          rows={8}
          defaultValue={typed(state, 'text')}
          {...aria('text', { hint, problem })}
        />
      </Frame>
      <FileField problem={problemOf(state, 'file')} />
      <button className="button" type="submit" disabled={busy}>
        Capture again
      </button>
    </form>
  );
}
