import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import * as words from '../lib/vocabulary.ts';
import { id, oneOf, slugCheck, stamps, version } from './columns.ts';

/* Who speaks, and who is spoken of: people and organisations, under all their names. */

export const entities = sqliteTable(
  'entities',
  {
    id: id(),
    slug: text().notNull().unique(),
    kind: text({ enum: words.ENTITY_KINDS }).notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    merged_into_id: integer().references((): AnySQLiteColumn => entities.id),
    version: version(),
    ...stamps(),
  },
  (t) => [
    slugCheck('entities_slug', t.slug),
    oneOf('entities_kind', t.kind, words.ENTITY_KINDS),
    check('entities_not_into_itself', sql`${t.merged_into_id} is null or ${t.merged_into_id} <> ${t.id}`),
    index('entities_by_name').on(t.name),
  ],
);

export const entityNames = sqliteTable(
  'entity_names',
  {
    id: id(),
    entity_id: integer()
      .notNull()
      .references(() => entities.id),
    name: text().notNull(),
    name_key: text().notNull(),
    note: text().notNull().default(''),
    from_edtf: text(),
    to_edtf: text(),
  },
  (t) => [
    uniqueIndex('entity_names_once').on(t.entity_id, t.name),
    index('entity_names_by_key').on(t.name_key),
  ],
);
