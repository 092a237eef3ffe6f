import { beforeAll, describe, expect, test } from 'vitest';
import { type Desk, rustDesk } from '../test-context.ts';
import { parseEntityFilter } from './filter.ts';
import { findByName, getEntity, listEntities } from './queries.ts';

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
});
const list = (query: string) =>
  listEntities(desk.nobody, parseEntityFilter(new URLSearchParams(query)).filter);
const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);

describe('people and others', () => {
  test('come by how much they said, then by how much was said about them', async () => {
    const { items, count } = await list('limit=100');
    expect(items.slice(0, 3).map(({ slug, counts }) => [slug, counts.said_by])).toEqual([
      ['alec-baldwin', 8],
      ['santa-fe-county-sheriffs-office', 6],
      ['gloria-allred', 3],
    ]);
    const keys = items.map(({ counts }) => counts.said_by * 1000 + counts.said_about);
    expect(keys).toEqual([...keys].sort((x, y) => y - x));
    expect(count).toEqual({ value: items.length, capped: false });
  });

  test('are those who said or are said something of in public: Joel Souza is not yet', async () => {
    expect(await slugs('limit=100')).not.toContain('joel-souza');
    expect((await list('limit=100')).count.value).toBe(22);
    expect(await getEntity(desk.nobody, 'joel-souza')).toBeNull();
    expect((await getEntity(desk.editor, 'joel-souza'))?.name).toBe('Joel Souza');
  });

  test.each([1, 2, 5, 22, 100])('come %i to a page, each once', async (limit) => {
    const whole = await slugs('limit=100');
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await list(`limit=${limit}${after}`);
      seen.push(...page.items.map(({ slug }) => slug));
      expect(page.count.value).toBe(whole.length);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(whole);
  });

  test('are found by any of their names, accents and marks aside', async () => {
    expect(await slugs('q=gutierrez-reed')).toEqual(['hannah-gutierrez-reed']);
    expect(await slugs('q=GUTIÉRREZ')).toEqual(['hannah-gutierrez-reed']);
    expect(await slugs('q=OHSB')).toEqual(['nm-ohsb']);
    expect(await slugs('q=baldwin')).toEqual(['alec-baldwin', 'baldwins-lawyer']);
    expect(await slugs("q=%25'--")).toHaveLength(22);
    expect(await slugs('kind=unnamed&q=twitter')).toEqual(['twitter-user-1', 'twitter-user-2']);
  });

  test('are meant by a name only if it is the whole name', async () => {
    expect((await findByName(desk.nobody, 'mr baldwin')).map(({ slug }) => slug)).toEqual(['alec-baldwin']);
    expect(await findByName(desk.nobody, 'baldw')).toEqual([]);
    expect(await findByName(desk.nobody, '…')).toEqual([]);
  });
});
