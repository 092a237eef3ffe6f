import type { BulkAction, QuoteForm, QuoteStatus, Verification } from '#lib/vocabulary.ts';

/** A step of a quote from one status to another. */
export type Step = BulkAction | 'retract';

type StepRule = {
  from: readonly QuoteStatus[];
  to: QuoteStatus;
  /** What a button says, and what has been done afterwards. */
  verb: string;
  done: string;
  /** `needed`: it must be given; `public`: and readers see it. */
  reason: 'none' | 'needed' | 'public';
};

/** Every step: from where it may be taken, and where it leads. */
export const STEPS: Record<Step, StepRule> = {
  submit: {
    from: ['draft'],
    to: 'in_review',
    verb: 'Submit for review',
    done: 'submitted for review',
    reason: 'none',
  },
  publish: {
    from: ['draft', 'in_review'],
    to: 'published',
    verb: 'Publish',
    done: 'published',
    reason: 'none',
  },
  send_back: { from: ['in_review'], to: 'draft', verb: 'Send back', done: 'sent back', reason: 'needed' },
  hold: { from: ['published'], to: 'held', verb: 'Hold', done: 'held', reason: 'public' },
  release: { from: ['held'], to: 'published', verb: 'Release', done: 'released', reason: 'none' },
  retract: {
    from: ['published', 'held'],
    to: 'retracted',
    verb: 'Retract',
    done: 'retracted',
    reason: 'public',
  },
};

export const STATUS_WORDS: Record<QuoteStatus, string> = {
  draft: 'Draft',
  in_review: 'In review',
  published: 'Published',
  held: 'Held',
  retracted: 'Retracted',
};

const SUBJECTS: Record<QuoteStatus, string> = {
  draft: 'A draft',
  in_review: 'A quote in review',
  published: 'A published quote',
  held: 'A held quote',
  retracted: 'A retracted quote',
};

/** What a step is judged by. */
export type StepFacts = {
  status: QuoteStatus;
  form: QuoteForm;
  verifications: readonly Verification[];
};

/** Whether the words stand otherwise in a source than they do here. */
export function differsFromSource({
  form,
  verifications,
}: Pick<StepFacts, 'form' | 'verifications'>): boolean {
  return form !== 'indirect' && verifications.some((one) => one === 'differs' || one === 'not_found');
}

/** Why a step cannot be taken, as a sentence, or null. @param reasoned whether a reason is given with it */
export function stepProblem(step: Step, facts: StepFacts, reasoned: boolean): string | null {
  const { from, to, done } = STEPS[step];
  if (facts.status === to) return `It is ${STATUS_WORDS[to].toLowerCase()} already.`;
  if (!from.includes(facts.status)) return `${SUBJECTS[facts.status]} cannot be ${done}.`;
  if (to !== 'published' || facts.status === 'held') return null;
  if (facts.verifications.length === 0) return 'It names no source; a published quote needs one.';
  if (!reasoned && differsFromSource(facts)) {
    return 'Its words do not stand in the source as they are here; publish it by itself, with a reason.';
  }
  return null;
}

/** For so long a publication can be taken back to where it was; afterwards the quote is held, since readers have it. */
export const UNPUBLISH_WITHIN = 60 * 60 * 1000;
export const REVERTED_LATE = 'It was published by mistake, and is back with the editors.';
