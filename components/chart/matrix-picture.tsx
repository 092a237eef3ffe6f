import type { MatrixFilter } from '#domain/matrix/filter.ts';
import { darkness, listBehind } from '#domain/matrix/rules.ts';
import type { Line, Matrix } from '#domain/matrix/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { InTurn } from '../ui/in-turn.tsx';
import { cellWords, numberText } from './matrix-words.ts';

const CELL = { width: 42, height: 32 };
const TOTALS = 58;
/** How wide a letter of a name is, about; the names above columns stand aslant. */
const LETTER = 6.7;
const ASLANT = { degrees: 48, across: Math.cos((48 * Math.PI) / 180), up: Math.sin((48 * Math.PI) / 180) };
/** So many letters of a name are drawn: more where few columns leave room for them. */
const LETTERS = { roomy: { row: 50, column: 42 }, dense: { row: 31, column: 28 } };
const ROOMY = 10;

/**
 * The matrix as a picture, drawn on the server: a number in every cell, darker where there is more, nothing
 * where there is none. Each number leads to the statements it counts.
 */
export function MatrixPicture({ matrix, filter }: { matrix: Matrix; filter: MatrixFilter }) {
  const { rows, columns, cells } = matrix;
  const letters = columns.length <= ROOMY ? LETTERS.roomy : LETTERS.dense;
  const names = Math.max(150, 24 + longest(rows, letters.row) * LETTER);
  const above = longest(columns, letters.column) * LETTER;
  const head = 24 + above * ASLANT.up;
  const width = names + columns.length * CELL.width + Math.max(TOTALS, above * ASLANT.across);
  const height = head + (rows.length + 1) * CELL.height + 12;
  const most = Math.max(0, ...cells.flat());
  const x = (at: number) => names + at * CELL.width;
  const y = (at: number) => head + at * CELL.height;
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
        <text className="axis-name" x={names - 12} y={head - 10} textAnchor="end">
          {filter.fold === 'sides' ? 'by or for ↓' : 'by ↓'} about →
        </text>
        {columns.map(({ slug, name }, at) => (
          <text
            key={slug}
            transform={`translate(${x(at) + CELL.width / 2 + 3} ${head - 9}) rotate(${-ASLANT.degrees})`}
            className="name"
          >
            {short(name, letters.column)}
            <title>{name}</title>
          </text>
        ))}
        <text className="axis-name" x={totalsX} y={head - 9} textAnchor="end">
          in all
        </text>
        {rows.map(({ slug, name }, at) => (
          <text key={slug} className="name" x={names - 12} y={middle(at)} textAnchor="end">
            {short(name, letters.row)}
            <title>{name}</title>
          </text>
        ))}
        <text className="axis-name" x={names - 12} y={totalsY} textAnchor="end">
          about them in all
        </text>
        {rows.map(({ slug }, at) => (
          <line key={slug} className="hair" x1={names} x2={totalsX} y1={y(at)} y2={y(at)} />
        ))}
        <line className="rule" x1={names} x2={totalsX} y1={y(rows.length) + 2} y2={y(rows.length) + 2} />
      </g>
      {rows.map((row, at) => (
        <InTurn key={row.slug}>
          <g>
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
        </InTurn>
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
    <a href={quotesHref(listBehind(filter, row, column))}>
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
    <a href={href}>
      <title>{words}</title>
      <text className="total" x={x} y={y} textAnchor={anchor}>
        {numberText(matrix, n)}
      </text>
    </a>
  );
}

/** The letters of the longest name, of which at most so many are drawn. */
const longest = (lines: readonly Line[], most: number): number =>
  Math.max(0, ...lines.map(({ name }) => Math.min(name.length, most)));

function short(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
