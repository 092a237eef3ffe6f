import { beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '#lib/errors.ts';
import { saveTopic } from '../test-commands.ts';
import { type Desk, emptyDesk } from '../test-context.ts';

import { getTopic } from './queries.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
  for (const [slug, parent] of [
    ['story', null],
    ['trial', 'story'],
    ['jury', 'trial'],
    ['foreman', 'jury'],
  ] as const) {
    saveTopic(desk.editor, { slug, name: slug, parent });
  }
});
const move = (slug: string, parent: string | null) => () =>
  saveTopic(desk.editor, { slug, name: slug, parent });

describe('the tree of topics', () => {
  test('has at most four levels, wherever something is hung in', () => {
    expect(move('juror', 'foreman')).toThrow(/at most 4 levels/);
    saveTopic(desk.editor, { slug: 'appeal', name: 'Appeal', parent: 'trial' });
    expect(move('jury', 'appeal')).toThrow(/at most 4 levels/);
    saveTopic(desk.editor, { slug: 'wider', name: 'Wider', parent: null });
    expect(move('story', 'wider')).toThrow(/at most 4 levels/);
    expect(move('trial', 'wider')).not.toThrow();
  });

  test('has no rings', () => {
    for (const below of ['story', 'trial', 'jury', 'foreman']) expect(move('story', below)).toThrow(Refused);
    expect(move('story', 'story')).toThrow(/cannot lie below itself/);
  });

  test('takes a branch elsewhere with all that hangs on it', async () => {
    move('jury', null)();
    expect(await getTopic(desk.editor, 'foreman')).toMatchObject({ parent: { slug: 'jury' } });
    expect((await getTopic(desk.editor, 'jury'))?.parent ?? null).toBeNull();
  });

  test('knows no topic below one that is not there', () => {
    expect(move('verdict', 'nowhere')).toThrow(/There is no topic “nowhere”/);
  });

  test('a name alone is always a new topic', () => {
    expect(saveTopic(desk.editor, { name: 'Trial' })).toEqual({ slug: 'trial-2', changed: true });
  });
});
