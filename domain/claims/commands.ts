import { and, asc, eq } from 'drizzle-orm';
import { claimLinks, claimParts, claims } from '#db/schema-claims.ts';
import { topics } from '#db/schema-topics.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context } from '../context.ts';
import { parseInput } from '../fields.ts';
import { claimId, claimRef } from '../quotes/queries-resolve.ts';
import { recordChange } from '../revisions/commands.ts';
import { isKnown, namedAction } from '../revisions/queries-known.ts';
import { canonicalJson } from '../revisions/rules.ts';
import { requireTopic } from '../topics/commands.ts';
import {
  CLAIM_MEANING,
  type ClaimInput,
  type ClaimLinkInput,
  claimInput,
  claimLinkInput,
  type MergeInput,
  mergeInput,
} from './schema.ts';

/** Makes a claim, or rewords the one with this slug. */
export function saveClaim(ctx: Context, raw: ClaimInput): { slug: string; changed: boolean } {
  demand(ctx.user, 'saveClaim');
  const input = parseInput(claimInput, raw);
  if (input.persist_days !== null && input.kind !== 'state' && input.kind !== 'position') {
    refuse('persist_days', 'Only statements about a state or a position stop holding after a time.');
  }
  const slug = input.slug ?? freeSlug(slugify(input.text), (taken) => claimId(ctx, taken) !== null);
  const current = ctx.db.select({ id: claims.id }).from(claims).where(eq(claims.slug, slug)).get();
  if (current) demand(ctx.user, 'changeNamed');
  const row = {
    text: input.text,
    kind: input.kind,
    scope: input.scope,
    persist_days: input.persist_days,
    topic_id: input.topic ? requireTopic(ctx, 'topic', input.topic) : null,
  };
  const { changed } = recordChange(ctx, {
    record_type: 'claim',
    table: claims,
    expected: input.version,
    id: current?.id ?? null,
    action: (before, after) => {
      const meant = CLAIM_MEANING.some(
        (field) => canonicalJson(before?.[field]) !== canonicalJson(after[field]),
      );
      return namedAction(ctx, 'claim', { id: current?.id ?? null, meant, reason: input.reason });
    },
    reason: input.reason,
    apply: (at) => {
      if (current) ctx.db.update(claims).set(row).where(eq(claims.id, current.id)).run();
      return (
        current?.id ??
        ctx.db
          .insert(claims)
          .values({ ...row, slug, created_at: at, updated_at: at })
          .returning({ id: claims.id })
          .get().id
      );
    },
    body: (id) => claimBody(ctx, id),
  });
  return { slug, changed };
}

/** The claim in full by public names: what a revision keeps. */
export function claimBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db
    .select({ claim: claims, topic: topics.slug })
    .from(claims)
    .leftJoin(topics, eq(topics.id, claims.topic_id))
    .where(eq(claims.id, id))
    .get();
  if (!row) return {};
  const { slug, text, kind, scope, persist_days, status, merged_into_id, merged_sign } = row.claim;
  const target = merged_into_id
    ? ctx.db.select({ slug: claims.slug }).from(claims).where(eq(claims.id, merged_into_id)).get()
    : null;
  return {
    slug,
    text,
    kind,
    scope,
    persist_days,
    status,
    topic: row.topic,
    merged_into: target?.slug ?? null,
    merged_sign,
    ...(row.claim.status_reason ? { status_reason: row.claim.status_reason } : {}),
    ...(status === 'split' ? { parts: partsOf(ctx, id) } : {}),
  };
}

function partsOf(ctx: Context, id: number): string[] {
  return ctx.db
    .select({ slug: claims.slug })
    .from(claimParts)
    .innerJoin(claims, eq(claims.id, claimParts.part_id))
    .where(eq(claimParts.claim_id, id))
    .orderBy(asc(claimParts.position))
    .all()
    .map(({ slug }) => slug);
}

/** The claim at a slug: its own row, the one it was merged into, and how the two wordings relate. @throws NotFound (404) */
export function requireClaim(ctx: Context, slug: string): { own: number; id: number; sign: 1 | -1 } {
  const ref = claimRef(ctx, slug);
  if (!ref) throw new NotFound(`There is no claim “${slug}”.`);
  return ref;
}

/** Says that two claims cannot both be true, or that one implies the other. */
export function linkClaims(ctx: Context, raw: ClaimLinkInput): { changed: boolean } {
  demand(ctx.user, 'linkClaims');
  const input = parseInput(claimLinkInput, raw);
  // Kept on the wording that was meant: the view of incompatible claims turns a merged one round.
  const [a, b] = [requireClaim(ctx, input.a).own, requireClaim(ctx, input.b).own];
  if (a === b) refuse('b', 'A claim is not linked to itself.');
  // "Contrary" has no direction and is kept once.
  const ends = input.type === 'contrary' && a > b ? { a_id: b, b_id: a } : { a_id: a, b_id: b };
  const current = ctx.db
    .select({ id: claimLinks.id })
    .from(claimLinks)
    .where(
      and(eq(claimLinks.a_id, ends.a_id), eq(claimLinks.b_id, ends.b_id), eq(claimLinks.type, input.type)),
    )
    .get();
  return recordChange(ctx, {
    record_type: 'claim_link',
    id: current?.id ?? null,
    action: current ? 'change' : 'create',
    reason: input.reason,
    apply: (at) => {
      if (current) {
        ctx.db.update(claimLinks).set({ reason: input.reason }).where(eq(claimLinks.id, current.id)).run();
        return current.id;
      }
      return ctx.db
        .insert(claimLinks)
        .values({ ...ends, type: input.type, reason: input.reason, set_by: actor(ctx), set_at: at })
        .returning({ id: claimLinks.id })
        .get().id;
    },
    body: (id) => claimLinkBody(ctx, id),
  });
}

/** The record in full by public names: what a revision keeps. */
export function claimLinkBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db.select().from(claimLinks).where(eq(claimLinks.id, id)).get();
  if (!row) return {};
  const slugOf = (claim: number) =>
    ctx.db.select({ slug: claims.slug }).from(claims).where(eq(claims.id, claim)).get()?.slug;
  return { a: slugOf(row.a_id), b: slugOf(row.b_id), type: row.type, reason: row.reason };
}

/**
 * Merges a claim into another that the same things make true; with sign -1 its stances turn round. Its
 * address redirects from then on.
 */
export function mergeClaims(ctx: Context, raw: MergeInput): { changed: boolean } {
  demand(ctx.user, 'mergeClaims');
  const input = parseInput(mergeInput, raw);
  const [{ own: id, id: standing }, { id: into, sign: turn }] = [
    requireClaim(ctx, input.claim),
    requireClaim(ctx, input.into),
  ];
  if (id !== standing) refuse('claim', 'This claim was merged into another already.');
  if (id === into) refuse('into', 'These are one claim already.');
  const onto = ctx.db.select({ id: claims.id }).from(claims).where(eq(claims.merged_into_id, id)).get();
  if (onto) refuse('claim', 'Other claims were merged into this one. Merge those into the target first.');
  const target = ctx.db.select({ status: claims.status }).from(claims).where(eq(claims.id, into)).get();
  if (target?.status !== 'open') refuse('into', 'The claim that remains must be open.');
  return recordChange(ctx, {
    record_type: 'claim',
    table: claims,
    expected: 'any',
    id,
    action: isKnown(ctx, 'claim', id) ? 'correct' : 'merge',
    reason: input.reason,
    apply: () => {
      ctx.db
        .update(claims)
        .set({
          status: 'merged',
          merged_into_id: into,
          merged_sign: input.sign * turn,
          status_reason: input.reason,
        })
        .where(eq(claims.id, id))
        .run();
      return id;
    },
    body: (rowId) => claimBody(ctx, rowId),
  });
}
