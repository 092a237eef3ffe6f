import { eq } from 'drizzle-orm';
import { settings } from '#db/schema-settings.ts';
import type { Context } from '../context.ts';

/** Whether the database holds the demo data. */
export async function isDemo(ctx: Context): Promise<boolean> {
  const [row] = await ctx.db.select().from(settings).where(eq(settings.key, 'demo'));
  return row?.value === 'yes';
}
