import type { AffiliationRole, EntityKind, OutletKind } from '#lib/vocabulary.ts';
import { OUTLET_KINDS } from '#lib/vocabulary.ts';

export const ENTITY_KIND_WORDS: Record<EntityKind, string> = {
  person: 'person',
  organization: 'organisation',
  group: 'group',
  unnamed: 'unnamed source',
};

export const OUTLET_KIND_OPTIONS: readonly (readonly [OutletKind, string])[] = OUTLET_KINDS.map(
  (kind) => [kind, kind] as const,
);

/** What the member is to the principal. */
export const ROLE_WORDS: Record<AffiliationRole, string> = {
  lawyer: 'lawyer of',
  spokesperson: 'spokesperson of',
  officer: 'officer of',
  employee: 'employee of',
  relative: 'relative of',
  member: 'member of',
  other: 'otherwise belongs to',
};

/** What each room of the register is called, and where it is. */
export const REGISTER = {
  entity: {
    path: 'people',
    title: 'People and organisations',
    one: 'person or organisation',
    readers: 'people',
  },
  outlet: { path: 'outlets', title: 'Outlets', one: 'outlet', readers: 'outlets' },
} as const;
