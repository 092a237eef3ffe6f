import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeDesk } from '../quotes/test-made.ts';
import type { Quote } from '../quotes/types.ts';
import { type Desk, emptyDesk, storyteller } from '../test-context.ts';
import { type CompareFilter, NOTHING_COMPARED, ORDERS, SHOWS } from './filter.ts';
import { statusLabel } from './phrases.ts';
import { compareSides } from './queries.ts';
import { columnOf, summarize } from './rules.ts';
import type { Comparison } from './types.ts';

async function compare(desk: Desk, asked: Partial<CompareFilter>): Promise<Comparison> {
  const { comparison } = await compareSides(desk.nobody, { ...NOTHING_COMPARED, ...asked });
  if (!comparison) throw new Error('nothing was compared');
  return comparison;
}

describe('whatever is compared', () => {
  let desk: Desk;
  let all: Quote[];
  beforeAll(async () => {
    ({ desk, all } = await madeDesk());
  });

  const SIDES = [
    'alec-baldwin',
    'luke-nikas',
    'gloria-allred',
    'santa-fe-county-sheriffs-office',
    'mamie-mitchell',
    'twitter-user-2',
  ];
  const asked = fc.record({
    sides: fc.shuffledSubarray(SIDES, { minLength: 1, maxLength: 4 }),
    reps: fc.boolean(),
    show: fc.constantFrom(...SHOWS),
    o: fc.constantFrom(...ORDERS),
    topic: fc.constantFrom<string[]>([], [], ['trigger'], ['phone-warrant']),
  });
  const always = (holds: (comparison: Comparison, filter: Partial<CompareFilter>) => void) =>
    fc.assert(
      fc.asyncProperty(asked, async (filter) => holds(await compare(desk, filter), filter)),
      { numRuns: 25, seed: 9 },
    );

  test('no quote stands in two columns, and in none that is not its own', async () => {
    await always(({ rows, quotes, sides, columns }, { reps = true }) => {
      const slugs = sides.map(({ slug }) => slug);
      for (const { cells } of rows) {
        const columnsOf = new Map<string, number>();
        for (const [at, cell] of cells.entries()) {
          for (const { quote } of cell) {
            expect(columnsOf.get(quote) ?? at).toBe(at);
            columnsOf.set(quote, at);
            const whole = quotes[quote];
            const own = whole ? columnOf(whole, slugs, reps) : -1;
            expect(own).toBe(columns === 'sides' ? at : 0);
          }
        }
      }
    });
  });

  test('the summary counts the rows, shown and hidden', async () => {
    await always(({ rows, hidden, summary }, { show }) => {
      const { claims, shared, ...byStatus } = summary;
      expect(shared).toBeLessThanOrEqual(claims);
      expect(claims).toBe(rows.length + hidden);
      expect(Object.values(byStatus).reduce((sum, n) => sum + n, 0)).toBe(claims);
      if (show === 'all') expect(summarize(rows)).toEqual(summary);
    });
  });

  test('statements stand in date order, and conflicts join statements that are shown', async () => {
    await always(({ rows, quotes }) => {
      for (const { cells, conflicts, status } of rows) {
        const shown = cells.flat().map(({ quote }) => quote);
        for (const cell of cells) {
          const days = cell.map(({ quote }) => quotes[quote]?.said_on?.earliest ?? '9999');
          expect(days).toEqual([...days].sort());
        }
        for (const { a, b } of conflicts) expect(shown).toEqual(expect.arrayContaining([a.quote, b.quote]));
        if (status === 'conflict' || status === 'conflict_within')
          expect(conflicts.some(({ counted }) => counted)).toBe(true);
        if (status === 'agreed' || status === 'no_conflict' || status === 'one_sided')
          expect(conflicts).toEqual([]);
      }
    });
  });

  test('every statement of a side is lined up or listed as unmatched', async () => {
    await always(({ rows, unmatched, sides }, { reps = true, show, topic }) => {
      if (show !== 'all' || sides.length < 2 || topic?.length) return;
      const slugs = sides.map(({ slug }) => slug);
      const expected = all.filter((quote) => columnOf(quote, slugs, reps) >= 0).map(({ id }) => id);
      const found = new Set([
        ...unmatched,
        ...rows.flatMap(({ cells }) => cells.flat().map(({ quote }) => quote)),
      ]);
      expect([...found].sort()).toEqual(expected.sort());
    });
  });
});

describe('a row', () => {
  type Said = [id: string, speaker: string, day: string, sign: 1 | 0 | -1, force?: 'flat' | 'partial'];
  async function rowOf(sides: string[], ...said: Said[]) {
    const desk = emptyDesk();
    const story = storyteller(desk.editor);
    for (const slug of new Set(said.map(([, speaker]) => speaker))) story.entity(slug);
    story.claim('fired');
    for (const [id, speaker, said_on, sign, force = 'flat'] of said) {
      story.quote(id, speaker, { said_on });
      story.stance(id, 'fired', sign, { force });
    }
    const { rows, columns } = await compare(desk, { sides });
    const [row] = rows;
    if (!row) throw new Error('there is no row');
    return { ...row, label: statusLabel(row, columns) };
  }

  test('is agreed where all who spoke hold the same, and open where one takes no side', async () => {
    const agreed = await rowOf(
      ['mara', 'ines'],
      ['mara-1', 'mara', '2022-01-10', 1],
      ['ines-1', 'ines', '2022-01-12', 1],
    );
    expect(agreed).toMatchObject({
      status: 'agreed',
      strength: null,
      order: { first: 'mara', gap_days: { min: 2, max: 2 } },
    });
    const open = await rowOf(
      ['mara', 'ines'],
      ['mara-1', 'mara', '2022-01-10', 1],
      ['ines-1', 'ines', '2022-01-12', 0],
    );
    expect(open.status).toBe('no_conflict');
  });

  test('is within one side where only that side contradicts itself', async () => {
    const row = await rowOf(
      ['mara', 'ines'],
      ['mara-1', 'mara', '2022-01-10', 1],
      ['mara-2', 'mara', '2022-01-11', -1],
      ['ines-1', 'ines', '2022-01-12', 0],
    );
    expect(row.status).toBe('conflict_within');
  });

  test('in conflict between sides is as strong and as old as what lies between them', async () => {
    const row = await rowOf(
      ['mara', 'ines'],
      ['mara-1', 'mara', '2022-01-10', 1],
      ['mara-2', 'mara', '2022-01-20', -1],
      ['ines-1', 'ines', '2022-01-12', -1, 'partial'],
    );
    expect(row.status).toBe('conflict');
    expect(row).toMatchObject({
      strength: 'qualified',
      order: { first: 'mara', gap_days: { min: 2, max: 2 } },
    });
  });

  test('of one side is earlier against later', async () => {
    const row = await rowOf(
      ['mara'],
      ['mara-1', 'mara', '2022-01-10', 1],
      ['mara-2', 'mara', '2022-01-20', -1],
    );
    expect(row.cells.map((cell) => cell.map(({ quote }) => quote))).toEqual([['mara-1'], ['mara-2'], []]);
    expect(row.label).toBe('Changed position');
  });

  test('of one side has not changed position where the order of the two is unknown', async () => {
    const row = await rowOf(
      ['mara'],
      ['mara-1', 'mara', '2022-01-10', 1],
      ['mara-2', 'mara', '2022-03-10', 1],
      ['mara-3', 'mara', '2022', -1],
    );
    expect(row.cells.map((cell) => cell.map(({ quote }) => quote))).toEqual([
      ['mara-1'],
      ['mara-2'],
      ['mara-3'],
    ]);
    expect(row.label).not.toBe('Changed position');
  });

  test('of one side has changed position also where both statements came later than a third', async () => {
    const row = await rowOf(
      ['mara'],
      ['mara-1', 'mara', '2022-01-10', 0],
      ['mara-2', 'mara', '2022-03-10', 1],
      ['mara-3', 'mara', '2022-04-10', -1],
    );
    expect(row.label).toBe('Changed position');
  });
});
