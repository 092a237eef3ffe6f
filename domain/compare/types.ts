import type { ConflictStrength, StanceAct, StanceForce, StanceSign, StanceState } from '#lib/vocabulary.ts';
import type { Claim, Conflict, ConflictItem } from '../claims/types.ts';
import type { Entity, Named } from '../entities/types.ts';
import type { Count, Quote, Span } from '../quotes/types.ts';

/** A column: a principal, and who spoke for it in the quotes shown. */
export type Side = Named & { speaks_for_it: (Named & { role: string })[] };

/** One statement in a cell: which quote, and how it bears on the row's claim. */
export type CellEntry = {
  quote: string;
  sign: StanceSign;
  force: StanceForce;
  act: StanceAct;
  label: string;
  condition: string | null;
  state: Extract<StanceState, 'confirmed' | 'disputed'>;
  /** Whose commitment it is, where that is not the side's own. */
  holder: string;
  reason: string;
  span: Span | null;
};

/**
 * How a claim stands between the columns: in conflict between sides or within one, in conflict that is not
 * counted (disputed, taken back, or time passed), agreed, spoken to without opposition, or by one side only.
 */
export type RowStatus =
  | 'conflict'
  | 'conflict_within'
  | 'not_counted'
  | 'agreed'
  | 'no_conflict'
  | 'one_sided';

/** Who spoke first between the sides, as far as the dates tell. */
export type RowOrder = {
  /** Slug of the side that certainly spoke first; null where the order is unknown. */
  first: string | null;
  gap_days: { min: number; max: number | null } | null;
};

export type CompareRow = {
  claim: { slug: string; text: string; kind: string; persist_days: number | null; topic: Named | null };
  status: RowStatus;
  strength: ConflictStrength | null;
  /** Null where fewer than two sides spoke. */
  order: RowOrder | null;
  /** One list per column, in date order. */
  cells: CellEntry[][];
  /** The pairs of statements in this row that cannot both be kept; also those with a linked claim's. */
  conflicts: Conflict[];
};

/** How many claims stand which way, how many there are, and to how many more than one column speaks. */
export type CompareSummary = Record<RowStatus, number> & { claims: number; shared: number };

/** Sides lined up claim by claim; one side alone, earlier against later, with a third column where the order is unknown. */
export type Comparison = {
  sides: Side[];
  /** `sides`: a column a side; `time`: one side's statements as earlier, later, order unknown. */
  columns: 'sides' | 'time';
  summary: CompareSummary;
  rows: CompareRow[];
  /** Rows left out by `show`. */
  hidden: number;
  /** Statements of these sides that are filed under claims, and how many of them are lined up: the newest. */
  filed_count: Count;
  lined_up: number;
  /** Quotes of these sides that are filed under no claim, newest first; the first of them. */
  unmatched: string[];
  unmatched_count: Count;
  quotes: Record<string, Quote>;
};

/** Two holders and the claims on which they conflict. */
export type Rivalry = { a: Named; b: Named; claims: number };

/** How a person stands on a claim: every stance they hold on it, in date order, in words. */
export type HeldClaim = { claim: Claim; labels: { label: string; quote: string }[]; conflicts: number };

/** A person or organisation with what they said, what was said about them, and where they are contradicted. */
export type Profile = {
  entity: Entity;
  counts: { said_by: number; said_about: number; claims: number; conflicts: number };
  claims: HeldClaim[];
  /** Pairs within their own statements or their own side, counted or not. */
  changed: ConflictItem[];
  rivals: Rivalry[];
  /** Who spoke for them, those with most such statements first; the foremost. */
  spokespeople: Named[];
};

/** A side as it was asked for: under which parameter, what was typed, and who is meant, where that is clear. */
export type AskedSide = { param: string; typed: string; side: Named | null };

/** A name that was typed and does not say who is meant: nobody, or several. */
export type UnclearName = { param: string; typed: string; options: Named[] };
