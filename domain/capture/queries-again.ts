import { and, desc, eq, ne } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { appearances, quotes } from '#db/schema-quotes.ts';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import { verifyFragments } from '#lib/verbatim/verify.ts';
import { type WordChange, wordDiff } from '#lib/verbatim/word-diff.ts';
import type { QuoteStatus, SnapshotOrigin, Verification } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { conflictsOfQuotes } from '../claims/queries-conflicts.ts';
import type { ConflictItem } from '../claims/types.ts';
import type { Context } from '../context.ts';
import { placeOf } from '../quotes/rules.ts';

/** A capture of a source, newest first. */
export type SnapshotRow = {
  captured_at: string;
  captured_by: string;
  origin: SnapshotOrigin;
  length: number;
  text_kept: boolean;
};

/** How one quote stands in the newest text of a source. */
export type Standing = {
  quote: string;
  speaker: string;
  text: string;
  /** Our words, not theirs: what is looked for is the passage. */
  paraphrase: boolean;
  status: QuoteStatus;
  /** As it was found when it was saved, and as it would be found now. */
  before: Verification;
  now: Verification;
  /** What changed in its words: 'removed' is what only the source has now. */
  changes: WordChange[];
  /** The source no longer says it as it did. */
  flagged: boolean;
};

/** A source with its captures, for editors. */
export type SourceNow = {
  id: string;
  headline: string;
  outlet: string | null;
  url: string | null;
  snapshots: SnapshotRow[];
  /** From the text before the newest to the newest; null where there are not two, or they are too long. */
  diff: WordChange[] | null;
  standing: Standing[];
  /** Conflicts that rest on a quote whose words changed. */
  conflicts: ConflictItem[];
};

/** Longer texts are not laid side by side. */
const LONGEST_DIFF = 200_000;
const RANK: Record<Verification, number> = {
  exact: 0,
  typography: 1,
  unchecked: 1,
  differs: 2,
  not_found: 3,
};

/**
 * A source with every text that was captured of it, what changed between the newest two, and how each quote that
 * stands in it stands in the newest. Nothing is changed by looking.
 */
export async function sourceNow(ctx: Context, id: string): Promise<SourceNow | null> {
  demand(ctx.user, 'seeDrafts');
  const row = ctx.db
    .select({ source: sources, outlet: outlets.name })
    .from(sources)
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(eq(sources.public_id, id))
    .get();
  if (!row) return null;
  const texts = ctx.db
    .select()
    .from(snapshots)
    .where(eq(snapshots.source_id, row.source.id))
    .orderBy(desc(snapshots.id))
    .all();
  const [newest, before] = texts;
  const standing = newest?.text ? standingIn(ctx, row.source.id, { id: newest.id, text: newest.text }) : [];
  const flagged = standing.filter((one) => one.flagged).map(({ quote }) => quote);
  return {
    id: row.source.public_id,
    headline: row.source.headline,
    outlet: row.outlet,
    url: row.source.url,
    snapshots: texts.map(({ captured_at, captured_by, origin, length, text }) => ({
      captured_at,
      captured_by,
      origin,
      length,
      text_kept: text !== null,
    })),
    diff: newest?.text && before?.text ? diffOf(before.text, newest.text) : null,
    standing,
    conflicts: flagged.length > 0 ? (await conflictsOfQuotes(ctx, flagged)).items : [],
  };
}

function diffOf(before: string, after: string): WordChange[] | null {
  return before.length + after.length > LONGEST_DIFF ? null : wordDiff(before, after);
}

function standingIn(ctx: Context, sourceId: number, newest: { id: number; text: string }): Standing[] {
  const rows = ctx.db
    .select({
      quote: quotes.public_id,
      speaker: entities.name,
      text: quotes.text,
      spans: quotes.spans,
      status: quotes.status,
      before: appearances.verification,
      selector: appearances.selector,
      snapshot_id: appearances.snapshot_id,
      old: snapshots.text,
    })
    .from(appearances)
    .innerJoin(quotes, eq(quotes.id, appearances.quote_id))
    .innerJoin(entities, eq(entities.id, quotes.speaker_id))
    .leftJoin(snapshots, eq(snapshots.id, appearances.snapshot_id))
    .where(and(eq(appearances.source_id, sourceId), ne(quotes.status, 'retracted')))
    .orderBy(appearances.id)
    .all();
  return rows.map(({ spans, selector, snapshot_id, old, ...row }) => {
    const fragments = spans.map(([start, end]) => row.text.slice(start, end));
    const { now, changes } =
      fragments.length > 0
        ? standingOf(newest.text, fragments, selector?.fragments ?? [])
        : paraphrased(newest.text, old, selector?.passage ?? null);
    const worse = fragments.length > 0 ? RANK[now] > RANK[row.before] : now === 'not_found';
    const flagged = snapshot_id !== newest.id && worse;
    return { ...row, paraphrase: fragments.length === 0, now, changes, flagged };
  });
}

function standingOf(
  text: string,
  fragments: string[],
  places: readonly { prefix: string; suffix: string }[],
) {
  const hints = places.map(({ prefix, suffix }) => ({ prefix, suffix }));
  const found = verifyFragments(text, fragments, hints);
  const changes = found.differences.flatMap((one) => one?.changes ?? []);
  return { now: found.verification as Verification, changes };
}

/** A paraphrase has no words to compare: what is looked for is the passage that it was taken from. */
function paraphrased(text: string, old: string | null, passage: { start: number; end: number } | null) {
  const words = old && passage ? old.slice(passage.start, passage.end) : '';
  const now: Verification = !words ? 'unchecked' : placeOf(words, text) >= 0 ? 'exact' : 'not_found';
  return { now, changes: [] as WordChange[] };
}

/** A diff for people: long stretches without a change are cut to their ends. */
export function shortened(changes: readonly WordChange[], kept = 160): WordChange[] {
  return changes.map((one, at) => {
    if (one.op !== 'same' || one.text.length <= kept * 2) return one;
    const head = at === 0 ? '' : one.text.slice(0, kept);
    const tail = at === changes.length - 1 ? '' : one.text.slice(-kept);
    return { op: 'same', text: `${head} … ${tail}` };
  });
}
