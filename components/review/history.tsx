import type { ReactNode } from 'react';
import { historyHref, TYPE_WORDS } from '#domain/history/filter.ts';
import type { RevisionEntry } from '#domain/history/types.ts';
import { formatDateShort } from '#lib/dates/format.ts';
import type { RevisionAction } from '#lib/vocabulary.ts';
import { Changes } from './changes.tsx';

const DONE: Partial<Record<RevisionAction, string>> = {
  create: 'made',
  change: 'changed',
  correct: 'corrected',
  submit: 'submitted for review',
  send_back: 'sent back',
  publish: 'published',
  hold: 'held',
  release: 'released',
  retract: 'retracted',
  revert: 'a step taken back',
  confirm: 'confirmed',
  dispute: 'disputed',
  withdraw: 'withdrawn',
  review: 'reviewed',
  merge: 'merged',
};

/** Revisions, the newest first: what was done, by whom, when, why, and what changed. */
export function Revisions({
  items,
  named = true,
  restore,
}: {
  items: readonly RevisionEntry[];
  /** Whether each says which record it is of. */
  named?: boolean;
  /** What restores a revision's contents, where that makes sense. */
  restore?: (entry: RevisionEntry) => ReactNode;
}) {
  return (
    <ol className="revisions">
      {items.map((entry) => (
        <li key={entry.seq} id={`r${entry.seq}`}>
          <p className="revision-head">
            <b>
              {(DONE[entry.action] ?? entry.action.replaceAll('_', ' ')).replace(/^./, (c) =>
                c.toUpperCase(),
              )}
            </b>{' '}
            <span className="quiet">
              by <bdi>{entry.actor.name}</bdi>, <Moment at={entry.at} />
              {entry.is_public && ', in public'}
            </span>
            <span className="quiet small tabular"> no. {entry.seq}</span>
          </p>
          {named && (
            <p className="revision-of">
              <span className="quiet">{TYPE_WORDS[entry.record.type]}</span>{' '}
              <a href={historyHref(entry.record)}>
                <bdi>{entry.record.label}</bdi>
              </a>
            </p>
          )}
          {entry.reason && <p className="revision-why">{entry.reason}</p>}
          {entry.erased && <p className="quiet">What it held was taken out by order of law.</p>}
          <Changes changes={entry.changes} made={entry.revision === 1} />
          {restore?.(entry)}
        </li>
      ))}
    </ol>
  );
}

/** A moment for the desk: day and time, in UTC as stored. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} className="tabular">
      {formatDateShort({ edtf: at.slice(0, 10) })}, {at.slice(11, 16)} UTC
    </time>
  );
}
