import { asc, eq, sql } from 'drizzle-orm';
import { isNamed } from '#db/names.ts';
import { claims } from '#db/schema-claims.ts';
import { topics } from '#db/schema-topics.ts';
import { facetCount } from '#db/search.ts';
import type { FieldError } from '#lib/errors.ts';
import { may } from '../accounts/permissions.ts';
import { refreshConflicts } from '../conflicts/commands.ts';
import type { Context } from '../context.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import { COUNT_CAP } from '../quotes/queries-select.ts';
import type { Page } from '../quotes/types.ts';
import { getTopic } from '../topics/queries.ts';
import type { ClaimFilter } from './filter.ts';
import type { Claim, ClaimCounts, ClaimRow } from './types.ts';

const claimColumns = {
  id: claims.id,
  slug: claims.slug,
  text: claims.text,
  kind: claims.kind,
  scope: claims.scope,
  persist_days: claims.persist_days,
  topic: { slug: topics.slug, name: topics.name },
  status: claims.status,
  version: claims.version,
};

/**
 * The claim at an address, following merges and former addresses: its `slug` then differs from the one asked
 * for. Readers see it only once a published quote speaks to it.
 */
export async function getClaim(ctx: Context, slug: string): Promise<(Claim & { id: number }) | null> {
  const id = claimId(ctx, slug);
  if (id === null) return null;
  const [row] = await ctx.db
    .select(claimColumns)
    .from(claims)
    .leftJoin(topics, eq(topics.id, claims.topic_id))
    .where(eq(claims.id, id));
  if (!row) return null;
  const known = may(ctx.user, 'seeDrafts') || facetCount(ctx.db, `k${id}`) > 0;
  return known ? row : null;
}

/** Claims by slug, in the order of their wording. Former slugs find nothing. */
export async function claimsBySlug(ctx: Context, slugs: string[]): Promise<(Claim & { id: number })[]> {
  return ctx.db
    .select(claimColumns)
    .from(claims)
    .leftJoin(topics, eq(topics.id, claims.topic_id))
    .where(sql`${claims.slug} in (select value from json_each(${JSON.stringify(slugs)}))`)
    .orderBy(asc(claims.text));
}

/** How many stances of each sense a claim has, and how many counted conflicts. */
export function claimCounts(ctx: Context, claim: number): ClaimCounts {
  refreshConflicts(ctx);
  const [found] = ctx.db.all<ClaimCounts>(
    sql`select affirms, denies, neither, conflicts from claim_counts where claim_id = ${claim}`,
  );
  return found ?? { affirms: 0, denies: 0, neither: 0, conflicts: 0 };
}

/** The open claims of topics and of all that lies below them; row ids. */
export async function claimsOfTopics(ctx: Context, topicIds: number[]): Promise<number[]> {
  const rows = await ctx.db.all<{ id: number }>(sql`
    with recursive below(id) as (
      select value from json_each(${JSON.stringify(topicIds)})
      union select t.id from topics t join below on t.parent_id = below.id)
    select id from claims where status = 'open' and topic_id in (select id from below)`);
  return rows.map(({ id }) => id);
}

const listOf = (ids: number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** The claims that published quotes speak to, most contested first. Unknown topics are reported. */
export async function listClaims(
  ctx: Context,
  { q, topic, after, limit }: ClaimFilter,
): Promise<Page<ClaimRow> & { problems: FieldError[] }> {
  const problems: FieldError[] = [];
  const topicIds: number[] = [];
  for (const slug of topic) {
    const known = await getTopic(ctx, slug);
    if (known) topicIds.push(known.id);
    else problems.push({ field: 'topic', message: `Nothing on record is called “${slug}”.` });
  }
  const worded = isNamed('claim', sql`k.claim_id`, q) ?? sql`true`;
  const within = topic.length > 0 ? await claimsOfTopics(ctx, topicIds) : null;
  const where = sql`${worded} and ${within ? sql`k.claim_id in ${listOf(within)}` : sql`true`}`;
  const place = after
    ? sql`and (-k.conflicts, k.text, k.claim_id) > (
        select -x.conflicts, x.text, x.claim_id from claim_counts x where x.claim_id = ${claimId(ctx, after)})`
    : sql``;
  refreshConflicts(ctx);
  const rows = ctx.db.all<ClaimCounts & { id: number }>(sql`
    select k.claim_id as id, k.affirms, k.denies, k.neither, k.conflicts from claim_counts k
    where ${where} ${place} order by k.conflicts desc, k.text, k.claim_id limit ${limit + 1}`);
  const { n } = ctx.db.get<{ n: number }>(
    sql`select count(*) as n from (select 1 from claim_counts k where ${where} limit ${COUNT_CAP + 1})`,
  );
  const shown = rows.slice(0, limit);
  const found = new Map(
    (
      await ctx.db
        .select(claimColumns)
        .from(claims)
        .leftJoin(topics, eq(topics.id, claims.topic_id))
        .where(sql`${claims.id} in ${listOf(shown.map(({ id }) => id))}`)
    ).map(({ id, ...claim }) => [id, claim]),
  );
  const items = shown.flatMap(({ id, ...counts }): ClaimRow[] => {
    const claim = found.get(id);
    return claim ? [{ ...claim, counts }] : [];
  });
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null,
    count: { value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP },
    problems,
  };
}
