import { sql } from 'drizzle-orm';
import { refreshConflicts } from '../conflicts/commands.ts';
import type { Context } from '../context.ts';
import { getTopic, listTopics, pathTo } from '../topics/queries.ts';
import { claimsOfTopics } from './queries.ts';
import type { TopicDescription } from './types.ts';

/** The topic at an address with its place in the tree and its counts; null where readers may not know of it. */
export async function describeTopic(ctx: Context, slug: string): Promise<TopicDescription | null> {
  const found = await getTopic(ctx, slug);
  if (!found) return null;
  const { id, ...topic } = found;
  const below = await listTopics(ctx, { q: '', parent: topic.slug, story: null, after: null, limit: 100 });
  const claimIds = await claimsOfTopics(ctx, [id]);
  refreshConflicts(ctx);
  const list = sql`(select value from json_each(${JSON.stringify(claimIds)}))`;
  const counted = ctx.db.get<{ claims: number; conflicts: number | null }>(
    sql`select count(*) as claims, sum(conflicts) as conflicts from claim_counts where claim_id in ${list}`,
  );
  // A pair across a link between two of these claims was counted with both.
  const { twice } = ctx.db.get<{ twice: number }>(sql`select count(*) as twice from conflict_pairs
    where claim_a <> claim_b and counted = 1 and claim_a in ${list} and claim_b in ${list}`);
  const carried = ctx.db.get<{ n: number } | undefined>(
    sql`select n from facet_counts where a = '' and b = 't' || cast(${id} as integer)`,
  );
  return {
    ...topic,
    above: pathTo(ctx, id),
    below: below.items,
    counts: {
      quotes: carried?.n ?? 0,
      claims: counted.claims,
      conflicts: (counted.conflicts ?? 0) - twice,
    },
  };
}
