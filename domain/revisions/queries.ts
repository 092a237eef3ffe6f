import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { revisionBodies, revisions } from '#db/schema-history.ts';
import type { RecordType } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { bodyHash, linkHash } from './hashes.ts';
import { fieldChanges } from './rules.ts';
import { type ChainReport, type Correction, GENESIS } from './types.ts';

/** Public corrections of records of one type, oldest first, by record id; with old and new. */
export async function listCorrections(
  ctx: Context,
  recordType: RecordType,
  ids: number[],
): Promise<Map<number, Correction[]>> {
  const found = new Map<number, Correction[]>();
  const rows = await ctx.db
    .select({
      id: revisions.record_id,
      at: revisions.at,
      action: revisions.action,
      reason: revisions.reason,
      revision: revisions.revision,
      body: revisionBodies.body,
    })
    .from(revisions)
    .innerJoin(revisionBodies, eq(revisionBodies.seq, revisions.seq))
    .where(
      and(
        eq(revisions.record_type, recordType),
        inArray(revisions.record_id, ids),
        // The plus keeps the planner from reading every public revision there is.
        sql`+${revisions.is_public} = 1`,
      ),
    )
    .orderBy(asc(revisions.seq));
  for (const row of rows) {
    const [before] = await ctx.db
      .select({ body: revisionBodies.body })
      .from(revisions)
      .innerJoin(revisionBodies, eq(revisionBodies.seq, revisions.seq))
      .where(
        and(
          eq(revisions.record_type, recordType),
          eq(revisions.record_id, row.id),
          lt(revisions.revision, row.revision),
        ),
      )
      .orderBy(desc(revisions.revision))
      .limit(1);
    const changes = fieldChanges(before ? JSON.parse(before.body) : {}, JSON.parse(row.body));
    const list = found.get(row.id) ?? [];
    list.push({ at: row.at, action: row.action, reason: row.reason, changes });
    found.set(row.id, list);
  }
  return found;
}

/** How far the record has come: number of revisions and the newest one's hash. */
export async function getCheckpoint(ctx: Context): Promise<{ size: number; head: string }> {
  const [head] = await ctx.db
    .select({ size: revisions.seq, head: revisions.hash })
    .from(revisions)
    .orderBy(desc(revisions.seq))
    .limit(1);
  return head ?? { size: 0, head: GENESIS };
}

/** The number of the newest revision; 0 in an empty record. */
export function newestRevision(ctx: Context): number {
  const columns = { seq: revisions.seq };
  return ctx.db.select(columns).from(revisions).orderBy(desc(revisions.seq)).limit(1).get()?.seq ?? 0;
}

/** Walks the whole chain: every link follows its predecessor, every body is the one that was hashed. */
export async function verifyChain(ctx: Context): Promise<ChainReport> {
  return walkChain(ctx);
}

/** The same, at once. `seen` is told the hash of every revision that holds. */
export function walkChain(ctx: Context, seen?: (seq: number, hash: string) => void): ChainReport {
  let prev = GENESIS;
  let size = 0;
  const rows = ctx.db.$client
    .prepare(
      'select r.*, b.salt, b.body from revisions r left join revision_bodies b on b.seq = r.seq order by r.seq',
    )
    .iterate() as IterableIterator<
    Parameters<typeof linkHash>[0] & { hash: string; salt: string | null; body: string | null }
  >;
  for (const { hash, salt, body, ...stored } of rows) {
    const link = { ...stored, is_public: Boolean(stored.is_public) };
    size += 1;
    const problem = ![0, 1].includes(Number(stored.is_public))
      ? 'it is neither public nor not'
      : link.seq !== size
        ? 'a revision is missing before it'
        : link.prev_hash !== prev
          ? 'it does not follow its predecessor'
          : linkHash(link) !== hash
            ? 'it is not what was hashed'
            : salt === null || body === null
              ? 'its body is missing'
              : bodyHash(salt, body) !== link.body_hash
                ? 'its body is not what was hashed'
                : null;
    if (problem) return { ok: false, seq: link.seq, problem };
    seen?.(link.seq, hash);
    prev = hash;
  }
  return { ok: true, size, head: prev };
}
