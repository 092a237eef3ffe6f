import { and, eq, sql } from 'drizzle-orm';
import { claims } from '#db/schema-claims.ts';
import { formerSlugs } from '#db/schema-history.ts';
import { facetCount, matchExpression, searchWords, withoutPhrases } from '#db/search.ts';
import type { FieldError } from '#lib/errors.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { entitiesBySlug } from '../entities/queries.ts';
import type { Named } from '../entities/types.ts';
import { getOutlet } from '../outlets/queries.ts';
import { getTopic } from '../topics/queries.ts';
import { type QuoteFilter, SLUG_FILTERS, type SlugFilter } from './filter.ts';

/** A filter whose slugs were looked up: canonical, with names for readers and tokens for the index. */
export type ResolvedFilter = {
  filter: QuoteFilter;
  names: Record<SlugFilter, Named[]>;
  /** One group of facet tokens per filter in use; any one token of a group will do. See db/search.ts. */
  groups: Map<SlugFilter | 'form' | 'stance', string[]>;
  problems: FieldError[];
};

type Found = Named & { id: number; sign?: 1 | -1 };

/** Words are looked for side by side in so many statements that hold them all. */
const PHRASED = 10_000;

/**
 * Looks up a filter's slugs. Unknown ones are left out of the filter and reported; so are quotation marks around words
 * that too many statements hold.
 */
export async function resolveQuoteFilter(ctx: Context, filter: QuoteFilter): Promise<ResolvedFilter> {
  const problems: FieldError[] = [];
  const names = {} as Record<SlugFilter, Named[]>;
  const resolved: QuoteFilter = { ...filter };
  const groups: ResolvedFilter['groups'] = new Map();
  for (const field of SLUG_FILTERS) {
    const found: Found[] = [];
    for (const slug of filter[field]) {
      const one = await lookUp[field](ctx, slug);
      if (one) found.push(one);
      else problems.push({ field, message: `Nothing on record is called “${slug}”.` });
    }
    names[field] = found.map(({ slug, name }) => ({ slug, name }));
    resolved[field] = [...new Set(found.map(({ slug }) => slug))].sort();
    if (found.length === 0) continue;
    if (field === 'claim') groups.set('claim', claimTokens(found, filter.stance));
    else
      groups.set(
        field,
        found.map(({ id }) => `${letter(field, filter.outlet_as)}${id}`),
      );
  }
  if (filter.stance.length > 0 && !groups.has('claim')) {
    groups.set(
      'stance',
      filter.stance.map((stance) => `k${stanceLetter(stance)}`),
    );
  }
  if (filter.form.length > 0)
    groups.set(
      'form',
      filter.form.map((form) => `f${form}`),
    );
  if (!phrasesAreFew(ctx, filter.q, [...groups.values()])) {
    resolved.q = withoutPhrases(filter.q);
    const many = PHRASED.toLocaleString('en');
    const message = `More than ${many} statements hold these words: they are looked for one by one, not side by side. Narrow the search down, or leave the quotation marks out.`;
    problems.push({ field: 'q', message });
  }
  return { filter: resolved, names, groups, problems };
}

/**
 * Whether words in quotation marks stand in few enough statements to be looked for side by side: of frequent words that
 * seldom meet the engine reads every statement there is.
 */
function phrasesAreFew(ctx: Context, q: string, groups: string[][]): boolean {
  if (!searchWords(q).words.some((item) => item.includes(' '))) return true;
  const match = matchExpression(searchWords(withoutPhrases(q)).words, groups);
  const { n } = ctx.db.get<{ n: number }>(sql`
    select count(*) as n from (select 1 from quote_search where quote_search match ${match} limit ${PHRASED + 1})`);
  return n <= PHRASED;
}

/** The last letter of a token for a claim that is spoken to in this sense. */
export function stanceLetter(stance: QuoteFilter['stance'][number]): string {
  return { affirms: 'y', denies: 'n', neither: 'z' }[stance];
}

/** The first letter of an outlet's token in this role, or in any. */
export function outletLetter(role: QuoteFilter['outlet_as']): string {
  return role ? { venue: 'v', credit: 'c', publisher: 'u' }[role] : 'o';
}

function claimTokens(found: Found[], stances: QuoteFilter['stance']): string[] {
  const opposite = { affirms: 'denies', denies: 'affirms', neither: 'neither' } as const;
  return found.flatMap(({ id, sign }) =>
    stances.length > 0
      ? stances.map((stance) => `k${id}${stanceLetter(sign === -1 ? opposite[stance] : stance)}`)
      : [`k${id}`],
  );
}

function letter(field: Exclude<SlugFilter, 'claim'>, role: QuoteFilter['outlet_as']): string {
  if (field === 'outlet') return outletLetter(role);
  return { speaker: 's', side: 'p', about: 'a', topic: 't' }[field];
}

const anEntity = async (ctx: Context, slug: string): Promise<Found | null> =>
  (await entitiesBySlug(ctx, [slug])).get(slug) ?? null;

const lookUp: Record<SlugFilter, (ctx: Context, slug: string) => Promise<Found | null>> = {
  speaker: anEntity,
  side: anEntity,
  about: anEntity,
  outlet: getOutlet,
  topic: getTopic,
  claim: async (ctx, slug) => {
    const ref = claimRef(ctx, slug);
    if (!ref || !(may(ctx.user, 'seeDrafts') || facetCount(ctx.db, `k${ref.id}`) > 0)) return null;
    // Worded the other way round, the old claim stays what was asked for: its "affirms" is the target's "denies".
    const [row] = await ctx.db
      .select({ slug: claims.slug, name: claims.text })
      .from(claims)
      .where(eq(claims.id, ref.sign === 1 ? ref.id : ref.own));
    return row ? { ...row, id: ref.id, sign: ref.sign } : null;
  },
};

/**
 * The claim at a slug, through former addresses: its `own` row, the row `id` that stands for it after merges,
 * and how its wording relates to that one's. Null if there is none.
 */
export function claimRef(ctx: Context, slug: string): { own: number; id: number; sign: 1 | -1 } | null {
  const columns = { own: claims.id, merged: claims.merged_into_id, sign: claims.merged_sign };
  const row =
    ctx.db.select(columns).from(claims).where(eq(claims.slug, slug)).get() ??
    ctx.db
      .select(columns)
      .from(formerSlugs)
      .innerJoin(claims, eq(claims.id, formerSlugs.record_id))
      .where(and(eq(formerSlugs.noun, 'claim'), eq(formerSlugs.slug, slug)))
      .get();
  return row ? { own: row.own, id: row.merged ?? row.own, sign: row.sign === -1 ? -1 : 1 } : null;
}

/** The row id of the claim that stands at a slug, merges followed; null if there is none. */
export function claimId(ctx: Context, slug: string): number | null {
  return claimRef(ctx, slug)?.id ?? null;
}
