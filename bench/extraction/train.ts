import { writeFileSync } from 'node:fs';
import { byModel } from '#lib/extraction/model.ts';
import { readWeights, type Weights, type WeightsFile } from '#lib/extraction/weights.ts';
import {
  type Case,
  clauseChoices,
  confidenceChoices,
  quotationChoices,
  readCase,
  speakerChoices,
} from './choices.ts';
import { type GoldArticle, readLines } from './gold.ts';
import { type Choice, learn } from './learn.ts';
import { printFigures } from './run.ts';
import { partOf } from './split.ts';

/*
 * Learns lib/extraction/weights.json: `node bench/extraction/train.ts GOLD`. First from seven articles in ten, to
 * print what that gives on the three it has not seen; then from all of them, to write the file. With `--measure`
 * nothing is written.
 */

const NOTHING: WeightsFile = { clauses: {}, quotations: {}, speakers: {}, confidence: {} };

/** How fast, how long and from what each stage learns; found on the training part by leaving out a third. */
const CLAUSES = { rate: 0.03, penalty: 3e-3, fewest: 5, epochs: 7 };
const QUOTATIONS = { rate: 0.05, penalty: 1e-3, fewest: 4, epochs: 10 };
const SPEAKERS = { rate: 0.05, penalty: 1e-3, fewest: 4, epochs: 8 };
const CONFIDENCE = { rate: 0.05, penalty: 1e-3, fewest: 10, epochs: 12 };

/** The choices of each article in turn. */
function* each(cases: readonly Case[], choicesOf: (one: Case) => Choice[]): Generator<Choice> {
  for (const one of cases) yield* choicesOf(one);
}

/** Smaller weights than this change no choice and are left out. */
const LEAST_WEIGHT = 0.03;

const rounded = (weights: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    [...weights]
      .map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
  );

/** The stages that find words and speakers, each learning from what the one before makes of the same articles. */
export function trainStages(cases: Case[]): Weights {
  const clauses = byModel(learn(each(cases, clauseChoices), CLAUSES));
  let weights: Weights = { ...readWeights(NOTHING), clauses };
  weights = {
    ...weights,
    quotations: byModel(
      learn(
        each(cases, (one) => quotationChoices(one, weights)),
        QUOTATIONS,
      ),
    ),
  };
  return {
    ...weights,
    speakers: byModel(
      learn(
        each(cases, (one) => speakerChoices(one, weights)),
        SPEAKERS,
      ),
    ),
  };
}

/**
 * All weights. What later stages meet in an article they are trained on would be too good, so that for these each
 * third is read with weights from the other two.
 */
export function train(articles: GoldArticle[]): WeightsFile {
  const cases = articles.map(readCase);
  const choices: Record<'quotations' | 'speakers' | 'confidence', Choice[]> = {
    quotations: [],
    speakers: [],
    confidence: [],
  };
  for (const third of [0, 1, 2]) {
    const weights = trainStages(cases.filter((_, at) => at % 3 !== third));
    for (const one of cases.filter((_, at) => at % 3 === third)) {
      choices.quotations.push(...quotationChoices(one, weights));
      choices.speakers.push(...speakerChoices(one, weights));
      choices.confidence.push(...confidenceChoices(one, weights));
    }
  }
  return {
    clauses: rounded(learn(each(cases, clauseChoices), CLAUSES)),
    quotations: rounded(learn(choices.quotations, QUOTATIONS)),
    speakers: rounded(learn(choices.speakers, SPEAKERS)),
    confidence: rounded(learn(choices.confidence, CONFIDENCE)),
  };
}

const [file, ...flags] = process.argv.slice(2);
if (file && process.argv[1] === import.meta.filename) {
  const articles = readLines<GoldArticle>(file);
  const seen = articles.filter(({ id }) => partOf(id) === 'train');
  const unseen = articles.filter(({ id }) => partOf(id) === 'held-out');
  const weights = readWeights(train(seen));
  printFigures('trained on', seen, weights);
  printFigures('held out', unseen, weights);
  if (!flags.includes('--measure')) {
    const place = new URL('../../lib/extraction/weights.json', import.meta.url);
    writeFileSync(place, `${JSON.stringify(train(articles), null, 1)}\n`);
  }
}
