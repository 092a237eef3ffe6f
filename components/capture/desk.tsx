'use client';

import { startTransition, useActionState, useCallback, useEffect, useRef, useState } from 'react';
import type { Card } from '#domain/capture/types.ts';
import { type FormAction, type FormState, freshForm } from '#lib/form-state.ts';
import { kept } from '../desk/kept.ts';
import { isTypedIn } from '../desk/keys.ts';
import { DecidedCard, WaitingCard } from './card.tsx';
import { type CaptureKey, KEY_WORDS, keyOf } from './keys.ts';

/** What was done: one sentence, read out. */
export type Decided = { said: string };

/**
 * The statements of an article in their order, each to be accepted, rejected or edited. Everything can be done by
 * keys; each card is a plain form besides. What was decided stays in its place, in a line, with the way back.
 */
export function CaptureDesk({
  cards,
  status,
  decide,
  undo,
}: {
  cards: Card[];
  status: string;
  decide: FormAction<Decided>;
  undo: FormAction<Decided>;
}) {
  const [state, send] = useActionState(decide, freshForm<Decided>());
  const [undone, sendUndo, undoing] = useActionState(undo, freshForm<Decided>());
  const list = useRef<HTMLOListElement>(null);
  const last = useRef<string[]>([]);
  // Decided here and not yet answered: not to be decided twice, and to be undone as soon as it is.
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const undoSoon = useRef<string | null>(null);
  const [keys, setKeys] = useState(false);
  const [newest, setNewest] = useState<'decide' | 'undo'>('decide');
  useEffect(() => setKeys(kept('keys') !== 'off'), []);

  const decideNow = useCallback(
    (form: FormData) => {
      const candidate = String(form.get('candidate'));
      last.current.push(candidate);
      setNewest('decide');
      setSent((before) => new Set(before).add(candidate));
      startTransition(() => send(form));
    },
    [send],
  );

  useEffect(() => {
    const open = new Set(
      cards.filter((card) => card.state === 'pending').map((card) => String(card.candidate)),
    );
    setSent((before) => without(before, (candidate) => !open.has(candidate)));
    const wanted = undoSoon.current;
    if (wanted === null || open.has(wanted)) return;
    undoSoon.current = null;
    decidedForm(wanted)?.requestSubmit();
  }, [cards]);

  // Refused: the card says why, and keeps saying it while others are decided.
  const [refusals, setRefusals] = useState<Record<string, FormState<unknown>>>({});
  useEffect(() => {
    const answered = state.values.candidate?.[0];
    if (!answered) return;
    setRefusals(({ [answered]: _before, ...others }) =>
      state.error ? { ...others, [answered]: state } : others,
    );
    if (!state.error) return;
    setSent((before) => without(before, (candidate) => candidate === answered));
    if (undoSoon.current === answered) undoSoon.current = null;
    last.current = last.current.filter((one) => one !== answered);
    // Whoever has gone on to another statement is not pulled back: the next key would hit the wrong one.
    const here = document.activeElement?.closest('.cards > li');
    if (!here) document.getElementById(`statement-${answered}`)?.focus();
  }, [state]);
  const refusedOf = (candidate: number) =>
    refusals[candidate] ?? (state.error && state.values.candidate?.[0] === String(candidate) ? state : null);
  useEffect(() => {
    if (undone.status === 200) document.getElementById(`statement-${undone.values.candidate?.[0]}`)?.focus();
  }, [undone]);

  useEffect(() => {
    if (!keys) return;
    const pressed = (event: KeyboardEvent) => {
      const target = (event.composedPath()[0] ?? null) as HTMLElement | null;
      const card = target?.closest?.<HTMLElement>('.cards > li') ?? null;
      if (event.key === 'Escape' && card) {
        const details = card.querySelector('details');
        if (details) details.open = false;
        card.focus();
        return;
      }
      const key = keyOf(event);
      if (!key || key === 'mark' || isTypedIn(target)) return;
      // Arrows scroll, or go through radio buttons, unless a statement itself has been taken up.
      if (event.key.startsWith('Arrow') && target !== card) return;
      event.preventDefault();
      const items = [...(list.current?.children ?? [])] as HTMLElement[];
      if (key !== 'undo') {
        take(key, card, items);
        return;
      }
      const candidate =
        card && card.dataset.state !== 'pending' ? card.id.slice('statement-'.length) : last.current.pop();
      if (candidate === undefined) return;
      const form = decidedForm(candidate);
      if (form) form.requestSubmit();
      else undoSoon.current = candidate;
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [keys]);

  const number = cards.find(
    (one) => one.state === 'pending' && String(one.candidate) === state.values.candidate?.[0],
  )?.number;
  const refusal = number === undefined ? '' : `Statement ${number}: ${state.error}`;
  const outcome = state.error ? refusal : (state.done?.said ?? '');
  const said = newest === 'undo' ? (undone.done?.said ?? undone.error) : outcome;
  return (
    <>
      {keys && (
        <p className="capture-keys" id="capture-keys">
          {KEY_WORDS.map(([key, does]) => (
            <span key={key}>
              <kbd>{key}</kbd> {does}
            </span>
          ))}
        </p>
      )}
      <p className="capture-said" role="status">
        {said}
      </p>
      <ol className="cards" ref={list} onFocus={(event) => showInArticle(event.target)}>
        {cards.map((card) => (
          <li
            key={card.candidate}
            id={`statement-${card.candidate}`}
            tabIndex={-1}
            data-state={card.state}
            data-sent={sent.has(String(card.candidate)) || undefined}
          >
            {card.state === 'pending' ? (
              <WaitingCard
                key={JSON.stringify(card.proposal?.typed)}
                card={card}
                status={status}
                refused={refusedOf(card.candidate)}
                busy={sent.has(String(card.candidate))}
                action={send}
                send={decideNow}
              />
            ) : (
              <DecidedCard card={card} busy={undoing} action={sendUndo} onUndo={() => setNewest('undo')} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function without(set: ReadonlySet<string>, drop: (one: string) => boolean): ReadonlySet<string> {
  const rest = [...set].filter((one) => !drop(one));
  return rest.length === set.size ? set : new Set(rest);
}

/** The line of a statement that was decided about; null while it waits, or its decision is on its way. */
function decidedForm(candidate: string): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(`#statement-${CSS.escape(candidate)} form.decided`);
}

/** Does what a key asks for, with the statement that has the focus or the first that waits. */
function take(key: Exclude<CaptureKey, 'undo'>, focused: HTMLElement | null, items: HTMLElement[]): void {
  const waits = (item: HTMLElement | undefined) =>
    item?.dataset.state === 'pending' && item.dataset.sent === undefined;
  const at = focused ? items.indexOf(focused) : -1;
  if (key === 'next' || key === 'previous') {
    const step = key === 'next' ? 1 : -1;
    const to = at < 0 ? items.findIndex(waits) : Math.min(Math.max(at + step, 0), items.length - 1);
    (items[to] ?? items[0])?.focus();
    return;
  }
  const card = waits(focused ?? undefined) ? focused : items.find(waits);
  if (!card) return;
  if (key === 'choose') {
    card.querySelector<HTMLInputElement>('.card-choose input')?.click();
    card.focus();
  } else if (key === 'edit') {
    const details = card.querySelector('details');
    if (details) details.open = true;
    card.querySelector<HTMLTextAreaElement>('textarea')?.focus();
  } else if (key === 'accept' && askFirst(card)) {
    return;
  } else {
    card.querySelector<HTMLButtonElement>(`button[value="${key}"]`)?.click();
    const from = items.indexOf(card);
    const next = items.slice(from + 1).find(waits) ?? items.slice(0, from).find(waits) ?? card;
    next.focus();
  }
}

/** Goes to the first question of a statement that has no answer yet; false where there is none. */
function askFirst(card: HTMLElement): boolean {
  for (const question of card.querySelectorAll('fieldset.question')) {
    if (question.querySelector('input:checked')) continue;
    question.querySelector('input')?.focus();
    return true;
  }
  const speaker = card.querySelector<HTMLInputElement>(`input[id="${card.id}-speaker"]`);
  if (speaker?.value.trim() !== '') return false;
  const details = card.querySelector('details');
  if (details) details.open = true;
  speaker.focus();
  return true;
}

/** Shows in the article where the statement stands that has the focus. */
function showInArticle(target: EventTarget & Element): void {
  const id = target.closest('.cards > li')?.id.slice('statement-'.length);
  const article = document.getElementById('captured');
  if (!id || !article) return;
  for (const mark of article.querySelectorAll('mark[data-current]')) mark.removeAttribute('data-current');
  for (const mark of article.querySelectorAll(`mark[data-of~="${id}"]`))
    mark.setAttribute('data-current', '');
  const place = document.getElementById(`mark-${id}`);
  if (place)
    article.scrollTop += place.getBoundingClientRect().top - article.getBoundingClientRect().top - 80;
}
