import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, slugCheck, stamps, version } from './columns.ts';

/* What it is about. */

export const topics = sqliteTable(
  'topics',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    parent_id: integer().references((): AnySQLiteColumn => topics.id),
    version: version(),
    ...stamps(),
  },
  (t) => [slugCheck('topics_slug', t.slug), index('topics_by_parent').on(t.parent_id)],
);
