import { byModel, type Models } from './model.ts';
import json from './weights.json' with { type: 'json' };

/** What was learned, by stage; see bench/extraction/train.ts, which writes the file. */
export type Weights = {
  clauses: Models;
  quotations: ReadonlyMap<string, number>;
  speakers: ReadonlyMap<string, number>;
  confidence: ReadonlyMap<string, number>;
};

export type WeightsFile = Record<keyof Weights, Record<string, number>>;

export const readWeights = (file: WeightsFile): Weights => ({
  clauses: byModel(Object.entries(file.clauses)),
  quotations: new Map(Object.entries(file.quotations)),
  speakers: new Map(Object.entries(file.speakers)),
  confidence: new Map(Object.entries(file.confidence)),
});

export const WEIGHTS: Weights = readWeights(json as WeightsFile);
