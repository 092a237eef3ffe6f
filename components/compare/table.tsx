import { compareHref } from '#domain/compare/filter.ts';
import { andList, statusLabel, statusSentence } from '#domain/compare/phrases.ts';
import type { CompareRow, Comparison, RowStatus, Side } from '#domain/compare/types.ts';
import { StanceLegend } from '../claim/stance.tsx';
import { countText, plural } from '../ui/count.tsx';
import { Entry } from './entry.tsx';

const SYMBOLS: Record<RowStatus, string> = {
  conflict: '≠',
  conflict_within: '≠',
  not_counted: '≠',
  agreed: '=',
  no_conflict: '·',
  one_sided: '·',
};

/** The comparison: rows are claims, columns are sides, cells are statements in date order. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { sides, rows, columns } = comparison;
  const heads = columns === 'time' ? ['Earlier', 'Later', 'Order unknown'] : sides.map(({ name }) => name);
  return (
    // Explicit roles: as blocks on a phone the elements would lose their table meaning.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table className={`compare cols-${heads.length}`} id="comparison" role="table">
      <caption>
        <span className="legend">
          <span>Rows are claims; statements stand in date order.</span>
          <StanceLegend />
        </span>
      </caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <th className="claim-col" scope="col" role="columnheader">
            Claim
          </th>
          {columns === 'time'
            ? heads.map((head) => (
                // biome-ignore lint/a11y/noRedundantRoles: see above
                <th key={head} scope="col" role="columnheader">
                  {head}
                </th>
              ))
            : sides.map((side) => <SideHead key={side.slug} side={side} />)}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.claim.slug} row={row} comparison={comparison} heads={heads} />
        ))}
      </tbody>
    </table>
  );
}

function SideHead({ side }: { side: Side }) {
  const through = andList(side.speaks_for_it.map(({ name }) => name));
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see the table
    <th scope="col" role="columnheader">
      <a href={`/people/${side.slug}`}>
        <bdi>{side.name}</bdi>
      </a>
      {side.speaks_for_it.length > 0 && <small>with {through} speaking for them</small>}
    </th>
  );
}

function Row({ row, comparison, heads }: { row: CompareRow; comparison: Comparison; heads: string[] }) {
  const { columns, sides, quotes } = comparison;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see the table
    <tr role="row" id={row.claim.slug}>
      {/* biome-ignore lint/a11y/noRedundantRoles: see the table */}
      <th scope="row" role="rowheader">
        <a href={`/claims/${row.claim.slug}`}>{row.claim.text}</a>
        <p className={`verdict ${row.status}`}>
          <b data-symbol={SYMBOLS[row.status]}>{statusLabel(row, columns)}</b>
          {statusSentence(row, sides, columns)}
        </p>
      </th>
      {row.cells.map((cell, at) => (
        // biome-ignore lint/a11y/noRedundantRoles: see the table
        <td key={heads[at]} role="cell">
          <p className="side-label" aria-hidden="true">
            {heads[at]}
          </p>
          {cell.length === 0 ? (
            <p className="silent">{columns === 'time' ? 'None.' : 'No statement on this found.'}</p>
          ) : (
            <ol>
              {cell.map((entry) => {
                const quote = quotes[entry.quote];
                const own = columns === 'time' ? sides[0]?.slug : sides[at]?.slug;
                return (
                  quote && (
                    <Entry
                      key={`${entry.quote} ${entry.holder}`}
                      entry={entry}
                      quote={quote}
                      side={own ?? ''}
                    />
                  )
                );
              })}
            </ol>
          )}
        </td>
      ))}
    </tr>
  );
}

/** What is compared, in numbers that lead to what they count. */
export function CompareSummary({
  comparison,
  href,
}: {
  comparison: Comparison;
  href: Parameters<typeof compareHref>[0];
}) {
  const { summary, columns, filed_count, lined_up, unmatched_count } = comparison;
  const conflicts = compareHref({ ...href, show: 'conflicts' });
  const both = compareHref({ ...href, show: 'both' });
  const all = compareHref({ ...href, show: 'all' });
  const changed = summary.conflict + summary.conflict_within + summary.not_counted;
  const parts = [];
  if (columns === 'time') {
    parts.push(
      <span key="time">
        {changed === 0
          ? 'No changed position on record'
          : `${plural(changed, 'changed or conflicting position')}`}
        {summary.claims > 0 && (
          <>
            {' '}
            among <a href={all}>{plural(summary.claims, 'claim')}</a> spoken to more than once
          </>
        )}
        .
      </span>,
    );
  } else {
    const spoken =
      summary.conflict + summary.conflict_within + summary.not_counted + summary.agreed + summary.no_conflict;
    parts.push(
      <span key="conflict">
        {summary.conflict > 0 ? (
          <b>
            In conflict on <a href={conflicts}>{plural(summary.conflict, 'claim')}</a>
          </b>
        ) : (
          <b>In conflict on no claim</b>
        )}
        {spoken > 0 && (
          <>
            , of <a href={both}>{spoken}</a> that{' '}
            {comparison.sides.length === 2 ? 'both speak' : 'more than one speaks'} to
          </>
        )}{' '}
        and <a href={all}>{summary.claims}</a> in all.
      </span>,
    );
    if (summary.conflict_within > 0)
      parts.push(` ${plural(summary.conflict_within, 'conflict')} within one side.`);
    if (summary.not_counted > 0) parts.push(` ${plural(summary.not_counted, 'conflict')} not counted.`);
    if (summary.agreed > 0) parts.push(` Agreed on ${plural(summary.agreed, 'claim')}.`);
  }
  return (
    <p className="compare-summary">
      {parts}{' '}
      {unmatched_count.value > 0 && (
        <a href="#unmatched">
          {plural(unmatched_count.value, 'statement')}
          {unmatched_count.capped && ' or more'} matched to no claim
        </a>
      )}
      {unmatched_count.value > 0 && '.'}{' '}
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
