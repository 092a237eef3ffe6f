import { claimsBySlug } from '../claims/queries.ts';
import type { Conflict } from '../claims/types.ts';
import { conflictsAmong } from '../conflicts/queries.ts';
import type { Context } from '../context.ts';
import { byDate } from '../quotes/order.ts';
import { listQuotes, undatedQuotes } from '../quotes/queries.ts';
import type { ResolvedFilter } from '../quotes/queries-resolve.ts';
import type { Count, Quote } from '../quotes/types.ts';
import type { TimelineFilter } from './filter.ts';
import { layOut } from './rules.ts';
import type { Timeline } from './types.ts';

/** So many statements can be read in one picture; of more the newest are drawn, and the reader is told. */
export const DRAWN = 80;
/** So many of those without a day are drawn beside them. */
const UNDATED_DRAWN = 12;

export type TimelineAnswer = {
  /** The filter as it was understood. */
  filter: TimelineFilter;
  resolved: ResolvedFilter;
  /** The words searched for, as the index sees them, and how many were left out. */
  words: string[];
  dropped: number;
  timeline: Timeline;
  /** What is drawn, in date order. */
  quotes: Quote[];
  /** The counted conflicts between statements drawn. */
  conflicts: Conflict[];
  /** All statements under the filter. */
  count: Count;
  /** Where not all of them are drawn: the first day of the oldest that is, to go on from. */
  drawn_from: string | null;
};

/** Statements under a filter on a time axis: the newest `most` of them. */
export async function layTimeline(
  ctx: Context,
  asked: TimelineFilter,
  most = DRAWN,
): Promise<TimelineAnswer> {
  const newest = { ...asked.quotes, sort: 'newest', after: null } as const;
  const list = await listQuotes(ctx, { ...newest, limit: most });
  const filter: TimelineFilter = { ...asked, quotes: { ...list.resolved.filter, limit: asked.quotes.limit } };
  const dayless = list.next ? await undatedQuotes(ctx, list.resolved, UNDATED_DRAWN) : [];
  const quotes = [...new Map([...list.items, ...dayless].map((quote) => [quote.id, quote])).values()].sort(
    byDate,
  );
  const among = await conflictsAmong(
    ctx,
    quotes.map(({ id }) => id),
  );
  const conflicts = among.filter(({ counted }) => counted);
  const claims = [...new Set(conflicts.flatMap(({ a, b }) => [a.claim, b.claim]))];
  const texts = new Map((await claimsBySlug(ctx, claims)).map(({ slug, text }) => [slug, text]));
  const oldest = list.items.flatMap(({ said_on }) => said_on?.earliest ?? []).sort()[0];
  return {
    filter,
    resolved: { ...list.resolved, filter: filter.quotes },
    words: list.words,
    dropped: list.dropped,
    timeline: layOut(quotes, filter, conflicts, texts),
    quotes,
    conflicts,
    count: list.count,
    drawn_from: list.next ? (oldest ?? null) : null,
  };
}
