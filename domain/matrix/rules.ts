import type { QuoteFilter } from '../quotes/filter.ts';
import type { MatrixFilter } from './filter.ts';

/** Which filter a row of the matrix is: who spoke, or whom they spoke for. */
export function rowField(fold: MatrixFilter['fold']): 'speaker' | 'side' {
  return fold === 'sides' ? 'side' : 'speaker';
}

/** What the list behind a number is filtered by: a cell names both, a row's or a column's total one, the whole none. */
export function listBehind(
  { quotes, fold }: MatrixFilter,
  row: { slug: string } | null,
  column: { slug: string } | null,
): QuoteFilter {
  return {
    ...quotes,
    ...(row ? { [rowField(fold)]: [row.slug] } : {}),
    ...(column ? { about: [column.slug] } : {}),
  };
}

export type TokenCount = { token: string; n: number };

/** Statements counted by facet token (see db/search.ts): rows, columns, and where they meet. */
export type Tally = {
  /** Most first. */
  rows: TokenCount[];
  columns: TokenCount[];
  cell: (row: string, column: string) => number;
  /** With sides: who spoke only for others. */
  folded: string[];
};

/**
 * Counts statements from the facet tokens each carries. A row or column that the filter names by itself
 * (`only`) keeps the others out: a list can ask for one of the names it was filtered by, but not for a name
 * beside them.
 */
export function tally(
  statements: readonly (readonly string[])[],
  fold: MatrixFilter['fold'],
  only: { rows: ReadonlySet<string> | null; columns: ReadonlySet<string> | null },
): Tally {
  const letter = fold === 'sides' ? 'p' : 's';
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const cells = new Map<string, number>();
  const forOthers = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const pick = (tokens: readonly string[], first: string, wanted: ReadonlySet<string> | null) =>
    tokens.filter((token) => token.startsWith(first) && (!wanted || wanted.has(token)));

  for (const tokens of statements) {
    const spoke = pick(tokens, letter, only.rows);
    const about = pick(tokens, 'a', only.columns);
    for (const row of spoke) add(rows, row);
    for (const column of about) add(columns, column);
    for (const row of spoke) for (const column of about) add(cells, `${row} ${column}`);
    if (fold === 'sides' && !only.rows && spoke.length > 1) {
      const speaker = tokens.find((token) => token.startsWith('s'));
      if (speaker) add(forOthers, `p${speaker.slice(1)}`);
    }
  }
  const folded = [...forOthers].filter(([token, n]) => rows.get(token) === n).map(([token]) => token);
  for (const token of folded) rows.delete(token);
  return {
    rows: mostFirst(rows),
    columns: mostFirst(columns),
    cell: (row, column) => cells.get(`${row} ${column}`) ?? 0,
    folded,
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): TokenCount[] {
  return [...counts]
    .map(([token, n]) => ({ token, n }))
    .sort((x, y) => y.n - x.n || (x.token < y.token ? -1 : 1));
}

export const DARKEST = 5;

/**
 * How dark a cell is drawn, 0 (none) to DARKEST: by the square root, so that one very large number does not
 * leave all others white. The number itself stands in the cell.
 */
export function darkness(n: number, most: number): number {
  if (n <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(DARKEST, Math.ceil(DARKEST * Math.sqrt(n / most))));
}
