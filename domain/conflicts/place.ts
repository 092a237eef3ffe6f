import { dayNumber } from '#lib/dates/range.ts';
import {
  CONFLICT_STRENGTHS,
  CONFLICT_TIMINGS,
  type ConflictStrength,
  type ConflictTiming,
} from '#lib/vocabulary.ts';
import type { Conflict } from './types.ts';

/** So many days before the first of the year 0000; a day that is not known comes before all. */
const BEFORE_ALL = 719_529;
const DAYS = 2 ** 24;

/**
 * Where a pair stands in a list, the newest first: by the later of the two statements' first possible days, then
 * by the earlier one, in one integer.
 */
export function placeOf({ a, b }: Pick<Conflict, 'a' | 'b'>): number {
  const number = (day: string | null) => (day === null ? 0 : dayNumber(day) + BEFORE_ALL);
  const [one, two] = [number(a.earliest), number(b.earliest)];
  return Math.max(one, two) * DAYS + Math.min(one, two);
}

/** The newest first; of pairs of the same days, those set last. */
export function newestFirst(x: Conflict, y: Conflict): number {
  return placeOf(y) - placeOf(x) || y.a.id - x.a.id || y.b.id - x.b.id;
}

/** Strength and timing as one number, so that pairs of one kind stand together. */
export function classOf(strength: ConflictStrength, timing: ConflictTiming): number {
  return CONFLICT_STRENGTHS.indexOf(strength) * CONFLICT_TIMINGS.length + CONFLICT_TIMINGS.indexOf(timing);
}

/** Whether pairs of this strength and timing count as conflicts for readers. */
export function isCounted(strength: ConflictStrength, timing: ConflictTiming): boolean {
  return strength !== 'disputed' && (timing === 'same_time' || timing === 'uncertain');
}

/** The classes that a filter leaves: those of the strengths and timings named (all if none), counted or not. */
export function classesOf({
  strength,
  timing,
  counted,
}: {
  strength: readonly ConflictStrength[];
  timing: readonly ConflictTiming[];
  counted: boolean | null;
}): number[] {
  const strengths = strength.length > 0 ? strength : CONFLICT_STRENGTHS;
  const timings = timing.length > 0 ? timing : CONFLICT_TIMINGS;
  return strengths.flatMap((one) =>
    timings
      .filter((other) => counted === null || isCounted(one, other) === counted)
      .map((other) => classOf(one, other)),
  );
}
