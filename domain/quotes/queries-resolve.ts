import { and, eq } from 'drizzle-orm';
import { claims, formerSlugs } from '#db/schema.ts';
import type { FieldError } from '#lib/errors.ts';
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

type Found = Named & { id: number };

/** Looks up a filter's slugs. Unknown ones are left out of the filter and reported. */
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
      filter.stance.map((stance) => `k${SIGN_LETTER[stance]}`),
    );
  }
  if (filter.form.length > 0)
    groups.set(
      'form',
      filter.form.map((form) => `f${form}`),
    );
  return { filter: resolved, names, groups, problems };
}

const SIGN_LETTER = { affirms: 'y', denies: 'n', neither: 'z' } as const;

function claimTokens(found: Found[], stances: QuoteFilter['stance']): string[] {
  return found.flatMap(({ id }) =>
    stances.length > 0 ? stances.map((stance) => `k${id}${SIGN_LETTER[stance]}`) : [`k${id}`],
  );
}

function letter(field: Exclude<SlugFilter, 'claim'>, role: QuoteFilter['outlet_as']): string {
  if (field === 'outlet') return role ? { venue: 'v', credit: 'c', publisher: 'u' }[role] : 'o';
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
    const id = claimId(ctx, slug);
    if (id === null) return null;
    const [row] = await ctx.db
      .select({ id: claims.id, slug: claims.slug, name: claims.text })
      .from(claims)
      .where(eq(claims.id, id));
    return row ?? null;
  },
};

/** The id of the claim at a slug, through former addresses and merges; null if there is none. */
export function claimId(ctx: Context, slug: string): number | null {
  const columns = { id: claims.id, merged: claims.merged_into_id };
  const row =
    ctx.db.select(columns).from(claims).where(eq(claims.slug, slug)).get() ??
    ctx.db
      .select(columns)
      .from(formerSlugs)
      .innerJoin(claims, eq(claims.id, formerSlugs.record_id))
      .where(and(eq(formerSlugs.noun, 'claim'), eq(formerSlugs.slug, slug)))
      .get();
  return row ? (row.merged ?? row.id) : null;
}
