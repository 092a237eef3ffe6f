import { type CompareFilter, compareHref } from '#domain/compare/filter.ts';
import type { Comparison } from '#domain/compare/types.ts';
import { countText, plural } from '../ui/count.tsx';

/** What is compared, in sentences whose numbers lead to what they count. */
export function CompareSummary({ comparison, filter }: { comparison: Comparison; filter: CompareFilter }) {
  const { columns, filed_count, lined_up, unmatched_count } = comparison;
  return (
    <p className="compare-summary">
      {columns === 'time' ? (
        <OverTime comparison={comparison} filter={filter} />
      ) : (
        <BetweenSides comparison={comparison} filter={filter} />
      )}{' '}
      {unmatched_count.value > 0 && (
        <>
          <a href="#unmatched">
            {plural(unmatched_count.value, 'statement')}
            {unmatched_count.capped && ' or more'} matched to no claim
          </a>
          .{' '}
        </>
      )}
      {lined_up < filed_count.value && (
        <>
          The newest <b>{lined_up}</b> of {countText(filed_count)} statements are lined up: narrow by topic or
          date.{' '}
        </>
      )}
      <span className="quiet">
        Editors matched these statements to claims; a conflict does not say who is right.
      </span>
    </p>
  );
}

function OverTime({ comparison: { summary }, filter }: { comparison: Comparison; filter: CompareFilter }) {
  const changed = summary.conflict + summary.conflict_within + summary.not_counted;
  return (
    <span>
      {changed === 0 ? 'No changed position on record' : plural(changed, 'changed or conflicting position')}
      {summary.claims > 0 && (
        <>
          {' '}
          among <a href={compareHref({ ...filter, show: 'all' })}>{plural(summary.claims, 'claim')}</a> spoken
          to more than once
        </>
      )}
      .
    </span>
  );
}

function BetweenSides({
  comparison: { summary, sides },
  filter,
}: {
  comparison: Comparison;
  filter: CompareFilter;
}) {
  const { shared, conflict, conflict_within, not_counted, agreed, claims } = summary;
  const link = (show: CompareFilter['show'], words: string) => (
    <a href={compareHref({ ...filter, show })}>{words}</a>
  );
  const two = sides.length === 2;
  const who = two ? 'both speak to' : 'more than one side speaks to';
  const theShared = link('both', `the ${shared === 1 ? 'one claim' : `${shared} claims`} ${who}`);
  const first = () => {
    // Claims that editors linked are in conflict though each side speaks to its own.
    if (conflict > shared)
      return <>In conflict on {link('conflicts', plural(conflict, 'claim'))}, linked ones included</>;
    if (shared === 0) return two ? 'They speak to no claim in common' : 'No two of them speak to one claim';
    if (conflict === 0 && shared > 1) return <>Not in conflict on any of {theShared}</>;
    if (conflict === 0)
      return (
        <>
          {agreed === 1 ? 'Agreed' : 'Not in conflict'} on {theShared}
        </>
      );
    if (shared === 1)
      return (
        <>
          In {link('conflicts', 'conflict')} on {theShared}
        </>
      );
    if (conflict === shared) return <>In conflict on all {link('both', `${shared} claims ${who}`)}</>;
    return (
      <>
        In conflict on {link('conflicts', String(conflict))} of {theShared}
      </>
    );
  };
  const oneSided = claims - shared;
  const one = oneSided === 1;
  return (
    <>
      <b>{first()}</b>
      {agreed > 0 && shared > 1 && `; agreed on ${agreed}`}
      {oneSided > 0 && conflict <= shared && (
        <>
          {shared === 0 ? '; ' : '. '}
          {link('all', `${oneSided}${shared === 0 ? '' : ' more'} ${one ? 'claim' : 'claims'}`)}
          {shared === 0
            ? ` ${one ? 'is' : 'are'} spoken to by one side only`
            : ` ${one ? 'has' : 'have'} one side only`}
        </>
      )}
      .{conflict_within > 0 && ` On ${plural(conflict_within, 'claim')} one side is in conflict with itself.`}
      {not_counted > 0 && ` On ${plural(not_counted, 'claim')} the conflict is not counted.`}
    </>
  );
}
