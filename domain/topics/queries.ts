import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { isNamed, knownInPublic, quotesCarrying } from '#db/names.ts';
import { formerSlugs } from '#db/schema-history.ts';
import { topics } from '#db/schema-topics.ts';
import type { FieldError } from '#lib/errors.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { TopicFilter } from './filter.ts';
import type { Topic, TopicRow } from './types.ts';

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

/** The topic at a slug, or null. Readers know of it only through published quotes. */
export async function getTopic(
  ctx: Context,
  slug: string,
): Promise<(Topic & { id: number; version: number }) | null> {
  const id = topicId(ctx, slug);
  if (id === null) return null;
  const [row] = await ctx.db
    .select({ id: topics.id, version: topics.version, ...topicColumns })
    .from(topics)
    .leftJoin(parent, eq(parent.id, topics.parent_id))
    .where(
      and(
        eq(topics.id, id),
        may(ctx.user, 'seeDrafts') ? undefined : knownInPublic('topic', sql`${topics.id}`),
      ),
    );
  return row ?? null;
}

const parent = alias(topics, 'parent');
const topicColumns = {
  slug: topics.slug,
  name: topics.name,
  parent: { slug: parent.slug, name: parent.name },
};

/** Counting stops here, as for quotes. */
const COUNT_CAP = 10_000;

/** Topics that published quotes are on, those with most quotes first. Unknown parents find nothing and are reported. */
export async function listTopics(
  ctx: Context,
  { q, parent: below, story, after, limit }: TopicFilter,
): Promise<{
  items: TopicRow[];
  next: string | null;
  count: { value: number; capped: boolean };
  problems: FieldError[];
}> {
  const above = below === null ? null : await getTopic(ctx, below);
  const problems =
    below !== null && !above ? [{ field: 'parent', message: `Nothing on record is called “${below}”.` }] : [];
  const id = sql`${topics.id}`;
  const quotes = quotesCarrying('t', id);
  const where = and(
    knownInPublic('topic', id),
    below === null ? undefined : eq(topics.parent_id, above?.id ?? 0),
    story === null ? undefined : story ? isNull(topics.parent_id) : isNotNull(topics.parent_id),
    isNamed('topic', id, q),
  );
  const place = after
    ? sql`(-${quotes}, ${topics.name}, ${topics.slug}) > (
        select -${quotesCarrying('t', sql`x.id`)}, x.name, x.slug from topics x where x.slug = ${after})`
    : undefined;
  const rows = await ctx.db
    .select({ ...topicColumns, quotes })
    .from(topics)
    .leftJoin(parent, eq(parent.id, topics.parent_id))
    .where(and(where, place))
    .orderBy(desc(quotes), asc(topics.name), asc(topics.slug))
    .limit(limit + 1);
  const { n: counted } = ctx.db.get<{ n: number }>(
    sql`select count(*) as n from (select 1 from ${topics} where ${where} limit ${COUNT_CAP + 1})`,
  );
  const items = rows.slice(0, limit).map(({ quotes: n, ...row }) => ({ ...row, counts: { quotes: n } }));
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null,
    count: { value: Math.min(counted, COUNT_CAP), capped: counted > COUNT_CAP },
    problems,
  };
}

/** The topics above one, the story first. */
export function pathTo(ctx: Context, id: number): { slug: string; name: string }[] {
  return ctx.db.all(sql`with recursive above(id, parent_id, depth) as (
      select id, parent_id, 0 from topics where id = (select parent_id from topics where id = ${id})
      union all select t.id, t.parent_id, depth + 1 from topics t join above on t.id = above.parent_id)
    select t.slug, t.name from above join topics t on t.id = above.id order by depth desc`);
}
