import { type SQL, sql } from 'drizzle-orm';
import { standsBetweenMarks } from '#lib/verbatim/between-marks.ts';
import type { QuoteForm, QuoteStatus, Verification } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { type Dated, dated } from '../dated.ts';
import { entityId } from '../entities/queries.ts';
import type { Named } from '../entities/types.ts';
import { topicId } from '../topics/queries.ts';
import { QUEUE_PAGE, type QueueFilter } from './queue.ts';
import type { Selector } from './types.ts';

/** One quote as the queue shows it. */
export type QueueLine = {
  id: string;
  text: string;
  form: QuoteForm;
  status: QuoteStatus;
  /** Why it was held or retracted, or with which note it was sent back. */
  status_reason: string;
  version: number;
  speaker: Named;
  outlet: Named | null;
  said_on: Dated | null;
  verifications: Verification[];
  updated_at: string;
  made_by: string;
  changed_by: string;
  reports: number;
  stances: number;
};

type Row = Omit<QueueLine, 'speaker' | 'outlet' | 'said_on' | 'verifications'> & {
  speaker_slug: string;
  speaker_name: string;
  outlet_slug: string | null;
  outlet_name: string | null;
  said_edtf: string | null;
  said_earliest: string | null;
  said_latest: string | null;
  said_basis: string;
  verifications: string | null;
};

const OPEN_REPORTS = sql`select count(*) from error_reports p where p.quote_id = q.id and p.state = 'open'`;

/** Which quotes of the desk a filter selects, as `q`. */
function where(ctx: Context, filter: QueueFilter): SQL {
  const parts: SQL[] = [
    filter.reported && filter.status === 'open'
      ? sql`true`
      : filter.status === 'open'
        ? sql`q.status in ('draft', 'in_review', 'held')`
        : sql`q.status = ${filter.status}`,
  ];
  if (filter.reported) {
    parts.push(sql`q.id in (select quote_id from error_reports where state = 'open')`);
  }
  const speakers = filter.speaker.map((slug) => entityId(ctx, slug) ?? 0);
  if (speakers.length > 0) parts.push(sql`q.speaker_id in (${sql.join(speakers, sql`, `)})`);
  const topics = filter.topic.map((slug) => topicId(ctx, slug) ?? 0);
  if (topics.length > 0) {
    parts.push(sql`q.id in (
      with recursive below(id) as (
        select value from json_each(${JSON.stringify(topics)})
        union select t.id from topics t join below on t.parent_id = below.id)
      select quote_id from quote_topics where topic_id in (select id from below))`);
  }
  if (filter.who) {
    parts.push(sql`exists (select 1 from revisions r where r.record_type = 'quote' and r.record_id = q.id
      and r.actor = ${filter.who})`);
  }
  return sql.join(parts, sql` and `);
}

/**
 * A page of the queue: what was changed last comes first; of what is published or retracted, what was said
 * last, since there may be a million.
 */
export async function listQueue(
  ctx: Context,
  filter: QueueFilter,
): Promise<{ items: QueueLine[]; more: boolean }> {
  demand(ctx.user, 'seeDrafts');
  const byDay = filter.status === 'published' || filter.status === 'retracted';
  const rows = ctx.db.all<Row>(sql`
    select q.public_id as id, q.text, q.form, q.status, q.status_reason, q.version, q.updated_at,
      q.said_edtf, q.said_earliest, q.said_latest, q.said_basis,
      e.slug as speaker_slug, e.name as speaker_name, o.slug as outlet_slug, o.name as outlet_name,
      coalesce(made.name, first.actor, '') as made_by, coalesce(changed.name, last.actor, '') as changed_by,
      (${OPEN_REPORTS}) as reports,
      (select count(*) from stances s where s.quote_id = q.id and s.state <> 'withdrawn') as stances,
      (select group_concat(a.verification) from appearances a where a.quote_id = q.id) as verifications
    from quotes q
    join entities e on e.id = q.speaker_id
    left join outlets o on o.id = q.outlet_id
    left join revisions first on first.record_type = 'quote' and first.record_id = q.id and first.revision = 1
    left join revisions last on last.record_type = 'quote' and last.record_id = q.id and last.revision = (
      select max(revision) from revisions m where m.record_type = 'quote' and m.record_id = q.id)
    left join users made on made.handle = first.actor
    left join users changed on changed.handle = last.actor
    where ${where(ctx, filter)}
    order by ${byDay ? sql`q.date_rank desc` : sql`q.updated_at desc, q.id desc`}
    limit ${QUEUE_PAGE + 1} offset ${(filter.page - 1) * QUEUE_PAGE}`);
  return { items: rows.slice(0, QUEUE_PAGE).map(lineOf), more: rows.length > QUEUE_PAGE };
}

function lineOf(row: Row): QueueLine {
  const { speaker_slug, speaker_name, outlet_slug, outlet_name, verifications, ...rest } = row;
  const { said_edtf, said_earliest, said_latest, said_basis, ...line } = rest;
  return {
    ...line,
    speaker: { slug: speaker_slug, name: speaker_name },
    outlet: outlet_slug !== null && outlet_name !== null ? { slug: outlet_slug, name: outlet_name } : null,
    said_on: dated(said_edtf, said_earliest, said_latest, said_basis),
    verifications: (verifications?.split(',') ?? []) as Verification[],
  };
}

/** How much waits: by status, and how many quotes readers have reported. */
export async function countQueue(
  ctx: Context,
): Promise<Record<'draft' | 'in_review' | 'held' | 'reported', number>> {
  demand(ctx.user, 'seeDrafts');
  return ctx.db.get(sql`select
    (select count(*) from quotes where status = 'draft') as draft,
    (select count(*) from quotes where status = 'in_review') as in_review,
    (select count(*) from quotes where status = 'held') as held,
    (select count(distinct quote_id) from error_reports where state = 'open') as reported`);
}

/** Whose names the queue can be filtered by: everyone who has worked on something that is open, and speakers of it. */
export async function queueChoices(
  ctx: Context,
): Promise<{ speakers: Named[]; topics: Named[]; people: Named[] }> {
  demand(ctx.user, 'seeDrafts');
  const open = sql`select id from quotes where status in ('draft', 'in_review', 'held')`;
  return {
    speakers: ctx.db.all<Named>(sql`select slug, name from entities where id in (
      select speaker_id from quotes where status in ('draft', 'in_review', 'held')) order by name limit 200`),
    topics: ctx.db.all<Named>(sql`select slug, name from topics where id in (
      select topic_id from quote_topics where quote_id in (${open})) order by name limit 200`),
    people: ctx.db.all<Named>(sql`select distinct r.actor as slug, coalesce(u.name, r.actor) as name
      from revisions r left join users u on u.handle = r.actor
      where r.record_type = 'quote' and r.record_id in (${open}) order by 2 limit 200`),
  };
}

/** Other quotes that may be the same: the same words in another dress, or the same speaker on the same day. */
export async function likeThis(
  ctx: Context,
  publicId: string,
): Promise<{ id: string; text: string; status: QuoteStatus; same: 'words' | 'day' }[]> {
  demand(ctx.user, 'seeDrafts');
  return ctx.db.all(sql`
    select q.public_id as id, q.text, q.status, case when lower(q.text) = lower(me.text) then 'words' else 'day' end as same
    from quotes me join quotes q on q.speaker_id = me.speaker_id and q.id <> me.id
    where me.public_id = ${publicId} and q.status <> 'retracted'
      and (lower(q.text) = lower(me.text) or (q.said_earliest = me.said_earliest and q.said_latest = me.said_latest))
    order by 4 desc, q.id limit 12`);
}

/**
 * The articles, by their public ids, in which words of a quote's that are given as verbatim stand between no quotation
 * marks: there they are the reporter's, as far as the text tells. Only where a text is kept that can be looked at.
 */
export async function printedWithoutMarks(ctx: Context, publicId: string): Promise<string[]> {
  demand(ctx.user, 'seeDrafts');
  const rows = ctx.db.all<{ source: string; text: string; selector: string }>(sql`
    select d.public_id as source, n.text, a.selector
    from quotes q join appearances a on a.quote_id = q.id
    join sources d on d.id = a.source_id and d.kind = 'article'
    join snapshots n on n.id = a.snapshot_id and n.text is not null
    where q.public_id = ${publicId} and a.selector is not null order by a.id`);
  return rows
    .filter(({ text, selector }) =>
      (JSON.parse(selector) as Selector).fragments.some((place) => !standsBetweenMarks(text, place)),
    )
    .map(({ source }) => source);
}
