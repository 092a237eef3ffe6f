import { basename } from 'node:path';
import { extract } from '#lib/extraction/extract.ts';
import type { Quotation } from '#lib/extraction/types.ts';
import { calibration } from './calibration.ts';
import { type GoldArticle, readLines } from './gold.ts';
import { type Figures, score } from './score.ts';
import { partOf } from './split.ts';

const cell = (figure: number) => figure.toFixed(1).padStart(6);

function line(name: string, { gold, given, precision, recall, f1, speaker, joint }: Figures): string {
  return `${name.padEnd(22)}${String(gold).padStart(6)}${String(given).padStart(7)}${[precision, recall, f1, speaker, joint].map(cell).join(' ')}`;
}

/** Prints the table of figures for a file of annotated articles; see docs/extraction.md. */
export function benchExtraction(file: string, print: (line: string) => void = console.log): void {
  const articles = readLines<GoldArticle>(file);
  const found = new Map<string, Quotation[]>();
  const start = process.cpuUsage();
  for (const { id, text } of articles) found.set(id, extract(text).quotes);
  const { user, system } = process.cpuUsage(start);
  const letters = articles.reduce((sum, { text }) => sum + text.length, 0);
  print(
    `${basename(file)}: ${articles.length} articles, ${letters} characters, ${((user + system) / 1000 / articles.length).toFixed(1)} ms of processor time an article`,
  );
  print(`${''.padEnd(22)}  gold  given  prec.    rec.   F1   speaker  joint`);
  const parts = [
    articles,
    ...(['train', 'held-out'] as const).map((part) => articles.filter(({ id }) => partOf(id) === part)),
  ];
  for (const [at, list] of parts.entries()) {
    if (list.length === 0 || (at > 0 && articles.length < 50)) continue;
    const name = ['all', 'train', 'held out'][at] ?? '';
    const statements = score(list, found, true);
    print(line(`${name}, statements`, statements.all));
    for (const [form, figures] of Object.entries(statements.forms)) print(line(`  ${form}`, figures));
    print(line('  in marks', statements.verbatim));
    print(line('  in marks, 4 words', statements.verbatimLong));
    print(line(`${name}, everything`, score(list, found, false).all));
  }
  print('');
  for (const row of calibration(articles, found)) print(row);
}
