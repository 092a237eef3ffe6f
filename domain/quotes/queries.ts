import { type SQL, sql } from 'drizzle-orm';
import { anyWord, commonest, facetCount, matchExpression, rankAfter, searchWords } from '#db/search.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import type { QuoteFilter } from './filter.ts';
import { hydrateQuotes, standingOf } from './queries-hydrate.ts';
import { outletLetter, type ResolvedFilter, resolveQuoteFilter, stanceLetter } from './queries-resolve.ts';
import {
  type ClosedQuote,
  type Count,
  FACETS,
  type Facet,
  type FacetValue,
  type Page,
  type Quote,
  type Span,
} from './types.ts';

/** Counting stops here; readers are told "10,000+". */
export const COUNT_CAP = 10_000;
/** Best match is chosen among this many newest hits: ranking every hit of a common word takes seconds. */
export const BEST_OF = 2_000;
/** Above this many matches facets are not counted one by one. */
const FACET_CAP = 1_000;

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
};

/** Published quotes under a filter: one page, its place in the list kept by `after`. */
export async function listQuotes(ctx: Context, filter: QuoteFilter): Promise<QuoteList> {
  const resolved = await resolveQuoteFilter(ctx, filter);
  const { words } = searchWords(filter.q);
  return { ...(await readPage(ctx, resolved)), count: count(ctx, resolved, words), resolved };
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

/** The rank below which stand those whose first day is not known; see `date_rank` in db/schema.ts. */
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
  return { items, next, marks, words, dropped };
}

/**
 * Row ids of published quotes under a filter, newest first, at most `cap`. `filed` keeps those with a stance
 * on any claim, or those without one; of these it takes how many the others are.
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
  const known = filed === true ? null : unfiled(ctx, resolved, filed.beside);
  return { ids: rows.map(({ quote_id }) => quote_id), count: known ?? counting(ctx, counted) };
}

/** How many carry no stance, where a counter tells how many there are in all. */
function unfiled(ctx: Context, resolved: ResolvedFilter, filed: Count): Count | null {
  const pair = countedPair(resolved, searchWords(resolved.filter.q).words);
  return pair && !filed.capped ? cappedAt(facetCount(ctx.db, ...pair) - filed.value) : null;
}

function counting(ctx: Context, rows: SQL): Count {
  return cappedAt(
    ctx.db.get<{ n: number }>(sql`select count(*) as n from (select 1 from ${rows} limit ${COUNT_CAP + 1})`)
      .n,
  );
}

const cappedAt = (n: number): Count => ({ value: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP });

/** How many published quotes a filter finds, counted up to COUNT_CAP. */
export async function countQuotes(ctx: Context, filter: QuoteFilter): Promise<Count> {
  const resolved = await resolveQuoteFilter(ctx, filter);
  return count(ctx, resolved, searchWords(filter.q).words);
}

/** Carried by every quote that is filed under a claim. */
const ANY_STANCE = ['ky', 'kn', 'kz'];

type Selection = {
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
  const any = filed === undefined ? {} : { [filed ? 'with' : 'without']: ANY_STANCE };
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
/** Ranges of more days than this look alike in date order; see `date_rank` in db/schema.ts. */
const WIDEST = 511;

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

/**
 * Whether words tell one statement from another. Those that stand in more than half of all have no weight by BM25
 * (Robertson and Spärck Jones: their inverse frequency is not above zero), which reads every hit to find that out:
 * here it is read off the newest hits, and such statements stay in the order of their dates.
 */
function tellApart(ctx: Context, words: string[]): boolean {
  const hits = newestHits(matchExpression(words, []));
  const { found, among } = ctx.db.get<{ found: number; among: number }>(sql`
    select (select count(*) from ${hits}) as found, (select count(*) from (
      select 1 from quote_index where date_rank >= (select min(rowid) from ${hits}) limit ${2 * BEST_OF})) as among`);
  return found < BEST_OF || among >= 2 * BEST_OF;
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

function count(ctx: Context, resolved: ResolvedFilter, words: string[]): Count {
  const pair = countedPair(resolved, words);
  if (pair) return cappedAt(facetCount(ctx.db, ...pair));
  return counting(ctx, selection(ctx, resolved, words).counted);
}

/** The two facets whose counter answers the whole filter, where it asks for at most two plain facets. */
function countedPair({ filter, groups }: ResolvedFilter, words: string[]): [string, string] | null {
  if (words.length > 0 || filter.from || filter.to || groups.size > 2) return null;
  const tokens: string[] = [];
  for (const group of groups.values()) {
    if (group.length !== 1 || group[0] === undefined) return null;
    tokens.push(group[0]);
  }
  return [tokens[0] ?? '', tokens[1] ?? ''];
}

/** Which tokens a facet counts: those that choosing one of its values would filter by. */
function facetTokens(facet: Facet, { outlet_as, stance }: QuoteFilter): RegExp {
  if (facet === 'outlet') return new RegExp(`^${outletLetter(outlet_as)}\\d+$`);
  if (facet === 'claim') {
    return stance.length > 0 ? new RegExp(`^k\\d+[${stance.map(stanceLetter).join('')}]$`) : /^k\d+$/;
  }
  return { speaker: /^s\d+$/, about: /^a\d+$/, topic: /^t\d+$/, form: /^f/ }[facet];
}

/**
 * For each facet its commonest values under the filter, a facet's own filter set aside: choosing a value
 * lists exactly `n` quotes. Values chosen already are always among them. Null where more quotes match than
 * are counted one by one.
 */
export async function listFacets(
  ctx: Context,
  { resolved, words, limit = 8 }: { resolved: ResolvedFilter; words: string[]; limit?: number },
): Promise<Record<Facet, FacetValue[] | null>> {
  const facets = {} as Record<Facet, FacetValue[] | null>;
  // Facets without a filter of their own are counted over the same quotes, which are read once.
  const shared = once(() => tokensOf(ctx, resolved, words));
  for (const facet of FACETS) {
    const groups = new Map(resolved.groups);
    const narrowed = groups.delete(facet);
    // A stance together with a claim is one question: "denies this", not "denies something, and speaks to this".
    const merged = facet === 'claim' && groups.delete('stance');
    const others = { ...resolved, groups };
    const rows = narrowed || merged ? () => tokensOf(ctx, others, words) : shared;
    const own = resolved.groups.get(facet) ?? [];
    const counts = facetCounts(ctx, others, words, { facet, own, limit }, rows);
    if (!counts) {
      facets[facet] = null;
      continue;
    }
    const chosen = new Set(chosenTokens(resolved, facet));
    const common = counts.filter(({ token }, at) => at < limit || chosen.has(token));
    const named = namesOf(
      ctx,
      facet,
      common.map(({ token }) => token),
    );
    facets[facet] = named.map(({ at, ...value }) => ({ ...value, n: common[at]?.n ?? 0 }));
  }
  return facets;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The facet tokens of every quote that is selected; null where there are more than are counted one by one. */
function tokensOf(ctx: Context, resolved: ResolvedFilter, words: string[]): string[][] | null {
  const { where, rank } = selection(ctx, resolved, words);
  const rows = ctx.db.all<{ facets: string }>(
    sql`select i.facets from ${where} order by ${rank} desc limit ${FACET_CAP + 1}`,
  );
  return rows.length > FACET_CAP ? null : rows.map(({ facets }) => JSON.parse(facets) as string[]);
}

function chosenTokens({ groups }: ResolvedFilter, facet: Facet): string[] {
  return (groups.get(facet) ?? []).map(withoutSign);
}

/** A claim's token without the sense in which a quote speaks to it. */
const withoutSign = (token: string) => token.replace(/^(k\d+)[ynz]$/, '$1');

function facetCounts(
  ctx: Context,
  resolved: ResolvedFilter,
  words: string[],
  { facet, own, limit }: { facet: Facet; own: string[]; limit: number },
  rows: () => string[][] | null,
): { token: string; n: number }[] | null {
  const tokens = facetTokens(facet, resolved.filter);
  const pair = countedPair(resolved, words);
  // With several senses asked for, one quote may carry two of a claim's tokens and must count once.
  if (pair && pair[1] === '' && resolved.filter.stance.length < 2) {
    const letter = facet === 'outlet' ? outletLetter(resolved.filter.outlet_as) : tokens.source.charAt(1);
    const counted = commonest(ctx.db, pair[0], letter, {
      enough: limit,
      most: 500,
      wanted: (token) => tokens.test(token),
    });
    const rare = own
      .filter((chosen) => !counted.some(({ token }) => token === chosen))
      .map((token) => ({ token, n: facetCount(ctx.db, pair[0], token) }))
      .filter(({ n }) => n > 0);
    return [...counted, ...rare].map(({ token, n }) => ({ token: withoutSign(token), n }));
  }
  const selected = rows();
  if (!selected) return null;
  const counts = new Map<string, number>();
  for (const row of selected) {
    const carried = row.filter((token) => tokens.test(token)).map(withoutSign);
    for (const token of new Set(carried)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return [...counts]
    .map(([token, n]) => ({ token, n }))
    .sort((x, y) => y.n - x.n || (x.token < y.token ? -1 : 1));
}

/** What the values behind tokens are called, in their order, each with its place: one statement for all of them. */
function namesOf(
  ctx: Context,
  facet: Facet,
  tokens: string[],
): { at: number; value: string; name: string }[] {
  const keys = tokens.map((token) => token.slice(1));
  if (facet === 'form') return keys.map((key, at) => ({ at, value: key, name: key }));
  const [table, name] = {
    speaker: ['entities', 'name'],
    about: ['entities', 'name'],
    topic: ['topics', 'name'],
    claim: ['claims', 'text'],
    outlet: ['outlets', 'name'],
  }[facet] as [string, string];
  return ctx.db.all<{ at: number; value: string; name: string }>(
    sql`select k.key as at, t.slug as value, ${sql.raw(`t.${name}`)} as name from json_each(${JSON.stringify(keys.map(Number))}) k
      join ${sql.raw(table)} t on t.id = k.value order by k.key`,
  );
}
