import { and, eq } from 'drizzle-orm';
import { formDrafts } from '#db/schema-accounts.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context } from '../context.ts';
import type { Typed } from './types.ts';

/** What someone had typed into a form and not saved; null where nothing is kept. */
export function getFormDraft(ctx: Context, form: string): { values: Typed; updated_at: string } | null {
  demand(ctx.user, 'keepFormDraft');
  const row = ctx.db
    .select()
    .from(formDrafts)
    .where(and(eq(formDrafts.actor, actor(ctx)), eq(formDrafts.form, form)))
    .get();
  return row ? { values: JSON.parse(row.values) as Typed, updated_at: row.updated_at } : null;
}
