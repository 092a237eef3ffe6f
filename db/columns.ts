import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, customType, integer, text } from 'drizzle-orm/sqlite-core';

/*
 * The pieces that tables are made of. Dates stand in three columns: x_edtf as written, x_earliest and x_latest as
 * the days it may stand for (see lib/dates). All null: not known.
 */

/** A CHECK that a column holds one word of a closed list (or nothing, where the column may be null). */
export function oneOf(name: string, column: AnySQLiteColumn, list: readonly (string | number)[]) {
  const values = list.map((word) => (typeof word === 'number' ? word : `'${word}'`)).join(', ');
  return check(name, sql`${column} in (${sql.raw(values)})`);
}

const SLUG = /* sql */ "glob '[a-z0-9]*' and %s not glob '*[^a-z0-9-]*' and length(%s) between 1 and 64";
/** A CHECK that a column holds what may stand in an address. */
export function slugCheck(name: string, column: AnySQLiteColumn): ReturnType<typeof check> {
  return check(name, sql`${column} ${sql.raw(SLUG.replaceAll('%s', `"${column.name}"`))}`);
}

export const id = () => integer().primaryKey();
export const version = () => integer().notNull().default(1);
export const stamps = () => ({ created_at: text().notNull(), updated_at: text().notNull() });
export const flag = () => integer({ mode: 'boolean' });

/** A time that programs handle as a Date; stored as every other time: UTC, ISO. */
export const isoTime = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.toISOString(),
  fromDriver: (value) => new Date(value),
});
