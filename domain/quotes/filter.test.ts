import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUOTE_FORMS } from '#lib/vocabulary.ts';
import {
  EVERY_QUOTE,
  OUTLET_ROLES,
  PAGE_SIZE,
  parseQuoteFilter,
  QUOTE_FILTERS,
  type QuoteFilter,
  quoteFilterParams,
  quotesHref,
  SLUG_FILTERS,
  SORTS,
  STANCE_WORDS,
} from './filter.ts';

const parse = (query: string) => parseQuoteFilter(new URLSearchParams(query));
const address = (filter: QuoteFilter) => quoteFilterParams(filter).toString();
const fields = (query: string) => parse(query).problems.map(({ field }) => field);

/* ---------------------------------------------------------------- valid filters */

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/);
const sorted = <T extends string>(list: fc.Arbitrary<T[]>) =>
  list.map((values) => [...new Set(values)].sort());
const slugs = sorted(fc.array(slug, { maxLength: 4 }));
const words = <T extends string>(list: readonly T[]) => sorted(fc.subarray([...list]));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('2800-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const q = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim());

const validFilter: fc.Arbitrary<QuoteFilter> = fc
  .record({
    q,
    ...({
      speaker: slugs,
      side: slugs,
      about: slugs,
      outlet: slugs,
      topic: slugs,
      claim: slugs,
    } satisfies Record<(typeof SLUG_FILTERS)[number], typeof slugs>),
    outlet_as: fc.option(fc.constantFrom(...OUTLET_ROLES)),
    stance: words(STANCE_WORDS),
    form: words(QUOTE_FORMS),
    days: fc.tuple(fc.option(day), fc.option(day)),
    sort: fc.constantFrom(...SORTS),
    after: fc.option(fc.stringMatching(/^[0-9a-z]{1,12}$/)),
    limit: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ days: [one, other], ...filter }) => {
    const [from, to] = one && other && one > other ? [other, one] : [one, other];
    // "Best" needs words to be best at.
    return { ...filter, from, to, sort: filter.sort === 'best' && !filter.q ? 'newest' : filter.sort };
  });

describe('a filter and its address', () => {
  test('say the same: reading an address back gives the filter it was written from', () => {
    fc.assert(
      fc.property(validFilter, (filter) => {
        expect(parse(address(filter))).toEqual({ filter, problems: [] });
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('whatever was typed, its canonical address is read without complaint and stays as it is', () => {
    const name = fc.constantFrom(...QUOTE_FILTERS, 'utm_source');
    const value = fc.oneof(
      slug,
      day,
      q,
      fc.constantFrom(
        'direct',
        'affirms',
        'best',
        'venue',
        '2022',
        '2022-13',
        '0',
        '7',
        '-',
        '%',
        '\u0000',
        '',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const { filter } = parseQuoteFilter(new URLSearchParams(pairs));
        const canonical = address(filter);
        const again = parse(canonical);
        expect(again).toEqual({ filter, problems: [] });
        expect(address(again.filter)).toBe(canonical);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('leave out what is asked by default', () => {
    expect(address(EVERY_QUOTE)).toBe('');
    expect(quotesHref({})).toBe('/quotes');
    expect(quotesHref({ limit: PAGE_SIZE, sort: 'newest', speaker: [] })).toBe('/quotes');
    expect(quotesHref({ about: ['b', 'a'], speaker: ['alec-baldwin'] }, '/feed')).toBe(
      '/feed?speaker=alec-baldwin&about=a&about=b',
    );
  });

  test('name every filter once', () => {
    expect([...QUOTE_FILTERS].sort()).toEqual(
      [...SLUG_FILTERS, 'q', 'outlet_as', 'stance', 'form', 'from', 'to', 'sort', 'after', 'limit'].sort(),
    );
  });
});

describe('an address', () => {
  test('keeps repeated values once, in order', () => {
    expect(parse('speaker=b&speaker=a&speaker=b&speaker=').filter.speaker).toEqual(['a', 'b']);
  });

  test('may name a month or a year for its first and its last day', () => {
    expect(parse('from=2022&to=2022').filter).toMatchObject({ from: '2022-01-01', to: '2022-12-31' });
    expect(parse('from=2024-02&to=2024-02').filter).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
    expect(parse('from=1900-02&to=1900-02').filter.to).toBe('1900-02-28');
  });

  test('is read past spaces and in composed letters', () => {
    expect(parse(`q=${encodeURIComponent('  Gutie\u0301rrez \n Reed ')}`).filter.q).toBe('Gutiérrez Reed');
  });
});

describe('what cannot be read is left out and named', () => {
  const UNREADABLE: [query: string, field: string][] = [
    ...SLUG_FILTERS.map((field): [string, string] => [`${field}=Not+A+Slug`, field]),
    ['outlet_as=reader', 'outlet_as'],
    ['stance=believes', 'stance'],
    ['form=spoken', 'form'],
    ['from=12+January', 'from'],
    ['from=2022-02-30', 'from'],
    ['from=2022-13', 'from'],
    ['from=0000', 'from'],
    ['to=2022-1-1', 'to'],
    ['from=2022-02-01&to=2022-01-31', 'to'],
    ['sort=loudest', 'sort'],
    ['after=%27--', 'after'],
    ['after=1234567890abc', 'after'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1e1', 'limit'],
    [`q=${'a'.repeat(301)}`, 'q'],
    [`q=${'%22'.repeat(100_000)}`, 'q'],
    [Array.from({ length: 21 }, (_, n) => `about=p${n}`).join('&'), 'about'],
  ];
  test.each(UNREADABLE.map(([query, field]) => [query.slice(0, 40), query, field]))(
    '%s',
    (_start, query, field) => {
      const { filter, problems } = parse(query);
      expect(problems.map((problem) => problem.field)).toEqual([field]);
      expect(problems[0]?.message).toMatch(/^[A-Z].*\.$/);
      const kept = field === 'about' ? { about: filter.about } : field === 'to' ? { from: filter.from } : {};
      expect(filter).toEqual({ ...EVERY_QUOTE, ...kept });
    },
  );

  test('one bad value does not spoil the others', () => {
    expect(parse('speaker=alec-baldwin&speaker=!!&form=direct&limit=0')).toMatchObject({
      filter: { speaker: ['alec-baldwin'], form: ['direct'], limit: PAGE_SIZE },
    });
    expect(fields('speaker=alec-baldwin&speaker=!!&form=direct&limit=0')).toEqual(['speaker', 'limit']);
  });

  test('"best" without words is "newest"', () => {
    expect(parse('sort=best').filter.sort).toBe('newest');
    expect(parse('sort=best&q=gun').filter.sort).toBe('best');
  });
});
