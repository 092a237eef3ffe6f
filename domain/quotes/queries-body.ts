import { asc, eq } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { appearances, quoteSubjects, quotes, quoteTopics } from '#db/schema-quotes.ts';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import { topics } from '#db/schema-topics.ts';
import type { Context } from '../context.ts';

/** The quote in full by public names: what a revision keeps. */
export function quoteBody(ctx: Context, id: number): Record<string, unknown> {
  const slugOf = (table: typeof entities | typeof outlets, rowId: number | null) =>
    rowId === null
      ? null
      : (ctx.db.select({ slug: table.slug }).from(table).where(eq(table.id, rowId)).get()?.slug ?? null);
  const row = ctx.db.select().from(quotes).where(eq(quotes.id, id)).get();
  if (!row) return {};
  const subjects = ctx.db
    .select({ slug: entities.slug })
    .from(quoteSubjects)
    .innerJoin(entities, eq(entities.id, quoteSubjects.entity_id))
    .where(eq(quoteSubjects.quote_id, id))
    .orderBy(asc(quoteSubjects.position))
    .all();
  const about = ctx.db
    .select({ slug: topics.slug })
    .from(quoteTopics)
    .innerJoin(topics, eq(topics.id, quoteTopics.topic_id))
    .where(eq(quoteTopics.quote_id, id))
    .orderBy(asc(quoteTopics.position))
    .all();
  const places = ctx.db
    .select({
      source: sources.public_id,
      snapshot: snapshots.sha256,
      credited_outlet: outlets.slug,
      wording: appearances.wording,
      selector: appearances.selector,
      verification: appearances.verification,
      verification_method: appearances.verification_method,
      verified_at: appearances.verified_at,
    })
    .from(appearances)
    .innerJoin(sources, eq(sources.id, appearances.source_id))
    .leftJoin(snapshots, eq(snapshots.id, appearances.snapshot_id))
    .leftJoin(outlets, eq(outlets.id, appearances.credited_outlet_id))
    .where(eq(appearances.quote_id, id))
    .orderBy(asc(appearances.id))
    .all();
  return {
    id: row.public_id,
    form: row.form,
    text: row.text,
    fragments: row.spans.map(([start, end]) => row.text.slice(start, end)),
    context: row.context,
    language: row.language,
    original_text: row.original_text,
    translator: row.translator,
    speaker: slugOf(entities, row.speaker_id),
    speaker_as_printed: row.speaker_as_printed,
    speaker_role: row.speaker_role,
    on_behalf_of: slugOf(entities, row.on_behalf_of_id),
    subjects: subjects.map(({ slug }) => slug),
    topics: about.map(({ slug }) => slug),
    said_on: row.said_edtf,
    said_basis: row.said_basis,
    outlet: slugOf(outlets, row.outlet_id),
    occasion: row.occasion,
    note: row.note,
    status: row.status,
    status_reason: row.status_reason,
    // When words were compared here is when a revision was made; a record from elsewhere brings its own time.
    appearances: places.map(({ verified_at, ...place }) =>
      place.verification_method === 'recorded' ? { ...place, verified_at } : place,
    ),
  };
}
