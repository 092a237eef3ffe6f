import * as z from 'zod';
import { AFFILIATION_ROLES, ENTITY_KINDS } from '#lib/vocabulary.ts';
import { edtf, reason, slug, text, version, words } from '../fields.ts';

export const entityInput = z.strictObject({
  /** Left out for a new record: made from the name. */
  slug: slug().optional(),
  version: version(),
  kind: z.enum(ENTITY_KINDS),
  name: words(200),
  description: text(500).default(''),
  names: z
    .array(
      z.strictObject({
        name: words(200),
        note: text(200).default(''),
        from: edtf().nullable().default(null),
        to: edtf().nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
  /** Why; needed where readers know of the entity and its name changes. They will see it. */
  reason: reason().optional(),
});
export type EntityInput = z.input<typeof entityInput>;

export const affiliationInput = z.strictObject({
  version: version(),
  member: slug(),
  principal: slug(),
  role: z.enum(AFFILIATION_ROLES),
  title: text(200).default(''),
  speaks_for: z.boolean(),
  from: edtf().nullable().default(null),
  to: edtf().nullable().default(null),
  source: slug().nullable().default(null),
});
export type AffiliationInput = z.input<typeof affiliationInput>;

/** Which affiliation: the same member, principal, role and title are one. */
export const affiliationRemoval = z.strictObject({
  member: slug(),
  principal: slug(),
  role: z.enum(AFFILIATION_ROLES),
  title: text(200).default(''),
  reason: reason(),
});
export type AffiliationRemoval = z.input<typeof affiliationRemoval>;
