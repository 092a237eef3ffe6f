import { firstTokenAt } from './candidates.ts';
import { type Clause, findClauses, withoutOverlaps } from './clauses.ts';
import type { Reference } from './coreference.ts';
import { type Around, regionFeatures } from './floating.ts';
import { type Feature, logistic, scoreOf } from './model.ts';
import type { Reading } from './read.ts';
import { findSpeaker, type Sought, speakerFeatures, speakerModel, speakerOptions } from './speakers.ts';
import { findTurns } from './transcripts.ts';
import type { Form, Span } from './types.ts';
import type { Weights } from './weights.ts';

/** A stretch that is a statement, before anyone is named. `cue` is -1 where no cue claims it. */
export type Stretch = Sought & { chance: number; region: number; opening: string; closing: string };

/** A stretch with its speaker: the phrase that names them, or -1. */
export type Statement = Stretch & { speaker: number; speakerChance: number; carried: boolean };

/** Clauses less likely than this are left out; measured, see docs/extraction.md. */
export const LEAST_CLAUSE = 0.26;
export const LEAST_QUOTATION = 0.45;

export function findStatements(
  reading: Reading,
  references: readonly Reference[],
  weights: Weights,
): Statement[] {
  const turns = findTurns(reading);
  const found = withoutOverlaps(reading, findClauses(reading, weights.clauses, LEAST_CLAUSE), turns);
  const clauses = [...turns, ...found.map((clause) => asStretch(reading, clause))].sort(
    (a, b) => a.start - b.start,
  );
  const quotations = findQuotations(reading, clauses, weights);
  return nameSpeakers(reading, references, joinParagraphs(reading, [...clauses, ...quotations]), weights);
}

/** A quotation that its paragraph leaves open and the next one takes up again is one stretch. */
function joinParagraphs({ article }: Reading, stretches: Stretch[]): Stretch[] {
  const { regions } = article;
  const taken = new Set<number>();
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const own = article.regionOf[stretch.to - 1] ?? -1;
    if (taken.has(own) && stretch.cue < 0) continue;
    let last = own;
    if (own >= 0 && stretch.end === regions[own]?.end) {
      while (regions[last]?.unclosed && regions[last + 1]?.continues) last += 1;
    }
    for (let region = own + 1; region <= last; region += 1) taken.add(region);
    const end = regions[last]?.end ?? stretch.end;
    joined.push(last > own ? { ...stretch, end, to: firstTokenAt(article, end) } : stretch);
  }
  return joined.filter((stretch, at) => at === 0 || stretch.start >= (joined[at - 1]?.end ?? 0));
}

function asStretch(reading: Reading, clause: Clause): Stretch {
  const { from, to, start, end, cue, side, chance, opening, closing } = clause;
  return {
    from,
    to,
    start,
    end,
    cue,
    side,
    chance,
    opening,
    closing,
    form: formOf(reading, clause),
    region: -1,
  };
}

const ALNUM = /[\p{L}\p{N}]/gu;
const letters = (text: string) => text.match(ALNUM)?.length ?? 0;

/** Direct where nearly every letter stands within quotation marks, indirect where none does. */
export function formOf({ article: { text, regions } }: Reading, { start, end }: Span): Form {
  let inside = 0;
  for (let at = firstRegionAfter(regions, start); at < regions.length; at += 1) {
    const region = regions[at];
    if (!region || region.start >= end) break;
    inside += letters(text.slice(Math.max(start, region.start), Math.min(end, region.end)));
  }
  if (inside === 0) return 'indirect';
  return inside >= 0.95 * letters(text.slice(start, end)) ? 'direct' : 'mixed';
}

/** The first region that ends beyond an offset. */
export function firstRegionAfter(regions: readonly Span[], offset: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quotation in marks that no clause has claimed any part of, with what is settled around it. */
export type Unclaimed = { region: number; from: number; to: number; features: Feature[][] };

export function unclaimedRegions(reading: Reading, clauses: readonly Span[]): Unclaimed[] {
  const { regions, units, unitOf, tokens } = reading.article;
  const found: Unclaimed[] = [];
  let at = 0;
  for (const [index, region] of regions.entries()) {
    while (at < clauses.length && (clauses[at]?.end ?? 0) <= region.start) at += 1;
    const next = clauses[at];
    if (next && next.start < region.end) continue;
    const from = firstTokenAt(reading.article, region.open);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < region.close) to += 1;
    const paragraph = units[unitOf[from] ?? 0]?.paragraph;
    const place = (span: Span | undefined) =>
      span ? units[unitOf[firstTokenAt(reading.article, span.start)] ?? 0]?.paragraph : -1;
    const previous = clauses[at - 1];
    const around: Around = {
      coveredBefore: previous !== undefined && region.open - previous.end < 80,
      coveredAfter: next !== undefined && next.start - region.close < 80,
      sameParagraphBefore: place(previous) === paragraph,
      sameParagraphAfter: place(next) === paragraph,
    };
    found.push({ region: index, from, to, features: regionFeatures(reading, index, from, to, around) });
  }
  return found;
}

function findQuotations(reading: Reading, clauses: readonly Stretch[], weights: Weights): Stretch[] {
  const found: Stretch[] = [];
  const taken = new Set(clauses.map(({ to }) => reading.article.regionOf[to - 1] ?? -1));
  for (const { region: index, from, to, features } of unclaimedRegions(reading, clauses)) {
    const region = reading.article.regions[index];
    if (!region) continue;
    const goesOn = region.continues && taken.has(index - 1);
    const chance = goesOn ? 0.95 : logistic(scoreOf(weights.quotations.get('Q'), features[1] ?? []));
    if (chance < LEAST_QUOTATION) continue;
    taken.add(index);
    const { start, end } = region;
    found.push({
      from,
      to,
      start,
      end,
      cue: -1,
      side: 'none',
      form: 'direct',
      chance,
      region: index,
      opening: 'region',
      closing: 'region',
    });
  }
  return found;
}

/** How a quotation closes whose attribution stands in another sentence. */
const ELSEWHERE = new Set(['next', 'nextpar', 'previous', 'previouspar']);

/**
 * Names a speaker for each stretch: first for those with a cue, then for those without, which may take over the
 * speaker of the one before or after.
 */
function nameSpeakers(
  reading: Reading,
  references: readonly Reference[],
  stretches: Stretch[],
  weights: Weights,
): Statement[] {
  const ordered = [...stretches].sort((a, b) => a.start - b.start);
  const speakers = new Map<Stretch, Statement>();
  for (const withCue of [true, false]) {
    for (const [at, stretch] of ordered.entries()) {
      if (stretch.cue >= 0 !== withCue) continue;
      const { previous, following } = neighbours(
        reading,
        ordered,
        at,
        (other) => speakers.get(other)?.speaker,
      );
      const options = speakerOptions(reading, stretch, previous, following);
      const features = speakerFeatures(reading, references, stretch, options, previous, following);
      const { phrase, chance } = findSpeaker(features, options, weights.speakers.get(speakerModel(stretch)));
      const carried =
        (phrase >= 0 && (phrase === previous || phrase === following) && !withCue) ||
        ELSEWHERE.has(stretch.closing);
      speakers.set(stretch, { ...stretch, speaker: phrase, speakerChance: chance, carried });
    }
  }
  return ordered.flatMap((stretch) => speakers.get(stretch) ?? []);
}

/** The speakers of the statements before and after, within a paragraph's reach. */
export function neighbours(
  { article: { units, unitOf } }: Reading,
  ordered: readonly Stretch[],
  at: number,
  speakerOf: (stretch: Stretch) => number | undefined,
): { previous: number; following: number } {
  const stretch = ordered[at];
  const paragraph = (token: number) => units[unitOf[token] ?? 0]?.paragraph ?? 0;
  const here = paragraph(stretch?.from ?? 0);
  let previous = -1;
  for (let other = at - 1; other >= 0 && at - other < 4 && previous < 0; other -= 1) {
    const before = ordered[other];
    if (!before || here - paragraph(before.to - 1) > 1) break;
    previous = speakerOf(before) ?? -1;
  }
  const next = ordered[at + 1];
  const following = next && paragraph(next.from) === here ? (speakerOf(next) ?? -1) : -1;
  return { previous, following };
}
