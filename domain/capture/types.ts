import type { FieldError } from '#lib/errors.ts';
import type { CandidateOrigin, CandidateState, CaptureState, QuoteForm } from '#lib/vocabulary.ts';
import type { ShownNames, Typed } from '../entry/types.ts';

/** One reading of one article, for the page that shows it. */
export type Capture = {
  id: string;
  state: CaptureState;
  problem: string;
  /** Decided in an earlier reading of the same source, and not shown again. */
  known: number;
  made_at: string;
  /** Which text of the source was read. */
  snapshot: number;
  source: {
    id: string;
    headline: string;
    byline: string;
    outlet: string | null;
    published: string | null;
    url: string | null;
  };
  text: string;
  /** "The paper has asked them for comment", as it was found. */
  comment_requests: { text: string; party: string | null }[];
};

/** Where a statement stands in the text, and what became of it. */
export type Mark = { number: number; candidate: number; start: number; end: number; state: CandidateState };

/** One statement to be decided about. */
export type Card = {
  candidate: number;
  /** In the order of the text, from 1. */
  number: number;
  state: CandidateState;
  origin: CandidateOrigin;
  confidence: number;
  form: QuoteForm;
  /** The words as they are typed into the form. */
  words: string;
  /** Who speaks, as found: for what has been decided. */
  speaker: string;
  /** What it was accepted as. */
  quote: { id: string; status: string; as: 'own' | 'place' | 'known place' } | null;
  /** For what waits: the form filled in. */
  proposal: Proposal | null;
};

/** The fields of a statement as they would be saved, and what is not clear about them. */
export type Proposal = {
  typed: Typed;
  names: ShownNames;
  /** What must be chosen before it can be accepted, with the choices. */
  questions: FieldError[];
  /** What is offered besides: names that are not on record, topics. */
  offers: { subjects: Offer[]; topics: Offer[] };
  /** What this person had typed into it and not saved. */
  kept: boolean;
};
export type Offer = { value: string; name: string; note: string };

/** One reading in a list. */
export type CaptureRow = {
  id: string;
  headline: string;
  outlet: string | null;
  state: CaptureState;
  made_at: string;
  made_by: string;
  counts: Record<CandidateState, number>;
};
