import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { linkClaims } from '../claims/commands.ts';
import { conflictsOn } from '../conflicts/queries-live.ts';
import { linkQuotes } from '../quotes/commands-links.ts';
import { EVERY_QUOTE, type QuoteFilter } from '../quotes/filter.ts';
import { filters, madeDesk, matches } from '../quotes/test-made.ts';
import type { Quote } from '../quotes/types.ts';
import { type Desk, rustDesk, storyteller } from '../test-context.ts';
import { COLUMNS } from './brackets.ts';
import { LANES, type TimelineFilter } from './filter.ts';
import { layTimeline } from './queries.ts';
import type { Timeline } from './types.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: Desk;
let all: Quote[];
beforeAll(async () => {
  ({ desk, all } = await madeDesk());
});

const lay = (lanes: TimelineFilter['lanes'], quotes: Partial<QuoteFilter> = {}, most = 100) =>
  layTimeline(desk.nobody, { quotes: { ...EVERY_QUOTE, ...quotes }, lanes }, most);
const rowsOf = ({ lanes }: Timeline) =>
  new Map(lanes.flatMap(({ of, marks }) => marks.map(({ row, quote }) => [row, { quote, of }] as const)));

describe('under any filter', () => {
  // An address whose last day lies before its first is not read as one.
  const readable = filters.filter(({ from, to }) => !from || !to || from <= to);
  const always = (
    holds: (answer: Awaited<ReturnType<typeof lay>>, expected: Quote[]) => Promise<void> | void,
  ) =>
    fc.assert(
      fc.asyncProperty(readable, fc.constantFrom(...LANES), async (quotes, lanes) => {
        const expected = all.filter((quote) => matches(quote, quotes));
        await holds(await lay(lanes, quotes), expected);
      }),
      { numRuns: 40, seed: 13 },
    );

  test('every statement stands in the lanes that are its own, and no other', async () => {
    await always(({ timeline, quotes, count, filter }, expected) => {
      expect(quotes.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(count.value).toBe(expected.length);
      for (const quote of expected) {
        const found = timeline.lanes.filter(({ marks }) => marks.some((mark) => mark.quote.id === quote.id));
        if (!quote.said_on) expect(found.map(({ dated }) => dated)).toEqual([false]);
        else if (filter.lanes === 'speaker')
          expect(found.map(({ of }) => of?.slug)).toEqual([quote.speaker.slug]);
        else if (filter.lanes === 'side')
          expect(found.map(({ of }) => of?.slug)).toEqual([(quote.on_behalf_of ?? quote.speaker).slug]);
        else {
          const claims = quote.stances
            .map(({ claim }) => claim.slug)
            .filter((slug) => filter.quotes.claim.length === 0 || filter.quotes.claim.includes(slug));
          expect(new Set(found.map(({ of }) => of?.slug))).toEqual(
            new Set(claims.length > 0 ? claims : [undefined]),
          );
        }
      }
    });
  });

  test('rows are numbered from top to bottom, and in a lane stand in date order', async () => {
    await always(({ timeline }) => {
      const marks = timeline.lanes.flatMap((lane) => lane.marks);
      expect(marks.map(({ row }) => row)).toEqual(marks.map((_mark, at) => at));
      expect(timeline.rows).toBe(marks.length);
      for (const lane of timeline.lanes) {
        const days = lane.marks.map(({ quote }) => quote.said_on?.earliest ?? '9999');
        expect(days).toEqual([...days].sort());
        for (const { said } of lane.marks) expect(said !== null).toBe(lane.dated);
      }
    });
  });

  test('the marks of conflict join exactly the counted pairs between statements that are drawn', async () => {
    let joined = 0;
    const conflicts = (await conflictsOn(desk.nobody)).filter(({ counted }) => counted);
    await always(({ timeline, quotes }) => {
      const drawn = new Set(quotes.map(({ id }) => id));
      const rows = rowsOf(timeline);
      const pairs = new Set<string>();
      for (const { ends } of timeline.brackets) {
        for (const x of ends) {
          for (const y of ends) {
            if (x.stance.sign === 1 && y.stance.sign === -1)
              pairs.add(`${rows.get(x.row)?.quote.id} ${rows.get(y.row)?.quote.id} ${x.stance.claim}`);
          }
        }
      }
      const expected = conflicts.filter(({ a, b }) => drawn.has(a.quote) && drawn.has(b.quote));
      const wanted = new Set(expected.map(({ a, b }) => `${a.quote} ${b.quote} ${a.claim}`));
      for (const pair of pairs) expect(wanted, pair).toContain(pair);
      if (timeline.undrawn_conflicts === 0) expect(pairs.size).toBe(wanted.size);
      joined += pairs.size;
    });
    expect(joined).toBeGreaterThan(50);
  });

  test('marks of conflict in one column never touch, and there are never more columns than there is room for', async () => {
    await always(({ timeline: { brackets } }) => {
      for (const one of brackets) {
        expect(one.column).toBeLessThan(COLUMNS);
        for (const other of brackets) {
          if (one === other || one.column !== other.column) continue;
          const [x, y] = [one, other].map(({ ends }) => ends.map(({ row }) => row));
          if (x && y) expect(Math.max(...x) < Math.min(...y) || Math.max(...y) < Math.min(...x)).toBe(true);
        }
      }
    });
  });
});

describe('more statements than can be drawn', () => {
  test('leave the oldest out, say from which day on, and still show what has no day', async () => {
    const { quotes, count, drawn_from, timeline } = await lay('speaker', {}, 30);
    const dayless = all.filter(({ said_on }) => !said_on?.earliest);
    expect(count.value).toBe(all.length);
    expect(quotes.filter(({ said_on }) => said_on?.earliest)).toHaveLength(30);
    expect(quotes).toHaveLength(30 + Math.min(12, dayless.length));
    const undated = quotes.filter(({ said_on }) => !said_on);
    expect(undated.length).toBeGreaterThan(0);
    expect(timeline.lanes.at(-1)?.dated).toBe(false);
    expect(timeline.lanes.at(-1)?.marks).toHaveLength(undated.length);
    const before = await lay('speaker', { to: drawn_from });
    expect(before.quotes.length).toBeGreaterThan(0);
    const seen = new Set([...quotes, ...before.quotes].map(({ id }) => id));
    for (const { id, said_on } of all) if (said_on) expect(seen).toContain(id);
  });

  test('nothing is said to be left out where nothing is', async () => {
    expect((await lay('speaker', {}, all.length)).drawn_from).toBeNull();
  });
});

describe('two statements whose order is not known', () => {
  test('are joined without one being put first; what is not counted is not joined', async () => {
    const rust = rustDesk();
    const { timeline, conflicts } = await layTimeline(rust.nobody, {
      quotes: { ...EVERY_QUOTE, claim: ['cooperating-with-police'] },
      lanes: 'side',
    });
    expect(conflicts.map(({ first }) => first)).toContain(null);
    expect(timeline.brackets).toHaveLength(1);
    expect(timeline.brackets[0]?.ends.map(({ stance }) => stance.quote).sort()).toEqual([
      'baldwin-cooperating',
      'sheriff-disputes-cooperation',
      'sheriff-phone-not-handed-over',
    ]);

    const story = storyteller(rust.editor);
    story.claim('it-rained');
    story.quote('rain-yes', 'luke-nikas', { said_on: '2022-01-01' });
    story.quote('rain-no', 'mamie-mitchell', { said_on: '2022-01-02' });
    story.quote('rain-sorry', 'mamie-mitchell', { said_on: '2022-01-03' });
    story.stance('rain-yes', 'it-rained', 1);
    story.stance('rain-no', 'it-rained', -1);
    const rain = () =>
      layTimeline(rust.nobody, { quotes: { ...EVERY_QUOTE, claim: ['it-rained'] }, lanes: 'speaker' });
    expect((await rain()).timeline.brackets).toHaveLength(1);
    linkQuotes(rust.editor, {
      from: 'rain-sorry',
      to: 'rain-no',
      type: 'retracts',
      reason: 'she takes it back in so many words',
    });
    expect((await rain()).timeline.brackets).toEqual([]);
  });
});

describe('two claims that cannot both be true', () => {
  test('join those who affirm either, and name both claims', async () => {
    const rust = rustDesk();
    const story = storyteller(rust.editor);
    story.claim('two-shots');
    story.claim('three-shots');
    linkClaims(rust.editor, {
      a: 'two-shots',
      b: 'three-shots',
      type: 'contrary',
      reason: 'rival counts of the shots',
    });
    story.quote('said-two', 'luke-nikas', { said_on: '2022-01-01' });
    story.quote('said-three', 'mamie-mitchell', { said_on: '2022-01-02' });
    story.stance('said-two', 'two-shots', 1);
    story.stance('said-three', 'three-shots', 1);
    for (const lanes of LANES) {
      const { timeline } = await layTimeline(rust.nobody, {
        quotes: { ...EVERY_QUOTE, claim: ['two-shots', 'three-shots'] },
        lanes,
      });
      const [bracket] = timeline.brackets;
      expect(bracket?.ends.map(({ stance }) => stance.quote).sort()).toEqual(['said-three', 'said-two']);
      expect(bracket?.claims.map(({ slug }) => slug).sort()).toEqual(['three-shots', 'two-shots']);
    }
  });
});
