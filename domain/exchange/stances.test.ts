import { beforeEach, describe, expect, test } from 'vitest';
import { NotAllowed, NotFound, Refused, SignInNeeded, type StaleVersion } from '#lib/errors.ts';
import { recordStance } from '../claims/commands-stances.ts';
import { getQuote } from '../quotes/queries.ts';
import { dump } from '../test-context.ts';
import { BODY, SAVED } from './bodies.ts';
import { createRecord } from './commands-records.ts';
import { changeStance, createStance } from './commands-stances.ts';
import { NEVER, sentDesk, thrown } from './test-sent.ts';

let desk: ReturnType<typeof sentDesk>;
beforeEach(() => {
  desk = sentDesk();
});

describe('a stance', () => {
  const DENIES = {
    ...{ quote: 'mara-never', claim: 'fired', sign: -1, force: 'flat', act: 'asserts' },
    reason: 'stated in so many words',
  };
  beforeEach(() => {
    desk.story.claim('fired');
    createRecord(desk.editor, 'quotes', { ...NEVER, status: 'published' });
  });
  const state = async () => {
    const quote = await getQuote(desk.nobody, 'mara-never');
    return quote && 'stances' in quote ? quote.stances.map(({ label, state: is }) => [label, is]) : null;
  };
  const patch = (id: string, fields: object, ctx = desk.editor) => changeStance(ctx, id, fields).record;

  test('is made once, answered as described, and changed with a reason', async () => {
    const { key, record } = createStance(desk.editor, DENIES);
    expect(SAVED.SavedStance.parse(record)).toEqual(record);
    expect(BODY.NewStance.safeParse(DENIES).success).toBe(true);
    const before = dump(desk.connection);
    for (const again of [DENIES, { ...DENIES, sign: 1 }]) {
      expect(thrown(() => createStance(desk.editor, again))).toBeInstanceOf(Refused);
    }
    expect(thrown(() => patch(key, { version: 1, force: 'hedged' }))).toMatchObject({ status: 400 });
    expect(thrown(() => patch(key, { version: 1, claim: 'other', reason: DENIES.reason }))).toMatchObject({
      status: 400,
      errors: [{ field: 'claim' }],
    });
    expect(dump(desk.connection)).toEqual(before);
    const hedged = { version: 1, force: 'hedged', reason: 'she says “as far as I know”' };
    expect(patch(key, hedged)).toMatchObject({ sign: -1, force: 'hedged', state: 'confirmed', version: 2 });
    const late = thrown(() => patch(key, hedged));
    expect((late as StaleVersion).current).toMatchObject({ id: key, force: 'hedged', version: 2 });
    expect(thrown(() => patch('999', hedged))).toBeInstanceOf(NotFound);
    expect(thrown(() => patch('1e1', hedged))).toBeInstanceOf(NotFound);
  });

  test('of a contributor waits until an editor confirms it', async () => {
    const { key } = createStance(desk.contributor, DENIES);
    expect(await state()).toEqual([]);
    const confirm = { version: 1, step: 'confirm' };
    expect(thrown(() => patch(key, confirm, desk.contributor))).toBeInstanceOf(NotAllowed);
    expect(patch(key, confirm)).toMatchObject({ state: 'confirmed', version: 2 });
    expect(await state()).toEqual([['denies', 'confirmed']]);
    expect(thrown(() => patch(key, { ...confirm, version: 2 }))).toMatchObject({ status: 422 });
  });

  test('is disputed, settled and withdrawn', async () => {
    const { key } = createStance(desk.editor, DENIES);
    const disagree = { version: 1, step: 'disagree', sign: 0, reason: 'she was asked about another day' };
    expect(thrown(() => patch(key, disagree))).toMatchObject({ status: 422 });
    expect(patch(key, disagree, desk.secondEditor)).toMatchObject({ state: 'disputed' });
    patch(key, { version: 2, step: 'agree', reason: 'it was the same day' }, desk.secondEditor);
    expect(await state()).toEqual([['denies', 'confirmed']]);
    expect(thrown(() => patch(key, { version: 3, step: 'undo' }))).toMatchObject({ status: 400 });
    patch(key, { version: 3, step: 'withdraw', reason: 'it was another gun' });
    expect(await state()).toEqual([]);
    expect(thrown(() => patch(key, { version: 4, sign: 1, reason: DENIES.reason }))).toMatchObject({
      status: 422,
    });
  });

  test('that readers see is never changed by way of a suggestion beside it', async () => {
    const { key } = createStance(desk.editor, DENIES);
    const beside = patch(key, { version: 1, sign: 0, reason: 'she only wondered' }, desk.contributor);
    expect(beside).toMatchObject({ state: 'suggested', sign: 0, version: 1 });
    expect(beside.id).not.toBe(key);
    const before = dump(desk.connection);
    for (const [step, ctx] of [
      ['withdraw', desk.editor],
      ['disagree', desk.secondEditor],
    ] as const) {
      const sent = { version: 1, step, reason: 'meant for the suggestion' };
      expect(thrown(() => patch(String(beside.id), sent, ctx))).toMatchObject({ status: 422 });
    }
    const reworded = { version: 1, sign: 1, reason: 'meant for the suggestion' };
    expect(thrown(() => patch(String(beside.id), reworded))).toMatchObject({ status: 422 });
    expect(dump(desk.connection)).toEqual(before);
    patch(String(beside.id), { version: 1, step: 'confirm' });
    expect((await state())?.length).toBe(1);
  });

  test('is not for nobody', () => {
    const { id } = recordStance(desk.editor, DENIES as Parameters<typeof recordStance>[1]);
    expect(thrown(() => createStance(desk.nobody, DENIES))).toBeInstanceOf(SignInNeeded);
    expect(thrown(() => patch(String(id), { version: 1 }, desk.nobody))).toBeInstanceOf(SignInNeeded);
  });
});
