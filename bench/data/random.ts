/** A source of chance that gives the same numbers for the same seed on every machine. */
export type Random = {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `n`. */
  below(n: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the list. @throws RangeError for an empty one */
  pick<T>(list: readonly T[]): T;
};

/** sfc32 (Chris Doty-Humphrey, PractRand 0.93): 128 bits of state, whole-number arithmetic only. */
export function randomFrom(seed: number): Random {
  let a = 0;
  let b = 0x9e3779b9;
  let c = seed | 0;
  let counter = 1;
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  // Neighbouring seeds give unrelated numbers only after the state has been mixed.
  for (let round = 0; round < 15; round += 1) step();
  const next = () => step() / 0x1_0000_0000;
  return {
    next,
    below: (n) => Math.floor(next() * n),
    chance: (probability) => next() < probability,
    pick(list) {
      const one = list[Math.floor(next() * list.length)];
      if (one === undefined) throw new RangeError('There is nothing to pick from.');
      return one;
    },
  };
}

/**
 * Ranks from 0 with a chance proportional to 1 / (rank + 1 + shift) ** exponent: the law of Zipf and
 * Mandelbrot, by which few say much and few words are most of a text.
 */
export function zipf(size: number, exponent: number, shift = 0): (random: Random) => number {
  const upTo = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += (rank + 1 + shift) ** -exponent;
    upTo[rank] = sum;
  }
  return (random) => {
    const aim = random.next() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
