import { desc, eq } from 'drizzle-orm';
import { captures } from '#db/schema-capture.ts';
import { snapshots } from '#db/schema-sources.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { parseInput } from '../fields.ts';
import { addSnapshotText } from '../sources/commands.ts';
import { sourceRow } from '../sources/queries-text.ts';
import { readable } from './commands.ts';
import { type AgainInput, againInput } from './schema.ts';

/**
 * Stores what a source says now beside what it said before. No quote is changed by it: how each stands in the new
 * text is shown, and those whose words changed are flagged, see `standingNow`.
 * @returns the id of a reading that finds what is new in it
 * @throws Refused (422) where the text is the newest one that is kept
 */
export function captureAgain(ctx: Context, raw: AgainInput): { id: string } {
  demand(ctx.user, 'captureAgain');
  const input = parseInput(againInput, raw);
  const source = sourceRow(ctx, input.source);
  if (!source) throw new NotFound('There is no such source.');
  const text = readable(input.text);
  return tx(ctx, () => {
    const newest = () =>
      ctx.db
        .select({ id: snapshots.id, text: snapshots.text })
        .from(snapshots)
        .where(eq(snapshots.source_id, source.id))
        .orderBy(desc(snapshots.id))
        .limit(1)
        .get();
    if (newest()?.text === text)
      refuse('text', 'This is the text that is kept already: nothing has changed.');
    addSnapshotText(ctx, { id: input.source, text, origin: input.origin });
    const snapshot = newest();
    if (snapshot?.text !== text) {
      refuse('text', 'This is an earlier text of the source. It is kept; a newer one stands beside it.');
    }
    const id = publicId();
    ctx.db
      .insert(captures)
      .values({
        public_id: id,
        source_id: source.id,
        snapshot_id: snapshot.id,
        made_by: actor(ctx),
        made_at: timestamp(ctx),
      })
      .run();
    return { id };
  });
}
