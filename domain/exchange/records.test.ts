import { beforeEach, describe, expect, test } from 'vitest';
import {
  AppError,
  InputError,
  NotAllowed,
  NotFound,
  Refused,
  SignInNeeded,
  StaleVersion,
} from '#lib/errors.ts';
import { recordStance } from '../claims/commands-stances.ts';
import { getQuote } from '../quotes/queries.ts';
import { verifyChain } from '../revisions/queries.ts';
import { type Desk, dump, emptyDesk, rustDesk, storyteller } from '../test-context.ts';
import { BODY, SAVED } from './bodies.ts';
import { changeRecord, createRecord } from './commands-records.ts';
import { changeStance, createStance } from './commands-stances.ts';
import { NOUNS, type Noun } from './nouns.ts';

let desk: Desk;
let story: ReturnType<typeof storyteller>;
beforeEach(() => {
  desk = emptyDesk();
  story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle']) story.entity(slug);
  story.outlet('the-wire-service');
  story.source('report', 'Mara said: “I never fired it.” She left.');
});

const NEVER = {
  id: 'mara-never',
  form: 'direct',
  fragments: ['I never fired it.'],
  speaker: 'mara',
  said_on: '2022-01-12',
  appearances: [{ source: 'report' }],
};

/** For each noun something new, a change of it, and how the answer is described. */
const EACH: Record<Noun, { made: object; change: object; saved: keyof typeof SAVED }> = {
  quotes: { made: NEVER, change: { occasion: 'at the gate' }, saved: 'SavedQuote' },
  entities: {
    made: { kind: 'person', name: 'Ines Vell' },
    change: { description: 'A reporter' },
    saved: 'SavedEntity',
  },
  outlets: {
    made: { name: 'The Gazette', kind: 'newspaper', url: 'https://gazette.example/' },
    change: { entity: 'mara' },
    saved: 'SavedOutlet',
  },
  topics: { made: { name: 'The gate' }, change: { name: 'The iron gate' }, saved: 'SavedTopic' },
  sources: {
    made: { kind: 'article', headline: 'At the gate', snapshot: { text: 'Once.', origin: 'pasted' } },
    change: { byline: 'Ines Vell', url: 'https://gazette.example/gate' },
    saved: 'SavedSource',
  },
  claims: {
    made: { text: 'Mara fired the gun herself', kind: 'event' },
    change: { scope: 'On that day.' },
    saved: 'SavedClaim',
  },
  'comment-requests': {
    made: { party: 'lyle', source: 'report', asked_by: 'the-wire-service', outcome: 'no_answer' },
    change: { outcome: 'declined' },
    saved: 'SavedCommentRequest',
  },
};
const NOUN_NAMES = Object.keys(NOUNS) as Noun[];

describe.each(NOUN_NAMES)('%s', (noun) => {
  const { made, change, saved } = EACH[noun];

  test('are made, changed in part, and answered as described', () => {
    const first = createRecord(desk.editor, noun, made);
    expect(SAVED[saved].parse(first.record)).toEqual(first.record);
    expect(first.record).toMatchObject({ version: 1 });
    const second = changeRecord(desk.editor, noun, first.key, { version: 1, ...change });
    expect(second.record).toEqual({ ...first.record, ...change, version: 2 });
    expect(SAVED[saved].parse(second.record)).toEqual(second.record);
  });

  test('sent as they stand stay as they are', () => {
    const { key, record } = createRecord(desk.editor, noun, made);
    const before = dump(desk.connection);
    expect(changeRecord(desk.editor, noun, key, { version: 1 }).record).toEqual(record);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('that moved on are not written over, and are given as they stand', () => {
    const { key } = createRecord(desk.editor, noun, made);
    const { record } = changeRecord(desk.editor, noun, key, { version: 1, ...change });
    const before = dump(desk.connection);
    const late = thrown(() => changeRecord(desk.secondEditor, noun, key, { version: 1, ...change }));
    expect(late).toBeInstanceOf(StaleVersion);
    expect((late as StaleVersion).current).toEqual(record);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('are neither made at an address that is taken, nor moved, nor changed without a version', () => {
    const { key } = createRecord(desk.editor, noun, made);
    const field = NOUNS[noun].key;
    const before = dump(desk.connection);
    expect(thrown(() => createRecord(desk.editor, noun, { ...made, [field]: key }))).toBeInstanceOf(Refused);
    for (const wrong of [
      { ...change },
      { version: 1, [field]: 'elsewhere' },
      { version: 1, colour: 'red' },
    ]) {
      expect(thrown(() => changeRecord(desk.editor, noun, key, wrong))).toBeInstanceOf(InputError);
    }
    for (const none of [null, 'text', [made], 7]) {
      expect(thrown(() => createRecord(desk.editor, noun, none))).toBeInstanceOf(InputError);
    }
    expect(thrown(() => createRecord(desk.editor, noun, { ...made, version: 1 }))).toBeInstanceOf(InputError);
    expect(thrown(() => changeRecord(desk.editor, noun, 'nowhere', { version: 1 }))).toBeInstanceOf(NotFound);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('are not for nobody, whatever is sent', () => {
    const before = dump(desk.connection);
    for (const sent of [undefined, null, made]) {
      expect(thrown(() => createRecord(desk.nobody, noun, sent))).toBeInstanceOf(SignInNeeded);
      expect(thrown(() => changeRecord(desk.nobody, noun, 'report', sent))).toBeInstanceOf(SignInNeeded);
    }
    expect(dump(desk.connection)).toEqual(before);
  });

  test('are made and changed by a contributor where the table allows it', () => {
    const refusal = thrown(() => createRecord(desk.contributor, noun, made));
    if (noun === 'comment-requests') expect(refusal).toBeInstanceOf(NotAllowed);
    else expect(refusal).toBeNull();
    const other = noun === 'comment-requests' ? createRecord(desk.editor, noun, made).key : null;
    const key = other ?? createRecord(desk.contributor, noun, again(noun, made)).key;
    const late = thrown(() => changeRecord(desk.contributor, noun, key, { version: 1, ...change }));
    if (noun === 'quotes' || noun === 'sources') expect(late).toBeNull();
    else expect(late).toBeInstanceOf(NotAllowed);
  });
});

/** The same once more, at an address of its own. */
function again(noun: Noun, made: object): object {
  return noun === 'quotes' ? { ...made, id: 'mara-never-again' } : made;
}

function thrown(work: () => unknown): AppError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error;
  }
}
const change = (fields: object, ctx = desk.editor) =>
  changeRecord(ctx, 'quotes', 'mara-never', fields).record;
const publicly = () => getQuote(desk.nobody, 'mara-never');

describe('a statement', () => {
  test('is found in its source, and shown once it is published', async () => {
    const { record } = createRecord(desk.editor, 'quotes', NEVER);
    expect(record).toMatchObject({
      page: '/quotes/mara-never',
      status: 'draft',
      text: 'I never fired it.',
      appearances: [{ source: 'report', verification: 'exact' }],
    });
    expect(await publicly()).toBeNull();
    change({ version: 1, status: 'published' });
    expect(await publicly()).toMatchObject({ text: 'I never fired it.', status: 'published' });
  });

  test('is drafted by a contributor, and no more', () => {
    const published = { ...NEVER, status: 'published' };
    expect(thrown(() => createRecord(desk.contributor, 'quotes', published))).toBeInstanceOf(NotAllowed);
    createRecord(desk.contributor, 'quotes', NEVER);
    const publish = () => change({ version: 1, status: 'published' }, desk.contributor);
    expect(thrown(publish)).toBeInstanceOf(NotAllowed);
    change({ version: 1, status: 'in_review' }, desk.contributor);
    change({ version: 2, status: 'published' });
    const retract = { version: 3, status: 'retracted', reason: 'it was never said' };
    expect(thrown(() => change(retract, desk.contributor))).toBeInstanceOf(NotAllowed);
    expect(thrown(() => change({ version: 3, note: 'mine' }, desk.contributor))).toBeInstanceOf(NotAllowed);
  });

  test('that is published takes a public reason, and keeps what was not sent', async () => {
    createRecord(desk.editor, 'quotes', { ...NEVER, status: 'published', note: 'Said twice.' });
    expect(thrown(() => change({ version: 1, said_on: '2022-01-13' }))).toMatchObject({
      status: 422,
      errors: [{ field: 'reason' }],
    });
    change({ version: 1, said_on: '2022-01-13', reason: 'it was aired on Thursday' });
    expect(await publicly()).toMatchObject({
      note: 'Said twice.',
      said_on: { edtf: '2022-01-13' },
      appearances: [{ verification: 'exact' }],
      corrections: [{ reason: 'it was aired on Thursday' }],
    });
  });

  test('is held, released and retracted, each as a step of its own', async () => {
    createRecord(desk.editor, 'quotes', { ...NEVER, status: 'published' });
    const held = { version: 1, status: 'held', reason: 'the tape is being checked' };
    expect(thrown(() => change({ ...held, note: 'and this' }))).toBeInstanceOf(InputError);
    expect(thrown(() => change({ version: 1, status: 'held' }))).toMatchObject({ status: 422 });
    expect(change(held)).toMatchObject({ status: 'held', status_reason: 'the tape is being checked' });
    // Whoever only adds a note does not release it by that.
    expect(thrown(() => change({ version: 2, note: 'checked' }))).toMatchObject({
      errors: [{ field: 'status' }],
    });
    expect(change({ version: 2, status: 'published' })).toMatchObject({ status: 'published', version: 3 });
    expect(change({ version: 3, status: 'retracted', reason: 'the tape says otherwise' })).toMatchObject({
      status: 'retracted',
    });
    expect(await publicly()).toMatchObject({ status: 'retracted', reason: 'the tape says otherwise' });
    expect(thrown(() => change({ version: 4, status: 'published' }))).toMatchObject({ status: 422 });
    expect(await verifyChain(desk.editor)).toMatchObject({ ok: true });
  });

  test('at an earlier version is refused before its step is taken', () => {
    createRecord(desk.editor, 'quotes', { ...NEVER, status: 'published' });
    change({ version: 1, note: 'Said twice.' });
    const late = thrown(() => change({ version: 1, status: 'retracted', reason: 'it was never said' }));
    expect((late as StaleVersion).current).toMatchObject({ status: 'published', version: 2 });
  });
});

test('every quote of the case, sent as it stands, stays as it is', () => {
  const rust = rustDesk();
  const ids = rust.connection.sqlite.prepare('select public_id from quotes').pluck().all() as string[];
  expect(ids.length).toBeGreaterThan(30);
  const before = dump(rust.connection);
  for (const id of ids) {
    const { record } = changeRecord(rust.editor, 'quotes', id, { version: 1 });
    expect(SAVED.SavedQuote.parse(record)).toEqual(record);
  }
  expect(dump(rust.connection)).toEqual(before);
});

describe('a stance', () => {
  const DENIES = {
    ...{ quote: 'mara-never', claim: 'fired', sign: -1, force: 'flat', act: 'asserts' },
    reason: 'stated in so many words',
  };
  beforeEach(() => {
    story.claim('fired');
    createRecord(desk.editor, 'quotes', { ...NEVER, status: 'published' });
  });
  const state = async () => {
    const quote = await publicly();
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
