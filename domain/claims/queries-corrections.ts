import { type SQL, sql } from 'drizzle-orm';
import { knownInPublic } from '#db/names.ts';
import type { RevisionAction } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { publicChanges } from '../quotes/changes.ts';
import { quotesByPublicId } from '../quotes/queries.ts';
import { namedChanges } from '../quotes/queries-changes.ts';
import { COUNT_CAP } from '../quotes/queries-select.ts';
import { stanceLabel } from '../quotes/stances.ts';
import type { Page } from '../quotes/types.ts';
import { fieldChanges } from '../revisions/rules.ts';
import type { CorrectionFilter } from './filter.ts';
import { wasSpokenTo } from './queries-closed.ts';
import { CLAIM_MEANING } from './schema.ts';
import type { NamedDone, PublicCorrection } from './types.ts';

type Row = {
  seq: number;
  record_type: PublicCorrection['record'];
  at: string;
  action: RevisionAction;
  reason: string;
  body: string | null;
  before: string | null;
  quote: string | null;
  status: NonNullable<PublicCorrection['quote']>['status'] | null;
  claim: string | null;
  claim_text: string | null;
  /** Of a claim, a person or an outlet: its address and name now. */
  slug: string | null;
  name: string | null;
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

/** How many: few quotes went back to where readers do not know of them, and theirs are found by the quote. */
const HOW_MANY_MADE: SQL = sql`(select count(*) from public_corrections) - (
  select count(*) from quotes q join public_corrections k on k.quote_id = q.id
  where q.status in ('draft', 'in_review'))`;

/** Where readers are told of a record, by its type: its table, the column of its name, and whether they know of it. */
const NAMED: { type: string; table: SQL; name: SQL; known: SQL }[] = [
  {
    type: 'claim',
    table: sql`claims`,
    name: sql`c.text`,
    known: sql`(${knownInPublic('claim', sql`coalesce(c.merged_into_id, c.id)`)} or ${wasSpokenTo(sql`c.id`)})`,
  },
  ...(['entity', 'outlet'] as const).map((type) => ({
    type,
    table: type === 'entity' ? sql`entities` : sql`outlets`,
    name: sql`c.name`,
    known: knownInPublic(type, sql`coalesce(c.merged_into_id, c.id)`),
  })),
];

/**
 * Revisions marked public of claims, people and outlets that readers still know of, or whose address tells why not.
 * Each type by itself stands in the index in the order of the list; the second condition is the index's own.
 */
const namedInPublic = ({ type, table, known }: (typeof NAMED)[number]): SQL => sql`
  from revisions r indexed by revisions_named
  join ${table} c on c.id = r.record_id
  left join revision_bodies b on b.seq = r.seq
  left join revision_bodies prior on prior.seq = (
    select p.seq from revisions p where p.record_type = r.record_type and p.record_id = r.record_id
      and p.revision < r.revision order by p.revision desc limit 1)
  where r.record_type = ${sql.raw(`'${type}'`)} and r.is_public = 1 and r.record_type in ('claim', 'entity', 'outlet')
    and ${known}`;

/** Every public correction, the newest first. */
export async function listPublicCorrections(
  ctx: Context,
  { after, limit }: CorrectionFilter,
): Promise<Page<PublicCorrection>> {
  const made = sql`r.seq as seq, r.record_type, r.at, r.action, r.reason, b.body, prior.body as before`;
  const rows = ctx.db.all<Row>(sql`
    select * from (
      select ${made}, q.public_id as quote, q.status, c.slug as claim, c.text as claim_text,
        null as slug, null as name
      ${MADE_IN_PUBLIC} ${WITH_BODIES} ${after ? sql`where k.seq < ${after}` : sql``}
      order by k.seq desc limit ${limit + 1})
    union all ${sql.join(
      NAMED.map(
        (one) => sql`select * from (
          select ${made}, null, null, null, null, c.slug, ${one.name}
          ${namedInPublic(one)} ${after ? sql`and r.seq < ${after}` : sql``}
          order by r.seq desc limit ${limit + 1})`,
      ),
      sql` union all `,
    )}
    order by seq desc limit ${limit + 1}`);
  const named = NAMED.map((one) => sql`select 1 ${namedInPublic(one)}`);
  const { n } = ctx.db.get<{ n: number }>(sql`
    select ${HOW_MANY_MADE} + (select count(*) from (${sql.join(named, sql` union all `)} limit ${COUNT_CAP + 1})) as n`);
  const shown = rows.slice(0, limit);
  const quotes = await quotesByPublicId(
    ctx,
    shown.flatMap(({ quote }) => quote ?? []),
  );
  return {
    items: shown.map((row) => correctionOf(ctx, row, quotes.get(row.quote ?? '')?.speaker.name ?? null)),
    next: rows.length > limit ? String(shown.at(-1)?.seq) : null,
    count: { value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP },
  };
}

function correctionOf(ctx: Context, row: Row, speaker: string | null): PublicCorrection {
  const { seq, record_type, at, action, reason, quote, status, claim, claim_text, slug, name } = row;
  const [before, after] = [read(row.before), read(row.body)];
  const shown = before && after && (status === 'published' || status === null);
  return {
    id: String(seq),
    at,
    action,
    reason,
    record: record_type,
    quote: quote !== null && status !== null ? { id: quote, url: `/quotes/${quote}`, status, speaker } : null,
    named:
      slug !== null && name !== null
        ? { url: `/${ROOM[record_type] ?? ''}/${slug}`, name, done: doneTo(before, after) }
        : null,
    claim: claim !== null && claim_text !== null ? { slug: claim, text: claim_text } : null,
    label:
      record_type === 'stance' && before ? stanceLabel(before as Parameters<typeof stanceLabel>[0]) : null,
    changes: shown ? changesOf(ctx, record_type, before, after) : [],
  };
}

const ROOM: Partial<Record<Row['record_type'], string>> = {
  claim: 'claims',
  entity: 'people',
  outlet: 'outlets',
};

function doneTo(before: Body | null, after: Body | null): NamedDone {
  if ((after?.merged_into ?? null) !== null && !before?.merged_into) return 'merged';
  if (before?.merged_into && !after?.merged_into) return 'reopened';
  if (after?.status === before?.status) return 'changed';
  return after?.status === 'split' ? 'split' : after?.status === 'retired' ? 'retired' : 'reopened';
}

/** A body that was erased by law is not there. */
const read = (body: string | null): Body | null => (body === null ? null : (JSON.parse(body) as Body));

/** What readers could see change. */
function changesOf(
  ctx: Context,
  record: Row['record_type'],
  before: Body,
  after: Body,
): PublicCorrection['changes'] {
  const changes = fieldChanges(before, after);
  if (record !== 'quote' && record !== 'stance') {
    return changes.filter(
      ({ field }) => field === 'name' || (CLAIM_MEANING as readonly string[]).includes(field),
    );
  }
  if (record === 'stance') return changes.filter(({ field }) => field === 'state');
  return namedChanges(ctx, publicChanges(changes));
}
