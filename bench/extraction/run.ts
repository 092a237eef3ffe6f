import { basename } from 'node:path';
import { extract } from '#lib/extraction/extract.ts';
import type { Quotation } from '#lib/extraction/types.ts';
import { WEIGHTS, type Weights } from '#lib/extraction/weights.ts';
import { calibration } from './calibration.ts';
import { type GoldArticle, readLines } from './gold.ts';
import { type Figures, score } from './score.ts';

const cell = (figure: number) => figure.toFixed(1).padStart(7);

function line(name: string, { gold, given, precision, recall, f1, speaker, joint }: Figures): string {
  const figures = [precision, recall, f1, speaker, joint].map(cell).join('');
  return `${name.padEnd(24)}${String(gold).padStart(6)}${String(given).padStart(6)}${figures}`;
}

/** Prints the table of a file of annotated articles: `npm run x -- bench extraction GOLD`; see docs/extraction.md. */
export function benchExtraction(file: string): void {
  printFigures(basename(file), readLines<GoldArticle>(file), WEIGHTS);
}

/** Extracts from every article and prints how much of what was annotated was found. */
export function printFigures(name: string, articles: readonly GoldArticle[], weights: Weights): void {
  const found = new Map<string, Quotation[]>();
  const start = process.cpuUsage();
  for (const { id, text } of articles) found.set(id, extract(text, {}, weights).quotes);
  const { user, system } = process.cpuUsage(start);
  const letters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const cost = ((user + system) / 1000 / letters) * 4600;
  console.log(
    `${name}: ${articles.length} articles; ${cost.toFixed(1)} ms of processor time for 4,600 characters`,
  );
  console.log(`${''.padEnd(24)}  gold given  prec.    rec.     F1  speaker joint`);
  const statements = score(articles, found, true);
  console.log(line('statements', statements.all));
  for (const [form, figures] of Object.entries(statements.forms)) console.log(line(`  ${form}`, figures));
  console.log(line('  in marks', statements.verbatim));
  console.log(line('  in marks, 4 words', statements.verbatimLong));
  console.log(line('with wishes and beliefs', score(articles, found, false).all));
  for (const row of calibration(articles, found)) console.log(row);
  console.log('');
}
