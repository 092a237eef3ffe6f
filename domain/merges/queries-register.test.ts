import { beforeAll, expect, test } from 'vitest';
import { SignInNeeded } from '#lib/errors.ts';
import { saveEntity } from '../test-commands.ts';
import { type Desk, rustDesk } from '../test-context.ts';
import { mergeRecords } from './commands.ts';
import {
  listRegister,
  listRegisterAffiliations,
  listTopicTree,
  mergedInto,
  versionOf,
} from './queries-register.ts';

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
  saveEntity(desk.editor, { slug: 'not-yet-known', kind: 'person', name: 'Quentin Unheard' });
  mergeRecords(desk.editor, {
    noun: 'entity',
    from: 'twitter-user-1',
    into: 'twitter-user-2',
    reason: 'one user under two names',
  });
});
const list = (q: string, merged = false) => listRegister(desk.editor, 'entity', { q, merged, after: 0 });

test('the register holds whom readers do not know of, and says so', async () => {
  expect((await list('unheard')).items).toMatchObject([{ slug: 'not-yet-known', known: false }]);
  expect((await list('alec baldwin')).items[0]).toMatchObject({ slug: 'alec-baldwin', known: true });
  const all = await list('');
  expect(all.total).toBe(all.items.length);
  expect(all.items.map(({ slug }) => slug)).not.toContain('twitter-user-1');
});

test('what was merged is listed apart, with where it went', async () => {
  expect((await list('', true)).items).toMatchObject([
    { slug: 'twitter-user-1', merged_into: { slug: 'twitter-user-2' } },
  ]);
  expect(mergedInto(desk.editor, 'entity', 'twitter-user-1')?.slug).toBe('twitter-user-2');
  expect(mergedInto(desk.editor, 'entity', 'twitter-user-2')).toBeNull();
});

test('affiliations are read from either end', async () => {
  const [own] = await listRegisterAffiliations(desk.editor, 'luke-nikas');
  expect(own).toMatchObject({ principal: { slug: 'alec-baldwin' }, speaks_for: true });
  const members = (await listRegisterAffiliations(desk.editor, 'alec-baldwin')).map(
    ({ member }) => member.slug,
  );
  expect(members).toContain('luke-nikas');
});

test('topics stand in the order of their tree', async () => {
  const tree = await listTopicTree(desk.editor);
  expect(tree[0]).toMatchObject({ slug: 'rust-shooting', depth: 0 });
  expect(tree.slice(1).every(({ depth }) => depth > 0)).toBe(true);
  expect(versionOf(desk.editor, 'topic', 'rust-shooting')).toBe(1);
  expect(versionOf(desk.editor, 'topic', 'none')).toBeNull();
});

test('readers are asked to sign in', async () => {
  await expect(listRegister(desk.nobody, 'outlet', { q: '', merged: false, after: 0 })).rejects.toThrow(
    SignInNeeded,
  );
  await expect(listRegisterAffiliations(desk.nobody, 'alec-baldwin')).rejects.toThrow(SignInNeeded);
  await expect(listTopicTree(desk.nobody)).rejects.toThrow(SignInNeeded);
  expect(() => mergedInto(desk.nobody, 'entity', 'x')).toThrow(SignInNeeded);
  expect(() => versionOf(desk.nobody, 'entity', 'x')).toThrow(SignInNeeded);
});
