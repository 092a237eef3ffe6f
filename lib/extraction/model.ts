/** Features and their weights: a linear model whose every number can be read in its file. */
export type Weights = Readonly<Record<string, number>>;

/** The sum of the weights of the features that are on. */
export function scoreOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  let sum = 0;
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
