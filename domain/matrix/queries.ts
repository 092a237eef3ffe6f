import { sql } from 'drizzle-orm';
import { commonest, searchWords } from '#db/search.ts';
import type { FieldError } from '#lib/errors.ts';
import type { Context } from '../context.ts';
import type { Named } from '../entities/types.ts';
import { type ResolvedFilter, resolveQuoteFilter } from '../quotes/queries-resolve.ts';
import { countQuotes, selection } from '../quotes/queries-select.ts';
import type { Count } from '../quotes/types.ts';
import { type MatrixFilter, MOST_TOP } from './filter.ts';
import { rowField, type Tally, type TokenCount, tally } from './rules.ts';
import type { Line, Matrix } from './types.ts';

/** Where no counter answers, statements are counted one by one, the newest so many. */
export const ONE_BY_ONE = 5_000;
/** People beyond the limit are counted up to here. */
const OTHERS_CAP = 1_000;

export type MatrixAnswer = {
  /** The filter as it was understood. */
  filter: MatrixFilter;
  resolved: ResolvedFilter;
  /** The words searched for, as the index sees them, and how many were left out. */
  words: string[];
  dropped: number;
  problems: FieldError[];
  matrix: Matrix;
};

/**
 * Who said how much about whom, under a filter. `upTo`: how many statements are counted one by one, where no
 * counter answers.
 */
export async function whoAboutWhom(
  ctx: Context,
  asked: MatrixFilter,
  upTo = ONE_BY_ONE,
): Promise<MatrixAnswer> {
  const resolved = await resolveQuoteFilter(ctx, asked.quotes);
  const filter: MatrixFilter = { ...asked, quotes: resolved.filter };
  const { words, dropped } = searchWords(filter.quotes.q);
  const kept = keptCounts(ctx, filter, resolved, words);
  const { found, counted } = kept
    ? { found: { ...kept, cell: null }, counted: null }
    : oneByOne(ctx, filter, resolved, words, upTo);
  const rows = found.rows.slice(0, filter.top);
  const columns = found.columns.slice(0, filter.top);
  const cell = found.cell ?? meetings(ctx, rows, columns);
  const folded = found.folded.slice(0, OTHERS_CAP);
  const names = namesOf(ctx, [
    ...rows.map(({ token }) => token),
    ...columns.map(({ token }) => token),
    ...folded,
  ]);
  const lines = (list: TokenCount[]) =>
    list
      .map(({ token, n }) => ({ token, ...nameIn(names, token), total: n }))
      .sort((x, y) => (filter.order === 'most' ? y.total - x.total : 0) || byName(x, y));
  const [ordered, across] = [lines(rows), lines(columns)];
  const matrix: Matrix = {
    rows: ordered.map(withoutToken),
    columns: across.map(withoutToken),
    cells: ordered.map((row) => across.map((column) => cell(row.token, column.token))),
    more_rows: others(found.rows, filter.top),
    more_columns: others(found.columns, filter.top),
    folded: folded.map((token) => nameIn(names, token)).sort(byName),
    count: await countQuotes(ctx, filter.quotes),
    counted,
  };
  return { filter, resolved, words, dropped, problems: resolved.problems, matrix };
}

const withoutToken = ({ slug, name, total }: Line): Line => ({ slug, name, total });
const byName = (x: Named, y: Named) => x.name.localeCompare(y.name, 'en') || (x.slug < y.slug ? -1 : 1);

function others(all: TokenCount[], shown: number): Count {
  const value = Math.max(0, all.length - shown);
  return { value: Math.min(value, OTHERS_CAP), capped: value > OTHERS_CAP };
}

/**
 * From the counters that are kept for every pair of facets: exact, whatever the size of the record. They
 * answer where nothing is asked for but at most one row and one column; null where they do not.
 */
function keptCounts(
  ctx: Context,
  { quotes, fold }: MatrixFilter,
  { groups }: ResolvedFilter,
  words: string[],
): Omit<Tally, 'cell'> | null {
  const field = rowField(fold);
  if (words.length > 0 || quotes.from || quotes.to) return null;
  for (const [name, tokens] of groups) {
    if ((name !== field && name !== 'about') || tokens.length !== 1) return null;
  }
  const [row] = groups.get(field) ?? [];
  const [column] = groups.get('about') ?? [];
  // Who only spoke for others cannot be told from pairs once a third facet is asked for.
  if (fold === 'sides' && column && !row) return null;
  const beside = (token: string, letter: string) =>
    commonest(ctx.db, token, letter, { enough: MOST_TOP + OTHERS_CAP + 1, most: MOST_TOP + OTHERS_CAP + 1 });
  const one = (token: string, with_: string): TokenCount[] => {
    const [found] = ctx.db.all<TokenCount>(
      sql`select b as token, n from facet_counts where a = ${with_} and b = ${token}`,
    );
    return found ? [found] : [];
  };
  const all = row ? one(row, column ?? '') : beside(column ?? '', fold === 'sides' ? 'p' : 's');
  const folded = fold === 'sides' && !row ? spokeOnlyForOthers(ctx, all) : new Set<string>();
  return {
    rows: all.filter(({ token }) => !folded.has(token)),
    columns: column ? one(column, row ?? '') : beside(row ?? '', 'a'),
    folded: [...folded],
  };
}

function spokeOnlyForOthers(ctx: Context, sides: TokenCount[]): Set<string> {
  const rows = ctx.db.all<TokenCount>(sql`
    select p.value as token, sum(f.n) as n
    from json_each(${JSON.stringify(sides.map(({ token }) => token))}) p
    join facet_counts f on f.a = 's' || substr(p.value, 2) and f.b >= 'p' and f.b < 'q' and f.b <> p.value
    group by 1`);
  const forOthers = new Map(rows.map(({ token, n }) => [token, n]));
  return new Set(sides.filter(({ token, n }) => forOthers.get(token) === n).map(({ token }) => token));
}

/** The counters of every row with every column. */
function meetings(ctx: Context, rows: TokenCount[], columns: TokenCount[]): Tally['cell'] {
  const list = (counts: TokenCount[]) => JSON.stringify(counts.map(({ token }) => token));
  const found = ctx.db.all<{ a: string; b: string; n: number }>(sql`select a, b, n from facet_counts
    where a in (select value from json_each(${list(rows)})) and b in (select value from json_each(${list(columns)}))`);
  const cells = new Map(found.map(({ a, b, n }) => [`${a} ${b}`, n]));
  return (row, column) => cells.get(`${row} ${column}`) ?? 0;
}

/** Statement by statement, the newest first. */
function oneByOne(
  ctx: Context,
  { fold }: MatrixFilter,
  resolved: ResolvedFilter,
  words: string[],
  upTo: number,
): { found: Tally; counted: number | null } {
  const { where, rank } = selection(ctx, resolved, words);
  const rows = ctx.db.all<{ facets: string }>(
    sql`select i.facets from ${where} order by ${rank} desc limit ${upTo + 1}`,
  );
  const statements = rows.slice(0, upTo).map(({ facets }) => JSON.parse(facets) as string[]);
  const named = (field: 'speaker' | 'side' | 'about') => {
    const tokens = resolved.groups.get(field);
    return tokens ? new Set(tokens) : null;
  };
  return {
    found: tally(statements, fold, { rows: named(rowField(fold)), columns: named('about') }),
    counted: rows.length > upTo ? upTo : null,
  };
}

function namesOf(ctx: Context, tokens: string[]): Map<string, Named> {
  const ids = JSON.stringify([...new Set(tokens.map((token) => Number(token.slice(1))))]);
  const rows = ctx.db.all<Named & { id: number }>(
    sql`select id, slug, name from entities where id in (select value from json_each(${ids}))`,
  );
  return new Map(rows.map(({ id, slug, name }) => [String(id), { slug, name }]));
}

function nameIn(names: ReadonlyMap<string, Named>, token: string): Named {
  const found = names.get(token.slice(1));
  if (!found) throw new Error(`The facet ${token} belongs to nobody: the index needs to be rebuilt.`);
  return found;
}
