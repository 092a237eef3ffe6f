import { desc, eq } from 'drizzle-orm';
import { outlets, snapshots, sources } from '#db/schema.ts';
import { facetCount } from '#db/search.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import type { Source } from './types.ts';

/** The source with this public id, or null; readers see it behind a published quote only. Its text is never part of it. */
export async function getSource(ctx: Context, id: string): Promise<Source | null> {
  const [row] = await ctx.db
    .select({ source: sources, outlet: { slug: outlets.slug, name: outlets.name } })
    .from(sources)
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(eq(sources.public_id, id));
  if (!row || !(may(ctx.user, 'seeDrafts') || facetCount(ctx.db, `d${row.source.id}`) > 0)) return null;
  const { source, outlet } = row;
  const [snapshot] = await ctx.db
    .select()
    .from(snapshots)
    .where(eq(snapshots.source_id, source.id))
    .orderBy(desc(snapshots.id))
    .limit(1);
  return {
    id: source.public_id,
    kind: source.kind,
    headline: source.headline,
    byline: source.byline,
    outlet,
    outlet_note: source.outlet_note,
    url: source.url,
    archived_url: source.archived_url,
    access_note: source.access_note,
    published: dated(
      source.published_edtf,
      source.published_earliest,
      source.published_latest,
      source.published_basis,
    ),
    language: source.language,
    snapshot: snapshot
      ? {
          length: snapshot.length,
          sha256: snapshot.sha256,
          captured_at: snapshot.captured_at,
          origin: snapshot.origin,
          text_kept: snapshot.text !== null,
        }
      : null,
    version: source.version,
  };
}
