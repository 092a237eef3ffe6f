'use client';

import { useRef } from 'react';
import { openQuestions } from '#domain/capture/rules.ts';
import type { Card } from '#domain/capture/types.ts';
import { settled } from '#domain/entry/form.ts';
import { addedName } from '#domain/entry/kinds.ts';
import { readTypedWords } from '#domain/quotes/typed-words.ts';
import type { FormState } from '#lib/form-state.ts';
import { useKeptDraft } from '../editor/use-kept-draft.ts';
import { CardFields } from './fields.tsx';
import { Question } from './question.tsx';

export type CardProps = {
  card: Card;
  /** What accepting makes of it. */
  status: string;
  /** The answer of the server where it refused this very card. */
  refused: FormState<unknown> | null;
  busy: boolean;
  /** Where the form goes by itself, without JavaScript. */
  action: (form: FormData) => void;
  /** The same, by hand: what stands in the fields stays. */
  send: (form: FormData) => void;
};

/** One found statement that waits: how it reads, what was found with it, what is not clear, and its fields. */
export function WaitingCard({ card, status, refused, busy, action, send }: CardProps) {
  const form = useRef<HTMLFormElement>(null);
  const id = `statement-${card.candidate}`;
  useKeptDraft(form, `/edit/capture/statement/${card.candidate}`);
  if (!card.proposal) return null;
  const typed = refused ? { ...card.proposal.typed, ...settled(refused.values) } : card.proposal.typed;
  const questions = refused ? refused.errors : card.proposal.questions;
  const needs = openQuestions({ typed, questions: card.proposal.questions }).length;
  return (
    <form
      ref={form}
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        const button = (event.nativeEvent as SubmitEvent).submitter;
        send(new FormData(event.currentTarget, button));
      }}
    >
      <input type="hidden" name="candidate" value={card.candidate} readOnly />
      <input type="hidden" name="status" value={status} readOnly />
      <p className="card-head">
        <a
          className="mark-number pending"
          href={`#mark-${card.candidate}`}
          aria-label={`Statement ${card.number} in the article`}
        >
          {card.number}
        </a>
        <span>{card.form}</span>
        <span className="tabular">
          {card.origin === 'hand' ? 'marked by hand' : `${Math.round(card.confidence * 100)}% sure`}
        </span>
        {card.proposal.kept && <span>with what you typed</span>}
        {needs > 0 && !refused && <span className="needs">needs an answer</span>}
        <label className="card-choose">
          <input type="checkbox" name="candidates" value={card.candidate} form="many" /> Choose
          <span className="sr-only"> statement {card.number}</span>
        </label>
      </p>
      <SaidWords form={typed.form?.[0] ?? card.form} words={typed.text?.[0] ?? card.words} />
      <Facts card={card} typed={typed} />
      {refused?.error &&
        !refused.errors.some(({ message, choices }) => choices && message === refused.error) && (
          <p className="form-problem" role="alert">
            {refused.error}
          </p>
        )}
      {questions.map((asked) => (
        <Question
          key={`${asked.field} ${asked.typed ?? ''} ${asked.message}`}
          asked={asked}
          answer={asked.field === 'duplicate' ? typed.duplicate?.[0] : undefined}
        />
      ))}
      <div className="card-buttons">
        <button className="button" type="submit" name="decision" value="accept" disabled={busy}>
          Accept
        </button>
        <button className="button plain" type="submit" name="decision" value="reject" disabled={busy}>
          Reject
        </button>
        <details className="card-edit">
          <summary>Edit</summary>
          <CardFields id={id} proposal={card.proposal} typed={typed} />
        </details>
      </div>
    </form>
  );
}

/** The words as readers would see them: their marks around what is verbatim, none around a paraphrase. */
function SaidWords({ form, words }: { form: string; words: string }) {
  let shown = words;
  if (form === 'direct') {
    try {
      shown = `“${readTypedWords('direct', words).text}”`;
    } catch {
      shown = words;
    }
  }
  return (
    <blockquote className={form === 'indirect' ? 'card-words paraphrase' : 'card-words'}>{shown}</blockquote>
  );
}

const FACTS = [
  ['speaker_role', ''],
  ['on_behalf_of', 'for '],
  ['outlet', 'to '],
  ['occasion', ''],
  ['credited_outlet', 'per '],
] as const;

function Facts({ card, typed }: { card: Card; typed: Record<string, string[]> }) {
  const names = card.proposal?.names ?? {};
  const name = (value: string) =>
    names[`entity:${value}`] ?? names[`outlet:${value}`] ?? addedName(value)?.name ?? value;
  const newOf = (value: string) => {
    const kind = addedName(value)?.kind;
    return kind ? ` (new ${kind})` : '';
  };
  const speaker = typed.speaker?.[0] ?? '';
  const isNew = addedName(speaker)?.kind;
  const rest = FACTS.flatMap(([field, before]) =>
    typed[field]?.[0] ? [before + name(typed[field][0]) + newOf(typed[field][0])] : [],
  );
  const about = (typed.subjects ?? []).filter(Boolean).map(name);
  return (
    <p className="card-facts">
      <b>{speaker ? <bdi>{name(speaker)}</bdi> : 'Nobody named'}</b>
      {isNew && <span className="needs"> new {isNew}</span>}
      {rest.map((fact) => (
        <span key={fact}>
          , <bdi>{fact}</bdi>
        </span>
      ))}
      {typed.said_on?.[0] && (
        <span>
          . Said {typed.said_on[0]}
          {typed.said_basis?.[0] && <span className="quiet small"> ({typed.said_basis[0]})</span>}
        </span>
      )}
      {about.length > 0 && <span>. About {about.join(', ')}</span>}.
    </p>
  );
}

/** One statement that was decided about, in a line, with the way back. */
export function DecidedCard({
  card,
  busy,
  action,
  onUndo,
}: {
  card: Card;
  busy: boolean;
  action: (form: FormData) => void;
  onUndo: () => void;
}) {
  const cut = card.words.length > 110 ? `${card.words.slice(0, 110)}…` : card.words;
  return (
    <form action={action} className="decided" onSubmit={onUndo}>
      <input type="hidden" name="candidate" value={card.candidate} readOnly />
      <a
        className={`mark-number ${card.state}`}
        href={`#mark-${card.candidate}`}
        aria-label={`Statement ${card.number} in the article`}
      >
        {card.state === 'accepted' ? '✓' : '✕'}
        {card.number}
      </a>
      <span className="decided-words">
        {card.state === 'accepted' && card.quote ? (
          <a href={`/edit/quotes/${card.quote.id}`}>{outcomeOf(card.quote)}</a>
        ) : (
          <b>Rejected</b>
        )}{' '}
        {card.speaker && <bdi>{card.speaker}</bdi>}
        {card.speaker && ': '}
        <span className="serif">{cut}</span>
      </span>
      <button className="link" type="submit" disabled={busy}>
        Undo<span className="sr-only"> statement {card.number}</span>
      </button>
    </form>
  );
}

function outcomeOf({ status, as }: NonNullable<Card['quote']>): string {
  if (as !== 'own') return 'Added to one on record';
  return status === 'published' ? 'Published' : status === 'in_review' ? 'In review' : 'Draft';
}
