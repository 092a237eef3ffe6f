import type { StanceAct, StanceForce, StanceSign } from '#lib/vocabulary.ts';

type Commitment = { sign: StanceSign; force: StanceForce; act: StanceAct };

/**
 * A stance in words for readers. What is relayed or asked is never called an affirmation of the one who
 * speaks; there is no stance without a word.
 */
export function stanceLabel({ sign, force, act }: Commitment): string {
  if (act === 'declines') return 'declines to say';
  if (act === 'asks') return 'asks';
  if (sign === 0) return act === 'relays' ? 'relays, taking no side' : 'takes no side';
  const verb = sign === 1 ? 'affirms' : 'denies';
  const manner = { flat: '', hedged: ', hedged', conditional: ' on a condition', partial: ' in part' }[force];
  return act === 'relays' ? `relays: ${verb}${manner}` : `${verb}${manner}`;
}

/** How a stance is drawn: never by colour alone. */
export type StanceMark =
  | 'affirms'
  | 'denies'
  | 'qualified-affirms'
  | 'qualified-denies'
  | 'relays'
  | 'neither';

export function stanceMark({ sign, force, act }: Commitment): StanceMark {
  if (act === 'relays') return 'relays';
  if (sign === 0) return 'neither';
  if (force === 'flat') return sign === 1 ? 'affirms' : 'denies';
  return sign === 1 ? 'qualified-affirms' : 'qualified-denies';
}
