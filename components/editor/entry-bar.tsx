'use client';

import { type RefObject, useEffect } from 'react';
import type { QuoteStatus } from '#lib/vocabulary.ts';
import type { Kept } from './use-kept-draft.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** The foot of the form: the ways to save it, with their keys, and whether what was typed is safe. */
export function EntryBar({
  status,
  mayPublish,
  busy,
  kept,
  path,
  form,
}: {
  status: QuoteStatus | null;
  mayPublish: boolean;
  busy: boolean;
  kept: Kept;
  path: string;
  form: RefObject<HTMLFormElement | null>;
}) {
  const published = status === 'published';
  useSaveKeys(form);
  return (
    <div className="entry-bar">
      {published ? (
        <button className="button" type="submit" name="status" value="published" disabled={busy}>
          Save the change
        </button>
      ) : (
        <>
          <button className="button plain" type="submit" name="status" value="draft" disabled={busy}>
            Save draft
          </button>
          <button
            className={mayPublish ? 'button plain' : 'button'}
            type="submit"
            name="status"
            value="in_review"
            disabled={busy}
          >
            Send for review
          </button>
          {mayPublish && (
            <button className="button" type="submit" name="status" value="published" disabled={busy}>
              Publish
            </button>
          )}
        </>
      )}
      <p className="quiet small keys">
        <kbd>Ctrl S</kbd> {published ? 'saves' : 'saves the draft'}, <kbd>Ctrl Enter</kbd>{' '}
        {published ? 'saves' : mayPublish ? 'publishes' : 'sends for review'}
      </p>
      <p className="quiet small kept" role="status">
        {kept.state === 'kept' && `What you type is kept, last at ${TIME.format(kept.at)}.`}
        {kept.state === 'failed' && 'What you type could not be kept just now; it stands here still.'}
        {kept.state === 'signed out' && (
          <>
            You are signed out; nothing is lost.{' '}
            <a href={`/sign-in?next=${encodeURIComponent(path)}`} target="_blank" rel="noreferrer">
              Sign in again in another tab
            </a>
            , then go on here.
          </>
        )}
      </p>
    </div>
  );
}

/** Ctrl or Cmd with S for the first button, with Enter for the last. */
function useSaveKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat) return;
      const buttons = form.current?.querySelectorAll<HTMLButtonElement>('button[name=status]');
      const button =
        event.key.toLowerCase() === 's'
          ? buttons?.item(0)
          : event.key === 'Enter'
            ? buttons?.item(buttons.length - 1)
            : null;
      if (!button) return;
      event.preventDefault();
      form.current?.requestSubmit(button);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [form]);
}
