import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Refused } from '#lib/errors.ts';
import { setSetting } from '../accounts/commands-settings.ts';
import { conflictsOn, liveStances } from '../conflicts/queries-live.ts';
import { verifyChain } from '../revisions/queries.ts';
import { saveClaim } from '../test-commands.ts';
import { type Desk, dump, emptyDesk, storyteller } from '../test-context.ts';
import { linkClaims, mergeClaims } from './commands.ts';
import { reopenClaim, retireClaim, splitClaim, unlinkClaims } from './commands-changes.ts';
import { confirmStance } from './commands-settle.ts';
import { recordStance } from './commands-stances.ts';
import { correctionTitle } from './corrections.ts';
import { getClaim } from './queries.ts';
import { getClosedClaim } from './queries-closed.ts';
import { listPublicCorrections } from './queries-corrections.ts';

const reason = 'it says two things at once';
let desk: Desk;
let story: ReturnType<typeof storyteller>;
beforeEach(() => {
  desk = emptyDesk();
  story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle']) story.entity(slug);
  for (const slug of ['fired', 'shot', 'cocked']) story.claim(slug);
  story.quote('mara-never', 'mara');
  story.quote('lyle-did', 'lyle');
  story.stance('mara-never', 'fired', -1);
  story.stance('lyle-did', 'fired', 1);
});
const titles = async () =>
  (await listPublicCorrections(desk.nobody, { after: null, limit: 9 })).items.map(correctionTitle);
/** The tables that hold the record, without its history and what counts it. */
function record() {
  const {
    revisions: _r,
    revision_bodies: _b,
    sqlite_sequence: _s,
    claims,
    ...tables
  } = dump(desk.connection);
  const rows = (claims as string[]).map((row) => ({ ...JSON.parse(row), version: 0 }));
  return { ...tables, claims: rows };
}

describe('a claim that is split', () => {
  const split = () =>
    splitClaim(desk.editor, {
      claim: 'fired',
      parts: [{ slug: 'shot' }, { text: 'Mara cocked the hammer of the gun' }],
      reason,
    });

  test('keeps its address, which says where it went and why', async () => {
    const { parts } = split();
    expect(parts).toEqual(['shot', 'mara-cocked-the-hammer-of-the-gun']);
    expect(await getClosedClaim(desk.editor, 'fired')).toMatchObject({
      status: 'split',
      reason,
      parts: [{ slug: 'shot' }, { slug: parts[1] }],
    });
    // Readers hear of a part once a statement on it is published.
    expect((await getClosedClaim(desk.nobody, 'fired'))?.parts).toEqual([]);
    story.stance('lyle-did', 'shot', 1);
    expect((await getClosedClaim(desk.nobody, 'fired'))?.parts.map(({ slug }) => slug)).toEqual(['shot']);
    expect(await titles()).toEqual(['Claim split: “The proposition called fired”']);
  });

  test('no longer counts, and its statements are not filed anew by themselves', async () => {
    expect(await conflictsOn(desk.nobody)).toHaveLength(1);
    split();
    expect(await conflictsOn(desk.nobody)).toEqual([]);
    expect(await liveStances(desk.nobody)).toEqual([]);
    expect(await getClaim(desk.nobody, 'fired')).toBeNull();
  });

  test('has at least two parts, different and open, itself not among them', () => {
    const into = (...slugs: string[]) =>
      splitClaim(desk.editor, { claim: 'fired', parts: slugs.map((slug) => ({ slug })), reason });
    expect(() => into('shot')).toThrow(/at least two/);
    expect(() => into('shot', 'shot')).toThrow(/different/);
    expect(() => into('fired', 'shot')).toThrow(/no part of itself/);
    retireClaim(desk.editor, { claim: 'shot', reason });
    expect(() => into('shot', 'cocked')).toThrow(/retired/);
    expect(() => into('nowhere', 'cocked')).toThrow(NotFound);
  });

  test('is as it was once it is reopened, but for the claims that were made', () => {
    const before = record();
    splitClaim(desk.editor, { claim: 'fired', parts: [{ slug: 'shot' }, { slug: 'cocked' }], reason });
    reopenClaim(desk.editor, { claim: 'fired', reason });
    expect(record()).toEqual(before);
  });
});

describe('a claim that is retired', () => {
  test('says why at its address, and counts again once it is reopened', async () => {
    retireClaim(desk.editor, { claim: 'fired', reason });
    expect(await getClosedClaim(desk.nobody, 'fired')).toMatchObject({
      status: 'retired',
      reason,
      parts: [],
    });
    expect(await conflictsOn(desk.nobody)).toEqual([]);
    expect(() => retireClaim(desk.editor, { claim: 'fired', reason })).toThrow(/retired already/);
    reopenClaim(desk.editor, { claim: 'fired', reason });
    expect(await conflictsOn(desk.nobody)).toHaveLength(1);
    expect(await titles()).toEqual([
      'Claim stands for itself again: “The proposition called fired”',
      'Claim retired: “The proposition called fired”',
    ]);
  });

  test('that readers never knew stays unknown to them', async () => {
    retireClaim(desk.editor, { claim: 'cocked', reason });
    expect(await getClosedClaim(desk.nobody, 'cocked')).toBeNull();
    expect(await titles()).toEqual([]);
  });
});

test('a merge is taken back without a trace in the record', async () => {
  story.stance('lyle-did', 'shot', 1);
  const before = record();
  mergeClaims(desk.editor, {
    claim: 'shot',
    into: 'fired',
    sign: -1,
    reason: 'the same the other way round',
  });
  expect((await liveStances(desk.nobody)).every(({ claim }) => claim === 'fired')).toBe(true);
  reopenClaim(desk.editor, { claim: 'shot', reason: 'they are two things after all' });
  expect(record()).toEqual(before);
  expect(() => reopenClaim(desk.editor, { claim: 'shot', reason })).toThrow(/is open/);
  expect(await verifyChain(desk.editor)).toMatchObject({ ok: true });
});

test('a link is taken back, and its conflicts with it', async () => {
  story.stance('mara-never', 'shot', 1);
  linkClaims(desk.editor, { a: 'shot', b: 'fired', type: 'contrary', reason: 'one or the other' });
  expect(await conflictsOn(desk.nobody)).toHaveLength(2);
  const link = { a: 'fired', b: 'shot', type: 'contrary', reason: 'both may be true' } as const;
  unlinkClaims(desk.editor, link);
  expect(await conflictsOn(desk.nobody)).toHaveLength(1);
  expect(() => unlinkClaims(desk.editor, link)).toThrow(NotFound);
});

describe('rewording', () => {
  const text = 'The gun in her hand was fired by Mara';

  test('a claim that readers know takes a public reason', async () => {
    expect(() => saveClaim(desk.editor, { slug: 'fired', text, kind: 'event' })).toThrow(/they will see it/);
    saveClaim(desk.editor, { slug: 'fired', text, kind: 'event', reason: 'the hand was in dispute' });
    const [first] = (await listPublicCorrections(desk.nobody, { after: null, limit: 9 })).items;
    expect(first).toMatchObject({
      record: 'claim',
      quote: null,
      named: { url: '/claims/fired', name: text, done: 'changed' },
      reason: 'the hand was in dispute',
      changes: [{ field: 'text', old: 'The proposition called fired', new: text }],
    });
    expect(await titles()).toEqual([`Claim reworded: “${text}”`]);
  });

  test('one that they do not know takes none, nor does its topic', async () => {
    saveClaim(desk.editor, { slug: 'cocked', text, kind: 'event' });
    story.topic('the-gun');
    saveClaim(desk.editor, {
      slug: 'fired',
      text: 'The proposition called fired',
      kind: 'event',
      topic: 'the-gun',
    });
    expect(await titles()).toEqual([]);
  });
});

describe('with two editors needed', () => {
  beforeEach(() => {
    setSetting(desk.admin, { editors_per_stance: '2' });
  });
  const key = { quote: 'lyle-did', claim: 'shot' };
  const count = async () => (await liveStances(desk.nobody)).length;

  test('a stance waits for another editor', async () => {
    const before = await count();
    story.stance('lyle-did', 'shot', 1);
    expect(await count()).toBe(before);
    expect(() => confirmStance(desk.editor, key)).toThrow(/second editor/);
    confirmStance(desk.secondEditor, key);
    expect(await count()).toBe(before + 1);
  });

  test('a change of what readers see waits too, then takes its place with its reason', async () => {
    const filed = { quote: 'lyle-did', claim: 'fired' };
    const sign = async () => (await liveStances(desk.nobody)).find(({ quote }) => quote === 'lyle-did')?.sign;
    recordStance(desk.editor, {
      ...filed,
      sign: 0,
      force: 'flat',
      act: 'asserts',
      reason: 'he only wondered',
    });
    expect(await sign()).toBe(1);
    expect(() => confirmStance(desk.editor, filed)).toThrow(/second editor/);
    confirmStance(desk.secondEditor, filed);
    expect(await sign()).toBe(0);
    expect(await count()).toBe(2);
  });

  test('one is enough again once an admin says so', async () => {
    expect(setSetting(desk.admin, { editors_per_stance: '2' }).changed).toBe(false);
    setSetting(desk.admin, { editors_per_stance: '1' });
    const before = await count();
    story.stance('lyle-did', 'cocked', 1);
    expect(await count()).toBe(before + 1);
    expect(() => setSetting(desk.admin, { editors_per_stance: '3' } as never)).toThrow();
    expect(() => setSetting(desk.editor, { editors_per_stance: '2' })).toThrow(/role/);
  });
});

test('a claim that others were merged into is neither split nor retired', () => {
  mergeClaims(desk.editor, { claim: 'shot', into: 'fired', sign: 1, reason: 'the same proposition' });
  expect(() => retireClaim(desk.editor, { claim: 'fired', reason })).toThrow(Refused);
});
