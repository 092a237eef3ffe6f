import {
  findClauses,
  MODELS,
  nothingFeatures,
  optionsOf,
  slotsOf,
  withoutOverlaps,
} from '#lib/extraction/clauses.ts';
import { confidenceFeatures } from '#lib/extraction/confidence.ts';
import type { Reference } from '#lib/extraction/coreference.ts';
import {
  findStatements,
  LEAST_CLAUSE,
  neighbours,
  type Stretch,
  unclaimedRegions,
} from '#lib/extraction/decide.ts';
import { type Feature, featureName } from '#lib/extraction/model.ts';
import { nameSpeaker } from '#lib/extraction/naming.ts';
import { type Reading, readArticle } from '#lib/extraction/read.ts';
import { speakerFeatures, speakerModel, speakerOptions } from '#lib/extraction/speakers.ts';
import type { Span } from '#lib/extraction/types.ts';
import type { Weights } from '#lib/extraction/weights.ts';
import { type GoldArticle, type GoldQuote, isNoStatement, speakerIsRight } from './gold.ts';
import type { Choice } from './learn.ts';
import { letterCounts, overlap } from './overlap.ts';

/* What each stage can learn from an annotated article: its choices, and which of their options are right. */
export type Case = { gold: GoldArticle; reading: Reading; references: Reference[]; counts: Int32Array };

export function readCase(gold: GoldArticle): Case {
  const reading = readArticle(gold.text);
  const { references } = reading;
  return { gold, reading, references, counts: letterCounts(gold.text) };
}

const NEAR = 0.8;

/** Features by the names they have in the weights file; one that its name would not give back is left out. */
const named = (model: string, features: readonly Feature[]): string[] =>
  features
    .filter((feature) => !feature.some((atom) => typeof atom === 'string' && atom.includes('/')))
    .map((feature) => featureName(model, feature));

/** The annotated statement that each slot hangs on: one whose cue has the slot's word and whose words it can give. */
export function clauseChoices({ gold, reading, counts }: Case): Choice[] {
  const slots = [...slotsOf(reading)].map((slot) => {
    const [cueModel, model] = MODELS[slot.side];
    const options = optionsOf(reading, slot).map((list) => named(model, list));
    return { ...slot, features: [named(cueModel, nothingFeatures(reading, slot)), ...options] };
  });
  const { tokens } = reading.article;
  const owner = new Map<number, { quote: GoldQuote; best: number }>();
  const neutral = new Set<number>();
  for (const quote of gold.quotes) {
    const cueWords = new Set((quote.cue ?? '').toLowerCase().split(/[^\p{L}’']+/u));
    let found = -1;
    let nearest = Number.POSITIVE_INFINITY;
    let best = 0;
    for (const [at, { cue, candidates }] of slots.entries()) {
      const token = tokens[reading.cues[cue]?.at ?? -1];
      if (!token || !cueWords.has(token.lower)) continue;
      const most = Math.max(...candidates.map((candidate) => overlap(counts, quote, candidate)));
      if (most < NEAR) continue;
      const distance = Math.min(Math.abs(token.start - quote.start), Math.abs(token.start - quote.end));
      if (isNoStatement(quote)) neutral.add(at);
      else if (distance < nearest) {
        nearest = distance;
        found = at;
        best = most;
      }
    }
    if (found >= 0) owner.set(found, { quote, best });
  }
  return slots.flatMap(({ candidates, features }, at): Choice[] => {
    const own = owner.get(at);
    if (!own) return neutral.has(at) ? [] : [{ options: features, right: [0] }];
    const least = Math.max(NEAR, own.best - 0.03);
    const right = candidates.flatMap((candidate, index) =>
      overlap(counts, own.quote, candidate) >= least ? [index + 1] : [],
    );
    return [{ options: features, right }];
  });
}

/** Quotations in marks that the clauses leave over: is there an annotated statement of just these words? */
export function quotationChoices({ gold, reading, counts }: Case, weights: Weights): Choice[] {
  const clauses = withoutOverlaps(reading, findClauses(reading, weights.clauses, LEAST_CLAUSE));
  return unclaimedRegions(reading, clauses).map(({ region, features }) => {
    const span = reading.article.regions[region];
    const right = span && gold.quotes.some((quote) => overlap(counts, quote, span) >= NEAR);
    return { options: features.map((list) => named('Q', list)), right: [right ? 1 : 0] };
  });
}

const bestGold = ({ gold, counts }: Case, span: Span) =>
  gold.quotes.reduce<{ quote: GoldQuote | null; share: number }>(
    (best, quote) => {
      const share = isNoStatement(quote) ? 0 : overlap(counts, quote, span);
      return share > best.share ? { quote, share } : best;
    },
    { quote: null, share: 0 },
  );

/** Which phrases would be right for each statement found; earlier and later statements carry what is right for them. */
export function speakerChoices(one: Case, weights: Weights): Choice[] {
  const { reading, references } = one;
  const statements = findStatements(reading, references, weights);
  const matched = statements.map((statement) => {
    const { quote, share } = bestGold(one, statement);
    return share >= 0.5 ? quote : null;
  });
  const isRight = (quote: GoldQuote, phrase: number) =>
    speakerIsRight(quote, { start: 0, end: 0, speaker: nameSpeaker(reading, references, phrase) });
  const known = new Map<Stretch, number>();
  const choices: Choice[] = [];
  for (const withCue of [true, false]) {
    for (const [at, statement] of statements.entries()) {
      const quote = matched[at];
      if (statement.cue >= 0 !== withCue || !quote) continue;
      const { previous, following } = neighbours(reading, statements, at, (other) => known.get(other));
      const options = speakerOptions(reading, statement, previous, following);
      const features = speakerFeatures(reading, references, statement, options, previous, following);
      const right = options.flatMap((option, index) => (isRight(quote, option) ? [index + 1] : []));
      if (quote.speaker_kind === 'none') right.splice(0, right.length, 0);
      const model = speakerModel(statement);
      choices.push({ options: features.map((list) => named(model, list)), right });
      const first = right.find((index) => index > 0 && options[index - 1] !== undefined);
      if (first !== undefined) known.set(statement, options[first - 1] ?? -1);
    }
  }
  return choices;
}

/** For each statement found in articles the weights have not seen: are words and speaker both right? */
export function confidenceChoices(one: Case, weights: Weights): Choice[] {
  const { reading, references, gold, counts } = one;
  return findStatements(reading, references, weights).flatMap((statement) => {
    const { quote, share } = bestGold(one, statement);
    if (
      share < 0.5 &&
      gold.quotes.some((other) => isNoStatement(other) && overlap(counts, other, statement) >= 0.5)
    )
      return [];
    const speaker = nameSpeaker(reading, references, statement.speaker);
    const right = quote !== null && share >= NEAR && speakerIsRight(quote, { start: 0, end: 0, speaker });
    return [{ options: [[], named('P', confidenceFeatures(statement, reading))], right: [right ? 1 : 0] }];
  });
}
