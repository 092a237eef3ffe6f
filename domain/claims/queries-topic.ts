import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { getTopic, listTopics, pathTo } from '../topics/queries.ts';
import { claimsOfTopics, conflictsOn, liveStances } from './queries.ts';
import type { TopicDescription } from './types.ts';

/** The topic at an address with its place in the tree and its counts; null where readers may not know of it. */
export async function describeTopic(ctx: Context, slug: string): Promise<TopicDescription | null> {
  const found = await getTopic(ctx, slug);
  if (!found) return null;
  const { id, ...topic } = found;
  const below = await listTopics(ctx, { q: '', parent: topic.slug, story: null, after: null, limit: 100 });
  const claimIds = await claimsOfTopics(ctx, [id]);
  const stances = await liveStances(ctx, { claims: claimIds });
  const conflicts = await conflictsOn(ctx, claimIds);
  const carried = ctx.db.get<{ n: number } | undefined>(
    sql`select n from facet_counts where a = '' and b = 't' || cast(${id} as integer)`,
  );
  return {
    ...topic,
    above: pathTo(ctx, id),
    below: below.items,
    counts: {
      quotes: carried?.n ?? 0,
      claims: new Set(stances.map(({ claim }) => claim)).size,
      conflicts: conflicts.filter(({ counted }) => counted).length,
    },
  };
}
