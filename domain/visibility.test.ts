import { beforeAll, describe, expect, test } from 'vitest';
import { parseClaimFilter, parseConflictFilter } from './claims/filter.ts';
import { getClaim, listClaims } from './claims/queries.ts';
import { describeClaim } from './claims/queries-claim.ts';
import { conflictsOfQuotes, listConflicts } from './claims/queries-conflicts.ts';
import { listPublicCorrections } from './claims/queries-corrections.ts';
import { describeTopic } from './claims/queries-topic.ts';
import { NOTHING_COMPARED } from './compare/filter.ts';
import { compareSides, listRivalries, sidesFromNames } from './compare/queries.ts';
import { getProfile } from './compare/queries-profile.ts';
import { conflictsOn, liveStances } from './conflicts/queries-live.ts';
import type { Context } from './context.ts';
import { parseEntityFilter } from './entities/filter.ts';
import { entitiesBySlug, findByName, getEntity, listEntities } from './entities/queries.ts';
import { exportQuotes } from './exchange/queries-export.ts';
import { sitemapEntries } from './exchange/queries-sitemap.ts';
import { WHOLE_MATRIX } from './matrix/filter.ts';
import { whoAboutWhom } from './matrix/queries.ts';
import { parseOutletFilter } from './outlets/filter.ts';
import { describeOutlet, getOutlet, listOutlets } from './outlets/queries.ts';
import { EVERY_QUOTE, SLUG_FILTERS } from './quotes/filter.ts';
import { getQuote, listQuotes, quoteIds, quotesByPublicId } from './quotes/queries.ts';
import { listFacets } from './quotes/queries-facets.ts';
import { resolveQuoteFilter } from './quotes/queries-resolve.ts';
import { countQuotes } from './quotes/queries-select.ts';
import { describeSource } from './quotes/queries-source.ts';
import { parseSearchFilter } from './search/filter.ts';
import { peopleSpeltLike, searchRecord } from './search/queries.ts';
import { nearNames } from './search/queries-near.ts';
import { parseSourceFilter } from './sources/filter.ts';
import { getSource, listSources } from './sources/queries.ts';
import { saveQuote } from './test-commands.ts';
import { type Desk, gathered, rustDesk } from './test-context.ts';
import { CANARY, DRAFTS, HIDDEN, hide, UNKNOWN } from './test-hidden.ts';
import { WHOLE_TIMELINE } from './timeline/filter.ts';
import { layTimeline } from './timeline/queries.ts';
import { parseTopicFilter } from './topics/filter.ts';
import { getTopic, listTopics } from './topics/queries.ts';

/* Every way of asking is tried: of the story in test-hidden.ts nothing may reach a reader. */

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
  hide(desk);
});

const entityFilter = (query: string) => parseEntityFilter(new URLSearchParams(query)).filter;
const claimFilter = (query: string) => parseClaimFilter(new URLSearchParams(query)).filter;
const conflictFilter = (query: string) => parseConflictFilter(new URLSearchParams(query)).filter;
const lists = (ctx: Context, filter: object) => listQuotes(ctx, { ...EVERY_QUOTE, limit: 100, ...filter });

/** Everything a reader can ask that answers with records, in ways that lead towards the hidden story. */
const ASKED: Record<string, (ctx: Context) => Promise<unknown>> = {
  'listQuotes of everything': (ctx) => lists(ctx, {}),
  'listQuotes by its words': (ctx) => lists(ctx, { q: 'wrote this' }),
  'listQuotes by its words, best first': (ctx) => lists(ctx, { q: 'wrote this', sort: 'best' }),
  'listQuotes about its subject': (ctx) => lists(ctx, { about: ['alec-baldwin'], topic: ['trigger'] }),
  'listQuotes with stances': (ctx) => lists(ctx, { stance: ['affirms', 'denies', 'neither'] }),
  listFacets: async (ctx) =>
    listFacets(ctx, { resolved: await resolveQuoteFilter(ctx, EVERY_QUOTE), words: [], limit: 100 }),
  'listFacets under a filter': async (ctx) =>
    listFacets(ctx, {
      resolved: await resolveQuoteFilter(ctx, { ...EVERY_QUOTE, topic: ['trigger'], from: '2021-01-01' }),
      words: [],
      limit: 100,
    }),
  quotesByPublicId: async (ctx) => [...(await quotesByPublicId(ctx, [...DRAFTS, 'baldwin-abc-never']))],
  'getQuote of each hidden one': (ctx) => Promise.all(DRAFTS.map((id) => getQuote(ctx, id))),
  'getQuote of one they refer to': (ctx) => getQuote(ctx, 'baldwin-abc-never'),
  'getQuote beside a request for comment': (ctx) => getQuote(ctx, 'allred-shot-the-gun'),
  listOutlets: (ctx) => listOutlets(ctx, parseOutletFilter(new URLSearchParams('limit=100')).filter),
  'listOutlets by name': (ctx) => listOutlets(ctx, parseOutletFilter(new URLSearchParams('q=Times')).filter),
  listTopics: (ctx) => listTopics(ctx, parseTopicFilter(new URLSearchParams('')).filter),
  'listTopics of the story': (ctx) =>
    listTopics(ctx, parseTopicFilter(new URLSearchParams('parent=rust-shooting')).filter),
  listSources: (ctx) => listSources(ctx, parseSourceFilter(new URLSearchParams('limit=100')).filter),
  'listSources by headline': (ctx) =>
    listSources(ctx, parseSourceFilter(new URLSearchParams('q=letter')).filter),
  'listClaims by wording': (ctx) => listClaims(ctx, claimFilter('q=trigger')),
  'searchRecord by every name': async (ctx) =>
    Promise.all(
      [CANARY, 'Kanarienvogl', 'Smith', 'letter', 'Times', 'saw', 'wrote'].map(async (q) => {
        const {
          q: _q,
          words: _words,
          ...told
        } = (await searchRecord(ctx, parseSearchFilter(new URLSearchParams({ q })).filter)).answer;
        return told;
      }),
    ),
  peopleSpeltLike: (ctx) => peopleSpeltLike(ctx, 'Kanarienvogl Smith', 9),
  'nearNames of every noun': (ctx) =>
    Promise.all(
      (['entity', 'outlet', 'topic', 'source', 'claim'] as const).map((noun) =>
        nearNames(ctx, { noun, name: `${CANARY} Smith Times topic letter trigger`, limit: 50 }),
      ),
    ),
  'nearNames of a name': (ctx) => nearNames(ctx, { noun: 'entity', name: `${CANARY} Smith`, limit: 50 }),
  describeSource: (ctx) => describeSource(ctx, 'hidden-source'),
  'describeSource of one they stand in': (ctx) => describeSource(ctx, 'article-2'),
  describeOutlet: (ctx) => describeOutlet(ctx, 'hidden-outlet'),
  describeTopic: (ctx) => describeTopic(ctx, 'hidden-topic'),
  'describeTopic of the story': (ctx) => describeTopic(ctx, 'rust-shooting'),
  listEntities: (ctx) => listEntities(ctx, entityFilter('limit=100')),
  'listEntities by name': (ctx) => listEntities(ctx, entityFilter('q=Smith')),
  findByName: (ctx) => findByName(ctx, `${CANARY} Smith`),
  getEntity: (ctx) => getEntity(ctx, 'hidden-person'),
  'getEntity of whom it speaks for': (ctx) => getEntity(ctx, 'alec-baldwin'),
  entitiesBySlug: async (ctx) => [...(await entitiesBySlug(ctx, ['hidden-person']))],
  listClaims: (ctx) => listClaims(ctx, claimFilter('limit=100')),
  'listClaims of the topic': (ctx) => listClaims(ctx, claimFilter('topic=trigger')),
  'describeClaim with drafts alone': (ctx) => describeClaim(ctx, 'hidden-claim'),
  'describeClaim of one they bear on': (ctx) => describeClaim(ctx, 'pulled-the-trigger'),
  'getProfile of the person': (ctx) => getProfile(ctx, 'hidden-person'),
  'getProfile of whom it speaks for': (ctx) => getProfile(ctx, 'alec-baldwin'),
  listRivalries: (ctx) => listRivalries(ctx, 100),
  // What was typed is given back; nothing may be found by it.
  sidesFromNames: async (ctx) => {
    const asked = new URLSearchParams({ a: 'Smith', b: `${CANARY} Smith`, c: 'hidden-person' });
    const { sides, unclear, changed } = await sidesFromNames(ctx, asked);
    return { found: sides.map(({ side }) => side), options: unclear.map(({ options }) => options), changed };
  },
  'getClaim with drafts alone': (ctx) => getClaim(ctx, 'hidden-claim'),
  'getClaim with a suggestion alone': (ctx) => getClaim(ctx, 'suggested-claim'),
  liveStances: (ctx) => liveStances(ctx),
  conflictsOn: (ctx) => conflictsOn(ctx),
  listConflicts: (ctx) => listConflicts(ctx, conflictFilter('limit=100')),
  'listConflicts of the claim': (ctx) => listConflicts(ctx, conflictFilter('claim=hidden-claim')),
  'listConflicts of the person': (ctx) => listConflicts(ctx, conflictFilter('a=hidden-person')),
  listPublicCorrections: (ctx) => listPublicCorrections(ctx, { after: null, limit: 100 }),
  exportQuotes: async (ctx) => gathered((await exportQuotes(ctx, EVERY_QUOTE, true)).chunks),
  'sitemapEntries of quotes': (ctx) => gathered(sitemapEntries(ctx, 'quotes', 1)),
  'sitemapEntries of people': (ctx) => gathered(sitemapEntries(ctx, 'people', 1)),
  'sitemapEntries of claims': (ctx) => gathered(sitemapEntries(ctx, 'claims', 1)),
  conflictsOfQuotes: (ctx) => conflictsOfQuotes(ctx, [...DRAFTS, 'baldwin-abc-trigger-denial']),
  whoAboutWhom: (ctx) => whoAboutWhom(ctx, { ...WHOLE_MATRIX, top: 60 }),
  'whoAboutWhom, one by one, of sides': (ctx) =>
    whoAboutWhom(ctx, {
      ...WHOLE_MATRIX,
      top: 60,
      fold: 'sides',
      quotes: { ...EVERY_QUOTE, topic: ['trigger'], about: ['alec-baldwin', 'hidden-person'] },
    }),
  'layTimeline by claim': (ctx) => layTimeline(ctx, { ...WHOLE_TIMELINE, lanes: 'claim' }),
  'compareSides with the person': (ctx) =>
    compareSides(ctx, { ...NOTHING_COMPARED, sides: ['alec-baldwin', 'hidden-person', 'luke-nikas'] }),
  'compareSides of whom it speaks for': (ctx) =>
    compareSides(ctx, { ...NOTHING_COMPARED, sides: ['alec-baldwin', 'gloria-allred'] }),
};

/** Ways that look a short name up and answer with the record’s own name, whoever asks. */
const LOOKED_UP: Record<string, (ctx: Context) => Promise<unknown>> = {
  ...Object.fromEntries(
    SLUG_FILTERS.map((field) => [
      `listQuotes by ${field}`,
      (ctx: Context) => lists(ctx, { [field]: [HIDDEN[field]] }),
    ]),
  ),
  'compareSides on the claim': (ctx) =>
    compareSides(ctx, {
      ...NOTHING_COMPARED,
      sides: ['alec-baldwin'],
      claim: ['hidden-claim'],
      outlet: ['hidden-outlet'],
      topic: ['hidden-topic'],
    }),
  getOutlet: (ctx) => getOutlet(ctx, 'hidden-outlet'),
  getTopic: (ctx) => getTopic(ctx, 'hidden-topic'),
  getSource: (ctx) => getSource(ctx, 'hidden-source'),
};
/** An answer as text, maps and all. */
const told = async (ask: (ctx: Context) => Promise<unknown>, ctx: Context) =>
  JSON.stringify(await ask(ctx), (_key, value) => (value instanceof Map ? [...value] : value)) ?? '';
function expectSilence(answer: string): void {
  expect(answer.toLowerCase()).not.toContain(CANARY.toLowerCase());
  for (const id of UNKNOWN) expect(answer).not.toContain(id);
}

describe('what is not published stays in the newsroom', () => {
  test.each(Object.entries(ASKED))('%s', async (_name, ask) => {
    expectSilence(await told(ask, desk.nobody));
  });

  test.each(Object.entries(LOOKED_UP))('%s', async (_name, ask) => {
    expectSilence(await told(ask, desk.nobody));
  });

  test('the word would be heard: editors hear it where they may', async () => {
    for (const name of [
      'getQuote of each hidden one',
      'getEntity',
      'listEntities by name',
      'getClaim with drafts alone',
      'findByName',
      'nearNames of a name',
      'getOutlet',
      'getTopic',
      'getSource',
    ]) {
      expect(await told({ ...ASKED, ...LOOKED_UP }[name] ?? (async () => ''), desk.editor), name).toContain(
        CANARY,
      );
    }
  });

  test('the numbers are those of the Rust case', async () => {
    expect((await countQuotes(desk.nobody, EVERY_QUOTE)).value).toBe(36);
    expect((await countQuotes(desk.nobody, { ...EVERY_QUOTE, q: CANARY })).value).toBe(0);
    const resolved = await resolveQuoteFilter(desk.nobody, EVERY_QUOTE);
    expect((await quoteIds(desk.nobody, resolved, { filed: true, cap: 100 })).ids).toHaveLength(22);
    expect(await conflictsOn(desk.nobody)).toHaveLength(17);
    expect((await listClaims(desk.nobody, claimFilter(''))).count.value).toBe(10);
    const baldwin = (await listEntities(desk.nobody, entityFilter(''))).items.find(
      ({ slug }) => slug === 'alec-baldwin',
    );
    expect(baldwin?.counts).toEqual({ said_by: 8, said_about: 26 });
  });

  test('an address of a draft is as unknown as one that never was', async () => {
    for (const id of UNKNOWN) expect(await getQuote(desk.nobody, id)).toBeNull();
    expect(await getQuote(desk.nobody, 'hidden-held')).toMatchObject({
      status: 'held',
      reason: 'a report is checked',
    });
    expect(await getQuote(desk.nobody, 'hidden-retracted')).toMatchObject({
      status: 'retracted',
      reason: 'it was never said',
    });
  });
});

test('a draft that was published and retracted keeps its words to itself', () => {
  expect(() =>
    saveQuote(desk.editor, { id: 'hidden-retracted', speaker: 'luke-nikas', form: 'direct', text: 'No.' }),
  ).toThrow();
});
