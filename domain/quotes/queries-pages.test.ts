import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Desk, rustDesk } from '../test-context.ts';
import { EVERY_QUOTE, type QuoteFilter, SORTS } from './filter.ts';
import { BEST_OF, listQuotes } from './queries.ts';
import { countQuotes } from './queries-select.ts';
import { filters, madeDesk } from './test-made.ts';
import type { Quote } from './types.ts';

let desk: Desk;
let all: Quote[];
beforeAll(async () => {
  ({ desk, all } = await madeDesk());
});

describe('page by page', () => {
  async function pages(filter: QuoteFilter): Promise<string[][]> {
    const seen: string[][] = [];
    for (let after: string | null = null; seen.length < 200; ) {
      const page: Awaited<ReturnType<typeof listQuotes>> = await listQuotes(desk.nobody, {
        ...filter,
        after,
      });
      seen.push(page.items.map(({ id }) => id));
      after = page.next;
      if (after === null) break;
      expect(after).toMatch(/^[0-9a-z]{1,12}$/);
      expect(page.items).toHaveLength(filter.limit);
    }
    return seen;
  }

  test.each(SORTS)('%s: every quote once, in the order of the whole list', async (sort) => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 12 }), async (asked, limit) => {
        const filter = { ...asked, q: sort === 'best' ? asked.q || 'hammer' : asked.q, sort, limit: 100 };
        const whole = (await listQuotes(desk.nobody, filter)).items.map(({ id }) => id);
        expect((await pages({ ...filter, limit })).flat()).toEqual(whole);
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  test('newest and oldest go by earliest day, then by latest', async () => {
    for (const sort of ['newest', 'oldest'] as const) {
      const { items } = await listQuotes(desk.nobody, { ...EVERY_QUOTE, sort, limit: 100 });
      const days = items.flatMap(({ said_on }) =>
        said_on?.earliest && said_on.latest ? [`${said_on.earliest} ${said_on.latest}`] : [],
      );
      expect(days).toEqual(sort === 'oldest' ? [...days].sort() : [...days].sort().reverse());
    }
  });

  test('what has no first day comes last in both orders', async () => {
    for (const [sort, asked] of [
      ['newest', {}],
      ['oldest', {}],
      ['newest', { to: '2030-01-01' }],
      ['oldest', { to: '2030-01-01' }],
    ] as const) {
      const { items } = await listQuotes(desk.nobody, { ...EVERY_QUOTE, ...asked, sort, limit: 100 });
      const undated = items.findIndex(({ said_on }) => !said_on?.earliest);
      expect(undated).toBeGreaterThan(0);
      expect(items.slice(undated).every(({ said_on }) => !said_on?.earliest)).toBe(true);
    }
  });

  test('best, where the query holds no word that can be searched for', async () => {
    const filter: QuoteFilter = { ...EVERY_QUOTE, q: '!!!', sort: 'best', limit: 30 };
    expect((await pages(filter)).flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  test('a place that nobody gave out is no error', async () => {
    for (const sort of SORTS) {
      for (const after of ['0', '1', 'zzzzzzzzzzzz', '7ps3']) {
        const page = await listQuotes(desk.nobody, { ...EVERY_QUOTE, q: 'hammer', sort, after });
        expect(page.count.value).toBeGreaterThan(0);
      }
    }
  });
});

describe('the best of more than are ranked', () => {
  /** Copies of one statement with other words, each a day later than the one before; the longer the later. */
  function manyWith(words: (n: number) => string, many: number): Desk {
    const rust = rustDesk();
    const { sqlite } = rust.connection;
    const columns = (sqlite.pragma('table_info(quotes)') as { name: string }[])
      .map(({ name }) => name)
      .filter(
        (name) =>
          !['id', 'public_id', 'text', 'spans', 'said_edtf', 'said_earliest', 'said_latest'].includes(name),
      );
    const copy = sqlite.prepare(`insert into quotes
      (public_id, text, spans, said_edtf, said_earliest, said_latest, ${columns})
      select ?, ?, '[]', ?, ?, ?, ${columns} from quotes where public_id = 'sheriff-phone-not-handed-over'`);
    sqlite.transaction(() => {
      for (let n = 0; n < many; n += 1) {
        const day = new Date(Date.UTC(2030, 0, 1 + n)).toISOString().slice(0, 10);
        copy.run(`copy-${n}`, `${words(n)} ${'on and '.repeat(n % 7)}on`, day, day, day);
      }
    })();
    return rust;
  }
  const firstOf = async (rust: Desk, q: string, sort: 'best' | 'newest') =>
    (await listQuotes(rust.nobody, { ...EVERY_QUOTE, q, sort, limit: 20 })).items.map(({ id }) => id);

  test('a word that most statements hold weighs nothing: they stay in the order of their dates', async () => {
    const rust = manyWith(() => 'gatehouse', BEST_OF + 50);
    expect(await firstOf(rust, 'gatehouse', 'best')).toEqual(await firstOf(rust, 'gatehouse', 'newest'));
  });

  test('a word that few hold ranks them', async () => {
    const rust = manyWith((n) => (n % 6 === 0 ? 'gatehouse' : 'stable'), 6 * (BEST_OF + 50));
    const best = await firstOf(rust, 'gatehouse', 'best');
    expect(best).not.toEqual(await firstOf(rust, 'gatehouse', 'newest'));
    // Among equals in words the shorter say it more.
    expect(best.map((id) => Number(id.slice('copy-'.length)) % 7)).toEqual(Array(20).fill(0));
  });

  test('words that more than 10,000 hold are looked for one by one, in the list and in its count', async () => {
    const rust = manyWith(() => 'gatehouse', 10_050);
    const apart = { ...EVERY_QUOTE, q: '“on gatehouse”' };
    const { items, count, resolved } = await listQuotes(rust.nobody, apart);
    expect(items).toHaveLength(25);
    expect(count).toEqual({ value: 10_000, capped: true });
    expect(await countQuotes(rust.nobody, apart)).toEqual(count);
    expect(resolved.filter.q).toBe('on gatehouse');
    expect(resolved.problems).toEqual([{ field: 'q', message: expect.stringContaining('one by one') }]);
  });
});
