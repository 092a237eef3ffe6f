import type { AffiliationRole, MergedNoun } from '#lib/vocabulary.ts';
import type { Conflict } from '../conflicts/types.ts';
import type { Dated } from '../dated.ts';
import type { Named } from '../entities/types.ts';

/** Records whose rows point to people or outlets: their columns are turned from one to the other. */
export type TurnedTable = 'quotes' | 'stances' | 'affiliations' | 'outlets' | 'comment_requests' | 'sources';

/** A row of a table as it stood. */
export type StoredRow = Record<string, string | number | null>;

/**
 * One record that a merge turns, and all that is needed to turn it back. Kept as JSON in `merges.moved`.
 * - `turn`: these columns of the row held the record that goes.
 * - `quote`: columns of the quote, its place among the subjects (`dropped` where the other stood there already),
 *   and the appearances, by source, that credited it.
 * - `drop`: an affiliation that says nothing any more: between the two, or held by the other already.
 * - `name`: a name that passed to the record that stands; `had` where that bore it already.
 */
export type Move =
  | { do: 'turn'; table: Exclude<TurnedTable, 'quotes'>; id: number; columns: string[] }
  | {
      do: 'quote';
      id: number;
      columns: string[];
      subject: { position: number; dropped: boolean } | null;
      credits: number[];
    }
  | { do: 'drop'; row: StoredRow }
  | { do: 'name'; row: StoredRow; had: boolean };

/** How many statements, names and other records pass to the record that stands. */
export type MergeCounts = {
  said_by: number;
  said_for: number;
  said_about: number;
  stances: number;
  affiliations: number;
  names: string[];
  outlets: number;
  comment_requests: number;
  venues: number;
  credits: number;
  sources: number;
};

/** A pair in conflict before and after a merge. */
export type PairChange = {
  claim: { slug: string; text: string };
  /** The two statements, and who spoke them. */
  quotes: { id: string; speaker: string }[];
  before: Pick<Conflict, 'relation' | 'timing' | 'counted'> | null;
  after: Pick<Conflict, 'relation' | 'timing' | 'counted'> | null;
};

/** What a merge would do, before it is done. */
export type MergePreview = {
  noun: MergedNoun;
  from: Named & { kind: string };
  into: Named & { kind: string };
  counts: MergeCounts;
  /** Why it cannot be done as it is; empty where it can. */
  blockers: string[];
  /** What to think about first. */
  warnings: string[];
  /** Pairs whose standing changes, the first hundred. */
  pairs: PairChange[];
  changed: { appear: number; vanish: number; within: number };
};

/** A merge that stands, or was undone. */
export type MergeRecord = {
  id: number;
  noun: MergedNoun;
  from: Named;
  into: Named;
  reason: string;
  merged_by: string;
  merged_at: string;
  undone_at: string | null;
  /** Whether it can be undone now: the newest that stands of its target. */
  undoable: boolean;
};

export type RegisterNoun = MergedNoun;

/** A person, organisation or outlet in the editors' list. */
export type RegisterRow = Named & {
  kind: string;
  /** What they are, or where an outlet is found. */
  about: string;
  /** Whether readers know of it. */
  known: boolean;
  merged_into: Named | null;
};

/** Who belongs to whom, as it is changed. */
export type RegisterAffiliation = {
  version: number;
  member: Named;
  principal: Named;
  role: AffiliationRole;
  title: string;
  speaks_for: boolean;
  source: string | null;
  from: Dated | null;
  to: Dated | null;
};

/** A topic in the tree. */
export type RegisterTopic = Named & { depth: number; known: boolean; claims: number; statements: number };
