import type { Conflict } from '../claims/types.ts';
import type { Quote, QuoteStance } from '../quotes/types.ts';
import type { Bar, Tick, Window } from './axis.ts';

/** A statement in one lane. */
export type Mark = {
  quote: Quote;
  /** Its row in the picture, counted through all lanes from 0. */
  row: number;
  /** Null in the lane of what is not dated. */
  said: Bar | null;
  /** When the first source that has it was published; null where that is not known or not on the axis. */
  published: Bar | null;
  /** How it stands on the lane's claim, or on the one claim that is asked for. */
  stance: QuoteStance | null;
};

/** Statements of one speaker, one side or on one claim; or those without a date. */
export type Lane = {
  key: string;
  /** What the lane is of; null for what is filed under no claim, and for what is not dated. */
  of: { noun: 'person' | 'claim'; slug: string; name: string } | null;
  dated: boolean;
  marks: Mark[];
};

/** One end of a conflict mark: a row, and how the statement stands. */
export type BracketEnd = { row: number; stance: Conflict['a'] };

/**
 * A conflict mark between two groups of statements: each of one group is in conflict, and counted, with each
 * of the other. With one claim the groups affirm and deny it; with two, a link forbids keeping both. It joins
 * rows and says nothing of their order.
 */
export type Bracket = {
  letter: string;
  claims: { slug: string; text: string }[];
  ends: BracketEnd[];
  /** Its place beside the lanes, counted from 0; brackets in one column do not touch. */
  column: number;
};

export type Timeline = {
  window: Window | null;
  ticks: Tick[];
  lanes: Lane[];
  /** How many rows all lanes have. */
  rows: number;
  brackets: Bracket[];
  /** Conflicts for which there is no room beside the lanes: pairs of statements. */
  undrawn_conflicts: number;
};
