import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import {
  FOLDS,
  MATRIX_FILTERS,
  MATRIX_ORDERS,
  MATRIX_VIEWS,
  type MatrixFilter,
  MOST_TOP,
  matrixHref,
  matrixParams,
  parseMatrixFilter,
  WHOLE_MATRIX,
} from './filter.ts';

const parse = (query: string) => parseMatrixFilter(new URLSearchParams(query));
const slugs = fc
  .array(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/), { maxLength: 3 })
  .map((values) => [...new Set(values)].sort());
const validFilter: fc.Arbitrary<MatrixFilter> = fc.record({
  quotes: fc
    .record({ speaker: slugs, side: slugs, about: slugs, topic: slugs })
    .map((asked) => ({ ...EVERY_QUOTE, ...asked })),
  fold: fc.constantFrom(...FOLDS),
  order: fc.constantFrom(...MATRIX_ORDERS),
  view: fc.option(fc.constantFrom(...MATRIX_VIEWS)),
  top: fc.integer({ min: 1, max: MOST_TOP }),
});

describe('a matrix and its address', () => {
  test('say the same: reading an address back gives the filter it was written from', () => {
    fc.assert(
      fc.property(validFilter, (filter) => {
        expect(parse(matrixParams(filter).toString())).toEqual({ filter, problems: [] });
        for (const name of matrixParams(filter).keys()) expect(MATRIX_FILTERS).toContain(name);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test('leave out what is usual, and a place in a list', () => {
    expect(matrixHref(WHOLE_MATRIX)).toBe('/matrix');
    expect(matrixHref(parse('sort=oldest&after=zz&limit=3&fold=speakers&top=16').filter)).toBe('/matrix');
    expect(matrixHref(parse('view=table&topic=trigger&fold=sides').filter)).toBe(
      '/matrix?topic=trigger&fold=sides&view=table',
    );
  });

  test('what cannot be read is left out and reported', () => {
    const { filter, problems } = parse('fold=families&order=best&view=film&top=1000&form=sung');
    expect(filter).toEqual(WHOLE_MATRIX);
    expect(problems.map(({ field }) => field).sort()).toEqual(['fold', 'form', 'order', 'top', 'view']);
  });
});
