import type { Conflict } from '../claims/types.ts';
import type { Bracket, Lane } from './types.ts';

/** More columns than this leave no room for the statements themselves. */
export const COLUMNS = 6;

/**
 * The marks that join statements in conflict. Pairs are gathered where they say the same: statements of which
 * each is in conflict with the very same others, on the same claims, share one mark. Pairs whose statements
 * are not both drawn, or that do not count, get none.
 */
export function bracketsOf(
  conflicts: readonly Conflict[],
  lanes: readonly Lane[],
  texts: ReadonlyMap<string, string>,
): { brackets: Bracket[]; undrawn: number } {
  const groups = gather(conflicts, rowFinder(lanes)).sort(
    (x, y) => top(x) - top(y) || bottom(x) - bottom(y) || (x.key < y.key ? -1 : 1),
  );
  const free: number[] = [];
  const brackets: Bracket[] = [];
  let undrawn = 0;
  for (const { rows, claims, pairs } of groups) {
    const ends = [...rows].map(([row, stance]) => ({ row, stance })).sort((x, y) => x.row - y.row);
    const [first, last] = [ends[0]?.row ?? 0, ends.at(-1)?.row ?? 0];
    const found = free.findIndex((until) => until < first);
    const column = found < 0 ? free.length : found;
    if (column >= COLUMNS) {
      undrawn += pairs;
      continue;
    }
    free[column] = last;
    brackets.push({
      letter: letterOf(brackets.length),
      claims: claims.map((slug) => ({ slug, text: texts.get(slug) ?? slug })),
      ends,
      column,
    });
  }
  return { brackets, undrawn };
}

type Group = { key: string; claims: string[]; rows: Map<number, Conflict['a']>; pairs: number };
const top = ({ rows }: Group) => Math.min(...rows.keys());
const bottom = ({ rows }: Group) => Math.max(...rows.keys());

/** In which row a quote stands; in lanes of claims, in that of the claim. */
function rowFinder(lanes: readonly Lane[]): (stance: Conflict['a']) => number | undefined {
  const rows = new Map<string, number>();
  for (const { of, marks } of lanes) {
    for (const { quote, row } of marks) {
      rows.set(of?.noun === 'claim' ? `${quote.id} ${of.slug}` : quote.id, row);
    }
  }
  return ({ quote, claim }) => rows.get(`${quote} ${claim}`) ?? rows.get(quote);
}

function gather(
  conflicts: readonly Conflict[],
  rowOf: (stance: Conflict['a']) => number | undefined,
): Group[] {
  const against = new Map<string, { a: Conflict['a']; row: number; others: Map<number, Conflict['a']> }>();
  for (const { counted, rule, a, b } of conflicts) {
    const [one, two] = [rowOf(a), rowOf(b)];
    if (!counted || one === undefined || two === undefined || one === two) continue;
    const key = `${rule} ${a.claim} ${a.sign} ${b.claim} ${one}`;
    const found = against.get(key) ?? { a, row: one, others: new Map() };
    found.others.set(two, b);
    against.set(key, found);
  }
  const groups = new Map<string, Group>();
  for (const [start, { a, row, others }] of against) {
    const same = [...others.keys()].sort((x, y) => x - y).join(' ');
    const key = `${start.slice(0, start.lastIndexOf(' '))} against ${same}`;
    const [other] = others.values();
    const claims = [...new Set([a.claim, other?.claim ?? a.claim])];
    const group = groups.get(key) ?? { key, claims, rows: new Map(others), pairs: 0 };
    group.rows.set(row, a);
    group.pairs += others.size;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function letterOf(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26));
  return n < 26 ? letter : `${letter}${Math.floor(n / 26) + 1}`;
}
