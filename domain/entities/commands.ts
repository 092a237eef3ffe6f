import { and, asc, eq } from 'drizzle-orm';
import { affiliations } from '#db/schema-affiliations.ts';
import { entities, entityNames } from '#db/schema-entities.ts';
import { sources } from '#db/schema-sources.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dateColumns } from '../dated.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { namedAction } from '../revisions/queries-known.ts';
import { entityId } from './queries.ts';
import {
  type AffiliationInput,
  type AffiliationRemoval,
  affiliationInput,
  affiliationRemoval,
  type EntityInput,
  entityInput,
} from './schema.ts';

/**
 * Makes an entity, or changes the one with this slug. Its own name is always among its names.
 * @returns its slug
 * @throws InputError, SignInNeeded, NotAllowed
 */
export function saveEntity(ctx: Context, raw: EntityInput): { slug: string; changed: boolean } {
  demand(ctx.user, 'saveEntity');
  const input = parseInput(entityInput, raw);
  const slug = input.slug ?? freeSlug(slugify(input.name), (taken) => entityId(ctx, taken) !== null);
  const current = ctx.db.select().from(entities).where(eq(entities.slug, slug)).get();
  if (current) demand(ctx.user, 'changeNamed');
  const row = { kind: input.kind, name: input.name, description: input.description };
  const { changed } = recordChange(ctx, {
    record_type: 'entity',
    table: entities,
    expected: input.version,
    id: current?.id ?? null,
    action: (before, after) =>
      namedAction(ctx, 'entity', {
        id: current?.id ?? null,
        meant: before?.name !== after.name,
        reason: input.reason,
      }),
    reason: input.reason,
    apply: (at) => {
      if (current) ctx.db.update(entities).set(row).where(eq(entities.id, current.id)).run();
      const id =
        current?.id ??
        ctx.db
          .insert(entities)
          .values({ ...row, slug, created_at: at, updated_at: at })
          .returning({ id: entities.id })
          .get().id;
      ctx.db.delete(entityNames).where(eq(entityNames.entity_id, id)).run();
      const names = new Map([
        [input.name, { name: input.name, note: '', from: null as string | null, to: null as string | null }],
      ]);
      for (const name of input.names) names.set(name.name, name);
      for (const { name, note, from, to } of names.values()) {
        ctx.db
          .insert(entityNames)
          .values({ entity_id: id, name, name_key: nameKey(name), note, from_edtf: from, to_edtf: to })
          .run();
      }
      return id;
    },
    body: (id) => entityBody(ctx, id),
  });
  return { slug, changed };
}

/** The entity in full by public names: what a revision keeps. */
export function entityBody(ctx: Context, id: number): Record<string, unknown> {
  const { slug, kind, name, description, merged_into_id } =
    ctx.db.select().from(entities).where(eq(entities.id, id)).get() ?? {};
  const names = ctx.db
    .select({
      name: entityNames.name,
      note: entityNames.note,
      from: entityNames.from_edtf,
      to: entityNames.to_edtf,
    })
    .from(entityNames)
    .where(eq(entityNames.entity_id, id))
    .orderBy(asc(entityNames.name))
    .all();
  const body = { slug, kind, name, description, names };
  return merged_into_id ? { ...body, merged_into: slugOf(ctx, merged_into_id) } : body;
}

function slugOf(ctx: Context, id: number): string | null {
  return ctx.db.select({ slug: entities.slug }).from(entities).where(eq(entities.id, id)).get()?.slug ?? null;
}

/** The id behind a slug. @throws Refused (422) naming `field` */
export function requireEntity(ctx: Context, field: string, slug: string): number {
  return entityId(ctx, slug) ?? refuse(field, `There is no person or organisation “${slug}”.`);
}

/**
 * Records that one entity belongs to another: in which role, with which title as printed, and whether it
 * speaks for it. The same member, principal, role and title is changed, not doubled.
 */
export function saveAffiliation(ctx: Context, raw: AffiliationInput): { changed: boolean } {
  demand(ctx.user, 'saveAffiliation');
  const input = parseInput(affiliationInput, raw);
  const key = {
    member_id: requireEntity(ctx, 'member', input.member),
    principal_id: requireEntity(ctx, 'principal', input.principal),
    role: input.role,
    title: input.title,
  };
  if (key.member_id === key.principal_id) refuse('principal', 'Nobody is affiliated with themselves.');
  const source = input.source
    ? ctx.db.select({ id: sources.id }).from(sources).where(eq(sources.public_id, input.source)).get()
    : null;
  if (input.source && !source) throw new NotFound('There is no such source.');
  const from = dateColumns(input.from);
  const to = dateColumns(input.to);
  const row = {
    speaks_for: input.speaks_for,
    from_edtf: from.edtf,
    from_earliest: from.earliest,
    from_latest: from.latest,
    to_edtf: to.edtf,
    to_earliest: to.earliest,
    to_latest: to.latest,
    source_id: source?.id ?? null,
  };
  const current = findAffiliation(ctx, key);
  return recordChange(ctx, {
    record_type: 'affiliation',
    table: affiliations,
    expected: input.version,
    id: current?.id ?? null,
    action: current ? 'change' : 'create',
    apply: (at) => {
      if (current) ctx.db.update(affiliations).set(row).where(eq(affiliations.id, current.id)).run();
      return (
        current?.id ??
        ctx.db
          .insert(affiliations)
          .values({ ...key, ...row, created_at: at, updated_at: at })
          .returning({ id: affiliations.id })
          .get().id
      );
    },
    body: (id) => affiliationBody(ctx, id),
  });
}

type AffiliationKey = Pick<typeof affiliations.$inferSelect, 'member_id' | 'principal_id' | 'role' | 'title'>;

function findAffiliation(ctx: Context, key: AffiliationKey): { id: number } | undefined {
  return ctx.db
    .select({ id: affiliations.id })
    .from(affiliations)
    .where(
      and(
        eq(affiliations.member_id, key.member_id),
        eq(affiliations.principal_id, key.principal_id),
        eq(affiliations.role, key.role),
        eq(affiliations.title, key.title),
      ),
    )
    .get();
}

/** The affiliation in full: what a revision keeps; nothing of one that was removed. */
export function affiliationBody(ctx: Context, id: number): Record<string, unknown> {
  const stored = ctx.db.select().from(affiliations).where(eq(affiliations.id, id)).get();
  if (!stored) return {};
  const { id: _id, version: _version, created_at: _made, updated_at: _changed, ...body } = stored;
  return { ...body, member: slugOf(ctx, body.member_id), principal: slugOf(ctx, body.principal_id) };
}

/** Takes an affiliation back that never was; one that ended gets an end date instead. */
export function removeAffiliation(ctx: Context, raw: AffiliationRemoval): { changed: boolean } {
  demand(ctx.user, 'removeAffiliation');
  const input = parseInput(affiliationRemoval, raw);
  const found = findAffiliation(ctx, {
    member_id: requireEntity(ctx, 'member', input.member),
    principal_id: requireEntity(ctx, 'principal', input.principal),
    role: input.role,
    title: input.title,
  });
  if (!found) throw new NotFound('There is no such affiliation.');
  return recordChange(ctx, {
    record_type: 'affiliation',
    id: found.id,
    action: 'change',
    reason: input.reason,
    apply: () => {
      ctx.db.delete(affiliations).where(eq(affiliations.id, found.id)).run();
      return found.id;
    },
    body: (id) => affiliationBody(ctx, id),
  });
}
