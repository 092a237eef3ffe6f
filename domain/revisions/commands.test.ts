import { beforeEach, describe, expect, test } from 'vitest';
import { entities } from '#db/schema-entities.ts';
import { SignInNeeded, StaleVersion } from '#lib/errors.ts';
import { tx } from '../context.ts';
import { type Desk, dump, emptyDesk, storyteller } from '../test-context.ts';
import { type Change, recordChange } from './commands.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
  storyteller(desk.editor).entity('mara');
});
const mara = () =>
  desk.connection.sqlite
    .prepare("select id, name, version, updated_at from entities where slug = 'mara'")
    .get() as { id: number; name: string; version: number; updated_at: string };

/** A change of Mara’s name. */
const rename = (name: string, extra: Partial<Change> = {}): Change => ({
  record_type: 'entity',
  id: mara().id,
  table: entities,
  expected: 'any',
  action: 'change',
  apply: () => {
    desk.connection.sqlite.prepare('update entities set name = ? where id = ?').run(name, mara().id);
    return mara().id;
  },
  body: () => ({ name: mara().name }),
  ...extra,
});

describe('a change', () => {
  test('raises the version, stamps the time and appends one revision', () => {
    const later = { ...desk.editor, now: () => new Date('2022-02-02T08:00:00Z') };
    expect(recordChange(later, rename('Mara Vell'))).toEqual({ id: mara().id, changed: true });
    expect(mara()).toMatchObject({ name: 'Mara Vell', version: 2, updated_at: '2022-02-02T08:00:00.000Z' });
  });

  test('that leaves the body as it was leaves no trace, even of what it wrote beside it', () => {
    const before = dump(desk.connection);
    const besides = rename('mara', {
      apply: () => {
        desk.connection.sqlite.exec("update entities set description = 'touched'");
        return mara().id;
      },
    });
    expect(recordChange(desk.editor, besides)).toEqual({ id: mara().id, changed: false });
    expect(dump(desk.connection)).toEqual(before);
  });

  test.each([
    [
      'while it is applied',
      {
        apply: () => {
          throw new Error('disk full');
        },
      },
    ],
    [
      'while it is told what it was',
      {
        action: () => {
          throw new Error('disk full');
        },
      },
    ],
  ])('that fails %s is undone whole', (_when, extra) => {
    const before = dump(desk.connection);
    expect(() => recordChange(desk.editor, rename('Mara Vell', extra))).toThrow('disk full');
    expect(dump(desk.connection)).toEqual(before);
  });

  test('by nobody is undone whole', () => {
    const before = dump(desk.connection);
    expect(() => recordChange(desk.nobody, rename('Mara Vell'))).toThrow(SignInNeeded);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('inside a transaction that fails later is undone with it', () => {
    const before = dump(desk.connection);
    const work = () =>
      tx(desk.editor, () => {
        recordChange(desk.editor, rename('Mara Vell'));
        throw new Error('second thoughts');
      });
    expect(work).toThrow('second thoughts');
    expect(dump(desk.connection)).toEqual(before);
  });
});

describe('two editors at one record', () => {
  test('the second, who has not seen the first’s change, is told what stands now', () => {
    const seen = mara().version;
    recordChange(desk.editor, rename('Mara Vell', { expected: seen }));
    const before = dump(desk.connection);
    try {
      recordChange(desk.secondEditor, rename('M. Vell', { expected: seen }));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(StaleVersion);
      expect((error as StaleVersion).current).toEqual({ name: 'Mara Vell', version: 2 });
      expect((error as StaleVersion).errors).toMatchObject([{ field: 'version' }]);
    }
    expect(dump(desk.connection)).toEqual(before);
    expect(recordChange(desk.secondEditor, rename('M. Vell', { expected: seen + 1 })).changed).toBe(true);
  });

  test('who does not say what they started from changes nothing', () => {
    expect(() => recordChange(desk.editor, rename('M. Vell', { expected: undefined }))).toThrow(/^version: /);
    expect(mara().name).toBe('mara');
  });

  test('a version from the future is stale too', () => {
    expect(() => recordChange(desk.editor, rename('M. Vell', { expected: 9 }))).toThrow(StaleVersion);
  });
});
