import { desc, eq } from 'drizzle-orm';
import { snapshots, sources } from '#db/schema.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';

/** What editors need of a source while they enter a statement: when it was published, and its newest text. */
export type SourceText = { id: string; version: number; published: string | null; text: string | null };

/** A source with the text of its newest capture, which is for editors only; null where there is no such source. */
export function sourceText(ctx: Context, id: string): SourceText | null {
  demand(ctx.user, 'seeDrafts');
  const row = sourceRow(ctx, id);
  if (!row) return null;
  const newest = ctx.db
    .select({ text: snapshots.text })
    .from(snapshots)
    .where(eq(snapshots.source_id, row.id))
    .orderBy(desc(snapshots.id))
    .limit(1)
    .get();
  return {
    id: row.public_id,
    version: row.version,
    published: row.published_edtf,
    text: newest?.text ?? null,
  };
}

/** The row of a source, whoever may see it; null where there is none. */
export function sourceRow(ctx: Context, id: string): typeof sources.$inferSelect | null {
  return ctx.db.select().from(sources).where(eq(sources.public_id, id)).get() ?? null;
}
