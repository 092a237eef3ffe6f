import { formatDate } from '#lib/dates/format.ts';
import type { FieldChange } from '../revisions/types.ts';
import { PUBLIC_FIELDS } from './rules.ts';

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

/** Of a quote's changes those that readers could see; `fragments` say nothing that `text` does not. */
export function publicChanges(changes: readonly FieldChange[]): FieldChange[] {
  const shown = changes.filter(({ field }) => (PUBLIC_FIELDS as readonly string[]).includes(field));
  const reworded = shown.some(({ field }) => field === 'text');
  return reworded ? shown.filter(({ field }) => field !== 'fragments') : shown;
}

/** A change in readers' words: "date", "14 January 2022", "13 January 2022". */
export function toldChange({ field, old, new: now }: FieldChange): {
  field: string;
  old: string;
  now: string;
} {
  return { field: fieldWord(field), old: shownValue(field, old), now: shownValue(field, now) };
}

function shownValue(field: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'none';
  if (typeof value === 'string') return field === 'said_on' ? formatDate({ edtf: value }) : value;
  if (Array.isArray(value)) return value.join(' […] ');
  return isNamed(value) ? value.name : JSON.stringify(value);
}

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';
