/** A part of a feature's name: a word, a part of speech, a number in steps. */
export type Atom = string | number | boolean | undefined;

/** What is asked first, then the answers: `['open,first', 'that', 'VERB']`. */
export type Feature = readonly [question: string, ...answers: Atom[]];

/** Weights as a tree, an atom a step: no string is put together to look one up. */
export type Branch = Map<string, Branch | number>;
export type Model = ReadonlyMap<string, Branch | number>;

/** Weights by the letters before the bar of their names: which model they belong to. */
export type Models = ReadonlyMap<string, Model>;

/** The name under which a feature of a model stands in the weights file: "A|open,first=that/VERB". */
export function featureName(model: string, [question, ...answers]: Feature): string {
  return answers.length > 0 ? `${model}|${question}=${answers.join('/')}` : `${model}|${question}`;
}

/** The models of a weights file. */
export function byModel(weights: Iterable<readonly [string, number]>): Models {
  const models = new Map<string, Branch>();
  for (const [name, weight] of weights) {
    const bar = name.indexOf('|');
    const equals = name.indexOf('=', bar);
    const question = equals < 0 ? name.slice(bar + 1) : name.slice(bar + 1, equals);
    const path = equals < 0 ? [question] : [question, ...name.slice(equals + 1).split('/')];
    let branch = childOf(models, name.slice(0, bar));
    for (const atom of path.slice(0, -1)) branch = childOf(branch, atom);
    branch.set(path.at(-1) ?? '', weight);
  }
  return models;
}

function childOf(branch: Map<string, Branch | number>, atom: string): Branch {
  const known = branch.get(atom);
  if (known instanceof Map) return known;
  const child: Branch = new Map();
  branch.set(atom, child);
  return child;
}

/** The sum of the weights of the features that are on. */
export function scoreOf(model: Model | undefined, features: readonly Feature[]): number {
  let sum = 0;
  if (!model) return sum;
  for (const feature of features) {
    let place: Branch | Model | number | undefined = model;
    for (const atom of feature) {
      if (typeof place !== 'object') break;
      place = place.get(typeof atom === 'string' ? atom : String(atom));
    }
    if (typeof place === 'number') sum += place;
  }
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
