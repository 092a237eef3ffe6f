import { orderPhrase } from '../claims/phrases.ts';
import type { CompareRow, Side } from './types.ts';

/** How a row stands, in a word or two; with one side, over time. */
export function statusLabel({ status, cells }: CompareRow, columns: 'sides' | 'time'): string {
  const labels = {
    conflict: columns === 'time' ? 'Changed position' : 'In conflict',
    conflict_within: columns === 'time' ? 'In conflict, order unknown' : 'Conflict within one side',
    not_counted: columns === 'time' ? 'Changed over time' : 'Conflict not counted',
    agreed: columns === 'time' ? 'Unchanged' : agreement(cells),
    no_conflict: 'No conflict',
    one_sided: 'One side only',
  };
  return labels[status];
}

/** What sides agree on: that the claim holds, or that it does not. */
function agreement(cells: CompareRow['cells']): string {
  const spoken = cells.filter((cell) => cell.length > 0);
  const does = spoken[0]?.[0]?.sign === -1 ? 'deny' : 'affirm';
  return spoken.length === 2 ? `Both ${does}` : `All ${spoken.length} ${does}`;
}

/** What is special about how a row stands, and who spoke first where that matters, as one sentence. */
export function statusSentence(row: CompareRow, sides: readonly Side[], columns: 'sides' | 'time'): string {
  const names = new Map(sides.map(({ slug, name }) => [slug, name]));
  // Only where two contradict each other does it matter who spoke first.
  const order = row.strength && row.order && orderPhrase(row.order, (slug) => names.get(slug) ?? slug);
  const silent = sides.filter((_side, at) => row.cells[at]?.length === 0).map(({ name }) => name);
  const parts: string[] = [];
  if (row.status === 'not_counted') parts.push(whyNotCounted(row));
  if (order && columns === 'sides') parts.push(order);
  if (columns === 'sides' && sides.length === 2 && silent.length > 0)
    parts.push(`nothing on record from ${silent.join(' and ')}`);
  const sentence = parts.join('; ');
  return sentence ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` : '';
}

function whyNotCounted({ conflicts, claim }: CompareRow): string {
  const timings = new Set(conflicts.map(({ timing }) => timing));
  if (timings.has('taken_back')) return 'one statement was taken back';
  if (timings.has('apart')) {
    return claim.persist_days === null
      ? 'not at the same time: the position changed in between'
      : `apart in time: a statement on this is taken to stand for ${claim.persist_days} days`;
  }
  return 'editors disagree whether a statement reaches the claim';
}

/** "Alec Baldwin and the Santa Fe County Sheriff’s Office": a list of names. */
export function andList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
