import { and, eq } from 'drizzle-orm';
import { entities, formerSlugs, outlets } from '#db/schema.ts';
import { facetCount } from '#db/search.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { Outlet } from './types.ts';

/** The id behind a slug, through former addresses and merges; null if there is none. */
export function outletId(ctx: Context, slug: string): number | null {
  const columns = { id: outlets.id, merged: outlets.merged_into_id };
  const row =
    ctx.db.select(columns).from(outlets).where(eq(outlets.slug, slug)).get() ??
    ctx.db
      .select(columns)
      .from(formerSlugs)
      .innerJoin(outlets, eq(outlets.id, formerSlugs.record_id))
      .where(and(eq(formerSlugs.noun, 'outlet'), eq(formerSlugs.slug, slug)))
      .get();
  return row ? (row.merged ?? row.id) : null;
}

/** The outlet at a slug, or null; readers see it behind a published quote only. */
export async function getOutlet(ctx: Context, slug: string): Promise<(Outlet & { id: number }) | null> {
  const id = outletId(ctx, slug);
  if (id === null || !(may(ctx.user, 'seeDrafts') || facetCount(ctx.db, `o${id}`) > 0)) return null;
  const [row] = await ctx.db
    .select({
      id: outlets.id,
      slug: outlets.slug,
      name: outlets.name,
      kind: outlets.kind,
      url: outlets.url,
      entity: { slug: entities.slug, name: entities.name },
    })
    .from(outlets)
    .leftJoin(entities, eq(entities.id, outlets.entity_id))
    .where(eq(outlets.id, id));
  return row ?? null;
}
