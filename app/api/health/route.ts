import { sql } from 'drizzle-orm';
import { get } from '../../_server/http.ts';

/** Whether the server is up and can read its database. */
export const GET = get(async (ctx) => {
  ctx.db.get(sql`select 1`);
  return { ok: true, time: ctx.now().toISOString() };
});
