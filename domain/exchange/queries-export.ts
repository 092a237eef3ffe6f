import type { FieldError } from '#lib/errors.ts';
import type { ClaimFilter, ConflictFilter } from '../claims/filter.ts';
import { listClaims } from '../claims/queries.ts';
import { listConflicts } from '../claims/queries-conflicts.ts';
import type { ClaimRow, ConflictItem } from '../claims/types.ts';
import type { Context } from '../context.ts';
import type { EntityFilter } from '../entities/filter.ts';
import { listEntities } from '../entities/queries.ts';
import type { EntityRow } from '../entities/types.ts';
import type { OutletFilter } from '../outlets/filter.ts';
import { listOutlets } from '../outlets/queries.ts';
import type { OutletRow } from '../outlets/types.ts';
import type { QuoteFilter } from '../quotes/filter.ts';
import { BEST_OF, listQuotes } from '../quotes/queries.ts';
import type { Page, Quote } from '../quotes/types.ts';
import type { SourceFilter } from '../sources/filter.ts';
import { listSources } from '../sources/queries.ts';
import type { SourceRow } from '../sources/types.ts';
import type { TopicFilter } from '../topics/filter.ts';
import { listTopics } from '../topics/queries.ts';
import type { TopicRow } from '../topics/types.ts';

/** The most rows of one file; what lies beyond is had by narrowing the filter. */
export const ROW_LIMIT = 10_000;
/** Read at a time, so that a long file neither fills the memory nor holds up other readers. */
const CHUNK = 200;

/** A list to be written out: how many rows it has, whether more exist, and the rows, a few hundred at a time. */
export type Export<T> = {
  rows: number;
  capped: boolean;
  /** Where the next part begins, if only a part was asked for. */
  next: string | null;
  problems: FieldError[];
  chunks: AsyncGenerator<T[]>;
};

type Part<T> = Page<T> & { problems: FieldError[] };

/**
 * A list from its beginning (or from `after`) to its end, at most ROW_LIMIT rows; with `whole` false just the
 * part that the filter's own limit asks for.
 */
export async function exportOf<T>(
  whole: boolean,
  first: Part<T>,
  more: (after: string) => Promise<Page<T>>,
  most = ROW_LIMIT,
): Promise<Export<T>> {
  async function* chunks(): AsyncGenerator<T[]> {
    let part: Page<T> = first;
    let left = most;
    for (;;) {
      yield part.items.slice(0, left);
      left -= part.items.length;
      if (!whole || part.next === null || left <= 0) return;
      part = await more(part.next);
    }
  }
  const { value, capped } = first.count;
  return {
    rows: whole ? Math.min(value, most) : first.items.length,
    capped: whole && (capped || value > most),
    next: whole ? null : first.next,
    problems: first.problems,
    chunks: chunks(),
  };
}

/** Published quotes under a filter, and the filter as it was understood. */
export async function exportQuotes(
  ctx: Context,
  filter: QuoteFilter,
  whole: boolean,
): Promise<Export<Quote>> {
  const part = (after: string | null) =>
    listQuotes(ctx, { ...filter, after, limit: whole ? CHUNK : filter.limit });
  const first = await part(filter.after);
  const most = filter.sort === 'best' && first.words.length > 0 ? BEST_OF : ROW_LIMIT;
  return exportOf(whole, { ...first, problems: first.resolved.problems }, part, most);
}

export async function exportClaims(
  ctx: Context,
  filter: ClaimFilter,
  whole: boolean,
): Promise<Export<ClaimRow>> {
  const limit = whole ? ROW_LIMIT : filter.limit;
  const part = (after: string | null) => listClaims(ctx, { ...filter, after, limit });
  return exportOf(whole, await part(filter.after), part);
}

export async function exportConflicts(
  ctx: Context,
  filter: ConflictFilter,
  whole: boolean,
): Promise<Export<ConflictItem>> {
  const limit = whole ? CHUNK : filter.limit;
  const part = (after: string | null) => listConflicts(ctx, { ...filter, after, limit });
  return exportOf(whole, await part(filter.after), part);
}

export async function exportEntities(
  ctx: Context,
  filter: EntityFilter,
  whole: boolean,
): Promise<Export<EntityRow>> {
  const limit = whole ? CHUNK : filter.limit;
  const part = (after: string | null) => listEntities(ctx, { ...filter, after, limit });
  return exportOf(whole, { ...(await part(filter.after)), problems: [] }, part);
}

export async function exportTopics(
  ctx: Context,
  filter: TopicFilter,
  whole: boolean,
): Promise<Export<TopicRow>> {
  const limit = whole ? CHUNK : filter.limit;
  const part = (after: string | null) => listTopics(ctx, { ...filter, after, limit });
  return exportOf(whole, await part(filter.after), part);
}

export async function exportOutlets(
  ctx: Context,
  filter: OutletFilter,
  whole: boolean,
): Promise<Export<OutletRow>> {
  const limit = whole ? CHUNK : filter.limit;
  const part = (after: string | null) => listOutlets(ctx, { ...filter, after, limit });
  return exportOf(whole, { ...(await part(filter.after)), problems: [] }, part);
}

export async function exportSources(
  ctx: Context,
  filter: SourceFilter,
  whole: boolean,
): Promise<Export<SourceRow>> {
  const limit = whole ? CHUNK : filter.limit;
  const part = (after: string | null) => listSources(ctx, { ...filter, after, limit });
  return exportOf(whole, await part(filter.after), part);
}
