import { byModel, type Models } from './model.ts';
import json from './weights.json' with { type: 'json' };

type Stage = 'clauses' | 'quotations' | 'speakers' | 'confidence';

/** What was learned, by stage; see bench/extraction/train.ts, which writes the file. */
export type Weights = Record<Stage, Models>;

export type WeightsFile = Record<Stage, Record<string, number>>;

export const readWeights = (file: WeightsFile): Weights => ({
  clauses: byModel(Object.entries(file.clauses)),
  quotations: byModel(Object.entries(file.quotations)),
  speakers: byModel(Object.entries(file.speakers)),
  confidence: byModel(Object.entries(file.confidence)),
});

export const WEIGHTS: Weights = readWeights(json as WeightsFile);
