import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { QUOTE_FORMS } from '#lib/vocabulary.ts';
import { EVERY_QUOTE, type QuoteFilter } from '../quotes/filter.ts';
import { countQuotes } from '../quotes/queries-select.ts';
import { filters, madeDesk } from '../quotes/test-made.ts';
import type { Quote } from '../quotes/types.ts';
import { type Desk, rustDesk, storyteller } from '../test-context.ts';
import { FOLDS, MATRIX_ORDERS, type MatrixFilter, MOST_TOP, WHOLE_MATRIX } from './filter.ts';
import { type MatrixAnswer, whoAboutWhom } from './queries.ts';
import { listBehind } from './rules.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: Desk;
let all: Quote[];
beforeAll(async () => {
  ({ desk, all } = await madeDesk());
});

const ask = async (asked: Partial<MatrixFilter>, quotes: Partial<QuoteFilter> = {}) =>
  whoAboutWhom(desk.nobody, { ...WHOLE_MATRIX, ...asked, quotes: { ...EVERY_QUOTE, ...quotes } });
const size = async (filter: QuoteFilter) => (await countQuotes(desk.nobody, filter)).value;

/** Every number of a matrix against the list it leads to. */
async function expectExact({ filter, matrix }: MatrixAnswer): Promise<number> {
  let compared = 0;
  const holds = async (n: number, row: MatrixAnswer['matrix']['rows'][0] | null, column: typeof row) => {
    expect(n, `${row?.slug} about ${column?.slug}`).toBe(await size(listBehind(filter, row, column)));
    compared += 1;
  };
  await holds(matrix.count.value, null, null);
  for (const [at, row] of matrix.rows.entries()) {
    await holds(row.total, row, null);
    for (const [to, column] of matrix.columns.entries()) {
      await holds(matrix.cells[at]?.[to] ?? -1, row, column);
    }
  }
  for (const column of matrix.columns) await holds(column.total, null, column);
  return compared;
}

describe('every number of a matrix is the length of the list it leads to', () => {
  test('under any filter, folded or not', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...FOLDS),
        fc.constantFrom(...MATRIX_ORDERS),
        async (quotes, fold, order) => {
          compared += await expectExact(await ask({ fold, order, top: 5 }, quotes));
        },
      ),
      { numRuns: 40, seed: 21 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  test.each([
    ['nothing', {}],
    ['one speaker', { speaker: ['alec-baldwin'] }],
    ['one subject', { about: ['alec-baldwin'] }],
    ['one side', { side: ['alec-baldwin'] }],
    ['a speaker and a subject', { speaker: ['luke-nikas'], about: ['alec-baldwin'] }],
    ['a side and a subject', { side: ['alec-baldwin'], about: ['mamie-mitchell'] }],
    ['two subjects', { about: ['alec-baldwin', 'mamie-mitchell'] }],
    ['a speaker within a side', { speaker: ['luke-nikas'], side: ['alec-baldwin'] }],
  ])('also where counters are kept: %s', async (_name, quotes) => {
    for (const fold of FOLDS) {
      const answer = await ask({ fold }, quotes);
      expect(answer.matrix.rows.length).toBeGreaterThan(0);
      await expectExact(answer);
    }
  });

  test('and nobody is missing who spoke under the filter, or was spoken about', async () => {
    const { matrix } = await ask({ top: MOST_TOP });
    expect(new Set(matrix.rows.map(({ slug }) => slug))).toEqual(
      new Set(all.map(({ speaker }) => speaker.slug)),
    );
    expect(new Set(matrix.columns.map(({ slug }) => slug))).toEqual(
      new Set(all.flatMap(({ subjects }) => subjects.map(({ slug }) => slug))),
    );
    expect(matrix.rows.reduce((sum, { total }) => sum + total, 0)).toBe(all.length);
  });

  test('kept counters and counting one by one agree', async () => {
    for (const fold of FOLDS) {
      const kept = await ask({ fold, top: MOST_TOP });
      // Asking for every form there is leaves nothing out, but no counter answers it.
      const counted = await ask({ fold, top: MOST_TOP }, { form: [...QUOTE_FORMS] });
      expect(counted.matrix).toEqual(kept.matrix);
    }
  });

  test('more statements than are counted one by one: no number is larger than its list, and it is said', async () => {
    const asked = { ...WHOLE_MATRIX, quotes: { ...EVERY_QUOTE, form: [...QUOTE_FORMS] } };
    const { filter, matrix } = await whoAboutWhom(desk.nobody, asked, 20);
    expect(matrix.counted).toBe(20);
    expect(matrix.rows.reduce((sum, { total }) => sum + total, 0)).toBe(20);
    for (const row of matrix.rows)
      expect(row.total).toBeLessThanOrEqual(await size(listBehind(filter, row, null)));
    expect((await whoAboutWhom(desk.nobody, asked, all.length)).matrix.counted).toBeNull();
  });
});

describe('speakers folded into whom they spoke for', () => {
  test('lose their row where they spoke for others only, and are named', async () => {
    const rust = rustDesk();
    const folded = async (quotes: Partial<QuoteFilter>) =>
      (
        await whoAboutWhom(rust.nobody, {
          ...WHOLE_MATRIX,
          fold: 'sides',
          quotes: { ...EVERY_QUOTE, ...quotes },
        })
      ).matrix;
    for (const quotes of [{}, { topic: ['rust-shooting'] }]) {
      const matrix = await folded(quotes);
      const rows = matrix.rows.map(({ slug }) => slug);
      expect(rows).not.toContain('luke-nikas');
      expect(rows).toContain('alec-baldwin');
      expect(matrix.folded.map(({ slug }) => slug)).toEqual([
        'adan-mendoza',
        'baldwins-lawyer',
        'gloria-allred',
        'jason-bowles',
        'luke-nikas',
      ]);
    }
    storyteller(rust.editor).quote('nikas-for-himself', 'luke-nikas', { subjects: ['alec-baldwin'] });
    const rows = (await folded({})).rows;
    expect(rows.find(({ slug }) => slug === 'luke-nikas')?.total).toBe(4);
  });
});

describe('a limit', () => {
  test('keeps those with most, and says how many it left out', async () => {
    const whole = await ask({ top: MOST_TOP });
    const short = await ask({ top: 3 });
    expect(short.matrix.rows).toEqual(whole.matrix.rows.slice(0, 3));
    expect(short.matrix.more_rows).toEqual({ value: whole.matrix.rows.length - 3, capped: false });
    expect(short.matrix.more_columns).toEqual({ value: whole.matrix.columns.length - 3, capped: false });
    const byName = await ask({ top: 3, order: 'name' });
    const names = byName.matrix.rows.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(names)).toEqual(new Set(short.matrix.rows.map(({ name }) => name)));
  });
});
