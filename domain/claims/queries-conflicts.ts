import { sql } from 'drizzle-orm';
import type { FieldError } from '#lib/errors.ts';
import type { Context } from '../context.ts';
import { entitiesBySlug } from '../entities/queries.ts';
import { quotesByPublicId } from '../quotes/queries.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import type { Page } from '../quotes/types.ts';
import { getTopic } from '../topics/queries.ts';
import type { ConflictFilter } from './filter.ts';
import { claimsBySlug, claimsOfEntities, claimsOfTopics, conflictsOn } from './queries.ts';
import type { Conflict, ConflictItem } from './types.ts';

/** Conflicts under a filter, the newest statement first. Unknown names find nothing and are reported. */
export async function listConflicts(
  ctx: Context,
  filter: ConflictFilter,
): Promise<Page<ConflictItem> & { problems: FieldError[] }> {
  const problems: FieldError[] = [];
  const known = <T>(field: string, slug: string, found: T | null | undefined): T | null => {
    if (found !== null && found !== undefined) return found;
    problems.push({ field, message: `Nothing on record is called “${slug}”.` });
    return null;
  };
  const claims = filter.claim.flatMap((slug) => known('claim', slug, claimId(ctx, slug)) ?? []);
  const topics: number[] = [];
  for (const slug of filter.topic) {
    const topic = known('topic', slug, await getTopic(ctx, slug));
    if (topic) topics.push(topic.id);
  }
  const people = await entitiesBySlug(
    ctx,
    [filter.a, filter.b].filter((slug) => slug !== null),
  );
  const a = filter.a && known('a', filter.a, people.get(filter.a));
  const b = filter.b && known('b', filter.b, people.get(filter.b));
  if (problems.length > 0) return { items: [], next: null, count: { value: 0, capped: false }, problems };

  const candidates = await candidateClaims(
    ctx,
    claims,
    topics,
    [a, b].flatMap((one) => (one ? [one.id] : [])),
  );
  const found = (await conflictsOn(ctx, candidates)).filter(
    (conflict) =>
      (filter.strength.length === 0 || filter.strength.includes(conflict.strength)) &&
      (filter.timing.length === 0 || filter.timing.includes(conflict.timing)) &&
      (filter.counted === null || filter.counted === conflict.counted) &&
      involves(conflict, a ? a.slug : null, b ? b.slug : null),
  );
  const ordered = found.sort(newestFirst);
  const page = ordered.slice(filter.after, filter.after + filter.limit);
  return {
    items: await presentConflicts(ctx, page),
    next: filter.after + filter.limit < ordered.length ? String(filter.after + filter.limit) : null,
    count: { value: ordered.length, capped: false },
    problems,
  };
}

/** Row ids of the claims to look at, or undefined for all: the narrowest of what the filter names. */
async function candidateClaims(
  ctx: Context,
  claims: number[],
  topics: number[],
  people: number[],
): Promise<number[] | undefined> {
  const sets: number[][] = [];
  if (claims.length > 0) sets.push(claims);
  if (topics.length > 0) {
    sets.push(await claimsOfTopics(ctx, topics));
  }
  for (const person of people) sets.push(await claimsOfEntities(ctx, [person]));
  if (sets.length === 0) return undefined;
  // Of a link's two claims one person may speak to only one: people widen, claims and topics narrow.
  const [first = [], ...rest] = sets;
  if (claims.length === 0 && topics.length === 0) return [...new Set(sets.flat())];
  return rest.length > 0 && claims.length > 0 && topics.length > 0
    ? first.filter((id) => rest[0]?.includes(id))
    : first;
}

/** Whether `who` stands on one side of the pair, and `other`, if given, on the other side. */
export function involves({ a, b }: Conflict, who: string | null, other: string | null): boolean {
  const is = (slug: string | null, side: Conflict['a']) =>
    slug === null || side.holder === slug || side.speaker === slug;
  return (is(who, a) && is(other, b)) || (is(who, b) && is(other, a));
}

/** By the later of the two statements' first possible days, then by ids. */
export function newestFirst(x: Conflict, y: Conflict): number {
  const key = ({ a, b }: Conflict) => {
    const days = [a.earliest ?? '', b.earliest ?? ''].sort();
    return `${days[1]} ${days[0]} ${a.quote} ${b.quote} ${a.claim}`;
  };
  return key(x) < key(y) ? 1 : -1;
}

/** Conflicts with their quotes and claims, in the order given. */
export async function presentConflicts(ctx: Context, conflicts: Conflict[]): Promise<ConflictItem[]> {
  const quotes = await quotesByPublicId(
    ctx,
    conflicts.flatMap(({ a, b }) => [a.quote, b.quote]),
  );
  const claims = await claimsBySlug(
    ctx,
    conflicts.flatMap(({ a, b }) => [a.claim, b.claim]),
  );
  const wording = new Map(claims.map(({ slug, text }) => [slug, text]));
  return conflicts.flatMap((conflict) => {
    const [a, b] = [quotes.get(conflict.a.quote), quotes.get(conflict.b.quote)];
    if (!a || !b) return [];
    return {
      claim_a: { slug: conflict.a.claim, text: wording.get(conflict.a.claim) ?? '' },
      claim_b: { slug: conflict.b.claim, text: wording.get(conflict.b.claim) ?? '' },
      rule: conflict.rule,
      relation: conflict.relation,
      strength: conflict.strength,
      timing: conflict.timing,
      gap_days: conflict.gap_days,
      counted: conflict.counted,
      first: conflict.first && conflict[conflict.first].quote,
      a,
      b,
    };
  });
}

/** The conflicts that touch these quotes (public ids), presented; newest first. */
export async function conflictsOfQuotes(ctx: Context, quoteIds: string[]): Promise<ConflictItem[]> {
  const rows = await ctx.db.all<{ id: number }>(sql`
    select distinct coalesce(c.merged_into_id, c.id) as id
    from stances s join quotes q on q.id = s.quote_id join claims c on c.id = s.claim_id
    where s.state in ('confirmed', 'disputed') and q.public_id in (select value from json_each(${JSON.stringify(quoteIds)}))`);
  const found = await conflictsOn(
    ctx,
    rows.map(({ id }) => id),
  );
  const asked = new Set(quoteIds);
  return presentConflicts(
    ctx,
    found.filter(({ a, b }) => asked.has(a.quote) || asked.has(b.quote)).sort(newestFirst),
  );
}
