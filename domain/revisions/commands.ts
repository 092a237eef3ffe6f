import { randomBytes } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { revisionBodies, revisions } from '#db/schema-history.ts';
import { InputError, StaleVersion } from '#lib/errors.ts';
import type { RecordType, RevisionAction } from '#lib/vocabulary.ts';
import { refreshConflicts } from '../conflicts/commands.ts';
import { actor, type Context, timestamp, tx } from '../context.ts';
import { bodyHash, linkHash } from './hashes.ts';
import { canonicalJson } from './rules.ts';
import { GENESIS, type Revision } from './types.ts';

type Body = Record<string, unknown>;

/** Actions that change what readers have seen: their reasons, old and new values are public. */
const PUBLIC_ACTIONS: readonly RevisionAction[] = ['correct', 'retract', 'withdraw'];

/** One write: what it does to which record, and how the record reads before and after. */
export type Change = {
  record_type: RecordType;
  /** The record that is changed; null where `apply` makes it. */
  id: number | null;
  /** What happens, or how to tell it from the record before (null for a new one) and after; may refuse. */
  action: RevisionAction | ((before: Body | null, after: Body) => RevisionAction);
  /** Why; shown to readers where the action is a public one. */
  reason?: string | undefined;
  /** The table whose `version` and `updated_at` go up if something changed; links between records have none. */
  table?: SQLiteTable;
  /**
   * The version the editor's copy started from. A stale one is refused, and so is none at all where
   * something would change. 'any' for a step that does not rest on what was read.
   */
  expected?: number | 'any' | undefined;
  /** Writes the rows, with `at` as their time, and returns the record's id. */
  apply: (at: string) => number;
  /** The record in full, by public names; without counters and timestamps. */
  body: (id: number) => Body;
};

class NothingChanged extends Error {}

/**
 * The one function through which every write goes: the change and its revision in one transaction. A save
 * that changes nothing leaves no trace.
 * @returns the record's id, and whether anything changed
 * @throws StaleVersion (409) with the record as it stands
 */
export function recordChange(ctx: Context, change: Change): { id: number; changed: boolean } {
  let id = change.id ?? 0;
  const at = timestamp(ctx);
  try {
    tx(ctx, () => {
      const before = change.id === null ? null : change.body(change.id);
      refuseStale(ctx, change);
      id = change.apply(at);
      const after = change.body(id);
      const body = canonicalJson(after);
      if (before && body === canonicalJson(before)) throw new NothingChanged();
      const action = typeof change.action === 'function' ? change.action(before, after) : change.action;
      if (before && change.table && change.expected === undefined) {
        throw new InputError('version: Say which version this change starts from.', [
          { field: 'version', message: 'Say which version this change starts from.' },
        ]);
      }
      if (before && change.table) {
        ctx.db.run(
          sql`update ${change.table} set version = version + 1, updated_at = ${at} where id = ${id}`,
        );
      }
      append(ctx, change, { action, id, at, body });
      refreshConflicts(ctx);
    });
    return { id, changed: true };
  } catch (error) {
    if (error instanceof NothingChanged) return { id, changed: false };
    throw error;
  }
}

function refuseStale(ctx: Context, { id, table, expected, body }: Change): void {
  if (id === null || !table || typeof expected !== 'number') return;
  const row = ctx.db.get<{ version: number }>(sql`select version from ${table} where id = ${id}`);
  if (row.version !== expected) {
    throw new StaleVersion('Someone else has saved this since you opened it. Both versions are shown.', {
      ...body(id),
      version: row.version,
    });
  }
}

function append(
  ctx: Context,
  change: Change,
  { action, id, at, body }: { action: RevisionAction; id: number; at: string; body: string },
): void {
  const head = ctx.db
    .select({ hash: revisions.hash, seq: revisions.seq })
    .from(revisions)
    .orderBy(desc(revisions.seq))
    .limit(1)
    .get();
  const last = ctx.db
    .select({ revision: revisions.revision })
    .from(revisions)
    .where(and(eq(revisions.record_type, change.record_type), eq(revisions.record_id, id)))
    .orderBy(desc(revisions.revision))
    .limit(1)
    .get();
  const salt = randomBytes(16).toString('hex');
  const link: Omit<Revision, 'hash'> = {
    seq: (head?.seq ?? 0) + 1,
    record_type: change.record_type,
    record_id: id,
    revision: (last?.revision ?? 0) + 1,
    at,
    actor: actor(ctx),
    action,
    reason: change.reason ?? ctx.because ?? '',
    is_public: PUBLIC_ACTIONS.includes(action),
    body_hash: bodyHash(salt, body),
    prev_hash: head?.hash ?? GENESIS,
  };
  ctx.db
    .insert(revisions)
    .values({ ...link, hash: linkHash(link) })
    .run();
  ctx.db.insert(revisionBodies).values({ seq: link.seq, salt, body }).run();
}
