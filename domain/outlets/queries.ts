import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { isNamed, knownInPublic, quotesCarrying } from '#db/names.ts';
import { entities } from '#db/schema-entities.ts';
import { formerSlugs } from '#db/schema-history.ts';
import { outlets } from '#db/schema-sources.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { OutletFilter } from './filter.ts';
import type { Outlet, OutletCounts, OutletRow } from './types.ts';

/** The id behind a slug, through former addresses and merges; null if there is none. */
export function outletId(ctx: Context, slug: string): number | null {
  const columns = { id: outlets.id, merged: outlets.merged_into_id };
  const row =
    ctx.db.select(columns).from(outlets).where(eq(outlets.slug, slug)).get() ??
    ctx.db
      .select(columns)
      .from(formerSlugs)
      .innerJoin(outlets, eq(outlets.id, formerSlugs.record_id))
      .where(and(eq(formerSlugs.noun, 'outlet'), eq(formerSlugs.slug, slug)))
      .get();
  return row ? (row.merged ?? row.id) : null;
}

/** The outlet at a slug, or null. Readers know of it, and of the entity it is, only through published quotes. */
export async function getOutlet(
  ctx: Context,
  slug: string,
): Promise<(Outlet & { id: number; version: number }) | null> {
  const id = outletId(ctx, slug);
  if (id === null) return null;
  const all = may(ctx.user, 'seeDrafts');
  const seen = all ? sql`true` : knownInPublic('outlet', sql`${outlets.id}`);
  const [row] = await ctx.db
    .select({
      id: outlets.id,
      slug: outlets.slug,
      name: outlets.name,
      kind: outlets.kind,
      url: outlets.url,
      version: outlets.version,
      entity: { slug: entities.slug, name: entities.name },
    })
    .from(outlets)
    .leftJoin(
      entities,
      and(
        eq(entities.id, outlets.entity_id),
        all ? undefined : knownInPublic('entity', sql`${outlets.entity_id}`),
      ),
    )
    .where(and(eq(outlets.id, id), seen));
  return row ?? null;
}

/** The outlet at a slug with how many published quotes came from it, in any role and in each; or null. */
export async function describeOutlet(
  ctx: Context,
  slug: string,
): Promise<(Outlet & { version: number; counts: OutletCounts }) | null> {
  const found = await getOutlet(ctx, slug);
  if (!found) return null;
  const { id, ...outlet } = found;
  const [counts] = await ctx.db
    .select(countColumns(sql`${outlets.id}`))
    .from(outlets)
    .where(eq(outlets.id, id));
  return { ...outlet, counts: counts ?? { quotes: 0, venue: 0, credit: 0, publisher: 0 } };
}

const countColumns = (id: SQL) => ({
  quotes: quotesCarrying('o', id),
  venue: quotesCarrying('v', id),
  credit: quotesCarrying('c', id),
  publisher: quotesCarrying('u', id),
});

/** Counting stops here, as for quotes. */
const COUNT_CAP = 10_000;

/** Outlets that published quotes came from, those with most quotes first. */
export async function listOutlets(
  ctx: Context,
  { q, kind, after, limit }: OutletFilter,
): Promise<{ items: OutletRow[]; next: string | null; count: { value: number; capped: boolean } }> {
  const id = sql`${outlets.id}`;
  const counts = countColumns(id);
  const where = and(
    isNull(outlets.merged_into_id),
    knownInPublic('outlet', id),
    kind.length > 0 ? inArray(outlets.kind, kind) : undefined,
    isNamed('outlet', id, q),
  );
  const place = after
    ? sql`(-${counts.quotes}, ${outlets.name}, ${outlets.slug}) > (
        select -${quotesCarrying('o', sql`x.id`)}, x.name, x.slug from outlets x where x.slug = ${after})`
    : undefined;
  const rows = await ctx.db
    .select({ slug: outlets.slug, name: outlets.name, kind: outlets.kind, url: outlets.url, ...counts })
    .from(outlets)
    .where(and(where, place))
    .orderBy(desc(counts.quotes), asc(outlets.name), asc(outlets.slug))
    .limit(limit + 1);
  const { n: counted } = ctx.db.get<{ n: number }>(
    sql`select count(*) as n from (select 1 from ${outlets} where ${where} limit ${COUNT_CAP + 1})`,
  );
  const items = rows.slice(0, limit).map(({ quotes, venue, credit, publisher, ...row }) => ({
    ...row,
    counts: { quotes, venue, credit, publisher },
  }));
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null,
    count: { value: Math.min(counted, COUNT_CAP), capped: counted > COUNT_CAP },
  };
}
