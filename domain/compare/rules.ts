import { gapDays, order } from '#lib/dates/range.ts';
import type { Conflict } from '../claims/types.ts';
import type { Quote } from '../quotes/types.ts';
import type { CellEntry, CompareRow, CompareSummary, Comparison, RowOrder, RowStatus } from './types.ts';

type SideSlugs = readonly string[];
/** What a row is made of, before it is known how it stands. */
export type Cells = Pick<CompareRow, 'claim' | 'cells' | 'conflicts'>;

/**
 * Which column a quote stands in: its speaker's own if that is a side, else that of whom it was spoken for,
 * if the reader counts those in. One quote never stands twice.
 */
export function columnOf(quote: Quote, sides: SideSlugs, reps: boolean): number {
  const own = sides.indexOf(quote.speaker.slug);
  if (own >= 0 || !reps || !quote.on_behalf_of) return own;
  return sides.indexOf(quote.on_behalf_of.slug);
}

/** In which column a quote stands, by id; a linked claim's statement may stand in another row. */
export type Columns = (quote: string) => number | undefined;

/**
 * How a row stands between its columns. `conflicts` are those between statements of the row's columns. With
 * one side over time, a row without conflict is one position throughout.
 */
export function rowStatus(
  cells: CellEntry[][],
  conflicts: readonly Conflict[],
  column: Columns,
  columns: Comparison['columns'],
): RowStatus {
  const counted = conflicts.filter((conflict) => conflict.counted);
  // Over time it is the order of the two that makes a change, not the column: both may be later than a third.
  const parts = ({ a, b, first }: Conflict) =>
    columns === 'time' ? first !== null : column(a.quote) !== column(b.quote);
  if (counted.some(parts)) return 'conflict';
  if (counted.length > 0) return 'conflict_within';
  if (conflicts.length > 0) return 'not_counted';
  const spoken = cells.filter((cell) => cell.length > 0);
  if (columns === 'sides' && spoken.length < 2) return 'one_sided';
  const signs = new Set(spoken.flat().map(({ sign }) => sign));
  if (columns === 'time') signs.delete(0);
  return signs.size === 1 && !signs.has(0) ? 'agreed' : 'no_conflict';
}

/** The strongest of a row's conflicts: counted before uncounted, direct before qualified before disputed. */
export function leadingConflict(conflicts: readonly Conflict[]): Conflict | null {
  const weight = ({ counted, strength, relation }: Conflict) =>
    (counted ? 0 : 10) +
    { direct: 0, qualified: 2, disputed: 4 }[strength] +
    (relation === 'between' ? 0 : 1);
  return [...conflicts].sort((x, y) => weight(x) - weight(y))[0] ?? null;
}

/**
 * Who spoke first in a row, and by how many days: between the two statements of its leading conflict, else
 * between the first statements of the first two sides that spoke. Null where fewer than two did.
 */
export function rowOrder(
  sides: SideSlugs,
  cells: CellEntry[][],
  conflicts: readonly Conflict[],
  quotes: Readonly<Record<string, Quote>>,
  column: Columns,
): RowOrder | null {
  const lead = leadingConflict(conflicts);
  if (lead) {
    const first = lead.first ? sides[column(lead[lead.first].quote) ?? -1] : undefined;
    return { first: first ?? null, gap_days: lead.gap_days };
  }
  const [x, y] = cells.flatMap((cell, at) => (cell[0] ? [{ at, quote: quotes[cell[0].quote] }] : []));
  if (!x?.quote?.said_on || !y?.quote?.said_on) return x && y ? { first: null, gap_days: null } : null;
  const which = order(x.quote.said_on, y.quote.said_on);
  const first = which === 'before' ? x.at : which === 'after' ? y.at : -1;
  return { first: sides[first] ?? null, gap_days: gapDays(x.quote.said_on, y.quote.said_on) };
}

/**
 * Parts one side's statements on a claim into earlier, later, and those whose order is unknown. Earlier is
 * what certainly came before another statement and after none, later what certainly came after one.
 */
export function splitByTime(entries: CellEntry[], quotes: Readonly<Record<string, Quote>>): CellEntry[][] {
  const relation = (entry: CellEntry, which: 'before' | 'after') =>
    entries.some((other) => {
      const [x, y] = [quotes[entry.quote]?.said_on, quotes[other.quote]?.said_on];
      return x && y && order(x, y) === which;
    });
  const later = entries.filter((entry) => relation(entry, 'after'));
  const earlier = entries.filter((entry) => !later.includes(entry) && relation(entry, 'before'));
  const unknown = entries.filter((entry) => !later.includes(entry) && !earlier.includes(entry));
  return [earlier, later, unknown];
}

/** Finishes rows: status, strength, order. */
export function finishRows(
  sides: SideSlugs,
  rows: readonly Cells[],
  quotes: Readonly<Record<string, Quote>>,
  columns: Comparison['columns'],
): CompareRow[] {
  const placesIn = ({ cells }: Cells) =>
    cells.flatMap((cell, at) => cell.map(({ quote }) => [quote, at] as const));
  const anywhere = new Map(rows.flatMap(placesIn));
  return rows.map((row) => {
    const inRow = new Map(placesIn(row));
    const column: Columns = (quote) => inRow.get(quote) ?? anywhere.get(quote);
    const status = rowStatus(row.cells, row.conflicts, column, columns);
    // A conflict between sides is as strong and as old as what lies between them, not within one.
    const between = ({ a, b }: Conflict) => column(a.quote) !== column(b.quote);
    const telling =
      status === 'conflict' && columns === 'sides' ? row.conflicts.filter(between) : row.conflicts;
    return {
      ...row,
      status,
      strength: leadingConflict(telling)?.strength ?? null,
      order: rowOrder(sides, row.cells, telling, quotes, column),
    };
  });
}

const STATUS_ORDER: RowStatus[] = [
  'conflict',
  'conflict_within',
  'not_counted',
  'no_conflict',
  'agreed',
  'one_sided',
];

/** Sorts rows: disagreements first by strength, or by the first or the latest statement. */
export function sortRows(
  rows: readonly CompareRow[],
  o: 'strength' | 'first' | 'latest',
  quotes: Readonly<Record<string, Quote>>,
): CompareRow[] {
  const days = (row: CompareRow) =>
    row.cells.flat().map(({ quote }) => quotes[quote]?.said_on?.earliest ?? '9999');
  const first = (row: CompareRow) => [...days(row)].sort()[0] ?? '9999';
  const latest = (row: CompareRow) => [...days(row)].sort().at(-1) ?? '';
  const strength = (row: CompareRow) =>
    STATUS_ORDER.indexOf(row.status) * 10 +
    (row.strength ? ['direct', 'qualified', 'disputed'].indexOf(row.strength) : 3);
  return [...rows].sort((x, y) => {
    const byKey =
      o === 'strength'
        ? strength(x) - strength(y) || compareText(first(x), first(y))
        : o === 'first'
          ? compareText(first(x), first(y))
          : compareText(latest(y), latest(x));
    return byKey || compareText(x.claim.slug, y.claim.slug);
  });
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How many claims stand which way: the counts a summary sentence is made of. */
export function summarize(rows: readonly CompareRow[]): CompareSummary {
  const summary: CompareSummary = {
    claims: rows.length,
    shared: rows.filter(isShared).length,
    conflict: 0,
    conflict_within: 0,
    not_counted: 0,
    agreed: 0,
    no_conflict: 0,
    one_sided: 0,
  };
  for (const row of rows) summary[row.status] += 1;
  return summary;
}

/** Whether more than one column speaks to the claim. */
function isShared({ cells }: CompareRow): boolean {
  return cells.filter((cell) => cell.length > 0).length >= 2;
}

/** The rows a reader asked for. */
export function shownRows(rows: readonly CompareRow[], show: 'all' | 'conflicts' | 'both'): CompareRow[] {
  if (show === 'conflicts')
    return rows.filter(
      ({ status }) => status === 'conflict' || status === 'conflict_within' || status === 'not_counted',
    );
  if (show === 'both') return rows.filter(isShared);
  return [...rows];
}
