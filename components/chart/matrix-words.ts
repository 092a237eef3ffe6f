import type { MatrixFilter } from '#domain/matrix/filter.ts';
import type { Line, Matrix } from '#domain/matrix/types.ts';

/** A number of the matrix: with a plus where its list may hold more. */
export function numberText({ counted }: Pick<Matrix, 'counted'>, n: number): string {
  return `${n.toLocaleString('en')}${counted === null ? '' : '+'}`;
}

/** What a number counts, as a phrase: "7 statements by Luke Nikas about Alec Baldwin". */
export function cellWords(
  matrix: Pick<Matrix, 'counted'>,
  { fold }: MatrixFilter,
  n: number,
  row: Line | null,
  column: Line | null,
): string {
  const parts = [`${numberText(matrix, n)} ${n === 1 ? 'statement' : 'statements'}`];
  if (row) parts.push(`${fold === 'sides' ? 'by or for' : 'by'} ${row.name}`);
  if (column) parts.push(row?.slug === column.slug ? 'about themselves' : `about ${column.name}`);
  return parts.join(' ');
}
