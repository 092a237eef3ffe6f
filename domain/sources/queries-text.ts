import { desc, eq } from 'drizzle-orm';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import type { SourceKind } from '#lib/vocabulary.ts';
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

/** What a source says of itself, as an editor corrects it. */
export type SourceFacts = {
  version: number;
  kind: SourceKind;
  headline: string;
  outlet: { slug: string; name: string } | null;
  outlet_note: string;
  byline: string;
  /** EDTF. */
  published: string | null;
  published_basis: string;
  url: string | null;
  archived_url: string | null;
  access_note: string;
  language: string;
};

/** The facts of a source on record, published or not; null where there is no such source. */
export function sourceFacts(ctx: Context, id: string): SourceFacts | null {
  demand(ctx.user, 'seeDrafts');
  const row = ctx.db
    .select({
      version: sources.version,
      kind: sources.kind,
      headline: sources.headline,
      outlet: { slug: outlets.slug, name: outlets.name },
      outlet_note: sources.outlet_note,
      byline: sources.byline,
      published: sources.published_edtf,
      published_basis: sources.published_basis,
      url: sources.url,
      archived_url: sources.archived_url,
      access_note: sources.access_note,
      language: sources.language,
    })
    .from(sources)
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(eq(sources.public_id, id))
    .get();
  return row ?? null;
}
