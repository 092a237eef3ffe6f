import type { FieldError } from '#lib/errors.ts';
import { classesOf } from '../conflicts/place.ts';
import { conflictsTouching, findPairs, type PairPlace } from '../conflicts/queries.ts';
import type { Context } from '../context.ts';
import { entitiesBySlug } from '../entities/queries.ts';
import { quotesByPublicId } from '../quotes/queries.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import type { Page } from '../quotes/types.ts';
import { getTopic } from '../topics/queries.ts';
import type { ConflictFilter } from './filter.ts';
import { claimsBySlug, claimsOfTopics } from './queries.ts';
import type { Conflict, ConflictItem } from './types.ts';

/** Of more pairs than this the newest are shown on a page that is not a list of them. */
export const PAIRS_SHOWN = 25;

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

  const onTopics = topics.length > 0 ? await claimsOfTopics(ctx, topics) : null;
  const { conflicts, next, count } = await findPairs(ctx, {
    claims: claims.length > 0 ? claims.filter((id) => onTopics?.includes(id) ?? true) : onTopics,
    people: [a, b].flatMap((one) => (one ? [one.id] : [])),
    classes: classesOf(filter),
    after: placeFrom(filter.after),
    limit: filter.limit,
  });
  return { items: await presentConflicts(ctx, conflicts), next: next && placeText(next), count, problems };
}

/** The newest counted pair on each of these claims, in their order; a pair on two of them stands once. */
export async function newestOnEach(ctx: Context, slugs: readonly string[]): Promise<ConflictItem[]> {
  const classes = classesOf({ strength: [], timing: [], counted: true });
  const found = new Map<string, Conflict>();
  for (const slug of slugs) {
    const claim = claimId(ctx, slug);
    if (claim === null) continue;
    const { conflicts } = await findPairs(ctx, {
      claims: [claim],
      people: [],
      classes,
      after: null,
      limit: 1,
    });
    for (const conflict of conflicts) found.set(`${conflict.a.id} ${conflict.b.id}`, conflict);
  }
  return presentConflicts(ctx, [...found.values()]);
}

/** A place in the list as one word, and read again. */
const placeText = ({ place, a, b }: PairPlace): string =>
  [place, a, b].map((number) => number.toString(36)).join('-');

function placeFrom(after: string | null): PairPlace | null {
  if (after === null) return null;
  const [place = 0, a = 0, b = 0] = after.split('-').map((number) => Number.parseInt(number, 36));
  return { place, a, b };
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

/** The conflicts that touch a quote: the newest, how many there are, and how many of them count. */
export type QuoteConflicts = { items: ConflictItem[]; all: number; counted: number };

/** The conflicts that touch these quotes (public ids), the newest first. */
export async function conflictsOfQuotes(ctx: Context, quoteIds: string[]): Promise<QuoteConflicts> {
  const { conflicts, all, counted } = await conflictsTouching(ctx, quoteIds, PAIRS_SHOWN);
  return { items: await presentConflicts(ctx, conflicts), all, counted };
}
