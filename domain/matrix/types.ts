import type { Named } from '../entities/types.ts';
import type { Count } from '../quotes/types.ts';

/** A row or a column: who, and how many statements their list holds. */
export type Line = Named & { total: number };

/** Who said how much about whom. */
export type Matrix = {
  rows: Line[];
  columns: Line[];
  /** Numbers of statements, by row and then by column. */
  cells: number[][];
  /** Speakers and those spoken about whom the limit left out. */
  more_rows: Count;
  more_columns: Count;
  /** With sides: who spoke here only for others, and therefore has no row. */
  folded: Named[];
  /** All statements under the filter. */
  count: Count;
  /**
   * Null: every number is exact. Else only so many of the newest statements were counted, and the list that
   * a number leads to may be longer.
   */
  counted: number | null;
};
