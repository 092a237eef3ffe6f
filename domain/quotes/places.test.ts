import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Desk, rustDesk } from '../test-context.ts';
import { inPlace } from './places.ts';
import { describeSource } from './queries-source.ts';
import type { Quote, Selector } from './types.ts';

const at = (...stretches: [number, number][]): Selector => ({
  fragments: stretches.map(([start, end]) => ({ start, end, exact: '', prefix: '', suffix: '' })),
  passage: null,
});
const named = (id: string, selector: Selector | null) => ({ quote: { id } as Quote, selector });

describe('statements in place', () => {
  test('stand in the order of the source, with what lies between them', () => {
    const placed = inPlace([
      named('last', at([300, 320], [350, 400])),
      named('nowhere', null),
      named('first', { fragments: [], passage: { start: 10, end: 50 } }),
      named('inside', at([20, 30])),
      named('second', at([60, 100])),
    ]);
    expect(placed.map(({ quote, place }) => [quote.id, place])).toEqual([
      ['first', { start: 10, end: 50, gap: 10 }],
      ['inside', { start: 20, end: 30, gap: -30 }],
      ['second', { start: 60, end: 100, gap: 10 }],
      ['last', { start: 300, end: 400, gap: 200 }],
      ['nowhere', null],
    ]);
  });

  test('each stands once, and gaps and stretches cover the source up to the last sign', () => {
    const stretch = fc
      .tuple(fc.nat(1000), fc.integer({ min: 1, max: 80 }))
      .map(([start, length]): [number, number] => [start, start + length]);
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 20 }), (stretches) => {
        const placed = inPlace(stretches.map((one, n) => named(`q-${n}`, at(one))));
        expect(new Set(placed.map(({ quote }) => quote.id)).size).toBe(stretches.length);
        let reached = 0;
        for (const { place } of placed) {
          expect(place?.start).toBe(reached + (place?.gap ?? 0));
          reached = Math.max(reached, place?.end ?? 0);
        }
        expect(reached).toBe(Math.max(...stretches.map(([, end]) => end)));
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('a source', () => {
  let desk: Desk;
  beforeAll(() => {
    desk = rustDesk();
  });

  test('shows its statements in place, each inside its length, and no text but theirs', async () => {
    const found = await describeSource(desk.nobody, 'article-2');
    expect(found?.source.snapshot).toMatchObject({ length: 6096, text_kept: false });
    expect(found?.statements.length).toBe(found?.count.value);
    expect(found?.statements.length).toBeGreaterThan(20);
    const starts = found?.statements.flatMap(({ place }) => place?.start ?? []) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { place } of found?.statements ?? []) expect(place?.end).toBeLessThanOrEqual(6096);
  });

  test('is known only through published statements', async () => {
    expect(await describeSource(desk.nobody, 'never-was')).toBeNull();
    desk.connection.sqlite.exec(
      "update quotes set status = 'draft' where id in (select quote_id from appearances where source_id = 1)",
    );
    expect(await describeSource(desk.nobody, 'article-1')).toBeNull();
    expect((await describeSource(desk.editor, 'article-1'))?.statements).toEqual([]);
  });
});
