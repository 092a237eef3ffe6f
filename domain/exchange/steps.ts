/** What may be done with a stance beside changing how it reads. */
export const STANCE_STEPS = ['confirm', 'agree', 'disagree', 'withdraw'] as const;
export type StanceStep = (typeof STANCE_STEPS)[number];
