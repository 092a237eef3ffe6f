import { writeCast } from './cast.ts';
import { writeClaims } from './claims.ts';
import type { Rows } from './csv.ts';
import { vocabulary, writer } from './language.ts';
import { randomFrom } from './random.ts';
import { writeStatements } from './statements.ts';

export const SEED = 20_260_101;

/** An invented record of that many published quotes, always the same one: every row, in order. */
export function writeRecord(rows: Rows, quotes: number): void {
  const random = randomFrom(SEED);
  const write = writer(vocabulary(random));
  const cast = writeCast(random, rows, {
    people: Math.max(30, Math.round(quotes / 40)),
    outlets: Math.max(10, Math.round(4 * quotes ** 0.35)),
    stories: Math.max(5, Math.round(quotes ** 0.5 / 8)),
  });
  const file = writeClaims(random, rows, {
    count: Math.max(10, Math.round(quotes / 100)),
    leaves: cast.leaves,
    sentence: write.sentence,
  });
  writeStatements(random, rows, { count: quotes, cast, write, file });
}
