import type { Candidate, Side } from './candidates.ts';
import { type Feature, type Model, type Models, scoreOf, softmax } from './model.ts';
import { countIn, type Reading } from './read.ts';
import {
  candidateFeatures,
  closingFeatures,
  cueFeatures,
  openingFeatures,
  pairFeature,
} from './slot-features.ts';
import { candidatesAfter } from './slots-after.ts';
import { candidatesBefore } from './slots-before.ts';

/** One side of a cue with what it may attribute. */
export type Slot = { cue: number; side: Side; candidates: Candidate[] };

/** A stretch that a cue attributes, with how likely that is. */
export type Clause = Candidate & { cue: number; side: Side; chance: number };

/** All sides of all cues with their candidates. */
export function* slotsOf({ article, phrases, cues, subjects, startsAt }: Reading): Generator<Slot> {
  for (const [index, cue] of cues.entries()) {
    for (const side of ['before', 'after'] as const) {
      const candidates =
        side === 'after'
          ? candidatesAfter(article, cue, startsAt, phrases, subjects[index] ?? null)
          : candidatesBefore(article, cue);
      if (candidates.length > 0) yield { cue: index, side, candidates };
    }
  }
}

/** Features of "this side attributes nothing". */
export function nothingFeatures(
  { article, phrases, cues, subjects }: Reading,
  { cue: index }: Slot,
): Feature[] {
  const cue = cues[index];
  return cue ? cueFeatures(article, phrases, cue, subjects[index] ?? null) : [];
}

/** Features of each candidate. */
export function optionsOf(reading: Reading, { cue: index, side, candidates }: Slot): Feature[][] {
  const cue = reading.cues[index];
  return cue ? candidates.map((candidate) => candidateFeatures(reading, cue, side, candidate)) : [];
}

/** The models of each side: of its cue, and of what it may attribute. */
export const MODELS: Record<Side, [cue: string, candidate: string]> = {
  after: ['A0', 'A'],
  before: ['B0', 'B'],
};

/** Where "nothing" scores higher than this, one candidate in a thousand wins: they are not looked at. */
const HOPELESS = 1.8;

/** The likeliest content of each side of each cue, nothing below `least`. */
export function findClauses(reading: Reading, weights: Models, least: number): Clause[] {
  const found: Clause[] = [];
  for (const slot of slotsOf(reading)) {
    const [cueModel, model] = MODELS[slot.side];
    const nothing = scoreOf(weights.get(cueModel), nothingFeatures(reading, slot));
    if (nothing > HOPELESS) continue;
    shortList(reading, slot, weights.get(model));
    const chances = softmax([
      nothing,
      ...optionsOf(reading, slot).map((list) => scoreOf(weights.get(model), list)),
    ]);
    const needed = least * patienceWith(reading, slot);
    if (1 - (chances[0] ?? 0) < PATIENT * needed) continue;
    const best = likeliest(slot.candidates, chances.slice(1));
    if (best && best.chance >= (isMixed(reading, best.candidate) ? PATIENT * needed : needed))
      found.push({ ...best.candidate, cue: slot.cue, side: slot.side, chance: best.chance });
  }
  return found;
}

/** Of clauses with words in marks this part of the usual chance is enough: that someone says them is all but sure. */
const PATIENT = 0.7;

function isMixed({ sums }: Reading, { from, to }: Candidate): boolean {
  const quoted = countIn(sums.quoted, from, to);
  return quoted > 0 && quoted < to - from;
}

/** More candidates than this are looked at closely only if they begin and end well. */
const LOOKED_AT = 10;
/** And none that begins and ends so much worse than the best that nothing else could make up for it. */
const BEHIND = 3;

/** Leaves the best candidates by their quick features, in their order. */
function shortList({ cues }: Reading, slot: Slot, model: Model | undefined): void {
  const cue = cues[slot.cue];
  if (!cue || slot.candidates.length <= LOOKED_AT) return;
  const scores = new Map<string, number>();
  const scored = (name: string, features: () => Feature[]) => {
    const known = scores.get(name) ?? scoreOf(model, features());
    scores.set(name, known);
    return known;
  };
  const ranked = slot.candidates.map((candidate, at) => ({
    candidate,
    at,
    score:
      scored(candidate.opening, () => openingFeatures(cue, candidate)) +
      scored(`/${candidate.closing}`, () => closingFeatures(cue, candidate)) +
      scoreOf(model, [pairFeature(candidate)]),
  }));
  ranked.sort((a, b) => b.score - a.score || a.at - b.at);
  const least = (ranked[0]?.score ?? 0) - BEHIND;
  slot.candidates = ranked
    .slice(0, LOOKED_AT)
    .filter(({ score }) => score >= least)
    .sort((a, b) => a.at - b.at)
    .map(({ candidate }) => candidate);
}

/** Verbs for what a body puts out, with words of it in marks: "issued a "serious" citation". */
const ISSUES = new Set(['issue', 'file', 'release', 'publish']);

/**
 * How much less than usual is enough. Words in marks straight after a cue are someone's, and what "according to"
 * stands beside is attributed, however the clause is to be cut; what a body issues in marks is its own word.
 */
function patienceWith(
  { article: { regionOf }, cues, subjects, references, parties }: Reading,
  { cue: index, side }: Slot,
): number {
  const cue = cues[index];
  if (cue?.kind === 'preposition') return 0.6;
  if (!cue || side !== 'after' || ![0, 1, 2].some((ahead) => (regionOf[cue.to + ahead] ?? -1) >= 0)) return 1;
  const reference = references[subjects[index]?.phrase ?? -1];
  const body = reference && 'party' in reference && parties.list[reference.party]?.kind === 'organisation';
  return body && ISSUES.has(cue.lemma) ? 0.1 : 0.6;
}

/** Two candidates that share four fifths of their length say nearly the same. */
const NEAR = 0.8;

/**
 * The candidate that is right or nearly right most likely: candidates that differ by a word share their chances, so
 * that a dozen variants of the right clause do not lose to one wrong one.
 */
function likeliest(
  candidates: readonly Candidate[],
  chances: readonly number[],
): { candidate: Candidate; chance: number } | null {
  let best: { candidate: Candidate; chance: number; own: number } | null = null;
  for (const [at, candidate] of candidates.entries()) {
    const own = chances[at] ?? 0;
    if (own < 0.02) continue;
    let chance = 0;
    for (const [other, { start, end }] of candidates.entries()) {
      const shared = Math.min(end, candidate.end) - Math.max(start, candidate.start);
      const all = Math.max(end, candidate.end) - Math.min(start, candidate.start);
      if (shared >= NEAR * all) chance += chances[other] ?? 0;
    }
    if (!best || chance > best.chance + 1e-9 || (chance > best.chance - 1e-9 && own > best.own))
      best = { candidate, chance, own };
  }
  return best;
}

/** Of clauses that overlap, the likelier; in the order of the text. */
export function withoutOverlaps<T extends { start: number; end: number; chance: number }>(
  clauses: readonly T[],
): T[] {
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
