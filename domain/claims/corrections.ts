import { formatDate } from '#lib/dates/format.ts';
import type { FieldChange } from '../revisions/types.ts';
import type { PublicCorrection } from './types.ts';

/** What readers call the fields whose changes are public. */
const FIELD_WORDS: Record<string, string> = {
  text: 'words',
  fragments: 'verbatim words',
  original_text: 'original wording',
  said_on: 'date',
  speaker_as_printed: 'name as printed',
  speaker_role: 'role',
  on_behalf_of: 'for whom',
  outlet: 'venue',
};

/** What a changed field is called. */
export function fieldWord(field: string): string {
  return FIELD_WORDS[field] ?? field.replaceAll('_', ' ');
}

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
  return changes.map((change) => ({
    field: fieldWord(change.field),
    old: shownValue(change.field, change.old),
    now: shownValue(change.field, change.new),
  }));
}

function shownValue(field: FieldChange['field'], value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'none';
  if (typeof value === 'string') return field === 'said_on' ? formatDate({ edtf: value }) : value;
  return Array.isArray(value) ? value.join(' […] ') : JSON.stringify(value);
}
