import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NotFound, Refused } from '#lib/errors.ts';
import { recordStance } from '../claims/commands-stances.ts';
import { listPublicCorrections } from '../claims/queries-corrections.ts';
import { conflictsOn, liveStances } from '../conflicts/queries-live.ts';
import { getEntity } from '../entities/queries.ts';
import { getOutlet } from '../outlets/queries.ts';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import { getQuote, listQuotes } from '../quotes/queries.ts';
import { verifyChain } from '../revisions/queries.ts';
import { saveAffiliation, saveEntity, saveQuote } from '../test-commands.ts';
import { type Desk, dump, rustDesk, storyteller } from '../test-context.ts';
import { mergeRecords, undoMerge } from './commands.ts';
import { listMerges, previewMerge } from './queries.ts';
import { POINTERS } from './queries-plan.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let desk: Desk;
beforeEach(() => {
  desk = rustDesk();
});
const reason = 'the same person under two names';
const merge = (from: string, into: string, noun: 'entity' | 'outlet' = 'entity') =>
  mergeRecords(desk.editor, { noun, from, into, reason }).merge;
const undo = (id: number) => undoMerge(desk.editor, { merge: id, reason: 'they were two people after all' });

/** The record without its history and without what only counts it: versions, times, and the ids of indexes. */
function record(): Record<string, unknown> {
  const {
    revisions: _r,
    revision_bodies: _b,
    merges: _m,
    sqlite_sequence: _s,
    ...tables
  } = dump(desk.connection);
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      (rows as string[])
        .map((row) => {
          const { version: _v, updated_at: _u, ...rest } = JSON.parse(row);
          return JSON.stringify(rest);
        })
        .sort(),
    ]),
  );
}

const said = async (slug: string) =>
  (await listQuotes(desk.nobody, { ...EVERY_QUOTE, speaker: [slug], limit: 100 })).count.value;

test('every column that points to a person or an outlet is turned', () => {
  for (const [noun, table] of [
    ['entity', 'entities'],
    ['outlet', 'outlets'],
  ] as const) {
    const pointers = desk.connection.sqlite
      .prepare(
        `select m.name as t, f."from" as c from sqlite_schema m, pragma_foreign_key_list(m.name) f
         where m.type = 'table' and f."table" = ? and f."from" <> 'merged_into_id'`,
      )
      .raw()
      .all(table) as [string, string][];
    const sorted = (list: readonly (readonly [string, string])[]) => list.map((one) => one.join('.')).sort();
    expect(sorted(pointers)).toEqual(sorted(POINTERS[noun]));
  }
});

describe('a merge', () => {
  test('lets everything that pointed to the one point to the other, and its address lead there', async () => {
    const [his, theirs] = [await said('alec-baldwin'), await said('baldwins-lawyer')];
    expect(theirs).toBeGreaterThan(0);
    saveAffiliation(desk.editor, {
      member: 'baldwins-lawyer',
      principal: 'gloria-allred',
      role: 'other',
      speaks_for: false,
    });
    merge('baldwins-lawyer', 'luke-nikas');
    expect(await said('luke-nikas')).toBeGreaterThanOrEqual(theirs);
    expect(await said('alec-baldwin')).toBe(his);
    const found = await getEntity(desk.editor, 'baldwins-lawyer');
    expect(found?.slug).toBe('luke-nikas');
    expect(found?.names.map(({ name }) => name).length).toBeGreaterThan(1);
    expect(found?.affiliations.map(({ entity }) => entity.slug)).toContain('gloria-allred');
    expect((await listMerges(desk.editor, 'entity', 'luke-nikas'))[0]).toMatchObject({ undoable: true });
  });

  test('is told in public with its reason, on the list of corrections', async () => {
    merge('baldwins-lawyer', 'luke-nikas');
    const { items } = await listPublicCorrections(desk.nobody, { after: null, limit: 5 });
    expect(items[0]).toMatchObject({ record: 'entity', reason });
  });

  test('of an outlet turns statements, sources and credits', async () => {
    storyteller(desk.editor).outlet('abc');
    const { outlet } = (await getQuote(desk.nobody, 'baldwin-abc-never')) as { outlet: { slug: string } };
    expect(outlet.slug).toBe('abc-news');
    const done = merge('abc-news', 'abc', 'outlet');
    expect(await getQuote(desk.nobody, 'baldwin-abc-never')).toMatchObject({ outlet: { slug: 'abc' } });
    expect((await getOutlet(desk.nobody, 'abc-news'))?.slug).toBe('abc');
    undo(done);
    expect(await getQuote(desk.nobody, 'baldwin-abc-never')).toMatchObject({ outlet: { slug: 'abc-news' } });
  });

  test('is refused where nobody could speak for themselves, twice, and onto merged records', () => {
    expect(() => merge('luke-nikas', 'alec-baldwin')).toThrow(/speaks for the other/);
    expect(() => merge('alec-baldwin', 'alec-baldwin')).toThrow(/one record already/);
    expect(() => merge('nobody-known', 'alec-baldwin')).toThrow(NotFound);
    expect(() => merge('alec-baldwin', 'nobody-known')).toThrow(Refused);
    merge('baldwins-lawyer', 'luke-nikas');
    expect(() => merge('baldwins-lawyer', 'gloria-allred')).toThrow(/merged into another already/);
    expect(() => merge('luke-nikas', 'gloria-allred')).toThrow(/Undo those merges first/);
  });

  test('keeps the history whole', async () => {
    undo(merge('baldwins-lawyer', 'luke-nikas'));
    expect(await verifyChain(desk.editor)).toMatchObject({ ok: true });
  });
});

describe('the preview', () => {
  test('counts what moves and writes nothing', async () => {
    const before = dump(desk.connection);
    const told = await previewMerge(desk.editor, {
      noun: 'entity',
      from: 'baldwins-lawyer',
      into: 'luke-nikas',
    });
    expect(dump(desk.connection)).toEqual(before);
    expect(told.counts.said_by).toBe(await said('baldwins-lawyer'));
    expect(told.counts.names).toContain(told.from.name);
    expect(told.blockers).toEqual([]);
    expect(told.warnings.join()).toMatch(/unnamed|filed as/);
  });

  test('tells which conflicts change, as they then do', async () => {
    const counted = async () => (await conflictsOn(desk.nobody)).filter((one) => one.counted).length;
    const pair = { noun: 'entity', from: 'mamie-mitchell', into: 'alec-baldwin' } as const;
    const told = await previewMerge(desk.editor, pair);
    expect(told.changed.within).toBeGreaterThan(0);
    const before = await counted();
    merge(pair.from, pair.into);
    expect(await counted()).toBe(before + told.changed.appear - told.changed.vanish);
    const own = (await conflictsOn(desk.nobody)).filter(({ relation }) => relation !== 'between').length;
    expect(own).toBeGreaterThanOrEqual(told.changed.within);
  });
});

describe('undoing', () => {
  test('any merges, the newest first, restores exactly what was', () => {
    const people = (
      desk.connection.sqlite.prepare('select slug from entities').pluck().all() as string[]
    ).sort();
    const places = (
      desk.connection.sqlite.prepare('select slug from outlets').pluck().all() as string[]
    ).sort();
    const story = storyteller(desk.editor);
    // About two at once, belonging to one another, with a name in common: what falls away must come back.
    story.quote('about-both', 'alec-baldwin', { subjects: ['twitter-user-1', 'twitter-user-2'] });
    for (const member of ['twitter-user-1', 'twitter-user-2']) {
      saveAffiliation(desk.editor, { member, principal: 'alec-baldwin', role: 'other', speaks_for: false });
    }
    saveAffiliation(desk.editor, {
      member: 'twitter-user-1',
      principal: 'twitter-user-2',
      role: 'other',
      title: 'both ways',
      speaks_for: false,
    });
    for (const slug of ['twitter-user-1', 'twitter-user-2']) {
      saveEntity(desk.editor, {
        slug,
        kind: 'unnamed',
        name: slug,
        names: [{ name: 'One of the two' }],
        reason,
      });
    }
    const before = record();
    const step = fc.oneof(
      fc.record({
        noun: fc.constant('entity' as const),
        from: fc.constantFrom(...people),
        into: fc.constantFrom(...people),
      }),
      fc.record({
        noun: fc.constant('outlet' as const),
        from: fc.constantFrom(...places),
        into: fc.constantFrom(...places),
      }),
      fc.constant({ noun: 'entity' as const, from: 'twitter-user-1', into: 'twitter-user-2' }),
    );
    let merged = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const done: number[] = [];
        for (const { noun, from, into } of steps) {
          try {
            done.push(merge(from, into, noun));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        }
        merged += done.length;
        for (const id of done.reverse()) undo(id);
        expect(record()).toEqual(before);
      }),
      { numRuns: 25, seed: 70 },
    );
    expect(merged).toBeGreaterThan(25);
  });

  test('comes newest first, and once', () => {
    const first = merge('mamie-mitchell', 'nm-ohsb');
    const second = merge('baldwins-lawyer', 'nm-ohsb');
    expect(() => undo(first)).toThrow(/Undo that first/);
    undo(second);
    undo(first);
    expect(() => undo(first)).toThrow(/undone already/);
    expect(() => undo(99)).toThrow(NotFound);
  });

  test('leaves alone what an editor has decided since, and takes along what was recorded since', async () => {
    const done = merge('nm-ohsb', 'osha');
    recordStance(desk.editor, {
      quote: 'ohsb-authority',
      claim: 'pulled-the-trigger',
      sign: 0,
      force: 'flat',
      act: 'asserts',
      reason: 'filed while they were one',
    });
    const filed = async () =>
      (await liveStances(desk.nobody)).filter(
        ({ quote, claim }) => quote === 'ohsb-authority' && claim === 'pulled-the-trigger',
      );
    expect((await filed()).map(({ holder }) => holder)).toEqual(['osha']);
    saveEntity(desk.editor, { slug: 'osha', kind: 'organization', name: 'OSHA', reason });
    undo(done);
    expect((await filed()).map(({ holder }) => holder)).toEqual(['nm-ohsb']);
    expect((await getEntity(desk.editor, 'osha'))?.name).toBe('OSHA');
    expect((await getEntity(desk.editor, 'nm-ohsb'))?.names.length).toBeGreaterThan(0);
    expect(await verifyChain(desk.editor)).toMatchObject({ ok: true });
  });

  test('leaves a stance with whoever was given the quote since', async () => {
    const story = storyteller(desk.editor);
    story.entity('ghost');
    const quote = story.quote('ghosts-word', 'ghost');
    story.stance(quote, 'pulled-the-trigger', 1);
    const done = merge('ghost', 'osha');
    // Somebody else said it, for them.
    saveQuote(desk.editor, {
      id: quote,
      speaker: 'jason-bowles',
      on_behalf_of: 'osha',
      form: 'direct',
      text: 'Words of ghosts-word.',
      status: 'published',
      appearances: [{ source: 'the-wire' }],
      reason: 'he only spoke for them',
    });
    undo(done);
    const [stance] = (await liveStances(desk.nobody)).filter((one) => one.quote === quote);
    expect(stance).toMatchObject({ holder: 'osha', speaker: 'jason-bowles' });
    merge('osha', 'nm-ohsb');
  });
});
