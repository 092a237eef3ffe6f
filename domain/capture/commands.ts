import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { candidates, captures } from '#db/schema-capture.ts';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { Extraction, Quotation } from '#lib/extraction/types.ts';
import { extractInWorker } from '#lib/reading/in-worker.ts';
import { cleanText } from '#lib/reading/plain.ts';
import { Unreadable } from '#lib/reading/types.ts';
import { foldTypography } from '#lib/text/fold.ts';
import { publicId } from '#lib/text/slug.ts';
import type { OutletKind, SnapshotOrigin, SourceKind } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { understoodDate } from '../entry/dates.ts';
import { one } from '../entry/form.ts';
import { key, meantBy } from '../entry/queries-names.ts';
import type { Typed } from '../entry/types.ts';
import { parseInput } from '../fields.ts';
import { saveOutlet } from '../outlets/commands.ts';
import { placeOf } from '../quotes/rules.ts';
import { addSnapshotText, saveSource, sha256 } from '../sources/commands.ts';
import { markedItem, type Statement, statementsOf } from './rules.ts';
import { type ByHandInput, byHandInput, type CaptureInput, captureInput } from './schema.ts';

/** The id of a reading, its source, and whether that was on record. */
export type Started = { id: string; source: string; known: boolean };

/**
 * Saves an article as a source with an immutable snapshot, and notes that it is to be read. An article that is on
 * record, by its text or its address, becomes no second source.
 * @returns the id of the reading
 * @throws InputError (400) with choices where an outlet's name is not clear; Refused (422)
 */
export function startCapture(ctx: Context, raw: CaptureInput): Promise<Started> {
  demand(ctx.user, 'startCapture');
  const { typed, origin } = parseInput(captureInput, raw);
  return saveArticle(ctx, typed, origin);
}

async function saveArticle(ctx: Context, typed: Typed, origin: SnapshotOrigin): Promise<Started> {
  const text = readable(typed.source_text?.[0] ?? '');
  const outlet = one(typed, 'source_outlet');
  const chosen = one(typed, 'source');
  const meant = await meantBy(ctx, [
    { field: 'source', noun: 'source', value: chosen },
    { field: 'source_outlet', noun: 'outlet', value: outlet },
  ]);
  const published = understoodDate('source_published', one(typed, 'source_published'), null);
  const named = meant.get(key('source', chosen));
  const url = one(typed, 'source_url') || null;
  return tx(ctx, () => {
    const known = named && 'slug' in named ? named.slug : sourceWith(ctx, text, url);
    if (!known && !one(typed, 'source_headline')) {
      refuse('source_headline', 'Give the headline, or a few words that name this source.');
    }
    const publisher = meant.get(key('outlet', outlet));
    const source =
      known ??
      saveSource(ctx, {
        kind: (one(typed, 'source_kind') || 'article') as SourceKind,
        headline: one(typed, 'source_headline'),
        outlet: !publisher
          ? null
          : 'slug' in publisher
            ? publisher.slug
            : saveOutlet(ctx, { kind: publisher.kind as OutletKind, name: publisher.name }).slug,
        url,
        byline: one(typed, 'source_byline'),
        published: published?.edtf ?? null,
        access_note: one(typed, 'source_access'),
        snapshot: { text, origin },
      }).id;
    const row = snapshotOf(ctx, source, text) ?? snapshotAdded(ctx, source, text, origin);
    const id = publicId();
    ctx.db
      .insert(captures)
      .values({ ...row, public_id: id, made_by: actor(ctx), made_at: timestamp(ctx) })
      .run();
    return { id, source, known: known !== null };
  });
}

/** A text as it is stored. @throws Refused (422) */
export function readable(raw: string): string {
  try {
    return cleanText(raw);
  } catch (error) {
    if (error instanceof Unreadable) refuse('source_text', error.message);
    throw error;
  }
}

/** The source that holds this very text, or has this address. */
function sourceWith(ctx: Context, text: string, url: string | null): string | null {
  const byText = ctx.db
    .select({ id: sources.public_id })
    .from(snapshots)
    .innerJoin(sources, eq(sources.id, snapshots.source_id))
    .where(eq(snapshots.sha256, sha256(text)))
    .get();
  const byUrl = url
    ? ctx.db.select({ id: sources.public_id }).from(sources).where(eq(sources.url, url)).get()
    : null;
  return byText?.id ?? byUrl?.id ?? null;
}

function snapshotOf(ctx: Context, source: string, text: string) {
  const row = ctx.db
    .select({ source_id: sources.id, snapshot_id: snapshots.id, text: snapshots.text })
    .from(snapshots)
    .innerJoin(sources, eq(sources.id, snapshots.source_id))
    .where(and(eq(sources.public_id, source), eq(snapshots.sha256, sha256(text))))
    .get();
  return row && row.text !== null ? { source_id: row.source_id, snapshot_id: row.snapshot_id } : null;
}

function snapshotAdded(ctx: Context, source: string, text: string, origin: SnapshotOrigin) {
  addSnapshotText(ctx, { id: source, text, origin });
  return snapshotOf(ctx, source, text) ?? refuse('source_text', 'This text could not be stored.');
}

/** Readings under way in this process. */
const KEY = Symbol.for('on-record.captures');
type Kept = { [KEY]?: Map<string, Promise<void>> };

/**
 * Finds the statements of an article, in a thread of its own, and stores them. Whoever asks while it is under way
 * waits for the same reading; one that a restart cut off begins anew.
 */
export function readCapture(ctx: Context, id: string): Promise<void> {
  demand(ctx.user, 'readCapture');
  const row = requireCapture(ctx, id);
  if (row.state === 'ready') return Promise.resolve();
  const kept = globalThis as Kept;
  kept[KEY] ??= new Map();
  const running = kept[KEY];
  const before = running.get(id);
  if (before) return before;
  const work = read(ctx, row).finally(() => running.delete(id));
  running.set(id, work);
  return work;
}

type CaptureOf = ReturnType<typeof requireCapture>;

async function read(ctx: Context, row: CaptureOf): Promise<void> {
  try {
    const published = row.published ?? undefined;
    const outlet = row.outlet ?? undefined;
    store(ctx, row, await extractInWorker(row.text, { published, outlet }));
  } catch (error) {
    if (!(error instanceof Unreadable)) console.error(error);
    const problem = error instanceof Unreadable ? error.message : 'Something went wrong on our side.';
    ctx.db.update(captures).set({ state: 'failed', problem }).where(eq(captures.id, row.id)).run();
  }
}

/** Stores what is new; what waits from an earlier reading is taken over, what was decided stays decided. */
function store(ctx: Context, row: CaptureOf, { quotes, comment_requests }: Extraction): void {
  const seen = new Map<string, number>();
  let known = 0;
  tx(ctx, () => {
    for (const statement of statementsOf(quotes)) {
      const words = wordsKey(statement.items);
      const nth = seen.get(words) ?? 0;
      seen.set(words, nth + 1);
      const fingerprint = fingerprintOf(row.source_id, words, nth);
      const before = ctx.db.select().from(candidates).where(eq(candidates.fingerprint, fingerprint)).get();
      if (before && before.state !== 'pending') known += 1;
      else if (before) {
        const place = { ...statement, capture_id: row.id };
        ctx.db.update(candidates).set(place).where(eq(candidates.id, before.id)).run();
      } else insert(ctx, row.id, statement, fingerprint, 'engine');
    }
    ctx.db
      .update(captures)
      .set({ state: 'ready', problem: '', known, comment_requests })
      .where(eq(captures.id, row.id))
      .run();
  });
}

function insert(
  ctx: Context,
  captureId: number,
  { items, start, end, confidence }: Statement,
  fingerprint: string,
  origin: 'engine' | 'hand',
): number {
  const row = { capture_id: captureId, items, start, end, confidence, fingerprint, origin };
  return ctx.db.insert(candidates).values(row).returning({ id: candidates.id }).get().id;
}

const wordsKey = (items: readonly Quotation[]) =>
  foldTypography(items.map(({ text }) => text).join(' … '))
    .folded.toLowerCase()
    .replaceAll(/\s+/g, ' ');

function fingerprintOf(sourceId: number, words: string, nth: number): string {
  return createHash('sha256').update(`${sourceId}\0${words}\0${nth}`).digest('hex');
}

/**
 * Makes a statement of words that an editor marked in the article, or copied from it.
 * @returns its number
 * @throws Refused (422) where the words do not stand there
 */
export function addByHand(ctx: Context, raw: ByHandInput): { candidate: number } {
  demand(ctx.user, 'addByHand');
  const input = parseInput(byHandInput, raw);
  const row = requireCapture(ctx, input.capture);
  const { start, end } = trimmed(row.text, placeIn(row.text, input));
  const text = row.text.slice(start, end);
  const inMarks = /["“”„«»]/u.test(row.text.slice(Math.max(0, start - 1), start));
  const item = markedItem({ start, end }, text, inMarks ? 'direct' : 'indirect');
  const words = wordsKey([item]);
  const nth = countBefore(row.text, text, start);
  const fingerprint = fingerprintOf(row.source_id, words, nth);
  const before = ctx.db
    .select({ id: candidates.id, state: candidates.state })
    .from(candidates)
    .where(eq(candidates.fingerprint, fingerprint))
    .get();
  if (before?.state === 'accepted') refuse('words', 'This statement was accepted before.');
  if (before) {
    const again = { capture_id: row.id, state: 'pending', decided_by: null, decided_at: null } as const;
    ctx.db.update(candidates).set(again).where(eq(candidates.id, before.id)).run();
    return { candidate: before.id };
  }
  return {
    candidate: insert(ctx, row.id, { items: [item], start, end, confidence: 1 }, fingerprint, 'hand'),
  };
}

function placeIn(text: string, { start, end, words }: ByHandInput): { start: number; end: number } {
  if (start !== undefined && end !== undefined && end <= text.length) return { start, end };
  const wanted = (words ?? '').trim();
  const at = wanted ? placeOf(wanted, text) : -1;
  if (at < 0) refuse('words', 'These words do not stand in the article as they are here.');
  return { start: at, end: at + wanted.length };
}

/** Without spaces and the printer's quotation marks at the ends. */
function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const edge = /[\s"“”„«»]/u;
  let [from, to] = [start, end];
  while (from < to && edge.test(text[from] ?? '')) from += 1;
  while (to > from && edge.test(text[to - 1] ?? '')) to -= 1;
  if (from === to) refuse('words', 'Mark words in the article, or copy them here.');
  return { start: from, end: to };
}

function countBefore(text: string, words: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}

/** A reading with its text, for commands. @throws NotFound (404) */
export function requireCapture(ctx: Context, id: string) {
  const row = ctx.db
    .select({
      id: captures.id,
      public_id: captures.public_id,
      state: captures.state,
      source_id: captures.source_id,
      source: sources.public_id,
      snapshot_id: captures.snapshot_id,
      published: sources.published_edtf,
      outlet: outlets.name,
      text: snapshots.text,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.source_id))
    .innerJoin(snapshots, eq(snapshots.id, captures.snapshot_id))
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(eq(captures.public_id, id))
    .get();
  if (!row) throw new NotFound('There is no such reading.');
  return { ...row, text: row.text ?? '' };
}
