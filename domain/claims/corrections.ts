import { fieldWord, toldChange } from '../quotes/changes.ts';
import type { PublicCorrection } from './types.ts';

/** What readers call the fields of a claim, a person or an outlet. */
const NAMED_FIELDS: Record<string, string> = { text: 'wording', persist_days: 'days it holds' };

/** What was done, in one line: "Statement by Alec Baldwin corrected: date, words". */
export function correctionTitle({ action, record, quote, named, changes, label }: PublicCorrection): string {
  if (named) return namedTitle(record, named, changes);
  const whose = quote?.speaker ? `Statement by ${quote.speaker}` : 'A statement';
  if (record === 'stance') return label ? `Reading “${label}” withdrawn` : 'A reading withdrawn';
  if (action === 'retract') return `${whose} retracted`;
  const fields = changes.map(({ field }) => fieldWord(field));
  return `${whose} corrected${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`;
}

function namedTitle(
  record: PublicCorrection['record'],
  { name, done }: NonNullable<PublicCorrection['named']>,
  changes: PublicCorrection['changes'],
): string {
  const noun = { claim: 'Claim', outlet: 'Outlet', entity: 'Person or organisation', quote: '', stance: '' }[
    record
  ];
  const told = {
    merged: 'merged into another',
    split: 'split',
    retired: 'retired',
    reopened: 'stands for itself again',
    changed:
      record !== 'claim' ? 'renamed' : changes.some(({ field }) => field === 'text') ? 'reworded' : 'changed',
  }[done];
  return `${noun} ${told}: ${record === 'claim' ? `“${name}”` : name}`;
}

/** The changes to tell one by one; of a withdrawn reading the title says it all. */
export function toldChanges({
  record,
  changes,
}: PublicCorrection): { field: string; old: string; now: string }[] {
  if (record === 'stance') return [];
  if (record !== 'quote') {
    return changes.map((change) => ({
      ...toldChange(change),
      field: NAMED_FIELDS[change.field] ?? change.field,
    }));
  }
  return changes.map(toldChange);
}
