import { type SQL, sql } from 'drizzle-orm';
import { FILED, facetCount, matchExpression, rankAfter, searchWords } from '#db/search.ts';
import type { Context } from '../context.ts';
import type { QuoteFilter } from './filter.ts';
import { type ResolvedFilter, resolveQuoteFilter } from './queries-resolve.ts';
import type { Count } from './types.ts';

/*
 * Which rows of the index a filter selects, and how many: what lists, facets, the matrix and comparisons ask of it.
 */

/** Counting stops here; readers are told "10,000+". */
export const COUNT_CAP = 10_000;

export function counting(ctx: Context, rows: SQL): Count {
  return cappedAt(
    ctx.db.get<{ n: number }>(sql`select count(*) as n from (select 1 from ${rows} limit ${COUNT_CAP + 1})`)
      .n,
  );
}

export const cappedAt = (n: number): Count => ({ value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP });

/** How many published quotes a filter finds, counted up to COUNT_CAP. */
export async function countQuotes(ctx: Context, filter: QuoteFilter): Promise<Count> {
  const resolved = await resolveQuoteFilter(ctx, filter);
  return count(ctx, resolved, searchWords(resolved.filter.q).words);
}

export type Selection = {
  match: string | null;
  where: SQL;
  rank: SQL;
  /** As `where`, for counting: the index of quotes is left out where the search index alone can tell. */
  counted: SQL;
};

/**
 * The rows of the index that a filter selects, without order or place: `select … from ${where}`, the index as
 * `i`. Ordering by `rank` is date order and costs no sorting.
 */
export function selection(
  ctx: Context,
  { filter, groups }: ResolvedFilter,
  words: string[],
  filed?: boolean,
): Selection {
  const any = filed === undefined ? {} : { [filed ? 'with' : 'without']: [FILED] };
  const match = matchExpression(words, [...groups.values()], any);
  const parts: SQL[] = [match ? sql`quote_search match ${match}` : sql`true`];
  const rank = match ? sql`quote_search.rowid` : sql`i.date_rank`;
  // A range may begin before `from` and still reach into the period; an unknown day never matches one.
  const dated = sql`(i.earliest is not null or i.latest is not null)`;
  const late = match || filter.to || !filter.from ? null : reaching(ctx, filter.from);
  if (late) parts.push(sql`i.date_rank in (${late})`);
  else if (filter.from) {
    parts.push(sql`(i.latest >= ${filter.from} or i.latest is null) and ${dated}`);
    parts.push(sql`${rank} >= ${sql.raw(String(earliestReaching(ctx, filter.from)))}`);
  }
  if (filter.to) parts.push(sql`(i.earliest <= ${filter.to} or i.earliest is null) and ${dated}`);
  if (filter.to) parts.push(sql`${rank} < ${sql.raw(String(rankAfter(filter.to)))}`);
  const bounded = filter.from !== null || filter.to !== null;
  const tables = match
    ? sql`quote_search join quote_index i on i.date_rank = quote_search.rowid`
    : sql`quote_index i`;
  const where = sql`${tables} where ${sql.join(parts, sql` and `)}`;
  return {
    match,
    where,
    rank,
    counted:
      match && !bounded
        ? sql`quote_search where quote_search match ${match}`
        : sql`${where} order by ${rank} desc`,
  };
}

/** Of so many quotes that reach a day their places are listed. */
const FEW = 2_000;

/**
 * The places of quotes that may have been said on `day` or later, as a subselect; null where they are many: then they
 * are met soon, reading in date order.
 */
function reaching(ctx: Context, day: string): SQL | null {
  const places = sql`select date_rank from quote_index where latest >= ${day}
    union all select date_rank from quote_index indexed by quote_index_wide
      where date_rank >> 24 & 511 = 511 and (earliest is not null or latest is not null) and latest is null`;
  const { n } = ctx.db.get<{ n: number }>(sql`select count(*) as n from (${places} limit ${FEW + 1})`);
  return n > FEW ? null : places;
}

/**
 * The lowest place in date order from which on a quote may reach `day`: of ranges shorter than WIDEST days, so many
 * days before; lower only where a wider one reaches it.
 */
function earliestReaching(ctx: Context, day: string): number {
  const usual = rankAfter(day) - (WIDEST + 1) * 2 ** 33;
  const wider = ctx.db.get<{ lowest: number | null }>(sql`
    select min(date_rank) as lowest from quote_index
    where date_rank >> 24 & 511 = 511 and (earliest is not null or latest is not null)
      and (latest >= ${day} or latest is null)`);
  return Math.max(0, Math.min(usual, wider.lowest ?? usual));
}

/** Ranges of more days than this look alike in date order; see `date_rank` in db/schema-quotes.ts. */
const WIDEST = 511;

export function count(ctx: Context, resolved: ResolvedFilter, words: string[]): Count {
  const pair = countedPair(resolved, words);
  if (pair) return cappedAt(facetCount(ctx.db, ...pair));
  return counting(ctx, selection(ctx, resolved, words).counted);
}

/** The two facets whose counter answers the whole filter, where it and `also` ask for at most two plain facets. */
export function countedPair(
  { filter, groups }: ResolvedFilter,
  words: string[],
  also: readonly string[] = [],
): [string, string] | null {
  if (words.length > 0 || filter.from || filter.to || groups.size + also.length > 2) return null;
  const tokens: string[] = [...also];
  for (const group of groups.values()) {
    if (group.length !== 1 || group[0] === undefined) return null;
    tokens.push(group[0]);
  }
  return [tokens[0] ?? '', tokens[1] ?? ''];
}
