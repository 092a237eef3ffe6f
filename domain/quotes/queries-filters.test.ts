import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Desk, rustDesk, storyteller } from '../test-context.ts';
import { EVERY_QUOTE, type QuoteFilter } from './filter.ts';
import { getQuote, isOpen, listQuotes, quoteIds } from './queries.ts';
import { listFacets } from './queries-facets.ts';
import { hydrateQuotes } from './queries-hydrate.ts';
import { resolveQuoteFilter } from './queries-resolve.ts';
import { countQuotes } from './queries-select.ts';
import { filters, madeDesk, matches, valuesOf } from './test-made.ts';
import { FACETS, type Quote } from './types.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.

let desk: Desk;
let all: Quote[];
beforeAll(async () => {
  ({ desk, all } = await madeDesk());
});

const idsOf = async (rows: number[]): Promise<string[]> =>
  (await hydrateQuotes(desk.nobody, rows)).map(({ id }) => id);

describe('a filter', () => {
  test('finds and counts exactly the quotes that a plain reading finds', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { items, count } = await listQuotes(desk.nobody, filter);
        const expected = all.filter((quote) => matches(quote, filter));
        expect(items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(count).toEqual({ value: expected.length, capped: false });
        expect(await countQuotes(desk.nobody, filter)).toEqual(count);
        if (items.length > 0 && items.length < all.length) found += 1;
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(found).toBeGreaterThan(70);
  });

  test('those filed under a claim and those that are not are told apart, and counted as many as they are', async () => {
    let both = 0;
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const resolved = await resolveQuoteFilter(desk.nobody, filter);
        fc.pre(filter.q !== '' || resolved.groups.size > 0);
        const expected = all.filter((quote) => matches(quote, filter));
        const [withStance, without] = [true, false].map((filed) =>
          expected.filter(({ stances }) => stances.length > 0 === filed).map(({ id }) => id),
        );
        const filed = await quoteIds(desk.nobody, resolved, { filed: true, cap: 500 });
        const loose = await quoteIds(desk.nobody, resolved, { filed: { beside: filed.count }, cap: 500 });
        expect(filed.count).toEqual({ value: withStance?.length, capped: false });
        expect(loose.count).toEqual({ value: without?.length, capped: false });
        expect((await idsOf(filed.ids)).sort()).toEqual(withStance?.sort());
        expect((await idsOf(loose.ids)).sort()).toEqual(without?.sort());
        if (filed.ids.length > 0 && loose.ids.length > 0) both += 1;
      }),
      { numRuns: 100, seed: 4 },
    );
    expect(both).toBeGreaterThan(20);
  });

  test('facets list as many quotes as they say, and none that lists any is left out', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const plain = { ...filter, outlet_as: null, stance: [] };
        const { resolved, words, places } = await listQuotes(desk.nobody, plain);
        const facets = await listFacets(desk.nobody, { resolved, words, limit: 500 });
        expect(await listFacets(desk.nobody, { resolved, words, limit: 500, places })).toEqual(facets);
        for (const facet of FACETS) {
          const counted = new Map<string, number>();
          for (const quote of all) {
            if (!matches(quote, { ...plain, [facet]: [] })) continue;
            for (const value of valuesOf(quote, facet)) counted.set(value, (counted.get(value) ?? 0) + 1);
          }
          expect(new Map(facets[facet]?.values.map(({ value, n }) => [value, n]))).toEqual(counted);
          const [first] = facets[facet]?.values ?? [];
          if (first)
            expect((await countQuotes(desk.nobody, { ...plain, [facet]: [first.value] })).value).toBe(
              first.n,
            );
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  test.each([
    ['outlet', { outlet_as: 'venue' }],
    ['claim', { stance: ['denies'] }],
  ] as const)(
    'the %s facet says how many quotes choosing a value lists, also under %j',
    async (facet, asked) => {
      const filter: QuoteFilter = {
        ...EVERY_QUOTE,
        ...asked,
        stance: 'stance' in asked ? [...asked.stance] : [],
      };
      const resolved = await resolveQuoteFilter(desk.nobody, filter);
      const facets = await listFacets(desk.nobody, { resolved, words: [], limit: 500 });
      for (const { value, n } of facets[facet]?.values ?? []) {
        expect((await countQuotes(desk.nobody, { ...filter, [facet]: [value] })).value).toBe(n);
      }
    },
  );

  test('words in quotation marks stand side by side', async () => {
    const rust = rustDesk();
    const listed = async (q: string) =>
      (await listQuotes(rust.nobody, { ...EVERY_QUOTE, q })).items.map(({ id }) => id);
    expect(await listed('point gun')).toEqual(['baldwin-abc-never']);
    expect(await listed('“point a gun”')).toEqual(['baldwin-abc-never']);
    expect(await listed('“gun point”')).toEqual([]);
  });

  test('of a facet some are listed, it is said that there are others, and asked for they are listed', async () => {
    const rust = rustDesk();
    const resolved = await resolveQuoteFilter(rust.nobody, EVERY_QUOTE);
    const some = await listFacets(rust.nobody, { resolved, words: [] });
    expect(some.speaker?.values).toHaveLength(8);
    expect(some.speaker?.more).toBe(true);
    expect(some.form).toMatchObject({ more: false });
    const full = await listFacets(rust.nobody, { resolved, words: [], inFull: 'speaker' });
    expect(full.speaker?.values).toHaveLength(16);
    expect(full.speaker?.more).toBe(false);
    expect(full.speaker?.values.slice(0, 8)).toEqual(some.speaker?.values);
    expect(full.about).toEqual(some.about);
  });

  test('an unknown name is left out and reported, the known ones are kept', async () => {
    const { resolved, count } = await listQuotes(desk.nobody, {
      ...EVERY_QUOTE,
      speaker: ['alec-baldwin', 'nobody-at-all'],
    });
    expect(resolved.problems).toEqual([
      { field: 'speaker', message: 'Nothing on record is called “nobody-at-all”.' },
    ]);
    expect(count).toEqual(await countQuotes(desk.nobody, { ...EVERY_QUOTE, speaker: ['alec-baldwin'] }));
  });
});

describe('a period', () => {
  const ids = async (asked: Partial<QuoteFilter>) =>
    (await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100, ...asked })).items.map(({ id }) => id);

  test('holds what may have been said within it, from its first day to its last', async () => {
    expect(await ids({ from: '2022-01-12', to: '2022-01-12', q: 'announces' })).toEqual([
      'sheriff-phone-not-handed-over',
      'sheriff-nearing-end',
    ]);
    expect(await ids({ speaker: ['alec-baldwin'], q: 'suggestion', from: '2022-01-11' })).toEqual([
      'baldwin-instagram-lie',
    ]);
    expect(await ids({ speaker: ['alec-baldwin'], q: 'suggestion', from: '2022-01-12' })).toEqual([]);
    expect(await ids({ speaker: ['alec-baldwin'], q: 'suggestion', to: '2022-01-01' })).toEqual([
      'baldwin-instagram-lie',
    ]);
    expect(await ids({ speaker: ['alec-baldwin'], q: 'suggestion', to: '2021-12-31' })).toEqual([]);
  });

  test('holds nothing whose day is unknown', async () => {
    const undated = all.filter(({ said_on }) => !said_on).map(({ id }) => id);
    expect(undated.length).toBeGreaterThan(2);
    const found = [...(await ids({ from: '0001-01-01' })), ...(await ids({ to: '2800-12-31' }))];
    for (const id of undated) expect(found).not.toContain(id);
  });

  test('holds a date that is open on one side wherever it may fall within', async () => {
    const story = storyteller(desk.editor);
    const open = ['[..2022-01-11]', '[2022-02-01..]', '2022-03-01/..'];
    for (const [n, said_on] of open.entries()) story.quote(`open-${n}`, 'joel-souza', { said_on });
    const found = (asked: Partial<QuoteFilter>) => ids({ ...asked, speaker: ['joel-souza'] });
    expect(await found({ from: '2022-01-01', to: '2022-02-15' })).toEqual(['open-1', 'open-0']);
    expect(await found({ from: '2022-06-01' })).toEqual(['open-2', 'open-1']);
    expect(await found({ to: '2021-12-31' })).toEqual(['open-0']);
  });
});

test('what was searched for is marked where it stands in the text', async () => {
  const { items, marks } = await listQuotes(desk.nobody, { ...EVERY_QUOTE, q: 'hammer', limit: 100 });
  expect(items.length).toBeGreaterThan(5);
  for (const { id, text } of items) {
    for (const [start, end] of marks.get(id) ?? [])
      expect(text.slice(start, end).toLowerCase()).toBe('hammer');
    expect((marks.get(id) ?? []).length).toBe(text.match(/hammer/gi)?.length ?? 0);
  }
});

test('every quote of the list is the one at its address', async () => {
  for (const quote of all) {
    const found = await getQuote(desk.nobody, quote.id);
    expect(found && isOpen(found) ? found : null).toEqual(quote);
  }
});
