import { sql } from 'drizzle-orm';
import type { RecordType } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { KEPT } from '../history/queries-bodies.ts';
import type { Fields } from './sent.ts';

/** The record in full as history keeps it: for those who have just written it. */
export function bodyOf(ctx: Context, type: RecordType, id: number): Fields {
  return KEPT[type]?.body(ctx, id) ?? {};
}

/** The version of the row that stands. */
export function versionOf(ctx: Context, type: RecordType, id: number): number {
  const table = KEPT[type]?.table;
  return ctx.db.get<{ version: number }>(sql`select version from ${table} where id = ${id}`).version;
}
