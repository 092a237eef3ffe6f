import type { MatrixFilter } from '#domain/matrix/filter.ts';
import { darkness, listBehind } from '#domain/matrix/rules.ts';
import type { Line, Matrix } from '#domain/matrix/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { cellWords, numberText } from './matrix-words.ts';

const CELL = { width: 42, height: 32 };
const NAMES = 232;
const HEAD = 160;
const TOTALS = 58;
/** Room for the slanted name above the last column. */
const SLANT = 104;

/**
 * The matrix as a picture, drawn on the server: a number in every cell, darker where there is more, nothing
 * where there is none. Each number leads to the statements it counts.
 */
export function MatrixPicture({ matrix, filter }: { matrix: Matrix; filter: MatrixFilter }) {
  const { rows, columns, cells } = matrix;
  const width = NAMES + columns.length * CELL.width + Math.max(TOTALS, SLANT + 12);
  const height = HEAD + (rows.length + 1) * CELL.height + 12;
  const most = Math.max(0, ...cells.flat());
  const x = (at: number) => NAMES + at * CELL.width;
  const y = (at: number) => HEAD + at * CELL.height;
  const middle = (at: number) => y(at) + CELL.height / 2 + 4.5;
  const totalsY = middle(rows.length) + 8;
  const totalsX = x(columns.length) + TOTALS - 12;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's own groups cannot hold a drawing's parts
    <svg
      className="matrix"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Matrix: who spoke, in rows; about whom, in columns"
    >
      <g>
        <text className="axis-name" x={NAMES - 12} y={HEAD - 10} textAnchor="end">
          {filter.fold === 'sides' ? 'by or for ↓' : 'by ↓'} about →
        </text>
        {columns.map(({ slug, name }, at) => (
          <text
            key={slug}
            transform={`translate(${x(at) + CELL.width / 2 + 3} ${HEAD - 9}) rotate(-48)`}
            className="name"
          >
            {short(name, 28)}
            <title>{name}</title>
          </text>
        ))}
        <text className="axis-name" x={totalsX} y={HEAD - 9} textAnchor="end">
          in all
        </text>
        {rows.map(({ slug, name }, at) => (
          <text key={slug} className="name" x={NAMES - 12} y={middle(at)} textAnchor="end">
            {short(name, 31)}
            <title>{name}</title>
          </text>
        ))}
        <text className="axis-name" x={NAMES - 12} y={totalsY} textAnchor="end">
          about them in all
        </text>
        {rows.map(({ slug }, at) => (
          <line key={slug} className="hair" x1={NAMES} x2={totalsX} y1={y(at)} y2={y(at)} />
        ))}
        <line className="rule" x1={NAMES} x2={totalsX} y1={y(rows.length) + 2} y2={y(rows.length) + 2} />
      </g>
      {rows.map((row, at) => (
        <g key={row.slug}>
          {columns.map((column, to) => (
            <Cell
              key={column.slug}
              n={cells[at]?.[to] ?? 0}
              most={most}
              row={row}
              column={column}
              x={x(to)}
              y={y(at)}
              filter={filter}
              matrix={matrix}
            />
          ))}
          <Total
            n={row.total}
            x={totalsX}
            y={middle(at)}
            href={quotesHref(listBehind(filter, row, null))}
            words={cellWords(matrix, filter, row.total, row, null)}
            matrix={matrix}
          />
        </g>
      ))}
      <g>
        {columns.map((column, to) => (
          <Total
            key={column.slug}
            n={column.total}
            x={x(to) + CELL.width / 2}
            y={totalsY}
            anchor="middle"
            href={quotesHref(listBehind(filter, null, column))}
            words={cellWords(matrix, filter, column.total, null, column)}
            matrix={matrix}
          />
        ))}
      </g>
    </svg>
  );
}

function Cell({
  n,
  most,
  row,
  column,
  x,
  y,
  filter,
  matrix,
}: {
  n: number;
  most: number;
  row: Line;
  column: Line;
  x: number;
  y: number;
  filter: MatrixFilter;
  matrix: Matrix;
}) {
  if (n === 0) return null;
  const words = cellWords(matrix, filter, n, row, column);
  const own = row.slug === column.slug ? ' own' : '';
  return (
    <a href={quotesHref(listBehind(filter, row, column))} aria-label={words}>
      <title>{words}</title>
      <rect
        className={`cell dark-${darkness(n, most)}${own}`}
        x={x + 1.5}
        y={y + 1.5}
        width={CELL.width - 3}
        height={CELL.height - 3}
      />
      <text
        className={`number dark-${darkness(n, most)}`}
        x={x + CELL.width / 2}
        y={y + CELL.height / 2 + 4.5}
        textAnchor="middle"
      >
        {numberText(matrix, n)}
      </text>
    </a>
  );
}

function Total({
  n,
  x,
  y,
  href,
  words,
  anchor = 'end',
  matrix,
}: {
  n: number;
  x: number;
  y: number;
  href: string;
  words: string;
  anchor?: 'end' | 'middle';
  matrix: Matrix;
}) {
  return (
    <a href={href} aria-label={words}>
      <title>{words}</title>
      <text className="total" x={x} y={y} textAnchor={anchor}>
        {numberText(matrix, n)}
      </text>
    </a>
  );
}

function short(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
