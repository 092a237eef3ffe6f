import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOn, liveStances } from '../conflicts/queries-live.ts';
import { retractQuote } from '../quotes/commands.ts';
import { linkQuotes } from '../quotes/commands-links.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import { type Desk, emptyDesk, rustDesk, storyteller } from '../test-context.ts';
import { linkClaims, mergeClaims } from './commands.ts';
import { recordStance } from './commands-stances.ts';
import { parseConflictFilter } from './filter.ts';
import { conflictsOfQuotes, listConflicts } from './queries-conflicts.ts';
import type { Conflict } from './types.ts';

/* What becomes of conflicts when the records they are derived from change. */

/** Mara fired the gun, says Ines; she did not, says Mara. */
function quarrel(): Desk & { story: ReturnType<typeof storyteller> } {
  const desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle', 'ines']) story.entity(slug);
  for (const slug of ['fired', 'shot', 'held']) story.claim(slug);
  story.quote('ines-fired', 'ines', { said_on: '2022-01-12' });
  story.quote('mara-never', 'mara', { said_on: '2022-01-14' });
  story.stance('ines-fired', 'fired', 1);
  story.stance('mara-never', 'fired', -1);
  return { ...desk, story };
}

const names = (found: Conflict[]) => found.map(({ a, b }) => `${a.quote} ${b.quote}`);

describe('a pair needs both quotes in public', () => {
  test('it is there with both, and gone with one retracted', async () => {
    const { editor, nobody } = quarrel();
    expect(names(await conflictsOn(nobody))).toEqual(['ines-fired mara-never']);
    retractQuote(editor, { id: 'ines-fired', reason: 'never said on tape' });
    expect(await conflictsOn(nobody)).toEqual([]);
    expect(await conflictsOfQuotes(nobody, ['mara-never'])).toEqual({ items: [], all: 0, counted: 0 });
  });

  test('a draft makes none, not even for editors, until it is published', async () => {
    const { editor, story } = quarrel();
    story.quote('lyle-never', 'lyle', { on_behalf_of: 'mara', said_on: '2022-01-15', status: 'draft' });
    story.stance('lyle-never', 'fired', -1);
    expect(names(await conflictsOn(editor))).toEqual(['ines-fired mara-never']);
    story.quote('lyle-never', 'lyle', { on_behalf_of: 'mara', said_on: '2022-01-15' });
    expect(names(await conflictsOn(editor))).toEqual(['ines-fired mara-never', 'ines-fired lyle-never']);
  });

  test('a suggestion makes none', async () => {
    const { contributor, nobody, story } = quarrel();
    story.quote('lyle-never', 'lyle', { said_on: '2022-01-15' });
    recordStance(contributor, {
      quote: 'lyle-never',
      claim: 'fired',
      sign: -1,
      force: 'flat',
      act: 'asserts',
      reason: 'stated in so many words',
    });
    expect(names(await conflictsOn(nobody))).toEqual(['ines-fired mara-never']);
  });

  test('a correction takes back only once it is published itself', async () => {
    const { editor, story } = quarrel();
    const timing = async () => (await conflictsOn(editor)).map((pair) => [pair.timing, pair.counted]);
    story.quote('ines-sorry', 'ines', { said_on: '2022-01-13', status: 'draft' });
    linkQuotes(editor, {
      from: 'ines-sorry',
      to: 'ines-fired',
      type: 'retracts',
      reason: 'she says she misspoke',
    });
    expect(await timing()).toEqual([['same_time', true]]);
    story.quote('ines-sorry', 'ines', { said_on: '2022-01-13' });
    expect(await timing()).toEqual([['taken_back', false]]);
  });
});

describe('asking for the conflicts of some claims', () => {
  const touching = (found: Conflict[], slug: string) =>
    found.filter(({ a, b }) => a.claim === slug || b.claim === slug);

  test('gives for every claim of the Rust case what asking for all gives', async () => {
    const { nobody } = rustDesk();
    const all = await conflictsOn(nobody);
    for (const slug of new Set((await liveStances(nobody)).map(({ claim }) => claim))) {
      expect(await conflictsOn(nobody, [claimId(nobody, slug) ?? 0])).toEqual(touching(all, slug));
    }
  });

  /* C ends what its holder said of B, and B stands against A: asking for A must know of C. */
  test('gives the same timing where a statement is ended by one on a claim two links away', async () => {
    const { editor } = chainOfStates();
    const all = touching(await conflictsOn(editor), 'in-town');
    expect(all.map(({ timing }) => timing)).toEqual(['apart']);
    expect(await conflictsOn(editor, [claimId(editor, 'in-town') ?? 0])).toEqual(all);
  });
});

/** Mara says she is in the hills, then at sea; Ines later says that Mara is in town. */
function chainOfStates(): Desk {
  const desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of ['mara', 'ines']) story.entity(slug);
  for (const slug of ['in-town', 'in-the-hills', 'at-sea']) story.claim(slug, { kind: 'state' });
  const contrary = (a: string, b: string) =>
    linkClaims(desk.editor, { a, b, type: 'contrary', reason: 'nobody is in two places' });
  contrary('in-town', 'in-the-hills');
  contrary('in-the-hills', 'at-sea');
  story.quote('mara-hills', 'mara', { said_on: '2022-01-10' });
  story.quote('mara-sea', 'mara', { said_on: '2022-01-12' });
  story.quote('ines-town', 'ines', { said_on: '2022-01-14' });
  story.stance('mara-hills', 'in-the-hills', 1);
  story.stance('mara-sea', 'at-sea', 1);
  story.stance('ines-town', 'in-town', 1);
  return desk;
}

describe('merged claims', () => {
  const merge = ({ editor }: Desk, claim: string, into: string, sign: 1 | -1 = 1) =>
    mergeClaims(editor, { claim, into, sign, reason: 'the same proposition' });

  test('bring their stances along, turned round where they are worded the other way', async () => {
    const desk = quarrel();
    desk.story.quote('lyle-held', 'lyle', { said_on: '2022-01-16' });
    desk.story.stance('lyle-held', 'held', 1);
    merge(desk, 'held', 'fired', -1);
    expect(names(await conflictsOn(desk.nobody))).toEqual(['ines-fired mara-never', 'ines-fired lyle-held']);
  });

  test('make one pair of what two links had said twice', async () => {
    const desk = quarrel();
    desk.story.quote('mara-held', 'mara', { said_on: '2022-01-16' });
    desk.story.stance('mara-held', 'held', 1);
    const contrary = (a: string, b: string) =>
      linkClaims(desk.editor, { a, b, type: 'contrary', reason: 'not both at once' });
    contrary('fired', 'held');
    contrary('shot', 'held');
    merge(desk, 'shot', 'fired');
    expect(names(await conflictsOn(desk.nobody))).toEqual(['ines-fired mara-never', 'ines-fired mara-held']);
  });

  test('make one stance of two that one quote had on both', async () => {
    const desk = quarrel();
    desk.story.stance('ines-fired', 'shot', 1);
    merge(desk, 'shot', 'fired');
    expect(names(await conflictsOn(desk.nobody))).toEqual(['ines-fired mara-never']);
  });

  const signs = async ({ nobody }: Desk, quote: string) =>
    (await liveStances(nobody))
      .filter((stance) => stance.quote === quote)
      .map(({ claim, sign }) => [claim, sign]);

  test('turn round what is filed under the old wording afterwards', async () => {
    const desk = quarrel();
    merge(desk, 'held', 'fired', -1);
    desk.story.quote('lyle-held', 'lyle', { said_on: '2022-01-16' });
    desk.story.stance('lyle-held', 'held', 1, { reason: 'says that she held it: so she did not fire' });
    expect(await signs(desk, 'lyle-held')).toEqual([['fired', -1]]);
  });

  test('turn round a claim that is merged into the old wording', async () => {
    const desk = quarrel();
    merge(desk, 'held', 'fired', -1);
    desk.story.quote('lyle-kept', 'lyle', { said_on: '2022-01-16' });
    desk.story.stance('lyle-kept', 'shot', 1);
    merge(desk, 'shot', 'held', 1);
    expect(await signs(desk, 'lyle-kept')).toEqual([['fired', -1]]);
  });
});

describe('a list of conflicts', () => {
  const filter = (query: string) => parseConflictFilter(new URLSearchParams(query)).filter;
  const list = async (desk: Desk, query: string) => {
    const { items, count, problems } = await listConflicts(desk.nobody, filter(query));
    return { pairs: items.map(({ a, b }) => `${a.id} ${b.id}`), count: count.value, problems };
  };

  test('keeps to what is asked for', async () => {
    const desk = rustDesk();
    expect((await list(desk, '')).count).toBe(17);
    expect((await list(desk, 'claim=complying-with-warrant')).pairs).toEqual([
      'baldwin-instagram-lie sheriff-phone-not-handed-over',
    ]);
    expect((await list(desk, 'topic=phone-warrant')).count).toBe(3);
    expect((await list(desk, 'topic=rust-shooting')).count).toBe(17);
    expect((await list(desk, 'strength=direct')).count).toBe(5);
    expect((await list(desk, 'timing=apart')).count).toBe(0);
    expect((await list(desk, 'a=alec-baldwin&b=santa-fe-county-sheriffs-office')).count).toBe(3);
    expect((await list(desk, 'a=luke-nikas')).count).toBe(7);
    expect((await list(desk, 'a=luke-nikas&b=luke-nikas')).count).toBe(0);
    expect((await list(desk, 'a=nobody-of-that-name')).problems).toEqual([
      { field: 'a', message: 'Nothing on record is called “nobody-of-that-name”.' },
    ]);
  });

  test('comes page by page, each pair once', async () => {
    const desk = rustDesk();
    const whole = await list(desk, 'limit=100');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (limit) => {
        const seen: string[] = [];
        for (let after: string | null = ''; after !== null; ) {
          const page: Awaited<ReturnType<typeof listConflicts>> = await listConflicts(
            desk.nobody,
            filter(`limit=${limit}${after && `&after=${after}`}`),
          );
          seen.push(...page.items.map(({ a, b }) => `${a.id} ${b.id}`));
          after = page.next;
        }
        expect(seen).toEqual(whole.pairs);
      }),
      { numRuns: 6, seed: 1 },
    );
  });
});
