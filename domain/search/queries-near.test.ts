import { beforeAll, expect, test, vi } from 'vitest';
import { saveOutlet } from '../outlets/commands.ts';
import { saveEntity } from '../test-commands.ts';
import { type Desk, rustDesk } from '../test-context.ts';
import { nearNames } from './queries-near.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
  saveEntity(desk.editor, { slug: 'stephen-baldwin', kind: 'person', name: 'Stephen Baldwin' });
  saveEntity(desk.editor, { slug: 'bald', kind: 'person', name: 'Bald Wineger' });
});

const near = async (noun: Parameters<typeof nearNames>[1]['noun'], name: string, ctx = desk.editor) =>
  (await nearNames(ctx, { noun, name, limit: 8 })).map(({ slug, why }) => [slug, why]);

test('a name that is there, in any spelling and by any alias', async () => {
  expect((await near('entity', 'ALEC BALDWIN'))[0]).toEqual(['alec-baldwin', 'same name']);
  expect((await near('entity', 'Gutierrez Reed'))[0]).toEqual(['hannah-gutierrez-reed', 'same name']);
  expect((await near('outlet', 'abc news'))[0]).toEqual(['abc-news', 'same name']);
});

test('a slip of the hand, or the words in another order', async () => {
  expect((await near('entity', 'Alec Baldwyn'))[0]).toEqual(['alec-baldwin', 'similar']);
  expect((await near('entity', 'Baldwin, Alec'))[0]).toEqual(['alec-baldwin', 'similar']);
  expect((await near('outlet', 'Newsweak'))[0]).toEqual(['newsweek', 'similar']);
});

test('the same surname is told, whoever shares only letters is not', async () => {
  const found = await near('entity', 'Hilaria Baldwin');
  expect(found).toContainEqual(['alec-baldwin', 'same surname']);
  expect(found).toContainEqual(['stephen-baldwin', 'same surname']);
  expect(found.map(([slug]) => slug)).not.toContain('bald');
});

test('part of a name', async () => {
  expect(await near('outlet', 'ABC')).toEqual([['abc-news', 'contains']]);
  expect((await near('topic', 'warrant')).map(([slug]) => slug)).toContain('phone-warrant');
});

test('claims and sources by most of their words', async () => {
  expect((await near('claim', 'Alec Baldwin pulled the trigger of the gun'))[0]?.[0]).toBe(
    'pulled-the-trigger',
  );
  expect(await near('claim', 'The moon is made of green cheese')).toEqual([]);
});

test('nothing is near nothing', async () => {
  expect(await near('entity', '')).toEqual([]);
  expect(await near('entity', ' — ')).toEqual([]);
  expect(await near('entity', 'Zzyzx Quux')).toEqual([]);
});

test('readers are told only of whom they may know', async () => {
  expect(await near('entity', 'Stephen Baldwin', desk.nobody)).not.toContainEqual([
    'stephen-baldwin',
    'same name',
  ]);
  expect(await near('entity', 'Stephen Baldwin', desk.contributor)).toContainEqual([
    'stephen-baldwin',
    'same name',
  ]);
  saveOutlet(desk.editor, { slug: 'secret-gazette', kind: 'newspaper', name: 'Secret Gazette' });
  expect(await near('outlet', 'Secret Gazette', desk.nobody)).toEqual([]);
});
