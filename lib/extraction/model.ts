/** Weights by the letters before the bar of their names: which model they belong to. */
export type Models = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** "A|first=that" is the feature "first=that" of the model "A". */
export function byModel(weights: Iterable<readonly [string, number]>): Models {
  const models = new Map<string, Map<string, number>>();
  for (const [name, weight] of weights) {
    const bar = name.indexOf('|');
    const model = models.get(name.slice(0, bar)) ?? new Map<string, number>();
    models.set(name.slice(0, bar), model.set(name.slice(bar + 1), weight));
  }
  return models;
}

/** The sum of the weights of the features that are on. */
export function scoreOf(
  weights: ReadonlyMap<string, number> | undefined,
  features: readonly string[],
): number {
  let sum = 0;
  if (!weights) return sum;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Scores as probabilities that add up to one. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export const logistic = (score: number) => 1 / (1 + Math.exp(-score));
