import { sql } from 'drizzle-orm';
import { commonest, facetCount } from '#db/search.ts';
import { nextTurn } from '#lib/next-turn.ts';
import type { Context } from '../context.ts';
import type { QuoteFilter } from './filter.ts';
import { outletLetter, type ResolvedFilter, stanceLetter } from './queries-resolve.ts';
import { countedPair, selection } from './queries-select.ts';
import { FACETS, type Facet, type FacetList } from './types.ts';

/** So many values of a facet are listed, and so many of one whose others were asked for. */
const SHOWN = 8;
const SHOWN_IN_FULL = 100;

/** Above this many matches facets are not counted one by one. */
const FACET_CAP = 1_000;

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
 * are counted one by one. `inFull` names a facet of which more are listed; `places` are those of all statements under
 * the filter, where they are known.
 */
export async function listFacets(
  ctx: Context,
  {
    resolved,
    words,
    limit: usual = SHOWN,
    inFull = null,
    places = null,
  }: {
    resolved: ResolvedFilter;
    words: string[];
    limit?: number;
    inFull?: Facet | null;
    places?: number[] | null;
  },
): Promise<Record<Facet, FacetList>> {
  await nextTurn();
  const facets = {} as Record<Facet, FacetList>;
  // Facets without a filter of their own are counted over the same quotes, which are read once.
  const shared = once(() => (places ? tokensAt(ctx, places) : tokensOf(ctx, resolved, words)));
  for (const facet of FACETS) {
    const limit = facet === inFull ? Math.max(usual, SHOWN_IN_FULL) : usual;
    const groups = new Map(resolved.groups);
    const narrowed = groups.delete(facet);
    // Statements are searched for again where a filter is set aside: others are answered in between.
    if (narrowed) await nextTurn();
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
    const values = named.map(({ at, ...value }) => ({ ...value, n: common[at]?.n ?? 0 }));
    facets[facet] = { values, more: counts.length > common.length };
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

/**
 * The facet tokens of every quote that is selected; null where there are more than are counted one by one. The quotes
 * are found first and read only then: most of what there is to read would be read for nothing.
 */
function tokensOf(ctx: Context, resolved: ResolvedFilter, words: string[]): string[][] | null {
  const { counted, rank } = selection(ctx, resolved, words);
  const places = ctx.db.all<{ place: number }>(
    sql`select ${rank} as place from ${counted} limit ${FACET_CAP + 1}`,
  );
  if (places.length > FACET_CAP) return null;
  return tokensAt(
    ctx,
    places.map(({ place }) => place),
  );
}

/** The facet tokens of the quotes at these places in date order. */
function tokensAt(ctx: Context, places: number[]): string[][] {
  const rows = ctx.db.all<{ facets: string }>(
    sql`select facets from quote_index where date_rank in (select value from json_each(${JSON.stringify(places)}))`,
  );
  return rows.map(({ facets }) => JSON.parse(facets) as string[]);
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
      // One more than is listed tells that there are others.
      enough: limit + 1,
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
