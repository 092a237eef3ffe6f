import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SignInNeeded } from '#lib/errors.ts';
import { saveClaim } from '../test-commands.ts';
import { type Desk, rustDesk, storyteller } from '../test-context.ts';
import { splitClaim } from './commands-changes.ts';
import { recordStance } from './commands-stances.ts';
import { parseFilingFilter } from './filing.ts';
import { getFilingClaim, listFiled } from './queries-filing.ts';
import { countWaiting, listFilingClaims } from './queries-filing-list.ts';
import { listUnfiled } from './queries-unfiled.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let desk: Desk;
beforeEach(() => {
  desk = rustDesk();
});
const claimAt = async (slug: string) => {
  const claim = await getFilingClaim(desk.editor, slug);
  if (!claim) throw new Error(slug);
  return claim;
};
const unfiled = async (slug: string, q = '') =>
  (await listUnfiled(desk.editor, await claimAt(slug), { q, after: null })).items;
const list = async (query: string) =>
  listFilingClaims(desk.editor, parseFilingFilter(new URLSearchParams(query)).filter);

describe('statements to be filed', () => {
  test('are those near the claim that are not filed under it, the newest first', async () => {
    const filed = (await listFiled(desk.editor, (await claimAt('pulled-the-trigger')).id)).map(
      ({ quote }) => quote.id,
    );
    const items = await unfiled('pulled-the-trigger');
    expect(filed.length).toBeGreaterThan(2);
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) expect(filed).not.toContain(id);
    const days = items.map(({ said_on }) => said_on?.earliest ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  test('leave the list once they are filed, and come back when that is withdrawn', async () => {
    const [first] = await unfiled('pulled-the-trigger');
    recordStance(desk.editor, {
      quote: first?.id ?? '',
      claim: 'pulled-the-trigger',
      sign: 0,
      force: 'flat',
      act: 'asserts',
      reason: 'speaks of it, takes no side',
    });
    expect((await unfiled('pulled-the-trigger')).map(({ id }) => id)).not.toContain(first?.id);
  });

  test('are found by any of their words, drafts too, and read on from there', async () => {
    storyteller(desk.editor).quote('a-new-draft', 'alec-baldwin', {
      status: 'draft',
      text: 'A zebra did it.',
    });
    expect((await unfiled('pulled-the-trigger', 'zebra')).map(({ id }) => id)).toEqual(['a-new-draft']);
    expect(await unfiled('pulled-the-trigger', 'giraffe')).toEqual([]);
    const claim = await claimAt('pulled-the-trigger');
    const { items } = await listUnfiled(desk.editor, claim, { q: '', after: 1 });
    expect(items).toEqual([]);
  });

  test('come first where the claim they were filed under was split', async () => {
    const { parts } = splitClaim(desk.editor, {
      claim: 'pulled-the-trigger',
      parts: [{ text: 'The hammer of the gun was cocked' }, { text: 'The trigger of the gun was pulled' }],
      reason: 'the hammer is another matter',
    });
    const items = await unfiled(parts[0] ?? '');
    const own = items.filter(({ from_split }) => from_split);
    expect(own.length).toBeGreaterThan(2);
    expect(items.slice(0, own.length)).toEqual(own);
    expect((await claimAt(parts[0] ?? '')).split_from).toMatchObject([{ slug: 'pulled-the-trigger' }]);
  });
});

describe('the list of claims', () => {
  test('counts what is filed, what waits, and what on its topic is not filed', async () => {
    const { items, total } = await list('');
    expect(total).toBe(items.length);
    const trigger = items.find(({ slug }) => slug === 'pulled-the-trigger');
    expect(trigger).toMatchObject({ suggested: 0, disputed: 0, status: 'open' });
    expect(trigger?.filed).toBeGreaterThan(2);
    expect(trigger?.unfiled).toBeGreaterThanOrEqual(0);
  });

  test('puts what waits first, and keeps to filters', async () => {
    recordStance(desk.contributor, {
      quote: 'baldwin-abc-never',
      claim: 'pulled-the-trigger',
      sign: -1,
      force: 'hedged',
      act: 'asserts',
      reason: 'a second reading of it',
    });
    expect((await list('')).items[0]?.slug).toBe('pulled-the-trigger');
    expect((await list('waiting=1')).items.map(({ slug }) => slug)).toEqual(['pulled-the-trigger']);
    expect((await list('q=trigger')).items.map(({ slug }) => slug)).toEqual(['pulled-the-trigger']);
    expect((await list('status=retired')).items).toEqual([]);
    expect((await list('topic=rust-shooting')).items.length).toBeGreaterThan(3);
    expect(await countWaiting(desk.editor)).toEqual({ suggested: 1, disputed: 0 });
  });

  test('holds claims that readers do not know of', async () => {
    saveClaim(desk.editor, { slug: 'unheard-of', text: 'Nobody has spoken to this yet', kind: 'event' });
    expect((await list('q=nobody')).items).toMatchObject([{ slug: 'unheard-of', filed: 0 }]);
    expect((await claimAt('unheard-of')).known).toBe(false);
  });
});

test('readers are asked to sign in', async () => {
  const claim = await claimAt('pulled-the-trigger');
  await expect(getFilingClaim(desk.nobody, 'pulled-the-trigger')).rejects.toThrow(SignInNeeded);
  await expect(listFiled(desk.nobody, claim.id)).rejects.toThrow(SignInNeeded);
  await expect(listUnfiled(desk.nobody, claim, { q: '', after: null })).rejects.toThrow(SignInNeeded);
  await expect(countWaiting(desk.nobody)).rejects.toThrow(SignInNeeded);
  const { filter } = parseFilingFilter(new URLSearchParams());
  await expect(listFilingClaims(desk.nobody, filter)).rejects.toThrow(SignInNeeded);
});
