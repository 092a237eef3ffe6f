import { eq, sql } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { merges } from '#db/schema-history.ts';
import { outlets } from '#db/schema-sources.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { MergedNoun } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context } from '../context.ts';
import { entityBody, requireEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { outletBody, requireOutlet } from '../outlets/commands.ts';
import { recordChange } from '../revisions/commands.ts';
import { isKnown } from '../revisions/queries-known.ts';
import { turnAll, turnBack } from './commands-turn.ts';
import { blockersOf, newestInto } from './queries.ts';
import { planMerge } from './queries-plan.ts';
import { type RecordMergeInput, recordMergeInput, type UndoMergeInput, undoMergeInput } from './schema.ts';
import type { Move } from './types.ts';

const NOUN = {
  entity: { table: entities, body: entityBody, require: requireEntity },
  outlet: { table: outlets, body: outletBody, require: requireOutlet },
} as const;

/**
 * Makes one person, organisation or outlet the other that it turned out to be: everything that points to it points
 * to the other from then on, its address leads there, and all of it can be undone.
 * @returns the number by which it is undone
 */
export function mergeRecords(ctx: Context, raw: RecordMergeInput): { merge: number } {
  demand(ctx.user, 'mergeRecords');
  const { noun, from: slug, into: target, reason } = parseInput(recordMergeInput, raw);
  const { table, body, require } = NOUN[noun];
  const from = ownId(ctx, noun, slug);
  const into = require(ctx, 'into', target);
  const [blocker] = blockersOf(ctx, noun, from, into);
  if (blocker) refuse('into', blocker);
  const known = isKnown(ctx, noun, from);
  let merge = 0;
  recordChange(ctx, {
    record_type: noun,
    table,
    expected: 'any',
    id: from,
    action: known ? 'correct' : 'merge',
    reason,
    apply: (at) => {
      const moved = planMerge(ctx, noun, from, into);
      // First, so that the guards take both for one while their rows are turned one by one.
      ctx.db.update(table).set({ merged_into_id: into }).where(eq(table.id, from)).run();
      turnAll(ctx, noun, moved, { from, into, reason });
      merge = ctx.db
        .insert(merges)
        .values({ noun, from_id: from, into_id: into, reason, moved, merged_by: actor(ctx), merged_at: at })
        .returning({ id: merges.id })
        .get().id;
      return from;
    },
    body: (id) => body(ctx, id),
  });
  return { merge };
}

/** The row that bears this very slug, merged or not. @throws NotFound (404) */
function ownId(ctx: Context, noun: MergedNoun, slug: string): number {
  const { table } = NOUN[noun];
  const row = ctx.db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get();
  if (!row) throw new NotFound(`There is nothing called “${slug}”.`);
  return row.id;
}

/**
 * Undoes a merge: every row that it turned, and that still points where it left it, is turned back. Of several
 * merges into one record the newest is undone first.
 */
export function undoMerge(ctx: Context, raw: UndoMergeInput): { changed: boolean } {
  demand(ctx.user, 'undoMerge');
  const input = parseInput(undoMergeInput, raw);
  const done = ctx.db.select().from(merges).where(eq(merges.id, input.merge)).get();
  if (!done) throw new NotFound('There is no such merge.');
  if (done.undone_at !== null) refuse('merge', 'This merge is undone already.');
  if (newestInto(ctx, done.noun, done.into_id) !== done.id)
    refuse('merge', 'Something else was merged into the same record since. Undo that first.');
  const { table, body } = NOUN[done.noun];
  return recordChange(ctx, {
    record_type: done.noun,
    table,
    expected: 'any',
    id: done.from_id,
    action: () => (isKnown(ctx, done.noun, done.from_id) ? 'correct' : 'change'),
    reason: input.reason,
    apply: (at) => {
      turnBack(ctx, done.noun, done.moved as Move[], {
        from: done.from_id,
        into: done.into_id,
        reason: input.reason,
      });
      ctx.db.update(table).set({ merged_into_id: sql`null` }).where(eq(table.id, done.from_id)).run();
      ctx.db
        .update(merges)
        .set({ undone_by: actor(ctx), undone_at: at })
        .where(eq(merges.id, done.id))
        .run();
      return done.from_id;
    },
    body: (id) => body(ctx, id),
  });
}
