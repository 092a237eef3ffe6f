import { type CompareFilter, statementsCompared } from '#domain/compare/filter.ts';
import type { Comparison } from '#domain/compare/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { Statements } from '../quote/statement.tsx';
import { countText } from '../ui/count.tsx';

/** What these sides said that is filed under no claim, newest first. */
export function Unmatched({ comparison, filter }: { comparison: Comparison; filter: CompareFilter }) {
  const { unmatched, unmatched_count, quotes } = comparison;
  const all = quotesHref({ ...statementsCompared(filter), claim: [] });
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
