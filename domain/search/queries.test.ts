import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, rustDesk, storyteller } from '../test-context.ts';
import { parseSearchFilter, SEARCH_FILTERS, searchHref } from './filter.ts';
import { peopleSpeltLike, searchRecord } from './queries.ts';

// Two cores may be shared with a build.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
});
const search = (query: string) =>
  searchRecord(desk.nobody, parseSearchFilter(new URLSearchParams(query)).filter);
const found = async (query: string) => (await search(query)).answer;

describe('a search', () => {
  test('finds statements, people, claims, topics, outlets and sources by their words', async () => {
    const baldwin = await found('q=baldwin');
    expect(baldwin.quotes.count.value).toBeGreaterThan(10);
    expect(baldwin.people.items.map(({ slug }) => slug)).toEqual(['alec-baldwin', 'baldwins-lawyer']);
    expect(baldwin.claims.count.value).toBeGreaterThan(3);
    expect(baldwin.topics.items.map(({ slug }) => slug)).toEqual(['authority']);
    expect(baldwin.sources.items.map(({ id }) => id).sort()).toEqual(['article-1', 'article-2']);
    expect((await found('q=abc')).outlets.items.map(({ slug }) => slug)).toEqual(['abc-news']);
    expect(baldwin.did_you_mean).toEqual([]);
    expect(baldwin.near).toEqual([]);
  });

  test('keeps to all of its words', async () => {
    const { claims, people } = await found('q=pulled+trigger');
    expect(claims.items.map(({ slug }) => slug)).toEqual(['pulled-the-trigger']);
    expect(people.items).toEqual([]);
  });

  test('stays inside a person or a topic, and shows what is named there', async () => {
    const inside = await search('q=baldwin&topic=phone-warrant');
    expect(inside.names.topic).toEqual([{ slug: 'phone-warrant', name: 'The phone and its warrant' }]);
    for (const { topics } of inside.answer.quotes.items) {
      expect(topics.map(({ slug }) => slug)).toContain('phone-warrant');
    }
    const everywhere = await found('q=baldwin');
    expect(inside.answer.claims.count.value).toBeLessThan(everywhere.claims.count.value);
    expect(inside.answer.claims.count.value).toBeGreaterThan(0);
    const his = await found('q=phone&speaker=alec-baldwin');
    expect(his.quotes.items.map(({ id }) => id)).toEqual(['baldwin-instagram-lie']);
    expect((await search('q=phone&speaker=nobody-known')).problems).toMatchObject([{ field: 'speaker' }]);
  });

  test('finds nothing where no word was typed', async () => {
    for (const q of ['', '%20', '%22', '🔫']) {
      const nothing = await found(`q=${q}`);
      for (const kind of ['quotes', 'people', 'claims', 'topics', 'outlets', 'sources'] as const) {
        expect(nothing[kind].items, `${q} ${kind}`).toEqual([]);
      }
    }
  });

  test('counts every hit, however few are shown', async () => {
    const few = await found('q=baldwin&limit=1');
    const many = await found('q=baldwin&limit=100');
    for (const kind of ['quotes', 'people', 'claims', 'sources'] as const) {
      expect(few[kind].items).toHaveLength(1);
      expect(few[kind].count).toEqual(many[kind].count);
      expect(many[kind].items).toHaveLength(many[kind].count.value);
    }
  });
});

describe('a typing error in a name', () => {
  test.each([
    ['Baldwyn', 'Baldwin', 'alec-baldwin'],
    ['alec baldwn', 'alec Baldwin', 'alec-baldwin'],
    ['Guttierrez', 'Gutierrez', 'hannah-gutierrez-reed'],
    ['nicas', 'Nikas', 'luke-nikas'],
  ])('%s: did you mean %s', async (typed, meant, slug) => {
    const answer = await found(`q=${encodeURIComponent(typed)}`);
    expect(answer.did_you_mean).toEqual([meant]);
    expect(answer.people.items).toEqual([]);
    expect(answer.near.map((one) => one.slug)).toContain(slug);
  });

  test.each([
    ['exonerate', 'exonerates'],
    ['cooperate', 'cooperating'],
    ['guns', 'gun'],
  ])('no statement holds “%s”: the form that some do is offered first', async (typed, form) => {
    const answer = await found(`q=${typed}`);
    expect(answer.quotes.count.value).toBe(0);
    expect(answer.did_you_mean[0]).toBe(form);
    expect((await found(`q=${form}`)).quotes.count.value).toBeGreaterThan(0);
  });

  test('among other words is put right without them', async () => {
    expect((await found('q=Baldwyn+trigger')).did_you_mean).toEqual(['Baldwin trigger']);
  });

  test('is never put right unasked: the statements are those of the words as typed', async () => {
    expect((await found('q=Baldwyn')).quotes.count.value).toBe(0);
  });

  test('offers each name that is as near', async () => {
    const story = storyteller(desk.editor);
    for (const slug of ['karl-meyer', 'karl-meier']) {
      story.entity(slug);
      story.quote(`words-of-${slug}`, slug);
    }
    expect((await found('q=meher')).did_you_mean.sort()).toEqual(['meier', 'meyer']);
  });

  test('is seen by pickers too, and a right name is not an error', async () => {
    expect((await peopleSpeltLike(desk.nobody, 'Alec Baldwyn', 5)).map(({ slug }) => slug)).toContain(
      'alec-baldwin',
    );
    expect(await peopleSpeltLike(desk.nobody, 'Alec Baldwin', 5)).toEqual([]);
    expect(await peopleSpeltLike(desk.nobody, '', 5)).toEqual([]);
  });

  test('never leads to a name that is not public', async () => {
    const story = storyteller(desk.editor);
    story.entity('ottokar-wendelin');
    expect((await found('q=wendelyn')).did_you_mean).toEqual([]);
    expect((await found('q=wendelin')).people.items).toEqual([]);
  });
});

test('whatever is typed, a search answers and stays quick', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('NEAR(a b)', '"', '*', ' AND ', 'facets:s1', 'baldwyn ', '(', '中文', '\u0000'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const q = encodeURIComponent(pieces.join('').replaceAll(/[\ud800-\udfff]/g, ''));
      const start = performance.now();
      await found(`q=${q}&speaker=alec-baldwin`);
      await found(`q=${q}`);
      expect(performance.now() - start).toBeLessThan(2000);
    }),
    { numRuns: 60, seed: 11 },
  );
});

test('a search is its address', () => {
  fc.assert(
    fc.property(
      fc.record({
        q: fc.stringMatching(/^[a-zé"*]{0,20}$/),
        speaker: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), { maxLength: 3 }),
        topic: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), { maxLength: 3 }),
        sort: fc.constantFrom('best', 'newest'),
        limit: fc.integer({ min: 1, max: 100 }),
      }),
      (given) => {
        const filter = {
          ...given,
          sort: given.sort as 'best' | 'newest',
          speaker: given.speaker.sort(),
          topic: given.topic.sort(),
          about: [],
        };
        const { search: query } = new URL(searchHref(filter), 'http://x');
        const { filter: read, problems } = parseSearchFilter(new URLSearchParams(query));
        expect(problems).toEqual([]);
        expect(read).toEqual(filter);
      },
    ),
    { numRuns: 200, seed: 2 },
  );
  expect(SEARCH_FILTERS).toEqual(['q', 'speaker', 'about', 'topic', 'sort', 'limit']);
});
