import { sql } from 'drizzle-orm';
import { matchExpression, searchWords, withoutPhrases } from '#db/search.ts';
import type { LinkType } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { FilingQuote } from './filing.ts';
import { readFilingQuotes } from './queries-filing.ts';

/** A link between two statements, read from one of them. */
export type LinkedQuote = { type: LinkType; direction: 'from' | 'to'; reason: string; quote: FilingQuote };

/** A statement with its links, and others that it may be linked to. */
export type QuoteWithLinks = { quote: FilingQuote; links: LinkedQuote[]; candidates: FilingQuote[] };

const OFFERED = 12;

/**
 * A statement with its links to others, drafts too, and statements to link: those that hold the words of `q`; without,
 * published ones about its speaker or by whom it is about, the newest first. Null where there is no such statement.
 */
export async function getLinkedQuote(ctx: Context, id: string, q: string): Promise<QuoteWithLinks | null> {
  demand(ctx.user, 'seeDrafts');
  const [row] = ctx.db.all<{ id: number; speaker: number }>(
    sql`select id, speaker_id as speaker from quotes where public_id = ${id}`,
  );
  if (!row) return null;
  const links = ctx.db.all<{ type: LinkType; direction: 'from' | 'to'; reason: string; other: number }>(sql`
    select type, 'from' as direction, reason, to_id as other from quote_links where from_id = ${row.id}
    union all select type, 'to', reason, from_id from quote_links where to_id = ${row.id}`);
  const subjects = ctx.db.all<{ id: number }>(
    sql`select entity_id as id from quote_subjects where quote_id = ${row.id}`,
  );
  const match = q
    ? matchExpression(searchWords(withoutPhrases(q)).words, [])
    : matchExpression([], [[`a${row.speaker}`, ...subjects.map((one) => `s${one.id}`)]]);
  const near =
    match === null
      ? []
      : ctx.db.all<{ id: number }>(sql`
          select q.id from quote_search x join quotes q on q.date_rank = x.rowid
          where quote_search match ${match} and q.id <> ${row.id} order by x.rowid desc limit ${OFFERED}`);
  const candidates = near.map((one) => one.id);
  const quotes = readFilingQuotes(ctx, [row.id, ...links.map(({ other }) => other), ...candidates]);
  const quote = quotes.get(row.id);
  if (!quote) return null;
  return {
    quote,
    links: links.flatMap(({ other, ...link }) => {
      const linked = quotes.get(other);
      return linked ? [{ ...link, quote: linked }] : [];
    }),
    candidates: candidates.flatMap((one) => quotes.get(one) ?? []),
  };
}
