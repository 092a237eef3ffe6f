import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { formerSlugs, topics } from '#db/schema.ts';
import { facetCount } from '#db/search.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { Topic } from './types.ts';

/** The id behind a slug, through former addresses; null if there is none. */
export function topicId(ctx: Context, slug: string): number | null {
  const row =
    ctx.db.select({ id: topics.id }).from(topics).where(eq(topics.slug, slug)).get() ??
    ctx.db
      .select({ id: formerSlugs.record_id })
      .from(formerSlugs)
      .where(and(eq(formerSlugs.noun, 'topic'), eq(formerSlugs.slug, slug)))
      .get();
  return row?.id ?? null;
}

/** The topic at a slug, or null; readers see it above a published quote only. */
export async function getTopic(ctx: Context, slug: string): Promise<(Topic & { id: number }) | null> {
  const id = topicId(ctx, slug);
  if (id === null || !(may(ctx.user, 'seeDrafts') || facetCount(ctx.db, `t${id}`) > 0)) return null;
  const parent = alias(topics, 'parent');
  const [row] = await ctx.db
    .select({
      id: topics.id,
      slug: topics.slug,
      name: topics.name,
      parent: { slug: parent.slug, name: parent.name },
    })
    .from(topics)
    .leftJoin(parent, eq(parent.id, topics.parent_id))
    .where(eq(topics.id, id));
  return row ?? null;
}
