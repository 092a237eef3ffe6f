import { type SQL, sql } from 'drizzle-orm';
import { anyWord, FILED, facetCount, matchExpression, searchWords } from '#db/search.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { QuoteFilter } from './filter.ts';
import { hydrateQuotes, standingOf } from './queries-hydrate.ts';
import { type ResolvedFilter, resolveQuoteFilter } from './queries-resolve.ts';
import { cappedAt, count, countedPair, counting, type Selection, selection } from './queries-select.ts';
import type { ClosedQuote, Count, Page, Quote, Span } from './types.ts';

/** Best match is chosen among this many newest hits: ranking every hit of a common word takes seconds. */
export const BEST_OF = 2_000;

/** The published quote at an address; a held or retracted one without its words; null for anything else. */
export async function getQuote(ctx: Context, id: string): Promise<Quote | ClosedQuote | null> {
  const row = standingOf(ctx, id);
  if (!row) return null;
  if (row.status === 'published' || may(ctx.user, 'seeDrafts')) {
    const [quote] = await hydrateQuotes(ctx, [row.id]);
    return quote ?? null;
  }
  if (row.status === 'draft' || row.status === 'in_review') return null;
  return { id, url: `/quotes/${id}`, status: row.status, reason: row.reason, updated_at: row.updated_at };
}

/** Published quotes by their public ids; ids that readers may not see are left out. */
export async function quotesByPublicId(ctx: Context, publicIds: string[]): Promise<Map<string, Quote>> {
  const rows = await ctx.db.all<{ id: number }>(
    sql`select id from quotes where +status = 'published'
      and public_id in (select value from json_each(${JSON.stringify(publicIds)}))`,
  );
  const found = await hydrateQuotes(
    ctx,
    rows.map(({ id }) => id),
  );
  return new Map(found.map((quote) => [quote.id, quote]));
}

/** Whether the words may be shown. */
export function isOpen(quote: Quote | ClosedQuote): quote is Quote {
  return 'text' in quote;
}

/** A page of published quotes, and what was searched for as it was understood. */
export type QuoteList = Page<Quote> & {
  resolved: ResolvedFilter;
  /** Where the words searched for stand in each quote's text, by quote id. */
  marks: Map<string, Span[]>;
  /** The words searched for, as the index sees them. */
  words: string[];
  /** Words of the query that were left out, because only so many are read. */
  dropped: number;
  /** Where the page holds all that the filter finds: their places in date order. */
  places: number[] | null;
};

/** Published quotes under a filter: one page, its place in the list kept by `after`. */
export async function listQuotes(ctx: Context, filter: QuoteFilter): Promise<QuoteList> {
  const resolved = await resolveQuoteFilter(ctx, filter);
  const { words } = searchWords(resolved.filter.q);
  const page = await readPage(ctx, resolved);
  // What was read to its end is not gone through again to be counted.
  const counted = page.places ? cappedAt(page.places.length) : count(ctx, resolved, words);
  return { ...page, count: counted, resolved };
}

/** Of the statements under a filter those whose first day is not known, which come after all others: the first `most`. */
export async function undatedQuotes(ctx: Context, resolved: ResolvedFilter, most: number): Promise<Quote[]> {
  const filter = {
    ...resolved.filter,
    sort: 'newest',
    after: BELOW_ALL_DAYS.toString(36),
    limit: most,
  } as const;
  return (await readPage(ctx, { ...resolved, filter })).items;
}

/** The rank below which stand those whose first day is not known; see `date_rank` in db/schema-quotes.ts. */
const BELOW_ALL_DAYS = 2 ** 33;

async function readPage(
  ctx: Context,
  resolved: ResolvedFilter,
): Promise<Omit<QuoteList, 'count' | 'resolved'>> {
  const { filter } = resolved;
  const { words, dropped } = searchWords(filter.q);
  const matching = selection(ctx, resolved, words);
  const { limit } = filter;
  const best = filter.sort === 'best' && words.length > 0;
  const rows = best
    ? ctx.db.all<Found>(bestFirst(matching, { after: filter.after, limit, weighed: tellApart(ctx, words) }))
    : byDate(ctx, matching, filter);
  const shown = rows.slice(0, limit);
  const items = await hydrateQuotes(
    ctx,
    shown.map((row) => row.quote_id),
  );
  const last = shown.at(-1);
  const next =
    rows.length <= limit || !last
      ? null
      : best
        ? (placeOf(filter.after) + limit).toString(36)
        : last.date_rank.toString(36);
  const marks = new Map<string, Span[]>();
  for (const [at, quote] of items.entries()) {
    const marked = shown[at]?.marked;
    if (marked) marks.set(quote.id, markedSpans(marked, quote.text.length));
  }
  const places = next === null && filter.after === null ? shown.map(({ date_rank }) => date_rank) : null;
  return { items, next, marks, words, dropped, places };
}

/**
 * Row ids of published quotes under a filter, newest first, at most `cap`. `filed` keeps those with a stance
 * on any claim, or those without one; of these it takes how many the others are, and the filter must ask for words
 * or a facet.
 */
export async function quoteIds(
  ctx: Context,
  resolved: ResolvedFilter,
  { filed, cap }: { filed: true | { beside: Count }; cap: number },
): Promise<{ ids: number[]; count: Count }> {
  const { words } = searchWords(resolved.filter.q);
  const { where, rank, counted } = selection(ctx, resolved, words, filed === true);
  const rows = ctx.db.all<{ quote_id: number }>(
    sql`select i.quote_id from ${where} order by ${rank} desc limit ${cap}`,
  );
  const known = filedCount(ctx, resolved, words, filed);
  return { ids: rows.map(({ quote_id }) => quote_id), count: known ?? counting(ctx, counted) };
}

/** How many carry a stance, or none, as far as counters tell; null where quotes must be counted. */
function filedCount(
  ctx: Context,
  resolved: ResolvedFilter,
  words: string[],
  filed: true | { beside: Count },
): Count | null {
  const withStance = countedPair(resolved, words, [FILED]);
  const known = withStance && facetCount(ctx.db, ...withStance);
  if (filed === true) return known === null ? null : cappedAt(known);
  const all = countedPair(resolved, words);
  const beside = known ?? (filed.beside.capped ? null : filed.beside.value);
  return all && beside !== null ? cappedAt(facetCount(ctx.db, ...all) - beside) : null;
}

const OPEN = '\uE000';

const CLOSE = '\uE001';

const marked = (match: string | null) =>
  match ? sql`highlight(quote_search, 0, ${OPEN}, ${CLOSE})` : sql`null`;

type Found = { quote_id: number; date_rank: number; marked: string | null };

/** Rows in date order from a place in the list on. Whichever way it runs, what has no first day comes last. */
function byDate(ctx: Context, matching: Selection, { sort, after, limit, from, to }: QuoteFilter): Found[] {
  const place = after ? placeOf(after) : null;
  const { match, where, rank } = matching;
  // Bounded by days, what has no first day has a last one: few have, and they are indexed apart.
  const undated =
    match || !(from || to)
      ? sql`${rank} < ${sql.raw(String(BELOW_ALL_DAYS))}`
      : sql`${rank} < ${sql.raw(String(BELOW_ALL_DAYS))} and i.date_rank >> 24 & 511 = 511`;
  const read = (part: SQL, order: SQL, most: number) =>
    ctx.db.all<Found>(sql`select i.quote_id, i.date_rank, ${marked(match)} as marked from ${where} and ${part}
      order by ${rank} ${order} limit ${most}`);
  // A bound number is a fraction to the driver, by which the search index cannot begin at a row.
  const reached = sql`cast(${place} as integer)`;
  if (sort !== 'oldest') {
    if (place === null) return read(sql`true`, sql`desc`, limit + 1);
    const below = sql`${rank} < ${reached}`;
    return read(place <= BELOW_ALL_DAYS ? sql`${below} and ${undated}` : below, sql`desc`, limit + 1);
  }
  const dated = place !== null && place < BELOW_ALL_DAYS ? null : Math.max(place ?? 0, BELOW_ALL_DAYS - 1);
  const rows = dated === null ? [] : read(sql`${rank} > cast(${dated} as integer)`, sql`asc`, limit + 1);
  if (rows.length > limit) return rows;
  const rest = dated === null ? sql`${rank} > ${reached} and ${undated}` : undated;
  return [...rows, ...read(rest, sql`asc`, limit + 1 - rows.length)];
}

function bestFirst(
  { match, where }: Selection,
  { after, limit, weighed }: { after: string | null; limit: number; weighed: boolean },
): SQL {
  const place = placeOf(after);
  return sql`select i.quote_id, i.date_rank, ${marked(match)} as marked from ${where}
    and quote_search.rowid >= (select min(rowid) from ${newestHits(match)})
    order by ${weighed ? sql`rank,` : sql``} quote_search.rowid desc
    limit ${Math.min(limit + 1, Math.max(0, BEST_OF - place))} offset ${place}`;
}

const newestHits = (match: string | null) =>
  sql`(select rowid from quote_search where quote_search match ${match} order by rowid desc limit ${BEST_OF})`;

/** A word in one statement of so many, or in more of them, tells none from another. */
const TOO_COMMON = 5;

/**
 * Whether words tell one statement from another. BM25 weighs a word by how rare it is (Robertson and Spärck Jones:
 * one in half of all weighs nothing, one in five less than a third of one in a hundred) and reads every hit to find
 * that out: here it is read off the newest hits, and statements of words as common stay in the order of their dates.
 */
function tellApart(ctx: Context, words: string[]): boolean {
  const hits = newestHits(matchExpression(words, []));
  const { found, among } = ctx.db.get<{ found: number; among: number }>(sql`
    select (select count(*) from ${hits}) as found, (select count(*) from (
      select 1 from quote_index where date_rank >= (select min(rowid) from ${hits}) limit ${TOO_COMMON * BEST_OF})) as among`);
  return found < BEST_OF || among >= TOO_COMMON * BEST_OF;
}

const placeOf = (after: string | null): number => (after ? Number.parseInt(after, 36) : 0);

/** Where the words of a search stand in a published quote’s text: those that brought a reader to it. */
export async function marksIn(ctx: Context, quote: Pick<Quote, 'id' | 'text'>, q: string): Promise<Span[]> {
  const match = anyWord(searchWords(q).words);
  if (!match) return [];
  const rows = ctx.db.all<{ marked: string }>(sql`
    select ${marked(match)} as marked from quote_search where quote_search match ${match}
      and quote_search.rowid = (
        select date_rank from quotes where public_id = ${quote.id} and status = 'published')`);
  return rows.flatMap((row) => markedSpans(row.marked, quote.text.length));
}

function markedSpans(text: string, length: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let start = 0;
  for (const piece of text.split(/([\uE000\uE001])/)) {
    if (piece === OPEN) start = at;
    else if (piece === CLOSE) spans.push([start, at]);
    else at += piece.length;
  }
  return spans.filter(([, end]) => end <= length);
}
