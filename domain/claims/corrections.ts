import { fieldWord, toldChange } from '../quotes/changes.ts';
import type { PublicCorrection } from './types.ts';

/** What was done, in one line: "Statement by Alec Baldwin corrected: date, words". */
export function correctionTitle({ action, record, quote, changes, label }: PublicCorrection): string {
  const whose = quote.speaker ? `Statement by ${quote.speaker}` : 'A statement';
  if (record === 'stance') return label ? `Reading “${label}” withdrawn` : 'A reading withdrawn';
  if (action === 'retract') return `${whose} retracted`;
  const fields = changes.map(({ field }) => fieldWord(field));
  return `${whose} corrected${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`;
}

/** The changes to tell one by one; of a withdrawn reading the title says it all. */
export function toldChanges({
  record,
  changes,
}: PublicCorrection): { field: string; old: string; now: string }[] {
  if (record === 'stance') return [];
  return changes.map(toldChange);
}
