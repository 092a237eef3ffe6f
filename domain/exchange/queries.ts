import { desc, eq } from 'drizzle-orm';
import { revisions } from '#db/schema-history.ts';
import { settings } from '#db/schema-settings.ts';
import type { Context } from '../context.ts';

/** Whether the database holds the demo data. */
export async function isDemo(ctx: Context): Promise<boolean> {
  const [row] = await ctx.db.select().from(settings).where(eq(settings.key, 'demo'));
  return row?.value === 'yes';
}

/** When the record was last written to, in UTC; null for one that is empty. */
export function lastWritten(ctx: Context): string | null {
  const row = ctx.db.select({ at: revisions.at }).from(revisions).orderBy(desc(revisions.seq)).limit(1).get();
  return row?.at ?? null;
}
