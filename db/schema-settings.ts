import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/* What holds for the whole installation. */

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});
