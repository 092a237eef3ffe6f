import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { formDrafts } from '#db/schema-accounts.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context, timestamp } from '../context.ts';
import { parseInput } from '../fields.ts';
import { typedInput } from './form.ts';
import type { Typed } from './types.ts';

/** The most that is kept of one form: its text, and the text of one source. */
const LARGEST = 3_000_000;

const draftInput = z.strictObject({
  /** Which form: its address. */
  form: z.string().regex(/^\/edit\/[a-z0-9/-]{1,100}$/),
  values: typedInput,
});

/**
 * Keeps what someone has typed into a form and not saved yet, in place of what was kept before. It is no record:
 * nobody else sees it, and history does not hold it.
 */
export function keepFormDraft(ctx: Context, raw: { form: string; values: Typed }): { kept: boolean } {
  demand(ctx.user, 'keepFormDraft');
  const { form, values } = parseInput(draftInput, raw);
  const text = JSON.stringify(values);
  if (text.length > LARGEST) return { kept: false };
  const row = { actor: actor(ctx), form, values: text, updated_at: timestamp(ctx) };
  ctx.db
    .insert(formDrafts)
    .values(row)
    .onConflictDoUpdate({
      target: [formDrafts.actor, formDrafts.form],
      set: { values: row.values, updated_at: row.updated_at },
    })
    .run();
  return { kept: true };
}

/** Forgets what was kept of a form: it was saved, or is not wanted. */
export function dropFormDraft(ctx: Context, raw: { form: string }): void {
  demand(ctx.user, 'dropFormDraft');
  const { form } = parseInput(draftInput.pick({ form: true }), raw);
  ctx.db
    .delete(formDrafts)
    .where(and(eq(formDrafts.actor, actor(ctx)), eq(formDrafts.form, form)))
    .run();
}
