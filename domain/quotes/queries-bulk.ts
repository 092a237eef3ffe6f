import { eq, sql } from 'drizzle-orm';
import { bulkActions } from '#db/schema-review.ts';
import type { BulkAction, QuoteStatus } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { statusBefore, stepFacts } from './queries-status.ts';
import { REVERTED_LATE, stepProblem, UNPUBLISH_WITHIN } from './transitions.ts';

/** One quote in a preview: enough to know it by. */
type Line = { id: string; text: string; speaker: string };
export type BulkPlan = {
  will: (Line & { version: number; from: QuoteStatus })[];
  cannot: (Line & { why: string })[];
};

/** What a step would do to these quotes, without doing it: "12 will change, 3 cannot: why". */
export function planBulk(
  ctx: Context,
  { action, ids, reasoned = false }: { action: BulkAction; ids: readonly string[]; reasoned?: boolean },
): BulkPlan {
  demand(ctx.user, 'seeDrafts');
  const plan: BulkPlan = { will: [], cannot: [] };
  for (const id of new Set(ids)) {
    const facts = stepFacts(ctx, id);
    if (!facts) {
      plan.cannot.push({ id, text: '', speaker: '', why: 'There is no such quote.' });
      continue;
    }
    const line = { id, ...lineOf(ctx, facts.id) };
    const why = stepProblem(action, facts, reasoned);
    if (why) plan.cannot.push({ ...line, why });
    else plan.will.push({ ...line, version: facts.version, from: facts.status });
  }
  return plan;
}

function lineOf(ctx: Context, id: number): Omit<Line, 'id'> {
  return ctx.db.get<Omit<Line, 'id'>>(
    sql`select q.text, e.name as speaker from quotes q join entities e on e.id = q.speaker_id where q.id = ${id}`,
  );
}

export type RevertPlan = {
  row: number;
  action: BulkAction;
  made_by: string;
  made_at: string;
  reverted: boolean;
  /** It is itself the taking back of another step. */
  reverts: boolean;
  will: (Line & { row: number; from: QuoteStatus; to: QuoteStatus; status_reason: string })[];
  cannot: (Line & { why: string })[];
};

/** What taking a step back would do, without doing it; null if there is no such step. */
export function planRevert(ctx: Context, publicId: string): RevertPlan | null {
  demand(ctx.user, 'seeDrafts');
  const bulk = ctx.db.select().from(bulkActions).where(eq(bulkActions.public_id, publicId)).get();
  if (!bulk) return null;
  const reverted = ctx.db
    .select({ id: bulkActions.id })
    .from(bulkActions)
    .where(eq(bulkActions.reverts_id, bulk.id))
    .get();
  const plan: RevertPlan = {
    row: bulk.id,
    action: bulk.action,
    made_by: bulk.made_by,
    made_at: bulk.made_at,
    reverted: reverted !== undefined,
    reverts: bulk.reverts_id !== null,
    will: [],
    cannot: [],
  };
  const seqs = ctx.db.all<{ seq: number; id: string; status: QuoteStatus }>(sql`
    select c.seq, q.public_id as id, q.status from bulk_changes c join revisions r on r.seq = c.seq
    join quotes q on q.id = r.record_id where c.bulk_id = ${bulk.id} order by c.seq`);
  const late = ctx.now().getTime() - Date.parse(bulk.made_at) > UNPUBLISH_WITHIN;
  for (const { seq, id, status } of seqs) {
    const before = statusBefore(ctx, seq);
    if (!before) continue;
    const line = { id, ...lineOf(ctx, before.quote_id) };
    if (!before.newest) {
      plan.cannot.push({ ...line, why: 'It has been changed since.' });
      continue;
    }
    const out = bulk.action === 'publish' && late;
    plan.will.push({
      ...line,
      row: before.quote_id,
      from: status,
      to: out ? 'held' : before.status,
      status_reason: out ? REVERTED_LATE : before.reason,
    });
  }
  return plan;
}

export type BulkLine = {
  id: string;
  action: BulkAction;
  made_by: string;
  made_at: string;
  quotes: number;
  reverted: boolean;
  reverts: boolean;
};

/** The newest steps on many quotes. */
export function listBulkActions(ctx: Context, limit = 5): BulkLine[] {
  demand(ctx.user, 'seeDrafts');
  return ctx.db
    .all<Omit<BulkLine, 'reverted' | 'reverts'> & { reverted: number; reverts: number }>(
      sql`
    select b.public_id as id, b.action, coalesce(u.name, b.made_by) as made_by, b.made_at,
      (select count(*) from bulk_changes c where c.bulk_id = b.id) as quotes,
      exists (select 1 from bulk_actions r where r.reverts_id = b.id) as reverted,
      b.reverts_id is not null as reverts
    from bulk_actions b left join users u on u.handle = b.made_by order by b.id desc limit ${limit}`,
    )
    .map((row) => ({ ...row, reverted: row.reverted === 1, reverts: row.reverts === 1 }));
}
