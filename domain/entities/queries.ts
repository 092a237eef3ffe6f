import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { isNamed, knownInPublic } from '#db/names.ts';
import { affiliations } from '#db/schema-affiliations.ts';
import { entities, entityNames } from '#db/schema-entities.ts';
import { formerSlugs } from '#db/schema-history.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import type { EntityFilter } from './filter.ts';
import type { Affiliation, Entity, EntityRow, Named } from './types.ts';

/**
 * The entity at an address, following merges and former addresses; its `slug` then differs from the one
 * asked for. Readers see it only once a published quote is by it or about it.
 */
export async function getEntity(ctx: Context, slug: string): Promise<Entity | null> {
  const id = entityId(ctx, slug);
  if (id === null) return null;
  const [row] = await ctx.db.select().from(entities).where(eq(entities.id, id));
  if (!row || !(await isVisible(ctx, id))) return null;
  const names = await ctx.db
    .select({
      name: entityNames.name,
      note: entityNames.note,
      from: entityNames.from_edtf,
      to: entityNames.to_edtf,
    })
    .from(entityNames)
    .where(eq(entityNames.entity_id, id))
    .orderBy(asc(entityNames.id));
  return {
    id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    description: row.description,
    names,
    affiliations: await listAffiliations(ctx, id),
    version: row.version,
  };
}

/** The id behind a slug, through former addresses and merges; null if there is none. */
export function entityId(ctx: Context, slug: string): number | null {
  const columns = { id: entities.id, merged: entities.merged_into_id };
  const row =
    ctx.db.select(columns).from(entities).where(eq(entities.slug, slug)).get() ??
    ctx.db
      .select(columns)
      .from(formerSlugs)
      .innerJoin(entities, eq(entities.id, formerSlugs.record_id))
      .where(and(eq(formerSlugs.noun, 'entity'), eq(formerSlugs.slug, slug)))
      .get();
  return row ? (row.merged ?? row.id) : null;
}

/** The ids and names behind several slugs, in one go; slugs that nobody has are left out. */
export async function entitiesBySlug(
  ctx: Context,
  slugs: string[],
): Promise<Map<string, Named & { id: number }>> {
  const known = may(ctx.user, 'seeDrafts') ? sql`true` : knownInPublic('entity', sql`e.id`);
  const rows = ctx.db.all<Named & { id: number; asked: string }>(sql`
    select a.value as asked, e.id, e.slug, e.name from json_each(${JSON.stringify([...new Set(slugs)])}) a
    join entities o on o.slug = a.value or o.id = (
      select f.record_id from former_slugs f where f.noun = 'entity' and f.slug = a.value)
    join entities e on e.id = coalesce(o.merged_into_id, o.id) where ${known}`);
  return new Map(rows.map(({ asked, ...row }) => [asked, row]));
}

/** Whether this reader may know of the entity: an editor always, others through published quotes. */
async function isVisible(ctx: Context, id: number): Promise<boolean> {
  if (may(ctx.user, 'seeDrafts')) return true;
  const { known } = ctx.db.get<{ known: number }>(
    sql`select ${knownInPublic('entity', sql`${id}`)} as known`,
  );
  return known === 1;
}

async function listAffiliations(ctx: Context, id: number): Promise<Affiliation[]> {
  const member = alias(entities, 'member');
  const principal = alias(entities, 'principal');
  const rows = await ctx.db
    .select({
      member_id: affiliations.member_id,
      member: { slug: member.slug, name: member.name },
      principal: { slug: principal.slug, name: principal.name },
      principal_id: affiliations.principal_id,
      role: affiliations.role,
      title: affiliations.title,
      speaks_for: affiliations.speaks_for,
      from_edtf: affiliations.from_edtf,
      from_earliest: affiliations.from_earliest,
      from_latest: affiliations.from_latest,
      to_edtf: affiliations.to_edtf,
      to_earliest: affiliations.to_earliest,
      to_latest: affiliations.to_latest,
    })
    .from(affiliations)
    .innerJoin(member, eq(member.id, affiliations.member_id))
    .innerJoin(principal, eq(principal.id, affiliations.principal_id))
    .where(or(eq(affiliations.member_id, id), eq(affiliations.principal_id, id)))
    .orderBy(asc(affiliations.from_earliest), asc(affiliations.id));
  const visible: Affiliation[] = [];
  for (const row of rows) {
    const direction = row.member_id === id ? 'member_of' : 'has_member';
    const other = direction === 'member_of' ? row.principal_id : row.member_id;
    if (!(await isVisible(ctx, other))) continue;
    visible.push({
      direction,
      entity: direction === 'member_of' ? row.principal : row.member,
      role: row.role,
      title: row.title,
      speaks_for: row.speaks_for,
      from: dated(row.from_edtf, row.from_earliest, row.from_latest),
      to: dated(row.to_edtf, row.to_earliest, row.to_latest),
    });
  }
  return visible;
}

/** Counting stops here, as for quotes. */
const COUNT_CAP = 10_000;

/**
 * People and others by how much they said, then how much was said about them. `q` finds by any of their
 * names. `after` is a slug.
 */
export async function listEntities(
  ctx: Context,
  { q, kind, after, limit }: EntityFilter,
): Promise<{ items: EntityRow[]; next: string | null; count: { value: number; capped: boolean } }> {
  // Of the faint, whom no published quote names, only editors are told; they are few, and sorted as they are.
  const people = may(ctx.user, 'seeDrafts')
    ? sql`(select e.id as entity_id, coalesce(k.said, 0) as said, coalesce(k.about, 0) as about, e.name, e.slug, e.kind
        from entities e left join people_counts k on k.entity_id = e.id where e.merged_into_id is null)`
    : sql`people_counts`;
  const named = isNamed('entity', sql`p.entity_id`, q) ?? sql`true`;
  const kinds =
    kind.length > 0 ? sql`p.kind in (select value from json_each(${JSON.stringify(kind)}))` : sql`true`;
  const where = sql`${named} and ${kinds}`;
  const place = after
    ? sql`and (-p.said, -p.about, p.name, p.slug) > (
        select -x.said, -x.about, x.name, x.slug from ${people} x where x.slug = ${after})`
    : sql``;
  const rows = ctx.db.all<Omit<EntityRow, 'counts'> & { said: number; about: number }>(sql`
    select p.slug, p.name, p.kind, e.description, p.said, p.about
    from (select * from ${people} p where ${where} ${place}
      order by p.said desc, p.about desc, p.name, p.slug limit ${limit + 1}) p
    join entities e on e.id = p.entity_id order by p.said desc, p.about desc, p.name, p.slug`);
  const { n } = ctx.db.get<{ n: number }>(
    sql`select count(*) as n from (select 1 from ${people} p where ${where} limit ${COUNT_CAP + 1})`,
  );
  const items = rows.slice(0, limit).map(({ said, about, ...row }) => ({
    ...row,
    counts: { said_by: said, said_about: about },
  }));
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null,
    count: { value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP },
  };
}

/** Entities whose name or alias equals `text`, letters, accents and punctuation aside: "Baldwin", "alec baldwin". */
export async function findByName(ctx: Context, text: string): Promise<Named[]> {
  const key = nameKey(text);
  if (!key) return [];
  const rows = await ctx.db
    .selectDistinct({ id: entities.id, slug: entities.slug, name: entities.name })
    .from(entityNames)
    .innerJoin(entities, eq(entities.id, entityNames.entity_id))
    .where(and(eq(entityNames.name_key, key), isNull(entities.merged_into_id)))
    .orderBy(asc(entities.name))
    .limit(20);
  const visible: Named[] = [];
  for (const { id, slug, name } of rows) if (await isVisible(ctx, id)) visible.push({ slug, name });
  return visible;
}
