import type {
  ClaimKind,
  ClaimStatus,
  ConflictRelation,
  ConflictRule,
  ConflictStrength,
  ConflictTiming,
} from '#lib/vocabulary.ts';
import type { Named } from '../entities/types.ts';
import type { Quote, QuoteStance } from '../quotes/types.ts';
import type { Correction } from '../revisions/types.ts';
import type { Topic, TopicRow } from '../topics/types.ts';

export type { ClaimTerms, Conflict, Incompatible, LiveStance } from '../conflicts/types.ts';

/** A proposition that quotes affirm, deny or speak to. */
export type Claim = {
  slug: string;
  text: string;
  kind: ClaimKind;
  scope: string;
  persist_days: number | null;
  topic: Named | null;
  status: ClaimStatus;
  version: number;
};

/** A claim that was split or retired: its address stays, and says where it went and why. */
export type ClosedClaim = {
  slug: string;
  text: string;
  status: 'split' | 'retired';
  reason: string;
  /** The claims it was split into. */
  parts: { slug: string; text: string }[];
  updated_at: string;
};

export type ClaimCounts = { affirms: number; denies: number; neither: number; conflicts: number };

export type ClaimRow = Claim & { counts: ClaimCounts };

/** A conflict as readers and programs get it: both quotes whole, the claims worded. */
export type ConflictItem = {
  claim_a: { slug: string; text: string };
  claim_b: { slug: string; text: string };
  rule: ConflictRule;
  relation: ConflictRelation;
  strength: ConflictStrength;
  timing: ConflictTiming;
  gap_days: { min: number; max: number | null } | null;
  counted: boolean;
  /** The id of the quote that came first; null where the order is unknown. */
  first: string | null;
  a: Quote;
  b: Quote;
};

/** A stance on a claim: which quote, and everything the quote says of its stance. */
export type ClaimStance = { quote: string } & Omit<QuoteStance, 'claim'>;

/** What was done in public to a claim, a person or an outlet. */
export type NamedDone = 'changed' | 'merged' | 'split' | 'retired' | 'reopened';

/** A topic with what stands above and below it, and how much is on it and below. */
export type TopicDescription = Topic & {
  /** From the story down to its parent. */
  above: Named[];
  below: TopicRow[];
  version: number;
  counts: { quotes: number; claims: number; conflicts: number };
};

/**
 * A public correction anywhere on record: of a quote, of how it bears on a claim, or of what a claim, a person or
 * an outlet is called and taken for. Of a quote that readers may not see now it says when and why, never the words.
 */
export type PublicCorrection = Correction & {
  /** Its place in the history, which never changes. */
  id: string;
  record: 'quote' | 'stance' | 'claim' | 'entity' | 'outlet';
  /** The quote in question; null where a claim, a person or an outlet was changed. */
  quote: {
    id: string;
    url: string;
    status: 'published' | 'held' | 'retracted';
    speaker: string | null;
  } | null;
  /** What was changed, if it is no quote: as it is called now, and what was done to it. */
  named: { url: string; name: string; done: NamedDone } | null;
  /** The claim in question, for a stance; null if readers may not know of it now. */
  claim: { slug: string; text: string } | null;
  /** How the stance read: "affirms"; null for a quote. */
  label: string | null;
};
