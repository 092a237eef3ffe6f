'use client';

import { useId, useRef, useState, useSyncExternalStore } from 'react';

/** Whether scripts run here: false on the server and until the page is alive. */
const useAlive = () =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

/**
 * A text to take along: always there to be selected, and with a button that copies it where scripts run.
 * Where the clipboard is closed to us the text is left selected, and the reader told which keys copy it.
 */
export function CopyField({
  label,
  action,
  text,
  rows,
}: {
  label: string;
  action: string;
  text: string;
  rows: number;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const alive = useAlive();

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid('Selected: press Ctrl+C or ⌘C');
    }
  }

  return (
    <div className="copy-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="field"
        rows={rows}
        readOnly
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="copy-row">
        <button className="button plain" type="button" hidden={!alive} onClick={copy}>
          {action}
        </button>
        <span className="quiet small" role="status">
          {said}
        </span>
      </p>
    </div>
  );
}
