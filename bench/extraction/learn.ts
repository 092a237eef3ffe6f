/** A choice between options, each a list of features; `right` are the options that are correct. */
export type Choice = { options: string[][]; right: number[] };

type Coded = { lists: Int32Array[]; right: Set<number> };

/** How fast, how long, how strictly, and from how many choices on a feature counts. */
export type Pace = { epochs?: number; rate?: number; penalty?: number; fewest?: number };

/**
 * Learns weights so that the right options of each choice get the most of the probability: a conditional logistic
 * model, AdaGrad (Duchi, Hazan, Singer 2011) with an L2 penalty, averaged over the later half of the rounds. An
 * option without features scores nothing, and so stands for "none". The same choices give the same weights.
 */
export function learn(
  choices: Iterable<Choice>,
  { epochs = 8, rate = 0.15, penalty = 1e-6, fewest = 3 }: Pace = {},
): Map<string, number> {
  const { coded, names, active } = encode(choices, fewest);
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-2);
  const average = new Float64Array(names.length);
  const order = coded.map((_, at) => at);
  const random = randomNumbers();
  const learnFrom = ({ lists, right }: Coded) => {
    const powers = powersOf(lists, weights, active);
    const all = powers.reduce((sum, power) => sum + power, 0);
    let good = 0;
    for (const option of right) good += powers[option] ?? 0;
    for (const [option, list] of lists.entries()) {
      const target = right.has(option) ? (powers[option] ?? 0) / good : 0;
      const slope = (powers[option] ?? 0) / all - target;
      if (Math.abs(slope) < 1e-4) continue;
      for (const id of list) {
        if (!active[id]) continue;
        const step = slope + penalty * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + step * step;
        weights[id] = (weights[id] ?? 0) - (rate * step) / Math.sqrt(squares[id] ?? 1);
      }
    }
  };
  const later = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const choice = coded[at];
      if (choice && choice.right.size > 0) learnFrom(choice);
    }
    if (epoch < later) continue;
    for (let id = 0; id < weights.length; id += 1) average[id] = (average[id] ?? 0) + (weights[id] ?? 0);
  }
  const learned = new Map<string, number>();
  for (const [id, name] of names.entries()) {
    const weight = (average[id] ?? 0) / (epochs - later);
    if (active[id] && Math.abs(weight) > 0.01) learned.set(name, weight);
  }
  return learned;
}

/** Features as numbers; the words themselves are let go one choice after the other, since they are many. */
function encode(choices: Iterable<Choice>, fewest: number) {
  const index = new Map<string, number>();
  const names: string[] = [];
  const seen: number[] = [];
  const coded: Coded[] = [];
  for (const { options, right } of choices) {
    const touched = new Set<number>();
    const lists = options.map((features) =>
      Int32Array.from(features, (feature) => {
        let id = index.get(feature);
        if (id === undefined) {
          id = names.length;
          index.set(feature, id);
          names.push(feature);
          seen.push(0);
        }
        touched.add(id);
        return id;
      }),
    );
    for (const id of touched) seen[id] = (seen[id] ?? 0) + 1;
    coded.push({ lists, right: new Set(right) });
  }
  return { coded, names, active: Uint8Array.from(seen, (times) => (times >= fewest ? 1 : 0)) };
}

function powersOf(lists: readonly Int32Array[], weights: Float64Array, active: Uint8Array): number[] {
  const scores = lists.map((list) => {
    let sum = 0;
    for (const id of list) if (active[id]) sum += weights[id] ?? 0;
    return sum;
  });
  const most = Math.max(...scores);
  return scores.map((score) => Math.exp(score - most));
}

/** Numbers from 0 to 1 that look random and are always the same. */
function randomNumbers(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
