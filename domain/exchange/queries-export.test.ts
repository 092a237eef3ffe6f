import { beforeAll, describe, expect, test } from 'vitest';
import { parseClaimFilter, parseConflictFilter } from '../claims/filter.ts';
import { parseEntityFilter } from '../entities/filter.ts';
import { parseOutletFilter } from '../outlets/filter.ts';
import { listOutlets } from '../outlets/queries.ts';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import { listQuotes } from '../quotes/queries.ts';
import { parseSourceFilter } from '../sources/filter.ts';
import { listSources } from '../sources/queries.ts';
import { type Desk, gathered, rustDesk } from '../test-context.ts';
import { parseTopicFilter } from '../topics/filter.ts';
import { listTopics } from '../topics/queries.ts';
import {
  OUTLET_COLUMNS,
  outletCells,
  SOURCE_COLUMNS,
  sourceCells,
  TOPIC_COLUMNS,
  topicCells,
} from './csv-lists.ts';
import {
  type Export,
  exportClaims,
  exportConflicts,
  exportEntities,
  exportOf,
  exportOutlets,
  exportQuotes,
  exportSources,
  exportTopics,
} from './queries-export.ts';
import { SITEMAP_SIZE, sitemapEntries, sitemapFiles } from './queries-sitemap.ts';

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
});
const all = <T>({ chunks }: Export<T>) => gathered(chunks);

describe('a list to be written out', () => {
  /** A list of `size` numbers, handed out three at a time. */
  const numbers = (size: number, most: number, whole = true) => {
    const part = async (after: string | null) => {
      const from = Number(after ?? 0);
      const items = Array.from({ length: Math.min(3, size - from) }, (_, at) => from + at);
      return {
        items,
        next: from + 3 < size ? String(from + 3) : null,
        count: { value: size, capped: false },
        problems: [],
      };
    };
    return part(null).then((first) => exportOf(whole, first, part, most));
  };

  test.each([
    [0, 10, 0, false],
    [3, 10, 3, false],
    [8, 10, 8, false],
    [10, 10, 10, false],
    [11, 10, 10, true],
    [30, 10, 10, true],
  ])('%i of at most %i: %i rows, cut: %s', async (size, most, rows, capped) => {
    const list = await numbers(size, most);
    expect(list).toMatchObject({ rows, capped, next: null });
    expect(await all(list)).toEqual(Array.from({ length: rows }, (_, at) => at));
  });

  test('one part of it says where it goes on', async () => {
    const list = await numbers(8, 10, false);
    expect(list).toMatchObject({ rows: 3, capped: false, next: '3' });
    expect(await all(list)).toEqual([0, 1, 2]);
  });
});

test('quotes are those of the list, in its order, under any sort', async () => {
  for (const sort of ['newest', 'oldest', 'best'] as const) {
    const filter = { ...EVERY_QUOTE, q: 'the', sort };
    const listed = await listQuotes(desk.nobody, { ...filter, limit: 100 });
    const list = await exportQuotes(desk.nobody, filter, true);
    expect(list.rows).toBe(listed.items.length);
    expect((await all(list)).map(({ id }) => id)).toEqual(listed.items.map(({ id }) => id));
  }
});

test('claims, conflicts and people are written whole, or a part at a time', async () => {
  const claims = (query: string) => parseClaimFilter(new URLSearchParams(query)).filter;
  const conflicts = (query: string) => parseConflictFilter(new URLSearchParams(query)).filter;
  const people = (query: string) => parseEntityFilter(new URLSearchParams(query)).filter;
  expect(await all(await exportClaims(desk.nobody, claims(''), true))).toHaveLength(10);
  expect(await all(await exportClaims(desk.nobody, claims('limit=4'), false))).toHaveLength(4);
  expect(await all(await exportConflicts(desk.nobody, conflicts(''), true))).toHaveLength(17);
  const first = await exportConflicts(desk.nobody, conflicts('limit=15'), false);
  const part = await exportConflicts(desk.nobody, conflicts(`limit=5&after=${first.next}`), false);
  expect(await all(part)).toHaveLength(2);
  const entities = await exportEntities(desk.nobody, people(''), true);
  expect(await all(entities)).toHaveLength(entities.rows);
});

test('topics, outlets and sources are those of their lists, whole or a part at a time', async () => {
  const query = new URLSearchParams('limit=100');
  const { nobody } = desk;
  const topics = parseTopicFilter(query).filter;
  const outlets = parseOutletFilter(query).filter;
  const sources = parseSourceFilter(query).filter;
  expect(await all(await exportTopics(nobody, topics, true))).toEqual(
    (await listTopics(nobody, topics)).items,
  );
  expect(await all(await exportOutlets(nobody, outlets, true))).toEqual(
    (await listOutlets(nobody, outlets)).items,
  );
  expect(await all(await exportSources(nobody, sources, true))).toEqual(
    (await listSources(nobody, sources)).items,
  );
  const first = await exportTopics(nobody, { ...topics, limit: 2 }, false);
  const rest = await exportTopics(nobody, { ...topics, after: first.next }, false);
  expect(first.rows + rest.rows).toBe((await exportTopics(nobody, topics, true)).rows);
  const unknown = await exportSources(nobody, { ...sources, outlet: ['no-such'] }, true);
  expect(unknown.problems).toEqual([{ field: 'outlet', message: expect.any(String) }]);
});

test('a row of each list has a cell for every column', async () => {
  const query = new URLSearchParams();
  const [topic] = (await listTopics(desk.nobody, parseTopicFilter(query).filter)).items;
  const [outlet] = (await listOutlets(desk.nobody, parseOutletFilter(query).filter)).items;
  const [source] = (await listSources(desk.nobody, parseSourceFilter(query).filter)).items;
  expect(topic && topicCells(topic, '')).toHaveLength(TOPIC_COLUMNS.length);
  expect(outlet && outletCells(outlet, '')).toHaveLength(OUTLET_COLUMNS.length);
  expect(source && sourceCells(source, '')).toHaveLength(SOURCE_COLUMNS.length);
});

test('a sitemap lists every published quote once, with when it changed', async () => {
  const entries = await gathered(sitemapEntries(desk.nobody, 'quotes', 1));
  const { items } = await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100 });
  expect(entries.map(({ path }) => path).sort()).toEqual(items.map(({ url }) => url).sort());
  expect(new Set(entries.map(({ modified }) => modified))).toEqual(
    new Set(items.map(({ updated_at }) => updated_at)),
  );
  expect(sitemapFiles(desk.nobody, 'quotes')).toBe(1);
});

test('sitemaps are split by row id, so that an address stays in its file', async () => {
  const far = SITEMAP_SIZE + 7;
  desk.connection.sqlite.pragma('foreign_keys = off');
  desk.connection.sqlite.exec(`update claims set id = ${far} where slug = 'pulled-the-trigger'`);
  desk.connection.sqlite.exec(`insert into facet_counts (a, b, n) values ('', 'k${far}', 1)`);
  expect(sitemapFiles(desk.nobody, 'claims')).toBe(2);
  const second = await gathered(sitemapEntries(desk.nobody, 'claims', 2));
  expect(second.map(({ path }) => path)).toEqual(['/claims/pulled-the-trigger']);
});
