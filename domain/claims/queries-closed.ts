import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { knownInPublic } from '#db/names.ts';
import { claimParts, claims } from '#db/schema-claims.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { claimRef } from '../quotes/queries-resolve.ts';
import type { ClosedClaim } from './types.ts';

/** Whether a claim ever counted in public: a confirmed stance on it, of a quote that was published; a condition. */
export function wasSpokenTo(id: SQL): SQL {
  return sql`exists (select 1 from stances st join quotes sq on sq.id = st.quote_id
    where st.claim_id = ${id} and st.confirmed_by is not null and sq.status in ('published', 'held', 'retracted'))`;
}

/**
 * The claim at an address that was split or retired: where it went and why. Null where it is open or merged, and
 * where readers never knew of it. Parts that they do not know of yet are not named.
 */
export async function getClosedClaim(ctx: Context, slug: string): Promise<ClosedClaim | null> {
  const ref = claimRef(ctx, slug);
  if (!ref) return null;
  const all = may(ctx.user, 'seeDrafts');
  const [row] = await ctx.db
    .select()
    .from(claims)
    .where(sql`${claims.id} = ${ref.own} and ${claims.status} in ('split', 'retired')
      and ${all ? sql`true` : wasSpokenTo(sql`${claims.id}`)}`);
  if (!row) return null;
  const parts = await ctx.db
    .select({ slug: claims.slug, text: claims.text })
    .from(claimParts)
    .innerJoin(claims, eq(claims.id, claimParts.part_id))
    .where(
      sql`${claimParts.claim_id} = ${row.id} and ${all ? sql`true` : knownInPublic('claim', sql`${claims.id}`)}`,
    )
    .orderBy(asc(claimParts.position));
  return {
    slug: row.slug,
    text: row.text,
    status: row.status === 'split' ? 'split' : 'retired',
    reason: row.status_reason,
    parts,
    updated_at: row.updated_at,
  };
}
