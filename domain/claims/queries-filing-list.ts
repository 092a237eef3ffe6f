import { type SQL, sql } from 'drizzle-orm';
import { isNamed } from '#db/names.ts';
import { facetCount } from '#db/search.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { topicId } from '../topics/queries.ts';
import type { FilingClaimRow, FilingFilter } from './filing.ts';
import { claimsOfTopics } from './queries.ts';
import { among, orNull } from './queries-filing.ts';

/* The editors' list of claims, also of those that readers do not know of. Each query asks who is there first. */

const PAGE = 30;

/** Claims in the order of their wording, those with something to settle first. */
export async function listFilingClaims(
  ctx: Context,
  { q, topic, status, waiting, after }: FilingFilter,
): Promise<{ items: FilingClaimRow[]; next: number | null; total: number }> {
  demand(ctx.user, 'seeDrafts');
  const topics = topic.flatMap((slug) => topicId(ctx, slug) ?? []);
  const where = [
    sql`c.status in (select value from json_each(${JSON.stringify(status.length > 0 ? status : ['open'])}))`,
    isNamed('claim', sql`c.id`, q) ?? sql`true`,
    topic.length > 0 ? sql`c.id in ${among(await ofTopics(ctx, topics, status))}` : sql`true`,
    waiting ? sql`(suggested + disputed) > 0` : sql`true`,
  ];
  const counted = (states: SQL) => sql`(select count(*) from stances s
    where s.claim_id in (select c.id union select m.id from claims m where m.merged_into_id = c.id) and s.state in ${states})`;
  type Row = Omit<FilingClaimRow, 'topic' | 'unfiled'> & {
    id: number;
    topic_id: number | null;
    topic_slug: string | null;
    topic_name: string | null;
  };
  const rows = ctx.db.all<Row>(sql`
    select * from (
      select c.id, c.slug, c.text, c.kind, c.status, c.topic_id, t.slug as topic_slug, t.name as topic_name,
        ${counted(sql`('confirmed', 'disputed')`)} as filed, ${counted(sql`('suggested')`)} as suggested,
        ${counted(sql`('disputed')`)} as disputed
      from claims c left join topics t on t.id = c.topic_id) c
    where ${sql.join(where, sql` and `)}
    order by (suggested + disputed) > 0 desc, c.text, c.slug limit ${PAGE + 1} offset ${after}`);
  const { total } = ctx.db.get<{ total: number }>(sql`
    select count(*) as total from (
      select c.*, ${counted(sql`('suggested')`)} as suggested, ${counted(sql`('disputed')`)} as disputed from claims c) c
    where ${sql.join(where, sql` and `)}`);
  const items = rows.slice(0, PAGE).map(({ id, topic_id, topic_slug, topic_name, ...row }) => ({
    ...row,
    topic: orNull(topic_slug, topic_name),
    unfiled:
      topic_id === null
        ? 0
        : facetCount(ctx.db, '', `t${topic_id}`) - facetCount(ctx.db, `t${topic_id}`, `k${id}`),
  }));
  return { items, next: rows.length > PAGE ? after + PAGE : null, total };
}

async function ofTopics(ctx: Context, topics: number[], status: readonly string[]): Promise<number[]> {
  if (status.length === 0) return claimsOfTopics(ctx, topics);
  return ctx.db
    .all<{ id: number }>(sql`
      with recursive below(id) as (
        select value from json_each(${JSON.stringify(topics)})
        union select t.id from topics t join below on t.parent_id = below.id)
      select c.id from claims c where c.topic_id in (select id from below)`)
    .map(({ id }) => id);
}

/** How many stances wait for an editor: suggested, and disputed. */
export async function countWaiting(ctx: Context): Promise<{ suggested: number; disputed: number }> {
  demand(ctx.user, 'seeDrafts');
  return ctx.db.get<{ suggested: number; disputed: number }>(sql`
    select coalesce(sum(state = 'suggested'), 0) as suggested, coalesce(sum(state = 'disputed'), 0) as disputed
    from stances where state in ('suggested', 'disputed')`);
}
