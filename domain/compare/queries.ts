import { type SQL, sql } from 'drizzle-orm';
import type { FieldError } from '#lib/errors.ts';
import { nextTurn } from '#lib/next-turn.ts';
import { claimsBySlug } from '../claims/queries.ts';
import type { Conflict } from '../claims/types.ts';
import { refreshConflicts } from '../conflicts/commands.ts';
import { conflictsAmong } from '../conflicts/queries.ts';
import type { Context } from '../context.ts';
import { entitiesBySlug, findByName } from '../entities/queries.ts';
import type { Named } from '../entities/types.ts';
import { SLUG } from '../fields.ts';
import { EVERY_QUOTE, type QuoteFilter } from '../quotes/filter.ts';
import { byDate } from '../quotes/order.ts';
import { quoteIds } from '../quotes/queries.ts';
import { hydrateQuotes } from '../quotes/queries-hydrate.ts';
import { resolveQuoteFilter } from '../quotes/queries-resolve.ts';
import type { Quote } from '../quotes/types.ts';
import { type CompareFilter, namedTwice, SIDE_PARAMS } from './filter.ts';
import { type Cells, columnOf, finishRows, shownRows, sortRows, splitByTime, summarize } from './rules.ts';
import type { AskedSide, CellEntry, CompareRow, Comparison, Rivalry, Side, UnclearName } from './types.ts';

/** More filed statements than this are not lined up at once; the reader is told to narrow. */
const FILED_CAP = 300;
const UNMATCHED_SHOWN = 50;
/** So many statements are read before others are answered. */
const AT_ONCE = 150;

export type CompareAnswer = {
  /** The filter as it was understood: current slugs, unknown ones left out. */
  filter: CompareFilter;
  problems: FieldError[];
  /** Null until at least one side is known. */
  comparison: Comparison | null;
  /** Names for the filter's chips, by slug. */
  names: Record<string, string>;
};

/** Lines up what sides said, claim by claim. */
export async function compareSides(ctx: Context, asked: CompareFilter): Promise<CompareAnswer> {
  const problems: FieldError[] = [];
  const found = await entitiesBySlug(ctx, asked.sides);
  const sides: (Named & { id: number })[] = [];
  for (const [at, slug] of asked.sides.entries()) {
    const side = found.get(slug);
    const field = SIDE_PARAMS[at] ?? 'a';
    if (!side) problems.push({ field, message: `Nobody on record is called “${slug}”.` });
    else if (sides.some(({ id }) => id === side.id)) problems.push(namedTwice(field, slug));
    else sides.push(side);
  }
  const selection = await resolveQuoteFilter(ctx, quoteFilterOf(asked, sides));
  problems.push(...selection.problems);
  const { about, topic, claim, outlet } = selection.filter;
  const filter: CompareFilter = {
    ...asked,
    sides: sides.map(({ slug }) => slug),
    about,
    topic,
    claim,
    outlet,
  };
  const names = Object.fromEntries(
    Object.values(selection.names).flatMap((list) => list.map((one) => [one.slug, one.name])),
  );
  if (sides.length === 0) return { filter, problems, comparison: null, names };

  const filed = await quoteIds(ctx, selection, { filed: true, cap: FILED_CAP });
  const loose = await quoteIds(ctx, selection, { filed: { beside: filed.count }, cap: UNMATCHED_SHOWN });
  const statements: Quote[] = [];
  for (let from = 0; from < filed.ids.length; from += AT_ONCE) {
    statements.push(...(await hydrateQuotes(ctx, filed.ids.slice(from, from + AT_ONCE))));
    await nextTurn();
  }
  statements.sort(byDate);
  const unmatched = await hydrateQuotes(ctx, loose.ids);
  const quotes = Object.fromEntries([...statements, ...unmatched].map((quote) => [quote.id, quote]));

  const slugs = filter.sides;
  const cells = await lineUp(ctx, statements, slugs, filter, claim);
  const rows =
    sides.length === 1 ? earlierAgainstLater(cells, quotes) : finishRows(slugs, cells, quotes, 'sides');
  const shown = shownRows(rows, filter.show);
  const comparison: Comparison = {
    sides: sides.map(({ slug, name }) => ({
      slug,
      name,
      speaks_for_it: speakersFor(slug, statements, unmatched),
    })),
    columns: sides.length === 1 ? 'time' : 'sides',
    summary: summarize(rows),
    rows: sortRows(shown, filter.o, quotes),
    hidden: rows.length - shown.length,
    filed_count: filed.count,
    lined_up: filed.ids.length,
    unmatched: unmatched.map(({ id }) => id),
    unmatched_count: loose.count,
    quotes,
  };
  return { filter, problems, comparison, names };
}

/**
 * Sides as people type them: what is no short name on record is looked up as a name. One that fits nobody, or
 * several, stays as it was typed and is reported; nothing is guessed.
 */
export async function sidesFromNames(
  ctx: Context,
  asked: URLSearchParams,
): Promise<{ params: URLSearchParams; changed: boolean; sides: AskedSide[]; unclear: UnclearName[] }> {
  const params = new URLSearchParams(asked);
  const typedIn = SIDE_PARAMS.flatMap((param) => {
    const typed = params.get(param)?.trim().slice(0, 200);
    return typed ? { param, typed } : [];
  });
  const known = await entitiesBySlug(
    ctx,
    typedIn.flatMap(({ typed }) => (SLUG.test(typed) ? typed : [])),
  );
  const sides: AskedSide[] = [];
  const unclear: UnclearName[] = [];
  let changed = false;
  for (const { param, typed } of typedIn) {
    let side: Named | null = known.get(typed) ?? null;
    if (!side) {
      const options = await findByName(ctx, typed);
      if (options.length === 1) {
        side = options[0] ?? null;
        params.set(param, side?.slug ?? '');
        changed = true;
      } else unclear.push({ param, typed, options });
    }
    sides.push({ param, typed, side: side && { slug: side.slug, name: side.name } });
  }
  return { params, changed, sides, unclear };
}

function quoteFilterOf(
  { reps, about, topic, claim, outlet, from, to }: CompareFilter,
  sides: Named[],
): QuoteFilter {
  const slugs = sides.map(({ slug }) => slug);
  return { ...EVERY_QUOTE, [reps ? 'side' : 'speaker']: slugs, about, topic, claim, outlet, from, to };
}

/** One row per claim that the statements speak to, its cells in date order, its conflicts between them. */
async function lineUp(
  ctx: Context,
  statements: Quote[],
  sides: string[],
  { reps }: CompareFilter,
  only: string[],
): Promise<Cells[]> {
  const cells = new Map<string, CellEntry[][]>();
  for (const quote of statements) {
    const column = columnOf(quote, sides, reps);
    for (const { claim, holder, ...stance } of quote.stances) {
      if (column < 0 || (only.length > 0 && !only.includes(claim.slug))) continue;
      const row = cells.get(claim.slug) ?? sides.map(() => []);
      cells.set(claim.slug, row);
      row[column]?.push({
        ...stance,
        quote: quote.id,
        holder: holder.slug,
        state: stance.state === 'disputed' ? 'disputed' : 'confirmed',
      });
    }
  }
  await nextTurn();
  const claims = await claimsBySlug(ctx, [...cells.keys()]);
  const conflicts = await conflictsAmong(
    ctx,
    statements.map(({ id }) => id),
  );
  const onClaim = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    for (const slug of new Set([conflict.a.claim, conflict.b.claim])) {
      const list = onClaim.get(slug);
      if (list) list.push(conflict);
      else onClaim.set(slug, [conflict]);
    }
  }
  return claims.map(({ slug, text, kind, persist_days, topic }) => ({
    claim: { slug, text, kind, persist_days, topic },
    cells: cells.get(slug) ?? [],
    conflicts: onClaim.get(slug) ?? [],
  }));
}

/** One side against itself, on each claim it spoke to more than once; see splitByTime. */
function earlierAgainstLater(rows: Cells[], quotes: Record<string, Quote>): CompareRow[] {
  const repeated = rows.filter(({ cells }) => (cells[0]?.length ?? 0) > 1);
  const split = repeated.map((row) => ({ ...row, cells: splitByTime(row.cells[0] ?? [], quotes) }));
  return finishRows([], split, quotes, 'time');
}

function speakersFor(side: string, ...lists: Quote[][]): Side['speaks_for_it'] {
  const speakers = new Map<string, Named & { role: string }>();
  for (const quote of lists.flat()) {
    if (quote.on_behalf_of?.slug !== side || quote.speaker.slug === side) continue;
    const known = speakers.get(quote.speaker.slug);
    const { slug, name } = quote.speaker;
    speakers.set(slug, { slug, name, role: known?.role || quote.speaker_role });
  }
  return [...speakers.values()];
}

/** The pairs of holders with the most claims in conflict between them, counted conflicts only. */
export async function listRivalries(ctx: Context, limit: number): Promise<Rivalry[]> {
  refreshConflicts(ctx);
  return rivalries(ctx, sql`r.one < r.other order by r.claims desc, r.one, r.other limit ${limit}`);
}

/** With whom this person or organisation is in conflict as a holder, and on how many claims; most first. */
export async function listRivalsOf(ctx: Context, id: number, limit: number): Promise<Rivalry[]> {
  refreshConflicts(ctx);
  return rivalries(ctx, sql`r.one = ${id} order by r.claims desc, r.other limit ${limit}`);
}

function rivalries(ctx: Context, which: SQL): Rivalry[] {
  type Row = { a_slug: string; a_name: string; b_slug: string; b_name: string; claims: number };
  const rows = ctx.db.all<Row>(sql`
    select a.slug as a_slug, a.name as a_name, b.slug as b_slug, b.name as b_name, r.claims
    from conflict_rivals r join entities a on a.id = r.one join entities b on b.id = r.other where ${which}`);
  return rows.map(({ a_slug, a_name, b_slug, b_name, claims }) => ({
    a: { slug: a_slug, name: a_name },
    b: { slug: b_slug, name: b_name },
    claims,
  }));
}
