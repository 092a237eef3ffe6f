import type { QueueLine } from '#domain/quotes/queries-queue.ts';
import { type QueueFilter, queueHref } from '#domain/quotes/queue.ts';
import { differsFromSource, STATUS_WORDS, STEPS } from '#domain/quotes/transitions.ts';
import { BULK_ACTIONS } from '#lib/vocabulary.ts';
import { plural } from '../ui/count.tsx';
import { DateText } from '../ui/date.tsx';
import { Moment } from './history.tsx';

type Counts = Record<'draft' | 'in_review' | 'held' | 'reported', number>;

/** What waits, by status; each a link to it. */
export function QueueTabs({ counts, filter }: { counts: Counts; filter: QueueFilter }) {
  const open = counts.draft + counts.in_review + counts.held;
  const tabs = [
    ['Everything open', open, queueHref({}), filter.status === 'open' && !filter.reported],
    ['Drafts', counts.draft, queueHref({ status: 'draft' }), filter.status === 'draft'],
    ['In review', counts.in_review, queueHref({ status: 'in_review' }), filter.status === 'in_review'],
    ['Held', counts.held, queueHref({ status: 'held' }), filter.status === 'held'],
    ['Reported by readers', counts.reported, queueHref({ reported: true }), filter.reported === true],
    ['Published', null, queueHref({ status: 'published' }), filter.status === 'published'],
    ['Retracted', null, queueHref({ status: 'retracted' }), filter.status === 'retracted'],
  ] as const;
  return (
    <nav aria-label="Queue">
      <ul className="tabs">
        {tabs.map(([name, n, href, current]) => (
          <li key={name}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {name} {n !== null && <span className="n">{n}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What one has to know of a quote before it goes on, in a few words each. */
function notes(line: QueueLine): string[] {
  return [
    ...(line.reports > 0 ? [plural(line.reports, 'open report')] : []),
    ...(line.verifications.length === 0 ? ['no source'] : []),
    ...(differsFromSource(line) ? ['differs from the source'] : []),
    ...(line.said_on ? [] : ['no date']),
    ...(line.stances === 0 ? ['on no claim'] : []),
  ];
}

/** The quotes of the queue, to choose from and to open; the form leads to a preview. */
export function QueueTable({ items, steps }: { items: readonly QueueLine[]; steps: boolean }) {
  return (
    <form action="/edit/bulk" method="get" className="queue-form">
      <ol className="queue" id="queue">
        {items.map((line) => (
          <li key={line.id}>
            {steps && (
              <input
                type="checkbox"
                name="id"
                value={line.id}
                aria-label={`Choose: ${line.speaker.name}, ${line.text.slice(0, 60)}`}
              />
            )}
            <div className="queue-words">
              <a className="said" href={`/edit/quotes/${line.id}/review`}>
                {line.text}
              </a>
              <p className="queue-line">
                <bdi>{line.speaker.name}</bdi>
                {line.outlet && (
                  <>
                    {' '}
                    · <bdi>{line.outlet.name}</bdi>
                  </>
                )}
                {line.said_on && (
                  <>
                    {' '}
                    · <DateText date={line.said_on} />
                  </>
                )}
                {notes(line).map((note) => (
                  <span key={note} className="note">
                    {note}
                  </span>
                ))}
              </p>
              {line.status_reason && (
                <p className="queue-line">
                  {line.status === 'draft' ? 'Sent back: ' : 'Reason: '}
                  {line.status_reason}
                </p>
              )}
            </div>
            <p className="queue-side">
              <b className={`status ${line.status}`}>{STATUS_WORDS[line.status]}</b>
              <span>
                <bdi>{line.changed_by}</bdi>, <Moment at={line.updated_at} />
              </span>
            </p>
          </li>
        ))}
      </ol>
      {steps && items.length > 0 && (
        <fieldset className="bulk-bar">
          <legend>With those chosen</legend>
          {BULK_ACTIONS.map((action) => (
            <button key={action} className="button plain" type="submit" name="action" value={action}>
              {STEPS[action].verb}…
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
