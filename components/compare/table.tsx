import { andList, statusLabel, statusSentence } from '#domain/compare/phrases.ts';
import type { CompareRow, Comparison, RowStatus, Side } from '#domain/compare/types.ts';
import { StanceLegend } from '../claim/stance.tsx';
import { InTurn } from '../ui/in-turn.tsx';
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
  const all = columns === 'time' ? ['Earlier', 'Later', 'Order unknown'] : sides.map(({ name }) => name);
  // A stretch of time in which nothing stands tells nothing; a side that is silent does.
  const heads = all
    .map((head, at) => ({ head, at }))
    .filter(({ at }) => columns === 'sides' || rows.some(({ cells }) => (cells[at]?.length ?? 0) > 0));
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
            ? heads.map(({ head }) => (
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
          <InTurn key={row.claim.slug}>
            <Row row={row} comparison={comparison} heads={heads} />
          </InTurn>
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

/** A column: what stands above it, and at which place its cells stand in a row. */
type Head = { head: string; at: number };

function Row({ row, comparison, heads }: { row: CompareRow; comparison: Comparison; heads: Head[] }) {
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
      {heads.map(({ head, at }) => {
        const cell = row.cells[at] ?? [];
        const own = columns === 'time' ? sides[0]?.slug : sides[at]?.slug;
        return (
          // biome-ignore lint/a11y/noRedundantRoles: see the table
          <td key={head} role="cell">
            <p className="side-label" aria-hidden="true">
              {head}
            </p>
            {cell.length === 0 ? (
              <p className="silent">{columns === 'time' ? 'None.' : 'No statement on this found.'}</p>
            ) : (
              <ol>
                {cell.map((entry) => {
                  const quote = quotes[entry.quote];
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
        );
      })}
    </tr>
  );
}
