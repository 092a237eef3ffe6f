import type { PlacedQuote, Quote, Selector } from './types.ts';

/** Quotes in the order in which they stand in a source, each with its place; those without one last, as given. */
export function inPlace(found: { quote: Quote; selector: Selector | null }[]): PlacedQuote[] {
  const placed = found.flatMap(({ quote, selector }) => {
    const stretches = [...(selector?.fragments ?? []), ...(selector?.passage ? [selector.passage] : [])];
    if (stretches.length === 0) return [];
    const start = Math.min(...stretches.map((one) => one.start));
    const end = Math.max(...stretches.map((one) => one.end));
    return [{ quote, start, end }];
  });
  placed.sort((x, y) => x.start - y.start || x.end - y.end || (x.quote.id < y.quote.id ? -1 : 1));
  let reached = 0;
  const inOrder = placed.map(({ quote, start, end }) => {
    const gap = start - reached;
    reached = Math.max(reached, end);
    return { quote, place: { start, end, gap } };
  });
  const known = new Set(placed.map(({ quote }) => quote.id));
  const others = found.filter(({ quote }) => !known.has(quote.id));
  return [...inOrder, ...others.map(({ quote }) => ({ quote, place: null }))];
}
