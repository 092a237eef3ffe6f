import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { isNamed, knownInPublic, namedOften, quotesCarrying, recordsNamed } from '#db/names.ts';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import type { FieldError } from '#lib/errors.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { getOutlet } from '../outlets/queries.ts';
import type { SourceFilter } from './filter.ts';
import type { Source, SourceRow } from './types.ts';

/**
 * The source with this public id, or null. Its text is never part of it. Readers know of it only through
 * published quotes.
 */
export async function getSource(ctx: Context, id: string): Promise<Source | null> {
  const [row] = await ctx.db
    .select({ source: sources, outlet: { slug: outlets.slug, name: outlets.name } })
    .from(sources)
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(
      and(
        eq(sources.public_id, id),
        may(ctx.user, 'seeDrafts') ? undefined : knownInPublic('source', sql`${sources.id}`),
      ),
    );
  if (!row) return null;
  const { source, outlet } = row;
  const [snapshot] = await ctx.db
    .select()
    .from(snapshots)
    .where(eq(snapshots.source_id, source.id))
    .orderBy(desc(snapshots.id))
    .limit(1);
  return {
    id: source.public_id,
    kind: source.kind,
    headline: source.headline,
    byline: source.byline,
    outlet,
    outlet_note: source.outlet_note,
    url: source.url,
    archived_url: source.archived_url,
    access_note: source.access_note,
    published: dated(
      source.published_edtf,
      source.published_earliest,
      source.published_latest,
      source.published_basis,
    ),
    language: source.language,
    snapshot: snapshot
      ? {
          length: snapshot.length,
          sha256: snapshot.sha256,
          captured_at: snapshot.captured_at,
          origin: snapshot.origin,
          text_kept: snapshot.text !== null,
        }
      : null,
    version: source.version,
  };
}

/** Counting stops here, as for quotes. */
const COUNT_CAP = 10_000;

/** More headlines than this are not all looked up and sorted. */
const OFTEN = 1_000;

/** Sources that published quotes stand in, the newest first, those without a date last. */
export async function listSources(
  ctx: Context,
  { q, outlet, kind, after, limit }: SourceFilter,
): Promise<{
  items: SourceRow[];
  next: string | null;
  count: { value: number; capped: boolean };
  problems: FieldError[];
}> {
  const problems: FieldError[] = [];
  const publishers: number[] = [];
  for (const slug of outlet) {
    const known = await getOutlet(ctx, slug);
    if (known) publishers.push(known.id);
    else problems.push({ field: 'outlet', message: `Nothing on record is called “${slug}”.` });
  }
  const id = sql`${sources.id}`;
  // A word of many headlines is looked for among the newest sources; the plus keeps the planner to their order.
  const named = isNamed('source', namedOften(ctx.db, 'source', q, OFTEN) ? sql`+${id}` : id, q);
  const known = knownInPublic('source', id);
  const place = after ? placeOf(ctx, after) : null;
  const part = (of: SQL | undefined, most: number) =>
    ctx.db
      .select({
        id: sources.public_id,
        kind: sources.kind,
        headline: sources.headline,
        outlet: { slug: outlets.slug, name: outlets.name },
        outlet_note: sources.outlet_note,
        url: sources.url,
        published_edtf: sources.published_edtf,
        published_earliest: sources.published_earliest,
        published_latest: sources.published_latest,
        published_basis: sources.published_basis,
        quotes: quotesCarrying('d', id),
      })
      .from(sources)
      .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
      .where(and(of, named, known))
      .orderBy(desc(sources.published_earliest), desc(sources.public_id))
      .limit(most)
      .all();
  const kinds = kind.length > 0 ? inArray(sources.kind, kind) : undefined;
  const ranges = rangesOf(outlet.length > 0 ? publishers : null, kind);
  const parts = (reached: SQL | undefined, most: number) =>
    newestOf(ranges.flatMap((range) => part(and(range, kinds, reached), most))).slice(0, most);
  // What has no date comes after all that has one: asked for apart, so that either reads on in the index.
  const { published_earliest: day, public_id: key } = sources;
  const withDay = place?.day
    ? sql`${day} <= ${place.day} and (${day}, ${key}) < (${place.day}, ${place.id})`
    : isNotNull(day);
  const rows = place && !place.day ? [] : parts(withDay, limit + 1);
  if (rows.length <= limit) {
    const undated = place && !place.day ? sql`${day} is null and ${key} < ${place.id}` : isNull(day);
    rows.push(...parts(undated, limit + 1 - rows.length));
  }
  const published = outlet.length > 0 ? inArray(sources.outlet_id, publishers) : undefined;
  const narrowed = published ?? kinds;
  const headlines = narrowed ? null : recordsNamed('source', q);
  const found = headlines
    ? sql`select 1 from (${headlines}) h where ${knownInPublic('source', sql`h.id`)}`
    : narrowed
      ? sql`select 1 from ${sources} where ${and(published, kinds, named, known)}`
      : sql`select 1 from facet_counts where a = '' and b >= 'd' and b < 'e'`;
  const { n } = ctx.db.get<{ n: number }>(sql`select count(*) as n from (${found} limit ${COUNT_CAP + 1})`);
  const items = rows
    .slice(0, limit)
    .map(({ published_edtf, published_earliest, published_latest, published_basis, quotes, ...row }) => ({
      ...row,
      published: dated(published_edtf, published_earliest, published_latest, published_basis),
      counts: { quotes },
    }));
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    count: { value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP },
    problems,
  };
}

/** Each outlet, or else each kind, by itself: each stands in its own index in the order of the list. */
function rangesOf(outletIds: number[] | null, kinds: SourceFilter['kind']): (SQL | undefined)[] {
  if (outletIds) return outletIds.map((one) => eq(sources.outlet_id, one));
  return kinds.length > 0 ? kinds.map((one) => eq(sources.kind, one)) : [undefined];
}

/** Sources of several ranges in the order of the list. */
function newestOf<T extends { id: string; published_earliest: string | null }>(rows: T[]): T[] {
  const key = ({ published_earliest, id }: T) => `${published_earliest ?? ''} ${id}`;
  return rows.sort((x, y) => (key(x) < key(y) ? 1 : -1));
}

/** Where in the list a source stands: its day and its id. */
function placeOf(ctx: Context, id: string): { day: string | null; id: string } | null {
  const row = ctx.db
    .select({ day: sources.published_earliest, id: sources.public_id })
    .from(sources)
    .where(eq(sources.public_id, id))
    .get();
  return row ?? null;
}
