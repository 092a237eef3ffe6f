import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as words from '../lib/vocabulary.ts';
import { flag, id, oneOf, stamps, version } from './columns.ts';
import { entities } from './schema-entities.ts';
import { sources } from './schema-sources.ts';

/* Who belongs to whom and may speak for whom, since when, and which source says so. */

export const affiliations = sqliteTable(
  'affiliations',
  {
    id: id(),
    member_id: integer()
      .notNull()
      .references(() => entities.id),
    principal_id: integer()
      .notNull()
      .references(() => entities.id),
    role: text({ enum: words.AFFILIATION_ROLES }).notNull(),
    title: text().notNull().default(''),
    speaks_for: flag().notNull(),
    from_edtf: text(),
    from_earliest: text(),
    from_latest: text(),
    to_edtf: text(),
    to_earliest: text(),
    to_latest: text(),
    source_id: integer().references(() => sources.id),
    version: version(),
    ...stamps(),
  },
  (t) => [
    oneOf('affiliations_role', t.role, words.AFFILIATION_ROLES),
    check('affiliations_two_parties', sql`${t.member_id} <> ${t.principal_id}`),
    uniqueIndex('affiliations_once').on(t.member_id, t.principal_id, t.role, t.title),
    index('affiliations_by_principal').on(t.principal_id),
  ],
);
