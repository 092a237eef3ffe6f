import type { MatrixFilter } from '#domain/matrix/filter.ts';
import { listBehind } from '#domain/matrix/rules.ts';
import type { Line, Matrix } from '#domain/matrix/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { cellWords, numberText } from './matrix-words.ts';

/** The matrix for those who read: a group of rows for each who spoke, a row for each whom they spoke about. */
export function MatrixTable({ matrix, filter }: { matrix: Matrix; filter: MatrixFilter }) {
  const { rows, columns, cells } = matrix;
  return (
    <table className="ledger matrix-table">
      <thead>
        <tr>
          <th scope="col">{filter.fold === 'sides' ? 'By or for' : 'By'}</th>
          <th scope="col">About</th>
          <th scope="col" className="n">
            Statements
          </th>
        </tr>
      </thead>
      {rows.map((row, at) => (
        <Group
          key={row.slug}
          head={row}
          lines={columns.flatMap((column, to) => {
            const n = cells[at]?.[to] ?? 0;
            return n > 0 ? [{ row, column, n }] : [];
          })}
          matrix={matrix}
          filter={filter}
        />
      ))}
      <Group
        head={null}
        lines={columns.map((column) => ({ row: null, column, n: column.total }))}
        matrix={matrix}
        filter={filter}
      />
    </table>
  );
}

type TableLine = { row: Line | null; column: Line; n: number };

function Group({
  head,
  lines,
  matrix,
  filter,
}: {
  head: Line | null;
  lines: TableLine[];
  matrix: Matrix;
  filter: MatrixFilter;
}) {
  const total = head ? head.total : matrix.count.value;
  const others = head ? 'in all' : `in all${matrix.count.capped ? ', at least' : ''}`;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={lines.length + 1}>
          {head ? (
            <a href={`/people/${head.slug}`}>
              <bdi>{head.name}</bdi>
            </a>
          ) : (
            'Everyone'
          )}
        </th>
        <td className="quiet">{others}</td>
        <CountCell n={total} row={head} column={null} matrix={matrix} filter={filter} />
      </tr>
      {lines.map(({ row, column, n }) => (
        <tr key={column.slug}>
          <td>{row?.slug === column.slug ? 'themselves' : <bdi>{column.name}</bdi>}</td>
          <CountCell n={n} row={row} column={column} matrix={matrix} filter={filter} />
        </tr>
      ))}
    </tbody>
  );
}

function CountCell({
  n,
  row,
  column,
  matrix,
  filter,
}: {
  n: number;
  row: Line | null;
  column: Line | null;
  matrix: Matrix;
  filter: MatrixFilter;
}) {
  const whole = row === null && column === null;
  const kind = whole ? { counted: matrix.count.capped ? n : null } : matrix;
  return (
    <td className="n">
      <a
        href={quotesHref(listBehind(filter, row, column))}
        aria-label={cellWords(kind, filter, n, row, column)}
      >
        {numberText(kind, n)}
      </a>
    </td>
  );
}
