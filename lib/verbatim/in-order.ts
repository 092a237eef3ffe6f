import type { Span } from './snapshot-text.ts';

/** A place that a piece may take, and what it costs to take it: 0 for the best. */
export type Place = Span & { cost: number };

/**
 * Chooses one place for each piece so that each begins where the one before has ended or later, at the
 * least sum of the places' costs and of the gaps between them; null if there is no such choice. Each list
 * is in ascending order.
 *
 * Dynamic programming from piece to piece: the cheapest way to end before a place begins is carried along,
 * so that the work is linear in the number of places.
 */
export function placeInOrder(pieces: Place[][]): Place[] | null {
  type Step = { place: Place; total: number; previous: Step | null };
  let steps: Step[] | null = null;
  for (const places of pieces) {
    const reached: Step[] = [];
    let cheapest: Step | null = null;
    let next = 0;
    for (const place of places) {
      if (steps === null) {
        reached.push({ place, total: place.cost, previous: null });
        continue;
      }
      for (let step = steps[next]; step && step.place.end <= place.start; step = steps[next]) {
        if (cheapest === null || step.total - step.place.end < cheapest.total - cheapest.place.end)
          cheapest = step;
        next += 1;
      }
      if (cheapest) {
        const gap = place.start - cheapest.place.end;
        reached.push({ place, total: cheapest.total + gap + place.cost, previous: cheapest });
      }
    }
    steps = reached;
  }
  let best: Step | null = null;
  for (const step of steps ?? []) if (best === null || step.total < best.total) best = step;
  const chosen: Place[] = [];
  for (let step = best; step; step = step.previous) chosen.unshift(step.place);
  return best && chosen;
}
