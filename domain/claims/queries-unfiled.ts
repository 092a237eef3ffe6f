import { type SQL, sql } from 'drizzle-orm';
import { anyWord, matchExpression, searchWords, withoutPhrases } from '#db/search.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { topicId } from '../topics/queries.ts';
import type { FilingClaim, UnfiledQuote } from './filing.ts';
import { family, readFilingQuotes } from './queries-filing.ts';

const PAGE = 30;
/** Of the words of a wording so many of the longest are looked for in statements. */
const WORDS_LOOKED_FOR = 6;
/** So many parties to the statements filed already are taken for a sign that another belongs there. */
const PARTIES = 8;

/**
 * Statements that are not filed under a claim and may belong there: first those under the claim it was split from,
 * then drafts, then published ones, the newest first. With `q` all that hold the words; without, those on its topic
 * and those between the same parties that share a word with it.
 */
export async function listUnfiled(
  ctx: Context,
  claim: FilingClaim,
  { q, after }: { q: string; after: number | null },
): Promise<{ items: UnfiledQuote[]; next: number | null }> {
  demand(ctx.user, 'seeDrafts');
  const waiting = sql`not exists (select 1 from stances st where st.quote_id = q.id
    and st.claim_id in ${family(claim.id)} and st.state <> 'withdrawn')`;
  const first = after === null;
  const split = first && q === '' ? fromSplit(ctx, claim.id, waiting) : [];
  const drafts = first ? draftsNear(ctx, claim, q, waiting) : [];
  const match = q === '' ? matchNear(ctx, claim) : matchExpression(searchWords(withoutPhrases(q)).words, []);
  const before = after === null ? sql`` : sql`and x.rowid < ${after}`;
  const published =
    match === null
      ? []
      : ctx.db.all<{ id: number; rank: number }>(sql`
          select q.id, x.rowid as rank from quote_search x join quotes q on q.date_rank = x.rowid
          where quote_search match ${match} ${before} and ${waiting} order by x.rowid desc limit ${PAGE + 1}`);
  const shown = published.slice(0, PAGE);
  const ids = [...new Set([...split, ...drafts, ...shown.map(({ id }) => id)])];
  const quotes = readFilingQuotes(ctx, ids);
  return {
    items: ids.flatMap((id) => {
      const quote = quotes.get(id);
      return quote ? [{ ...quote, from_split: split.includes(id) }] : [];
    }),
    next: published.length > PAGE ? (shown.at(-1)?.rank ?? null) : null,
  };
}

function fromSplit(ctx: Context, claim: number, waiting: SQL): number[] {
  return ctx.db
    .all<{ id: number }>(sql`
      select distinct q.id, q.date_rank from claim_parts p join stances s on s.claim_id = p.claim_id
      join quotes q on q.id = s.quote_id
      where p.part_id = ${claim} and s.state in ('confirmed', 'disputed') and ${waiting}
      order by q.date_rank desc limit 100`)
    .map(({ id }) => id);
}

function draftsNear(ctx: Context, claim: FilingClaim, q: string, waiting: SQL): number[] {
  const words = searchWords(q).words;
  const holds = words.map((word) => sql`q.text like ${`%${word}%`}`);
  const near =
    words.length > 0
      ? sql.join(holds, sql` and `)
      : claim.topic
        ? sql`q.id in (select quote_id from quote_topics t where t.topic_id in (
            with recursive below(id) as (select ${topicId(ctx, claim.topic.slug)}
              union select t.id from topics t join below on t.parent_id = below.id) select id from below))`
        : sql`false`;
  return ctx.db
    .all<{ id: number }>(sql`
      select q.id from quotes q where q.status in ('draft', 'in_review', 'held') and ${near} and ${waiting}
      order by q.date_rank desc limit ${PAGE}`)
    .map(({ id }) => id);
}

/** A MATCH expression for published statements near a claim, or null where nothing leads to any. */
function matchNear(ctx: Context, claim: FilingClaim): string | null {
  const topic = claim.topic ? topicId(ctx, claim.topic.slug) : null;
  const words = searchWords(claim.text)
    .words.filter((word) => word.length >= 5)
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS_LOOKED_FOR);
  const parties = ctx.db.all<{ token: string }>(sql`
    select token from (
      select 's' || q.speaker_id as token from stances s join quotes q on q.id = s.quote_id
        where s.claim_id in ${family(claim.id)}
      union all select 'a' || u.entity_id from stances s join quote_subjects u on u.quote_id = s.quote_id
        where s.claim_id in ${family(claim.id)})
    group by token order by count(*) desc limit ${PARTIES}`);
  const spoken = anyWord(words);
  const between = matchExpression([], parties.length > 0 ? [parties.map(({ token }) => token)] : []);
  const ways = [
    ...(topic === null ? [] : [matchExpression([], [[`t${topic}`]])]),
    ...(spoken === null ? [] : [between === null ? spoken : `(${spoken}) AND ${between}`]),
  ].filter((way) => way !== null);
  return ways.length > 0 ? ways.map((way) => `(${way})`).join(' OR ') : null;
}
