import { and, eq } from 'drizzle-orm';
import { claimLinks, claimParts, claims } from '#db/schema-claims.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import { type Context, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import { recordChange } from '../revisions/commands.ts';
import { isKnown } from '../revisions/queries-known.ts';
import { claimBody, requireClaim, saveClaim } from './commands.ts';
import {
  type ClaimChangeInput,
  type ClaimUnlinkInput,
  claimChangeInput,
  claimUnlinkInput,
  type SplitInput,
  splitInput,
} from './schema.ts';

/*
 * What happens to a claim after it was worded. Its address stays whatever happens, and tells where it went and why;
 * the statements filed under it are never filed anew by themselves.
 */

type ClaimRow = typeof claims.$inferSelect;

/** The row of the claim that bears this very slug, whatever became of it. @throws NotFound (404) */
function ownRow(ctx: Context, slug: string): ClaimRow {
  const row = ctx.db
    .select()
    .from(claims)
    .where(eq(claims.id, requireClaim(ctx, slug).own))
    .get();
  if (!row) throw new NotFound(`There is no claim “${slug}”.`);
  return row;
}

function openRow(ctx: Context, slug: string): ClaimRow {
  const row = ownRow(ctx, slug);
  if (row.status !== 'open') refuse('claim', `This claim is ${row.status} already. Reopen it first.`);
  const onto = ctx.db.select({ id: claims.id }).from(claims).where(eq(claims.merged_into_id, row.id)).get();
  if (onto) refuse('claim', 'Other claims were merged into this one. Take those merges back first.');
  return row;
}

/**
 * Splits a claim that said more than one thing into several. Its statements stop counting until an editor has filed
 * each of them under a part.
 * @returns the slugs of the parts
 */
export function splitClaim(ctx: Context, raw: SplitInput): { parts: string[] } {
  demand(ctx.user, 'splitClaim');
  const input = parseInput(splitInput, raw);
  const row = openRow(ctx, input.claim);
  const known = isKnown(ctx, 'claim', row.id);
  return tx(ctx, () => {
    const topic = claimBody(ctx, row.id).topic as string | null;
    const parts = input.parts.map((part) => {
      if ('slug' in part) return part.slug;
      const { kind, scope, persist_days } = row;
      const slug = freeSlug(slugify(part.text), (taken) => claimId(ctx, taken) !== null);
      return saveClaim(ctx, { slug, text: part.text, kind, scope, persist_days, topic }).slug;
    });
    const ids = parts.map((slug) => openPart(ctx, slug));
    if (ids.includes(row.id)) refuse('parts', 'A claim is no part of itself.');
    if (new Set(ids).size < ids.length) refuse('parts', 'The parts are different claims.');
    recordChange(ctx, {
      record_type: 'claim',
      table: claims,
      expected: input.version ?? 'any',
      id: row.id,
      action: known ? 'correct' : 'change',
      reason: input.reason,
      apply: () => {
        for (const [position, part_id] of ids.entries()) {
          ctx.db.insert(claimParts).values({ claim_id: row.id, part_id, position }).run();
        }
        setStatus(ctx, row.id, 'split', input.reason);
        return row.id;
      },
      body: (id) => claimBody(ctx, id),
    });
    return { parts };
  });
}

function openPart(ctx: Context, slug: string): number {
  const part = ownRow(ctx, slug);
  if (part.status !== 'open') refuse('parts', `“${part.text}” is ${part.status}; a part must be open.`);
  return part.id;
}

function setStatus(ctx: Context, id: number, status: 'open' | 'split' | 'retired', reason: string): void {
  ctx.db
    .update(claims)
    .set({ status, status_reason: reason, merged_into_id: null, merged_sign: null })
    .where(eq(claims.id, id))
    .run();
}

/** Takes a claim out of use, with a reason that its address shows. Its statements no longer count. */
export function retireClaim(ctx: Context, raw: ClaimChangeInput): { changed: boolean } {
  demand(ctx.user, 'retireClaim');
  const input = parseInput(claimChangeInput, raw);
  const row = openRow(ctx, input.claim);
  return recordChange(ctx, {
    record_type: 'claim',
    table: claims,
    expected: input.version ?? 'any',
    id: row.id,
    action: isKnown(ctx, 'claim', row.id) ? 'correct' : 'change',
    reason: input.reason,
    apply: () => {
      setStatus(ctx, row.id, 'retired', input.reason);
      return row.id;
    },
    body: (id) => claimBody(ctx, id),
  });
}

/** Makes a claim stand for itself again that was merged, split or retired, with the statements filed under it. */
export function reopenClaim(ctx: Context, raw: ClaimChangeInput): { changed: boolean } {
  demand(ctx.user, 'reopenClaim');
  const input = parseInput(claimChangeInput, raw);
  const row = ownRow(ctx, input.claim);
  if (row.status === 'open') refuse('claim', 'This claim is open.');
  return recordChange(ctx, {
    record_type: 'claim',
    table: claims,
    expected: input.version ?? 'any',
    id: row.id,
    action: (_before, _after) => (isKnown(ctx, 'claim', row.id) ? 'correct' : 'change'),
    reason: input.reason,
    apply: () => {
      ctx.db.delete(claimParts).where(eq(claimParts.claim_id, row.id)).run();
      setStatus(ctx, row.id, 'open', '');
      return row.id;
    },
    body: (id) => claimBody(ctx, id),
  });
}

/** Takes back that two claims are contrary, or that one implies the other; the conflicts that rest on it go. */
export function unlinkClaims(ctx: Context, raw: ClaimUnlinkInput): { changed: boolean } {
  demand(ctx.user, 'unlinkClaims');
  const input = parseInput(claimUnlinkInput, raw);
  const [a, b] = [requireClaim(ctx, input.a).own, requireClaim(ctx, input.b).own];
  const ends = input.type === 'contrary' && a > b ? { a_id: b, b_id: a } : { a_id: a, b_id: b };
  const link = ctx.db
    .select()
    .from(claimLinks)
    .where(
      and(eq(claimLinks.a_id, ends.a_id), eq(claimLinks.b_id, ends.b_id), eq(claimLinks.type, input.type)),
    )
    .get();
  if (!link) throw new NotFound('There is no such link between these claims.');
  return recordChange(ctx, {
    record_type: 'claim_link',
    id: link.id,
    action: 'change',
    reason: input.reason,
    apply: () => {
      ctx.db.delete(claimLinks).where(eq(claimLinks.id, link.id)).run();
      return link.id;
    },
    body: (id) => {
      const row = ctx.db.select().from(claimLinks).where(eq(claimLinks.id, id)).get();
      return row ? { a: input.a, b: input.b, type: row.type, reason: row.reason } : {};
    },
  });
}
