import type {
  ClaimKind,
  ClaimStatus,
  LinkType,
  StanceAct,
  StanceForce,
  StanceState,
} from '#lib/vocabulary.ts';

/* What editors read for the words of the lists. */

export const CLAIM_KIND_WORDS: Record<ClaimKind, string> = {
  event: 'Event: something happened or did not',
  state: 'State: how things stand, which may change',
  speech: 'Speech: somebody said or did not say something',
  forecast: 'Forecast: something will happen',
  position: 'Position: what somebody holds or wants',
  judgement: 'Judgement: something is right, wrong, good or bad',
};

export const CLAIM_STATUS_WORDS: Record<ClaimStatus, string> = {
  open: 'Open',
  merged: 'Merged',
  split: 'Split',
  retired: 'Retired',
};

export const FORCE_WORDS: Record<StanceForce, string> = {
  flat: 'flatly',
  hedged: 'hedged',
  conditional: 'on a condition',
  partial: 'in part',
};

export const ACT_WORDS: Record<StanceAct, string> = {
  asserts: 'asserts',
  relays: 'relays what another says',
  asks: 'asks',
  declines: 'declines to say',
};

export const STATE_WORDS: Record<StanceState, string> = {
  suggested: 'Suggested: waits for an editor',
  confirmed: 'Confirmed',
  disputed: 'Disputed: shown, not counted',
  withdrawn: 'Withdrawn',
};

export const LINK_WORDS: Record<LinkType, string> = {
  responds_to: 'responds to',
  denies_saying: 'denies saying',
  retracts: 'retracts',
  corrects: 'corrects',
  repeats: 'repeats',
  relays: 'relays',
};

/** The list as options of a select. */
export function optionsOf<T extends string>(words: Record<T, string>): readonly (readonly [T, string])[] {
  return Object.entries(words) as [T, string][];
}
