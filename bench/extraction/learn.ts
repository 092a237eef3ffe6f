/** A choice between options, each a list of features; `right` are the options that are correct. */
export type Choice = { options: string[][]; right: number[]; weight?: number };

/**
 * Learns weights so that the right options of each choice get the most of the probability: a conditional logistic
 * model with AdaGrad and an L2 penalty. Options without features stand for "nothing". Deterministic.
 * @param fewest a feature seen in fewer choices is left out
 */
export function learn(
  choices: Choice[],
  { epochs = 8, rate = 0.15, penalty = 1e-6, fewest = 3 } = {},
): Map<string, number> {
  const index = new Map<string, number>();
  const names: string[] = [];
  const seen: number[] = [];
  const coded = choices.map(({ options, right, weight = 1 }) => {
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
    return { lists, right: new Set(right), weight };
  });
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-2);
  const average = new Float64Array(names.length);
  const active = Uint8Array.from(seen, (n) => (n >= fewest ? 1 : 0));
  const order = coded.map((_, at) => at);
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const choice = coded[at];
      if (!choice || choice.right.size === 0) continue;
      const { lists, right, weight } = choice;
      const scores = lists.map((list) => {
        let sum = 0;
        for (const id of list) if (active[id]) sum += weights[id] ?? 0;
        return sum;
      });
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const all = powers.reduce((a, b) => a + b, 0);
      let good = 0;
      for (const option of right) good += powers[option] ?? 0;
      for (const [option, list] of lists.entries()) {
        const p = (powers[option] ?? 0) / all;
        const target = right.has(option) ? (powers[option] ?? 0) / good : 0;
        const slope = weight * (p - target);
        if (Math.abs(slope) < 1e-4) continue;
        for (const id of list) {
          if (!active[id]) continue;
          const g = slope + penalty * (weights[id] ?? 0);
          squares[id] = (squares[id] ?? 0) + g * g;
          weights[id] = (weights[id] ?? 0) - (rate * g) / Math.sqrt(squares[id] ?? 1);
        }
      }
    }
    if (epoch >= epochs / 2)
      for (let id = 0; id < weights.length; id += 1) average[id] = (average[id] ?? 0) + (weights[id] ?? 0);
  }
  const rounds = epochs - Math.ceil(epochs / 2);
  const learned = new Map<string, number>();
  for (const [id, name] of names.entries()) {
    const weight = (average[id] ?? 0) / rounds;
    if (active[id] && Math.abs(weight) > 0.01) learned.set(name, weight);
  }
  return learned;
}
