import { createHash } from 'node:crypto';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import { facetCount } from '#db/search.ts';
import { refuse } from '#lib/errors.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context, timestamp } from '../context.ts';
import { dateColumns } from '../dated.ts';
import { parseInput } from '../fields.ts';
import { requireOutlet } from '../outlets/commands.ts';
import { recordChange } from '../revisions/commands.ts';
import { type SnapshotTextInput, type SourceInput, snapshotTextInput, sourceInput } from './schema.ts';

/**
 * Makes a source, or changes the one with this id. A snapshot is added only if no earlier one of the source
 * holds the same text; snapshots themselves never change.
 */
export function saveSource(ctx: Context, raw: SourceInput): { id: string; changed: boolean } {
  demand(ctx.user, 'saveSource');
  const input = parseInput(sourceInput, raw);
  const known = (id: string) => ctx.db.select().from(sources).where(eq(sources.public_id, id)).get();
  const publicId = input.id ?? freeSlug(slugify(input.headline), (taken) => known(taken) !== undefined);
  const current = known(publicId);
  if (current && isPublished(ctx, current.id)) demand(ctx.user, 'publishQuote');
  const published = dateColumns(input.published);
  const row = {
    kind: input.kind,
    outlet_id: input.outlet ? requireOutlet(ctx, 'outlet', input.outlet) : null,
    outlet_note: input.outlet_note,
    url: input.url,
    archived_url: input.archived_url,
    access_note: input.access_note,
    headline: input.headline,
    byline: input.byline,
    published_edtf: published.edtf,
    published_earliest: published.earliest,
    published_latest: published.latest,
    published_basis: input.published_basis,
    language: input.language,
  };
  const { changed } = recordChange(ctx, {
    record_type: 'source',
    table: sources,
    expected: input.version,
    id: current?.id ?? null,
    action: current ? 'change' : 'create',
    apply: (at) => {
      if (current) ctx.db.update(sources).set(row).where(eq(sources.id, current.id)).run();
      const id =
        current?.id ??
        ctx.db
          .insert(sources)
          .values({ ...row, public_id: publicId, created_at: at, updated_at: at })
          .returning({ id: sources.id })
          .get().id;
      if (input.snapshot) addSnapshot(ctx, id, input.snapshot);
      return id;
    },
    body: (id) => sourceBody(ctx, id),
  });
  return { id: publicId, changed };
}

/**
 * Adds a capture to a source that is on record: its text as it is now. The text of one that was withheld is put
 * back if it is the same, letter for letter. Quotes that were held against an earlier
 * one stay as they are until they are saved again.
 * @throws InputError, NotFound, SignInNeeded, NotAllowed
 */
export function addSnapshotText(ctx: Context, raw: SnapshotTextInput): { changed: boolean } {
  demand(ctx.user, 'saveSource');
  const input = parseInput(snapshotTextInput, raw);
  const { id } = requireSource(ctx, 'source', input.id);
  if (isPublished(ctx, id)) demand(ctx.user, 'publishQuote');
  return recordChange(ctx, {
    record_type: 'source',
    table: sources,
    expected: 'any',
    id,
    action: 'change',
    apply: () => {
      addSnapshot(ctx, id, { text: input.text, origin: input.origin });
      return id;
    },
    body: (rowId) => sourceBody(ctx, rowId),
  });
}

/** Whether readers see the source behind a quote: then it changes only by those who may publish. */
function isPublished(ctx: Context, sourceId: number): boolean {
  return facetCount(ctx.db, `d${sourceId}`) > 0;
}

type Snapshot = NonNullable<ReturnType<typeof sourceInput.parse>['snapshot']>;

function addSnapshot(ctx: Context, sourceId: number, snapshot: Snapshot): void {
  const text = 'text' in snapshot ? snapshot.text.normalize('NFC') : null;
  const row =
    'text' in snapshot
      ? { text, length: text?.length ?? 0, sha256: sha256(text ?? ''), captured_at: timestamp(ctx) }
      : { text, length: snapshot.length, sha256: snapshot.sha256, captured_at: snapshot.captured_at };
  const kept = ctx.db
    .select({ id: snapshots.id, text: snapshots.text })
    .from(snapshots)
    .where(and(eq(snapshots.source_id, sourceId), eq(snapshots.sha256, row.sha256)))
    .get();
  if (kept && kept.text === null && text !== null)
    ctx.db.update(snapshots).set({ text }).where(eq(snapshots.id, kept.id)).run();
  if (kept) return;
  ctx.db
    .insert(snapshots)
    .values({ ...row, source_id: sourceId, captured_by: actor(ctx), origin: snapshot.origin })
    .run();
}

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The source in full by public names: what a revision keeps. */
export function sourceBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db
    .select({ source: sources, outlet: outlets.slug })
    .from(sources)
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(eq(sources.id, id))
    .get();
  const captures = ctx.db
    .select({
      sha256: snapshots.sha256,
      length: snapshots.length,
      origin: snapshots.origin,
      captured_at: snapshots.captured_at,
      captured_by: snapshots.captured_by,
      withheld: sql<number>`${snapshots.text} is null`,
    })
    .from(snapshots)
    .where(eq(snapshots.source_id, id))
    .orderBy(asc(snapshots.id))
    .all();
  const {
    id: _id,
    outlet_id: _outlet,
    version: _version,
    created_at: _made,
    updated_at: _at,
    ...body
  } = row?.source ?? {};
  return {
    ...body,
    outlet: row?.outlet ?? null,
    snapshots: captures.map(({ withheld, ...one }) => (withheld ? { ...one, withheld: true } : one)),
  };
}

/** The source with this public id and its newest snapshot. @throws Refused (422) naming `field` */
export function requireSource(
  ctx: Context,
  field: string,
  publicId: string,
): { id: number; snapshot: { id: number; text: string | null; length: number } | null } {
  const row =
    ctx.db.select({ id: sources.id }).from(sources).where(eq(sources.public_id, publicId)).get() ??
    refuse(field, `There is no source “${publicId}”.`);
  const snapshot = ctx.db
    .select({ id: snapshots.id, text: snapshots.text, length: snapshots.length })
    .from(snapshots)
    .where(eq(snapshots.source_id, row.id))
    .orderBy(desc(snapshots.id))
    .limit(1)
    .get();
  return { id: row.id, snapshot: snapshot ?? null };
}
