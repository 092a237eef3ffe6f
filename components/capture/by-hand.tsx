'use client';

import { startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { type FormAction, freshForm, problemOf, typed } from '#lib/form-state.ts';
import { kept } from '../desk/kept.ts';
import { isTypedIn } from '../desk/keys.ts';
import { keyOf } from './keys.ts';

/** A statement that was not found: words marked in the article, or copied from it. */
export function ByHand({ capture, add }: { capture: string; add: FormAction<{ candidate: number }> }) {
  const [state, send, busy] = useActionState(add, freshForm<{ candidate: number }>());
  const [marked, setMarked] = useState<{ start: number; end: number; words: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const look = () =>
      setMarked((before) => markedPlace() ?? (isTypedIn(document.activeElement) ? before : null));
    const pressed = (event: KeyboardEvent) => {
      if (keyOf(event) !== 'mark' || kept('keys') === 'off' || isTypedIn(event.composedPath()[0] ?? null))
        return;
      if (markedPlace()) {
        event.preventDefault();
        form.current?.requestSubmit();
      }
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('keydown', pressed);
    };
  }, []);
  useEffect(() => {
    const made = state.done?.candidate;
    if (made) document.getElementById(`statement-${made}`)?.focus();
  }, [state]);

  const problem = problemOf(state, 'words') ?? state.error;
  return (
    <form
      ref={form}
      action={send}
      className="by-hand"
      onSubmit={(event) => {
        if (!marked) return;
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        data.set('start', String(marked.start));
        data.set('end', String(marked.end));
        startTransition(() => send(data));
      }}
    >
      <input type="hidden" name="capture" value={capture} readOnly />
      <label className="label" htmlFor="by-hand-words">
        A statement that was not found: mark its words in the article, or copy them here
      </label>
      <div className="many-row">
        <input
          key={marked ? `${marked.start}-${marked.end}` : state.status}
          className="field serif"
          id="by-hand-words"
          name="words"
          defaultValue={marked?.words ?? (state.error ? typed(state, 'words') : '')}
          autoComplete="off"
          aria-describedby={problem ? 'by-hand-problem' : undefined}
        />
        <button className="button plain" type="submit" disabled={busy}>
          Add statement
        </button>
      </div>
      {problem && (
        <p className="form-problem" id="by-hand-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** What is marked in the article, as places in its text; null where nothing is. */
function markedPlace(): { start: number; end: number; words: string } | null {
  const selection = window.getSelection();
  const article = document.getElementById('captured');
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  const words = selection.toString().trim();
  return start === null || end === null || start >= end || !words ? null : { start, end, words };
}

function placeOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  const at = Number(piece?.dataset.at);
  return piece && node.nodeType === Node.TEXT_NODE && Number.isInteger(at) ? at + offset : null;
}
