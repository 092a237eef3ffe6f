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
import type { Span } from './types.ts';

/** One side of a cue with what it may attribute. */
export type Slot = { cue: number; side: Side; candidates: Candidate[] };

/** A stretch that a cue attributes, with how likely that is. */
export type Clause = Candidate & { cue: number; side: Side; chance: number; choice: Choice };

/** What a side could choose from: the chances of its candidates and of "nothing", and how much is enough. */
type Choice = {
  candidates: readonly Candidate[];
  chances: readonly number[];
  nothing: number;
  needed: number;
};

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
    const choice = {
      candidates: slot.candidates,
      chances: chances.slice(1),
      nothing: chances[0] ?? 0,
      needed,
    };
    const best = choose(reading, choice);
    if (best) found.push({ ...best.candidate, cue: slot.cue, side: slot.side, chance: best.chance, choice });
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

function choose(reading: Reading, { candidates, chances, needed }: Choice) {
  const best = likeliest(candidates, chances);
  if (!best) return null;
  return best.chance >= (isMixed(reading, best.candidate) ? PATIENT * needed : needed) ? best : null;
}

/**
 * Clauses that do not overlap, the likelier first; in the order of the text. One that gives way takes what its cue may
 * attribute beside the other: "said A, and called him B" is two statements, also where "A, and called him B" seemed
 * likeliest.
 * @param settled stretches that are not to be touched
 */
export function withoutOverlaps(
  reading: Reading,
  clauses: readonly Clause[],
  settled: readonly Span[] = [],
): Clause[] {
  const order = (a: Clause, b: Clause) => b.chance - a.chance || a.start - b.start;
  const taken: (Span | Clause)[] = [...settled].sort((a, b) => a.start - b.start);
  const isFree = ({ start, end }: Span) => {
    const at = position(taken, start);
    return (taken[at - 1]?.end ?? start) <= start && (taken[at]?.start ?? end) >= end;
  };
  const take = (clause: Clause) => taken.splice(position(taken, clause.start), 0, clause);
  const yielding: Clause[] = [];
  for (const clause of [...clauses].sort(order)) {
    if (isFree(clause)) take(clause);
    else yielding.push(clause);
  }
  const second = yielding.flatMap((clause) => besides(reading, clause, isFree) ?? []);
  for (const clause of second.sort(order)) if (isFree(clause)) take(clause);
  return taken.flatMap((one) => ('choice' in one ? one : []));
}

/** What a clause's cue most likely attributes if the clause itself cannot be, or null. */
function besides(reading: Reading, clause: Clause, isFree: (span: Span) => boolean): Clause | null {
  const { candidates, chances, nothing, needed } = clause.choice;
  const free = candidates.map((candidate) => isFree(candidate));
  const rest = nothing + chances.reduce((sum, chance, at) => sum + (free[at] ? chance : 0), 0);
  const best = choose(reading, {
    candidates: candidates.filter((_, at) => free[at]),
    chances: chances.filter((_, at) => free[at]).map((chance) => chance / rest),
    nothing,
    needed,
  });
  return best ? { ...clause, ...best.candidate, chance: best.chance } : null;
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
