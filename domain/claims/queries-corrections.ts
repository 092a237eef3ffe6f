import { type SQL, sql } from 'drizzle-orm';
import type { RevisionAction } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { COUNT_CAP, quotesByPublicId } from '../quotes/queries.ts';
import { PUBLIC_FIELDS } from '../quotes/rules.ts';
import { stanceLabel } from '../quotes/stances.ts';
import type { Page } from '../quotes/types.ts';
import { fieldChanges } from '../revisions/rules.ts';
import type { CorrectionFilter } from './filter.ts';
import type { PublicCorrection } from './types.ts';

type Row = {
  seq: number;
  record_type: 'quote' | 'stance';
  at: string;
  action: RevisionAction;
  reason: string;
  body: string | null;
  before: string | null;
  quote: string;
  status: PublicCorrection['quote']['status'];
  claim: string | null;
  claim_text: string | null;
};

type Body = Record<string, unknown>;

/** Those made in public, of quotes that readers may know of; see public_corrections_source in db/views.sql. */
const MADE_IN_PUBLIC: SQL = sql`
  from public_corrections k
  cross join quotes q on q.id = k.quote_id and +q.status in ('published', 'held', 'retracted')`;
const WITH_BODIES: SQL = sql`
  cross join revisions r on r.seq = k.seq
  left join revision_bodies b on b.seq = r.seq
  left join revision_bodies prior on prior.seq = (
    select p.seq from revisions p where p.record_type = r.record_type and p.record_id = r.record_id
      and p.revision < r.revision order by p.revision desc limit 1)
  left join stances s on r.record_type = 'stance' and s.id = r.record_id
  left join claims own on own.id = s.claim_id
  left join claims c on c.id = coalesce(own.merged_into_id, own.id)
    and exists (select 1 from facet_counts f where f.a = '' and f.b = 'k' || c.id)`;

/** Every public correction, the newest first. */
export async function listPublicCorrections(
  ctx: Context,
  { after, limit }: CorrectionFilter,
): Promise<Page<PublicCorrection>> {
  const place = after ? sql`where k.seq < ${after}` : sql``;
  const rows = ctx.db.all<Row>(sql`
    select r.seq, r.record_type, r.at, r.action, r.reason, b.body, prior.body as before,
      q.public_id as quote, q.status, c.slug as claim, c.text as claim_text
    ${MADE_IN_PUBLIC} ${WITH_BODIES} ${place} order by k.seq desc limit ${limit + 1}`);
  const { n } = ctx.db.get<{ n: number }>(
    sql`select count(*) as n from (select 1 ${MADE_IN_PUBLIC} limit ${COUNT_CAP + 1})`,
  );
  const shown = rows.slice(0, limit);
  const quotes = await quotesByPublicId(
    ctx,
    shown.map(({ quote }) => quote),
  );
  return {
    items: shown.map((row) => correctionOf(row, quotes.get(row.quote)?.speaker.name ?? null)),
    next: rows.length > limit ? String(shown.at(-1)?.seq) : null,
    count: { value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP },
  };
}

function correctionOf(row: Row, speaker: string | null): PublicCorrection {
  const { seq, record_type, at, action, reason, quote, status, claim, claim_text } = row;
  const [before, after] = [read(row.before), read(row.body)];
  return {
    id: String(seq),
    at,
    action,
    reason,
    record: record_type,
    quote: { id: quote, url: `/quotes/${quote}`, status, speaker },
    claim: claim !== null && claim_text !== null ? { slug: claim, text: claim_text } : null,
    label:
      record_type === 'stance' && before ? stanceLabel(before as Parameters<typeof stanceLabel>[0]) : null,
    changes: before && after && status === 'published' ? publicChanges(record_type, before, after) : [],
  };
}

/** A body that was erased by law is not there. */
const read = (body: string | null): Body | null => (body === null ? null : (JSON.parse(body) as Body));

/** What readers could see change; `fragments` say nothing that `text` does not. */
function publicChanges(record: Row['record_type'], before: Body, after: Body): PublicCorrection['changes'] {
  const shown: readonly string[] = record === 'quote' ? PUBLIC_FIELDS : ['state'];
  const changes = fieldChanges(before, after).filter(({ field }) => shown.includes(field));
  const reworded = changes.some(({ field }) => field === 'text');
  return reworded ? changes.filter(({ field }) => field !== 'fragments') : changes;
}
