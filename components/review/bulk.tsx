import type { BulkLine, BulkPlan, RevertPlan } from '#domain/quotes/queries-bulk.ts';
import { STATUS_WORDS, STEPS } from '#domain/quotes/transitions.ts';
import { plural } from '../ui/count.tsx';
import { Moment } from './history.tsx';

/** What a step will do, and what it will leave alone and why. */
export function Plan({
  will,
  cannot,
}: {
  will: BulkPlan['will'] | RevertPlan['will'];
  cannot: BulkPlan['cannot'];
}) {
  return (
    <>
      <ul className="plan">
        {will.map((line) => (
          <li key={line.id}>
            <a className="said" href={`/edit/quotes/${line.id}/review`}>
              {line.text}
            </a>
            <p className="queue-line">
              <bdi>{line.speaker}</bdi>
              <span className="note">
                {STATUS_WORDS[line.from]}
                {'to' in line && ` → ${STATUS_WORDS[line.to]}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {cannot.length > 0 && (
        <>
          <h2 className="mt-6">
            {cannot.length === 1 ? '1 quote stays as it is' : `${cannot.length} quotes stay as they are`}
          </h2>
          <ul className="plan">
            {cannot.map((line) => (
              <li key={line.id}>
                {line.text ? <span className="said">{line.text}</span> : <code>{line.id}</code>}
                <p className="queue-line">
                  {line.speaker && <bdi>{line.speaker}</bdi>}
                  <span className="note">{line.why}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The newest steps on many quotes, each with the way to take it back. */
export function BulkList({ items }: { items: readonly BulkLine[] }) {
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="bulk">
      <h2 id="bulk">Steps on many quotes</h2>
      <ul className="rows">
        {items.map((one) => (
          <li key={one.id}>
            <span>
              {one.reverts ? 'Taken back: ' : ''}
              {plural(one.quotes, 'quote')} {STEPS[one.action].done}{' '}
              <span className="quiet">
                by <bdi>{one.made_by}</bdi>, <Moment at={one.made_at} />
              </span>
            </span>
            {one.reverted ? (
              <span className="quiet">taken back</span>
            ) : (
              !one.reverts && (
                <a href={`/edit/bulk/${one.id}`}>
                  Take back
                  <span className="sr-only">
                    {' '}
                    {plural(one.quotes, 'quote')} {STEPS[one.action].done}
                  </span>
                </a>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
