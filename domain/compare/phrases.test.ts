import { expect, test } from 'vitest';
import { rustDesk } from '../test-context.ts';
import { NOTHING_COMPARED } from './filter.ts';
import { statusLabel, statusSentence } from './phrases.ts';
import { compareSides } from './queries.ts';

test('a row says what the sides agree on, and who spoke first only where they do not', async () => {
  const asked = { ...NOTHING_COMPARED, sides: ['alec-baldwin', 'santa-fe-county-sheriffs-office'] };
  const { comparison } = await compareSides(rustDesk().nobody, asked);
  const told = comparison?.rows
    .slice(0, 4)
    .map((row) => [statusLabel(row, 'sides'), statusSentence(row, comparison.sides, 'sides')]);
  expect(told).toEqual([
    ['In conflict', 'Order unknown.'],
    ['In conflict', 'Alec Baldwin spoke first, by 1 to 11 days.'],
    ['Both deny', ''],
    ['One side only', "Nothing on record from Santa Fe County Sheriff's Office."],
  ]);
});
