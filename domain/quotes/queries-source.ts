import { and, desc, eq, sql } from 'drizzle-orm';
import { appearances, quotes } from '#db/schema-quotes.ts';
import { snapshots, sources } from '#db/schema-sources.ts';
import type { Context } from '../context.ts';
import { getSource } from '../sources/queries.ts';
import type { Source } from '../sources/types.ts';
import { inPlace } from './places.ts';
import { hydrateQuotes } from './queries-hydrate.ts';
import type { Count, PlacedQuote } from './types.ts';

/** More statements of one source than this are not lined up at once. */
export const STATEMENTS_SHOWN = 500;

/** A source, the statements that stand in it in their order there, and how many there are. */
export type SourceDescription = { source: Source; statements: PlacedQuote[]; count: Count };

/**
 * A source with its published statements, by the places recorded in its newest capture; those without such a
 * place come last. Null where readers may not know of it. The document's own text is never part of it.
 */
export async function describeSource(ctx: Context, id: string): Promise<SourceDescription | null> {
  const source = await getSource(ctx, id);
  if (!source) return null;
  const newest = sql`(select max(${snapshots.id}) from ${snapshots} where ${snapshots.source_id} = ${sources.id})`;
  const rows = await ctx.db
    .select({
      quote_id: appearances.quote_id,
      selector: appearances.selector,
      in_newest: sql<number>`${appearances.snapshot_id} = ${newest}`,
    })
    .from(appearances)
    .innerJoin(sources, eq(sources.id, appearances.source_id))
    .innerJoin(quotes, eq(quotes.id, appearances.quote_id))
    .where(and(eq(sources.public_id, id), sql`+${quotes.status} = 'published'`))
    .orderBy(desc(quotes.date_rank));
  const found = await hydrateQuotes(
    ctx,
    rows.slice(0, STATEMENTS_SHOWN).map(({ quote_id }) => quote_id),
  );
  const statements = inPlace(
    found.map((quote, at) => ({
      quote,
      selector: rows[at]?.in_newest ? (rows[at]?.selector ?? null) : null,
    })),
  );
  return { source, statements, count: { value: rows.length, capped: false } };
}
