import { CLAIM_KINDS, ENTITY_KINDS, OUTLET_KINDS } from '#lib/vocabulary.ts';
import type { NameNoun } from './types.ts';

/** As what a name may be added, by what the field names; sources are described in fields of their own. */
export const KINDS_TO_ADD: Record<NameNoun, readonly string[]> = {
  entity: ENTITY_KINDS,
  outlet: OUTLET_KINDS,
  topic: [''],
  claim: CLAIM_KINDS,
  source: [],
};

/** What a field of the form may name. */
export const NAME_NOUNS = Object.keys(KINDS_TO_ADD) as NameNoun[];

const ADDED = /^new:([a-z ]*):(.+)$/s;

/** What a field holds for a record that is to be made on saving. */
export function addedValue(kind: string, name: string): string {
  return `new:${kind}:${name}`;
}

/** The kind and name in such a value; null for any other. */
export function addedName(value: string): { kind: string; name: string } | null {
  const [, kind = '', name = ''] = ADDED.exec(value) ?? [];
  return name ? { kind, name: name.trim() } : null;
}
