'use client';

import { useActionState, useCallback, useEffect, useRef } from 'react';
import { placeOf } from '#domain/quotes/rules.ts';
import { type FormAction, freshForm, typed } from '#lib/form-state.ts';
import { kept } from '../desk/kept.ts';
import { isTypedIn } from '../desk/keys.ts';
import { Outcome } from '../form/fields.tsx';
import { FilingForm, type FilingRow } from './filing-form.tsx';
import { type FilingKey, keyOf, nextSentence } from './keys.ts';

/** What was done: which statement, and how it was filed. */
export type Filed = { quote: string; label: string; counts: boolean };

const KEY_SIGNS: Partial<Record<FilingKey, string>> = {
  affirms: 'affirms',
  denies: 'denies',
  neither: 'neither',
};

/**
 * The statements that are not filed yet, each with its form. With the keyboard: j and k go from one to the next, a,
 * d and n say how it bears on the claim, w marks a sentence, Enter files it and goes on to the next.
 */
export function FilingDesk({
  action,
  claim,
  rows,
  reasons,
}: {
  action: FormAction<Filed>;
  claim: string;
  rows: FilingRow[];
  /** Reasons given on this claim before, to choose from. */
  reasons: string[];
}) {
  const [state, send, busy] = useActionState(action, freshForm<Filed>());
  const list = useRef<HTMLOListElement>(null);
  const at = useRef(0);
  const next = useRef<string | null>(null);

  const item = useCallback((index: number) => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    return items[Math.min(Math.max(index, 0), items.length - 1)];
  }, []);

  // Filed: on to the one after it. What is filed may bring others near, so that places in the list are not kept.
  // The list may come after the answer, and in another order: hence again with every new list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what has just been drawn
  useEffect(() => {
    if (state.status !== 200) return;
    const following = next.current === null ? null : document.getElementById(next.current);
    (following ?? item(at.current))?.focus();
  }, [state, rows, item]);
  const sent = useCallback(
    (id: string) => {
      const place = rows.findIndex((row) => row.id === id);
      at.current = Math.max(place, 0);
      next.current = (rows[place + 1] ?? rows[place - 1])?.id ?? null;
    },
    [rows],
  );

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (kept('keys') === 'off') return;
      const target = (event.composedPath()[0] ?? null) as HTMLElement | null;
      const row = target?.closest?.<HTMLElement>('.unfiled > li') ?? null;
      if (event.key === 'Escape' && row) {
        closeForm(row);
        return;
      }
      const key = keyOf(event);
      if (!key || isTypedIn(target)) return;
      // Arrows scroll the page unless a statement has been taken up.
      if (event.key.startsWith('Arrow') && !row) return;
      event.preventDefault();
      const items = [...(list.current?.children ?? [])];
      if (row) at.current = items.indexOf(row);
      if (key === 'next' || key === 'previous') {
        at.current = row ? at.current + (key === 'next' ? 1 : -1) : at.current;
        at.current = Math.min(Math.max(at.current, 0), Math.max(items.length - 1, 0));
        item(at.current)?.focus();
        return;
      }
      const current = row ?? item(at.current);
      if (current) take(current, key, rows);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [item, rows]);

  const refused = state.error !== null ? typed(state, 'quote') : null;
  return (
    <>
      {state.status === 200 && state.done && (
        <div className="notice" role="status">
          <p>
            Filed: {state.done.label}.{' '}
            {state.done.counts ? 'It counts.' : 'It waits as a suggestion for an editor to confirm.'}
          </p>
        </div>
      )}
      {refused !== null && !rows.some(({ id }) => id === refused) && <Outcome state={state} />}
      <datalist id="reasons-given">
        {reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <ol className="unfiled" ref={list}>
        {rows.map((row) => (
          <li
            key={row.id}
            id={row.id}
            tabIndex={-1}
            onMouseUp={(event) => markSelected(event.currentTarget, row.text)}
          >
            {row.note && <p className="kicker">{row.note}</p>}
            {row.statement}
            <details open={refused === row.id}>
              <summary>File it</summary>
              <FilingForm
                row={row}
                claim={claim}
                send={send}
                sent={sent}
                busy={busy}
                state={refused === row.id ? state : freshForm()}
              />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Says how the statement bears on the claim, or marks its next sentence; typing then goes to the reason. */
function take(item: HTMLElement, key: FilingKey, rows: FilingRow[]): void {
  const details = item.querySelector('details');
  if (details) details.open = true;
  const sign = KEY_SIGNS[key];
  if (sign) {
    const radio = item.querySelector<HTMLInputElement>(`input[name="sign"][value="${sign}"]`);
    if (radio) radio.checked = true;
    item.querySelector<HTMLInputElement>('input[name="reason"]')?.focus();
    return;
  }
  const words = item.querySelector<HTMLInputElement>('input[name="words"]');
  const row = rows.find(({ id }) => id === item.id);
  if (words && row) words.value = nextSentence(row.text, words.value);
}

function closeForm(item: HTMLElement): void {
  const details = item.querySelector('details');
  if (details) details.open = false;
  item.focus();
}

/** What was marked with the mouse in the words becomes the words that carry it. */
function markSelected(item: HTMLElement, text: string): void {
  const selection = window.getSelection();
  const words = selection?.toString().trim() ?? '';
  const inside = selection?.anchorNode && item.querySelector('.words')?.contains(selection.anchorNode);
  if (!words || !inside || placeOf(words, text) < 0) return;
  const field = item.querySelector<HTMLInputElement>('input[name="words"]');
  if (field) field.value = words;
}
