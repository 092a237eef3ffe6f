import { type SQL, sql } from 'drizzle-orm';
import type { QuoteForm, QuoteStatus } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { claimRef } from '../quotes/queries-resolve.ts';
import type { Span } from '../quotes/types.ts';
import { isKnown } from '../revisions/queries-known.ts';
import type { FiledLink, FiledStance, FilingClaim, FilingQuote } from './filing.ts';

/* The editors' side of a claim: everything filed, suggested or waiting, drafts too. Each asks who is there first. */

export const among = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

type Worded = { slug: string; text: string };

/** The claim that bears this very slug, whatever became of it; null if there is none. */
export async function getFilingClaim(ctx: Context, slug: string): Promise<FilingClaim | null> {
  demand(ctx.user, 'seeDrafts');
  const ref = claimRef(ctx, slug);
  if (!ref) return null;
  type Row = Omit<
    FilingClaim,
    'topic' | 'merged_into' | 'parts' | 'merged' | 'split_from' | 'links' | 'known'
  > & {
    topic_slug: string | null;
    topic_name: string | null;
    into_slug: string | null;
    into_text: string | null;
    merged_sign: 1 | -1 | null;
  };
  const { topic_slug, topic_name, into_slug, into_text, merged_sign, ...claim } = ctx.db.get<Row>(sql`
    select c.id, c.slug, c.text, c.kind, c.scope, c.persist_days, c.status, c.status_reason, c.version,
      c.merged_sign, t.slug as topic_slug, t.name as topic_name, m.slug as into_slug, m.text as into_text
    from claims c left join topics t on t.id = c.topic_id left join claims m on m.id = c.merged_into_id
    where c.id = ${ref.own}`);
  const worded = (from: SQL) => ctx.db.all<Worded>(sql`select c.slug, c.text ${from}`);
  return {
    ...claim,
    topic: topic_slug !== null && topic_name !== null ? { slug: topic_slug, name: topic_name } : null,
    merged_into:
      into_slug !== null && into_text !== null
        ? { slug: into_slug, text: into_text, sign: merged_sign ?? 1 }
        : null,
    parts: worded(sql`from claim_parts p join claims c on c.id = p.part_id where p.claim_id = ${claim.id}
      order by p.position`),
    merged: worded(sql`from claims c where c.merged_into_id = ${claim.id} order by c.text`),
    split_from: worded(
      sql`from claim_parts p join claims c on c.id = p.claim_id where p.part_id = ${claim.id}`,
    ),
    links: linksOf(ctx, claim.id),
    known: isKnown(ctx, 'claim', claim.id),
  };
}

function linksOf(ctx: Context, id: number): FiledLink[] {
  const rows = ctx.db.all<Worded & Pick<FiledLink, 'type' | 'direction' | 'reason'>>(sql`
    select l.type, l.reason, case when l.a_id = ${id} then 'from' else 'to' end as direction, c.slug, c.text
    from claim_links l join claims c on c.id = case when l.a_id = ${id} then l.b_id else l.a_id end
    where ${id} in (l.a_id, l.b_id) order by l.type, c.text`);
  return rows.map(({ slug, text, ...link }) => ({ ...link, other: { slug, text } }));
}

/** The row and all that were merged into it: where its stances stand. */
export const family = (id: number) =>
  sql`(select ${id} union select id from claims where merged_into_id = ${id})`;

type QuoteRow = {
  row: number;
  id: string;
  text: string;
  spans: string;
  form: QuoteForm;
  language: string;
  context: string;
  status: QuoteStatus;
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
  speaker_slug: string;
  speaker_name: string;
  behalf_slug: string | null;
  behalf_name: string | null;
  outlet_slug: string | null;
  outlet_name: string | null;
  headline: string | null;
};

/** Statements by row id, drafts too: a step of queries that have asked who is there. */
export function readFilingQuotes(ctx: Context, ids: readonly number[]): Map<number, FilingQuote> {
  const rows = ctx.db.all<QuoteRow>(sql`
    select q.id as row, q.public_id as id, q.text, q.spans, q.form, q.language, q.context, q.status,
      q.said_edtf as edtf, q.said_earliest as earliest, q.said_latest as latest,
      s.slug as speaker_slug, s.name as speaker_name, b.slug as behalf_slug, b.name as behalf_name,
      o.slug as outlet_slug, o.name as outlet_name,
      (select d.headline from appearances a join sources d on d.id = a.source_id
        where a.quote_id = q.id order by a.id limit 1) as headline
    from quotes q join entities s on s.id = q.speaker_id
      left join entities b on b.id = q.on_behalf_of_id left join outlets o on o.id = q.outlet_id
    where q.id in ${among(ids)}`);
  return new Map(rows.map((row) => [row.row, present(row)]));
}

/** A short name with its name, or null where a join found none. */
export const orNull = (slug: string | null, name: string | null) =>
  slug !== null && name !== null ? { slug, name } : null;

function present(row: QuoteRow): FilingQuote {
  const { row: _row, spans, edtf, earliest, latest, ...said } = row;
  const { speaker_slug, speaker_name, behalf_slug, behalf_name, outlet_slug, outlet_name, ...quote } = said;
  return {
    ...quote,
    spans: JSON.parse(spans) as Span[],
    speaker: { slug: speaker_slug, name: speaker_name },
    on_behalf_of: orNull(behalf_slug, behalf_name),
    said_on: dated(edtf, earliest, latest),
    outlet: orNull(outlet_slug, outlet_name),
  };
}

/** Everything filed under a claim but what was withdrawn: what waits first, then the newest. */
export async function listFiled(ctx: Context, claim: number): Promise<FiledStance[]> {
  demand(ctx.user, 'seeDrafts');
  type Row = Omit<FiledStance, 'quote' | 'via' | 'holder' | 'reviews'> & {
    quote_id: number;
    holder_slug: string;
    holder_name: string;
    via_slug: string;
    via_text: string;
    own: number;
  };
  const rows = ctx.db.all<Row>(sql`
    select s.id, s.quote_id, s.sign * coalesce(c.merged_sign, 1) as sign, s.force, s.act, s.condition, s.words,
      s.reason, s.state, s.origin, s.method, s.set_by, s.confirmed_by, s.version,
      h.slug as holder_slug, h.name as holder_name, c.slug as via_slug, c.text as via_text, c.id = ${claim} as own
    from stances s join claims c on c.id = s.claim_id join entities h on h.id = s.holder_id
      join quotes q on q.id = s.quote_id
    where s.claim_id in ${family(claim)} and s.state <> 'withdrawn'
    order by s.state = 'confirmed', q.date_rank desc, s.id limit 500`);
  const quotes = readFilingQuotes(
    ctx,
    rows.map(({ quote_id }) => quote_id),
  );
  const reviews = ctx.db.all<FiledStance['reviews'][number] & { stance_id: number }>(sql`
    select stance_id, editor, verdict, sign, reason from stance_reviews
    where stance_id in ${among(rows.map(({ id }) => id))} order by at`);
  return rows.flatMap(({ quote_id, holder_slug, holder_name, via_slug, via_text, own, ...stance }) => {
    const quote = quotes.get(quote_id);
    if (!quote) return [];
    return [
      {
        ...stance,
        quote,
        holder: { slug: holder_slug, name: holder_name },
        via: own === 1 ? null : { slug: via_slug, text: via_text },
        reviews: reviews
          .filter(({ stance_id }) => stance_id === stance.id)
          .map(({ stance_id: _id, ...review }) => review),
      },
    ];
  });
}
