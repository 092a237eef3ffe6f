import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMPARE_FILTERS,
  type CompareFilter,
  compareHref,
  compareParams,
  NOTHING_COMPARED,
  ORDERS,
  parseCompareFilter,
  SHOWS,
  SIDE_PARAMS,
} from './filter.ts';

const parse = (query: string) => parseCompareFilter(new URLSearchParams(query));
const address = (filter: CompareFilter) => compareParams(filter).toString();

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/);
const slugs = fc.array(slug, { maxLength: 4 }).map((values) => [...new Set(values)].sort());
const day = fc.option(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('2800-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const validFilter: fc.Arbitrary<CompareFilter> = fc
  .record({
    sides: fc.uniqueArray(slug, { maxLength: 6 }),
    reps: fc.boolean(),
    show: fc.constantFrom(...SHOWS),
    about: slugs,
    topic: slugs,
    claim: slugs,
    outlet: slugs,
    days: fc.tuple(day, day),
    o: fc.constantFrom(...ORDERS),
  })
  .map(({ days: [one, other], ...filter }) => {
    const [from, to] = one && other && one > other ? [other, one] : [one, other];
    return { ...filter, from, to };
  });

describe('a comparison and its address', () => {
  test('say the same: reading an address back gives the filter it was written from', () => {
    fc.assert(
      fc.property(validFilter, (filter) => {
        expect(parse(address(filter))).toEqual({ filter, problems: [] });
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  test('whatever was typed, its canonical address is read without complaint and stays as it is', () => {
    const name = fc.constantFrom(...COMPARE_FILTERS, 'utm_source');
    const value = fc.oneof(
      slug,
      fc.constantFrom('0', '1', 'both', 'latest', '2022', '2022-13', '', 'No Slug'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const { filter } = parseCompareFilter(new URLSearchParams(pairs));
        const canonical = address(filter);
        expect(parse(canonical)).toEqual({ filter, problems: [] });
        expect(address(parse(canonical).filter)).toBe(canonical);
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  test('the sides move up where one is missing or named twice, in their own order', () => {
    const { filter, problems } = parse('b=sheriff&d=alec-baldwin&e=sheriff');
    expect(filter.sides).toEqual(['sheriff', 'alec-baldwin']);
    expect(problems).toEqual([{ field: 'e', message: '“sheriff” is a side already; it is shown once.' }]);
    expect(compareHref({ sides: ['sheriff', 'alec-baldwin'] })).toBe('/compare?a=sheriff&b=alec-baldwin');
    expect(compareHref({})).toBe('/compare');
    expect(compareHref({ sides: ['mara'], reps: false, show: 'both', o: 'first' })).toBe(
      '/compare?a=mara&reps=0&show=both&o=first',
    );
  });

  test('no more than six sides have a place', () => {
    const sides = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
    expect(SIDE_PARAMS).toHaveLength(6);
    expect(parse(address({ ...NOTHING_COMPARED, sides })).filter.sides).toEqual(sides.slice(0, 6));
  });

  test('what cannot be read is left out and named', () => {
    for (const [query, field] of [
      ['a=Alec+Baldwin', 'a'],
      ['reps=yes', 'reps'],
      ['show=everything', 'show'],
      ['o=loudest', 'o'],
      ['topic=!', 'topic'],
      ['from=2022-02-30', 'from'],
      ['from=2022-02&to=2022-01', 'to'],
    ] as const) {
      const { problems, filter } = parse(query);
      expect(problems.map((problem) => problem.field)).toEqual([field]);
      expect({ ...filter, from: null }).toEqual(NOTHING_COMPARED);
    }
  });
});
