import type { Quotation } from '#lib/extraction/types.ts';
import { type GoldArticle, isNoStatement, speakerIsRight } from './gold.ts';
import { letterCounts, overlap } from './overlap.ts';
import { NEAR } from './score.ts';

const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Of the statements of each confidence, how many are right in words and speaker: a line for each step. */
export function calibration(
  articles: readonly GoldArticle[],
  found: ReadonlyMap<string, readonly Quotation[]>,
): string[] {
  const steps = EDGES.map(() => ({ given: 0, right: 0, sum: 0 }));
  for (const { id, text, quotes } of articles) {
    const counts = letterCounts(text);
    for (const guess of found.get(id) ?? []) {
      const near = quotes.filter((quote) => overlap(counts, quote, guess) >= 0.5);
      if (near.length > 0 && near.every(isNoStatement)) continue;
      const step = steps[EDGES.findLastIndex((edge) => guess.confidence >= edge)];
      if (!step) continue;
      step.given += 1;
      step.sum += guess.confidence;
      if (near.some((quote) => overlap(counts, quote, guess) >= NEAR && speakerIsRight(quote, guess)))
        step.right += 1;
    }
  }
  return steps.map(({ given, right, sum }, at) => {
    const share = (part: number) => (given > 0 ? `${((100 * part) / given).toFixed(1)} %` : '-').padStart(7);
    return `confidence from ${EDGES[at]?.toFixed(2)}: ${String(given).padStart(6)} statements, mean ${share(sum)}, right ${share(right)}`;
  });
}
