import { sql } from 'drizzle-orm';
import type { QuoteStatus } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { ErrorReport } from './types.ts';

type Row = Omit<ErrorReport, 'quote'> & {
  quote_id: string;
  text: string;
  speaker: string;
  status: QuoteStatus;
  quote_version: number;
};
const PAGE = 50;

/** Which reports: those that wait, those dealt with, or all; of one quote or of any. */
export type ReportFilter = { state?: 'open' | 'done' | 'all'; quote?: string | null; page?: number };

/** Reports of readers, for the desk: those that wait, the oldest first; others with the newest first. */
export async function listReports(
  ctx: Context,
  { state = 'open', quote = null, page = 1 }: ReportFilter,
): Promise<{ items: ErrorReport[]; more: boolean }> {
  demand(ctx.user, 'seeDrafts');
  const chosen = { open: sql`p.state = 'open'`, done: sql`p.state <> 'open'`, all: sql`true` }[state];
  const about = quote ? sql`and q.public_id = ${quote}` : sql``;
  const rows = ctx.db.all<Row>(sql`
    select p.number, p.kind, p.message, p.contact, p.state, p.note, coalesce(u.name, p.handled_by) as handled_by,
      p.created_at as made_at, p.updated_at, p.version,
      q.public_id as quote_id, q.text, q.status, q.version as quote_version, e.name as speaker
    from error_reports p join quotes q on q.id = p.quote_id join entities e on e.id = q.speaker_id
    left join users u on u.handle = p.handled_by
    where ${chosen} ${about} order by p.id ${state === 'open' ? sql`asc` : sql`desc`}
    limit ${PAGE + 1} offset ${(page - 1) * PAGE}`);
  const items = rows.slice(0, PAGE).map(({ quote_id, text, speaker, status, quote_version, ...report }) => ({
    ...report,
    quote: { id: quote_id, text, speaker, status, version: quote_version },
  }));
  return { items, more: rows.length > PAGE };
}
