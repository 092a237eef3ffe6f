import { scoreOf, softmax } from './model.ts';
import type { Reading } from './read.ts';
import { candidateFeatures, cueFeatures } from './slot-features.ts';
import { type Candidate, candidatesAfter, candidatesBefore, type Side } from './slots.ts';

/** One side of a cue with what it may attribute; option 0 of `features` is "nothing". */
export type Slot = { cue: number; side: Side; candidates: Candidate[]; features: string[][] };

/** A stretch that a cue attributes, with how likely that is. */
export type Clause = Candidate & { cue: number; side: Side; chance: number };

/** All sides of all cues with their candidates; features are made one slot at a time, since they are many. */
export function* slotsOf({ article, phrases, cues, cueAt, subjects, startsAt }: Reading): Generator<Slot> {
  for (const [index, cue] of cues.entries()) {
    const subject = subjects[index] ?? null;
    for (const side of ['before', 'after'] as const) {
      const candidates = side === 'after' ? candidatesAfter(article, cue, startsAt, phrases) : candidatesBefore(article, cue);
      if (candidates.length === 0) continue;
      const features = [cueFeatures(article, phrases, cue, side, subject)];
      for (const candidate of candidates) features.push(candidateFeatures(article, cue, side, candidate, cueAt));
      yield { cue: index, side, candidates, features };
    }
  }
}

/** The likeliest content of each side of each cue, nothing below `least`. */
export function findClauses(reading: Reading, weights: ReadonlyMap<string, number>, least: number): Clause[] {
  const found: Clause[] = [];
  for (const { cue, side, candidates, features } of slotsOf(reading)) {
    const chances = softmax(features.map((list) => scoreOf(weights, list)));
    let best = 0;
    for (let option = 1; option < chances.length; option += 1) {
      if ((chances[option] ?? 0) > (chances[best] ?? 0) || best === 0) best = option;
    }
    const candidate = candidates[best - 1];
    const chance = 1 - (chances[0] ?? 0);
    if (candidate && chance >= least) found.push({ ...candidate, cue, side, chance });
  }
  return found;
}

/** Of clauses that overlap, the likelier; in the order of the text. */
export function withoutOverlaps<T extends { start: number; end: number; chance: number }>(clauses: readonly T[]): T[] {
  const byChance = [...clauses].sort((a, b) => b.chance - a.chance || a.start - b.start);
  const starts: T[] = [];
  for (const clause of byChance) {
    const at = position(starts, clause.start);
    const before = starts[at - 1];
    const after = starts[at];
    if ((before && before.end > clause.start) || (after && after.start < clause.end)) continue;
    starts.splice(at, 0, clause);
  }
  return starts;
}

function position(list: readonly { start: number }[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
