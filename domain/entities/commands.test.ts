import { beforeEach, describe, expect, test } from 'vitest';
import { InputError, NotFound, Refused, StaleVersion } from '#lib/errors.ts';
import { saveAffiliation, saveEntity } from '../test-commands.ts';
import { type Desk, dump, emptyDesk } from '../test-context.ts';

import { getEntity } from './queries.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
});
const rows = (table: string) => desk.connection.sqlite.prepare(`select * from ${table}`).all();

describe('saving a person', () => {
  test('keeps the names they go by, their own among them', async () => {
    saveEntity(desk.editor, {
      kind: 'person',
      name: 'Hannah Gutierrez Reed',
      names: [{ name: 'Gutierrez-Reed', note: 'with a hyphen', from: '2021' }],
    });
    expect(await getEntity(desk.editor, 'hannah-gutierrez-reed')).toMatchObject({
      name: 'Hannah Gutierrez Reed',
      names: [
        { name: 'Hannah Gutierrez Reed', note: '' },
        { name: 'Gutierrez-Reed', note: 'with a hyphen', from: '2021', to: null },
      ],
      version: 1,
    });
  });

  test('two people of one name are two people', () => {
    const first = saveEntity(desk.editor, { kind: 'person', name: 'John Smith', description: 'Actor' });
    const second = saveEntity(desk.editor, { kind: 'person', name: 'John Smith', description: 'Sheriff' });
    expect([first.slug, second.slug]).toEqual(['john-smith', 'john-smith-2']);
    expect(rows('entities')).toMatchObject([{ description: 'Actor' }, { description: 'Sheriff' }]);
  });

  test('two unnamed sources described alike are two sources', () => {
    for (const kind of ['unnamed', 'unnamed'] as const) saveEntity(desk.editor, { kind, name: 'a deputy' });
    expect(rows('entities')).toHaveLength(2);
  });

  test('whose names are in another order than before is the same as before', () => {
    const names = [{ name: 'Baldwin' }, { name: 'Mr. Baldwin' }];
    const baldwin = { slug: 'alec-baldwin', kind: 'person', name: 'Alec Baldwin' } as const;
    saveEntity(desk.editor, { ...baldwin, names });
    const before = dump(desk.connection);
    expect(saveEntity(desk.editor, { ...baldwin, names: [...names].reverse() }).changed).toBe(false);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('from a stale copy is refused with the record as it stands', () => {
    saveEntity(desk.editor, { slug: 'mara', kind: 'person', name: 'Mara' });
    saveEntity(desk.editor, { slug: 'mara', kind: 'person', name: 'Mara Vell', version: 1 });
    expect(() =>
      saveEntity(desk.secondEditor, { slug: 'mara', kind: 'person', name: 'M. Vell', version: 1 }),
    ).toThrow(StaleVersion);
  });

  test('text comes in composed and trimmed, and is altered no further', () => {
    saveEntity(desk.editor, { slug: 'hannah', kind: 'person', name: ' Hannah  Gutie\u0301rrez ' });
    expect(rows('entities')).toMatchObject([{ name: 'Hannah  Gutiérrez' }]);
  });

  test.each([
    ['a kind of its own', { kind: 'robot' }, 'kind'],
    ['no name', { name: '   ' }, 'name'],
    ['a name too long', { name: 'a'.repeat(201) }, 'name'],
    ['an address with capitals', { slug: 'Mara' }, 'slug'],
    ['a name from a day that does not exist', { names: [{ name: 'M', from: '2022-02-30' }] }, 'names.0.from'],
  ])('with %s is refused by field', (_what, wrong, field) => {
    const save = () =>
      saveEntity(desk.editor, { kind: 'person', name: 'Mara', ...wrong } as Parameters<typeof saveEntity>[1]);
    expect(save).toThrow(InputError);
    try {
      save();
    } catch (error) {
      expect((error as InputError).errors.map((one) => one.field)).toEqual([field]);
    }
    expect(rows('entities')).toEqual([]);
  });
});

describe('an affiliation', () => {
  const lawyer = {
    member: 'lyle',
    principal: 'mara',
    role: 'lawyer',
    title: 'Attorney',
    speaks_for: true,
  } as const;
  beforeEach(() => {
    for (const slug of ['mara', 'lyle']) saveEntity(desk.editor, { slug, kind: 'person', name: slug });
  });

  test('is seen from both ends, with its dates', async () => {
    saveAffiliation(desk.editor, { ...lawyer, from: '2021-10', to: '[2022-01-01..2022-01-31]' });
    const seen = {
      role: 'lawyer',
      title: 'Attorney',
      speaks_for: true,
      from: { earliest: '2021-10-01', latest: '2021-10-31' },
    };
    expect((await getEntity(desk.editor, 'lyle'))?.affiliations).toMatchObject([
      { direction: 'member_of', entity: { slug: 'mara' }, ...seen },
    ]);
    expect((await getEntity(desk.editor, 'mara'))?.affiliations).toMatchObject([
      { direction: 'has_member', entity: { slug: 'lyle' }, ...seen },
    ]);
  });

  test('saved again is changed, not doubled; with another title it is another', () => {
    saveAffiliation(desk.editor, lawyer);
    expect(saveAffiliation(desk.editor, lawyer).changed).toBe(false);
    expect(saveAffiliation(desk.editor, { ...lawyer, speaks_for: false }).changed).toBe(true);
    saveAffiliation(desk.editor, { ...lawyer, title: 'Counsel' });
    expect(rows('affiliations')).toMatchObject([
      { title: 'Attorney', speaks_for: 0 },
      { title: 'Counsel', speaks_for: 1 },
    ]);
  });

  test('with oneself, with nobody or from no source is refused', () => {
    expect(() => saveAffiliation(desk.editor, { ...lawyer, principal: 'lyle' })).toThrow(/themselves/);
    expect(() => saveAffiliation(desk.editor, { ...lawyer, principal: 'nobody' })).toThrow(Refused);
    expect(() => saveAffiliation(desk.editor, { ...lawyer, source: 'nowhere' })).toThrow(NotFound);
  });
});
