import { eq, sql } from 'drizzle-orm';
import { appearances, quotes } from '#db/schema-quotes.ts';
import type { QuoteStatus } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import type { StepFacts } from './transitions.ts';

/** A quote's row with what a step is judged by, or null. For commands and for pages that ask `seeDrafts`. */
export function stepFacts(
  ctx: Context,
  publicId: string,
): (StepFacts & { id: number; version: number; status_reason: string }) | null {
  const row = ctx.db
    .select({
      id: quotes.id,
      version: quotes.version,
      status: quotes.status,
      form: quotes.form,
      status_reason: quotes.status_reason,
    })
    .from(quotes)
    .where(eq(quotes.public_id, publicId))
    .get();
  if (!row) return null;
  const found = ctx.db
    .select({ verification: appearances.verification })
    .from(appearances)
    .where(eq(appearances.quote_id, row.id))
    .all();
  return { ...row, verifications: found.map(({ verification }) => verification) };
}

/** A quote's newest revision, and the status it had before. */
export function statusBefore(
  ctx: Context,
  seq: number,
): { quote_id: number; newest: boolean; status: QuoteStatus; reason: string } | null {
  const row = ctx.db.get<
    { quote_id: number; newest: number; status: QuoteStatus | null; reason: string | null } | undefined
  >(sql`
    select r.record_id as quote_id,
      not exists (select 1 from revisions n where n.record_type = 'quote' and n.record_id = r.record_id
        and n.revision > r.revision) as newest,
      json_extract(b.body, '$.status') as status, json_extract(b.body, '$.status_reason') as reason
    from revisions r
    join revisions p on p.record_type = 'quote' and p.record_id = r.record_id and p.revision = r.revision - 1
    left join revision_bodies b on b.seq = p.seq
    where r.seq = ${seq} and r.record_type = 'quote'`);
  if (!row?.status) return null;
  return {
    quote_id: row.quote_id,
    newest: row.newest === 1,
    status: row.status,
    reason: row.reason ?? '',
  };
}
