import { describeGap } from '#lib/dates/format.ts';
import type { ConflictRelation, ConflictRule, ConflictStrength, ConflictTiming } from '#lib/vocabulary.ts';

type Order = { first: string | null; gap_days: { min: number; max: number | null } | null };

/**
 * When two statements were made, one against the other: "Alec Baldwin spoke first, by 1 to 11 days",
 * "order unknown". `nameOf` turns `first` into a name.
 */
export function orderPhrase({ first, gap_days }: Order, nameOf: (first: string) => string): string {
  if (gap_days?.max === 0) return 'both on the same day';
  if (!first || !gap_days) return 'order unknown';
  return `${nameOf(first)} spoke first, by ${describeGap(gap_days)}`;
}

/**
 * The gap as it is written between two facing statements, seen from the one with the id `from`: "1 to 11 days
 * later", "2 days earlier", "order unknown".
 */
export function gapPhrase({ first, gap_days }: Order, from: string): string {
  if (gap_days?.max === 0) return 'the same day';
  if (!first || !gap_days) return 'order unknown';
  return `${describeGap(gap_days)} ${first === from ? 'later' : 'earlier'}`;
}

/** Why two statements are a pair. */
export const RULE_PHRASES: Record<ConflictRule, string> = {
  opposite: 'One affirms and the other denies the same claim.',
  contrary: 'Each affirms a claim; editors hold that both claims cannot be true.',
  implied: 'One affirms a claim; the other denies what it implies.',
};

/** Between whom a conflict lies. */
export const RELATION_PHRASES: Record<ConflictRelation, string> = {
  between: 'between two parties',
  within_side: 'within one side',
  self: 'within one person’s own statements',
  second_hand: 'between a person’s words and what others relay of them',
};

/** How hard it is. */
export const STRENGTH_PHRASES: Record<ConflictStrength, string> = {
  direct: 'both are flat statements',
  qualified: 'at least one is hedged, partial, conditional or relayed',
  disputed: 'editors disagree whether a statement reaches the claim',
};

/** Whether the two hold at the same time. */
export const TIMING_PHRASES: Record<ConflictTiming, string> = {
  same_time: 'what each said still stood when the other spoke',
  uncertain: 'the dates leave open whether the one still stood when the other was made',
  apart: 'one no longer stood when the other was made',
  taken_back: 'one of them was taken back',
};

/**
 * What is special about a pair, as one sentence; empty in the usual case, two parties who contradict each other at
 * the same time. How flatly they do stands in the word beside each statement.
 */
export function specialPhrase({
  relation,
  strength,
  timing,
}: {
  relation: ConflictRelation;
  strength: ConflictStrength;
  timing: ConflictTiming;
}): string {
  const special = [
    relation === 'between' ? [] : RELATION_PHRASES[relation],
    strength === 'disputed' ? STRENGTH_PHRASES[strength] : [],
    timing === 'same_time' ? [] : TIMING_PHRASES[timing],
  ].flat();
  const sentence = special.join('; ');
  return sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
