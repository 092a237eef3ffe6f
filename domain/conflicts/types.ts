import type {
  ClaimKind,
  ConflictRelation,
  ConflictRule,
  ConflictStrength,
  ConflictTiming,
  StanceAct,
  StanceForce,
  StanceSign,
  StanceState,
} from '#lib/vocabulary.ts';

/**
 * A stance as the rules of conflict see it: on the claim that stands (merges followed, sign turned), in
 * public. Days are 'YYYY-MM-DD'; null is open or unknown.
 */
export type LiveStance = {
  id: number;
  quote: string;
  claim: string;
  holder: string;
  speaker: string;
  sign: StanceSign;
  force: StanceForce;
  act: StanceAct;
  state: Extract<StanceState, 'confirmed' | 'disputed'>;
  earliest: string | null;
  latest: string | null;
  /** The quote was retracted or corrected by another published one. */
  taken_back: boolean;
};

/** What the rules need to know of a claim. */
export type ClaimTerms = { slug: string; kind: ClaimKind; persist_days: number | null };

/** Two commitments that cannot both be kept, from a link between claims. */
export type Incompatible = {
  rule: Exclude<ConflictRule, 'opposite'>;
  a: { claim: string; sign: StanceSign };
  b: { claim: string; sign: StanceSign };
};

/** Two statements that cannot both be kept. Derived; what is kept of it is an index. */
export type Conflict = {
  rule: ConflictRule;
  relation: ConflictRelation;
  strength: ConflictStrength;
  timing: ConflictTiming;
  /** Fewest and most days between the two; max null where a range is open, null where a day is unknown. */
  gap_days: { min: number; max: number | null } | null;
  /** Whether it counts as a conflict for readers. */
  counted: boolean;
  /** Which spoke first; null where the order is unknown. */
  first: 'a' | 'b' | null;
  a: LiveStance;
  b: LiveStance;
};
