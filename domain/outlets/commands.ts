import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { entities } from '#db/schema-entities.ts';
import { outlets } from '#db/schema-sources.ts';
import { refuse } from '#lib/errors.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { namedAction } from '../revisions/queries-known.ts';
import { outletId } from './queries.ts';
import { type OutletInput, outletInput } from './schema.ts';

/** Makes an outlet, or changes the one with this slug. */
export function saveOutlet(ctx: Context, raw: OutletInput): { slug: string; changed: boolean } {
  demand(ctx.user, 'saveOutlet');
  const input = parseInput(outletInput, raw);
  const slug = input.slug ?? freeSlug(slugify(input.name), (taken) => outletId(ctx, taken) !== null);
  const current = ctx.db.select().from(outlets).where(eq(outlets.slug, slug)).get();
  if (current) demand(ctx.user, 'changeNamed');
  const row = {
    name: input.name,
    kind: input.kind,
    url: input.url,
    entity_id: input.entity ? requireEntity(ctx, 'entity', input.entity) : null,
  };
  const { changed } = recordChange(ctx, {
    record_type: 'outlet',
    table: outlets,
    expected: input.version,
    id: current?.id ?? null,
    action: (before, after) =>
      namedAction(ctx, 'outlet', {
        id: current?.id ?? null,
        meant: before?.name !== after.name,
        reason: input.reason,
      }),
    reason: input.reason,
    apply: (at) => {
      if (current) ctx.db.update(outlets).set(row).where(eq(outlets.id, current.id)).run();
      return (
        current?.id ??
        ctx.db
          .insert(outlets)
          .values({ ...row, slug, created_at: at, updated_at: at })
          .returning({ id: outlets.id })
          .get().id
      );
    },
    body: (id) => outletBody(ctx, id),
  });
  return { slug, changed };
}

/** The outlet in full by public names: what a revision keeps. */
export function outletBody(ctx: Context, id: number): Record<string, unknown> {
  const target = alias(outlets, 'target');
  const row = ctx.db
    .select({
      slug: outlets.slug,
      name: outlets.name,
      kind: outlets.kind,
      url: outlets.url,
      entity: entities.slug,
      merged_into: target.slug,
    })
    .from(outlets)
    .leftJoin(entities, eq(entities.id, outlets.entity_id))
    .leftJoin(target, eq(target.id, outlets.merged_into_id))
    .where(eq(outlets.id, id))
    .get();
  if (!row) return {};
  const { merged_into, ...body } = row;
  return merged_into ? { ...body, merged_into } : body;
}

/** The id behind a slug. @throws Refused (422) naming `field` */
export function requireOutlet(ctx: Context, field: string, slug: string): number {
  return outletId(ctx, slug) ?? refuse(field, `There is no outlet “${slug}”.`);
}
