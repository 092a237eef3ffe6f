import type { CompareFilter } from '#domain/compare/filter.ts';
import type { Comparison } from '#domain/compare/types.ts';
import { EVERY_QUOTE, quotesHref } from '#domain/quotes/filter.ts';
import { Statements } from '../quote/statement.tsx';
import { countText } from '../ui/count.tsx';

/** What these sides said that is filed under no claim, newest first. */
export function Unmatched({ comparison, filter }: { comparison: Comparison; filter: CompareFilter }) {
  const { unmatched, unmatched_count, quotes } = comparison;
  const { reps, sides, about, topic, outlet, from, to } = filter;
  const all = quotesHref({
    ...EVERY_QUOTE,
    [reps ? 'side' : 'speaker']: sides,
    about,
    topic,
    outlet,
    from,
    to,
  });
  return (
    <section className="section" id="unmatched" aria-labelledby="unmatched-head">
      <h2 id="unmatched-head">
        Matched to no claim{' '}
        <span className="quiet">
          {unmatched_count.value === 0
            ? 'nothing is left over'
            : `${countText(unmatched_count)}, newest first`}
        </span>
      </h2>
      <Statements quotes={unmatched.flatMap((id) => quotes[id] ?? [])} />
      <p className="small mt-4">
        <a href={all}>All statements of these sides, matched or not</a>
      </p>
    </section>
  );
}
