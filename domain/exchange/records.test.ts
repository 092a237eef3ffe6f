import { beforeEach, describe, expect, test } from 'vitest';
import { InputError, NotAllowed, NotFound, Refused, SignInNeeded, StaleVersion } from '#lib/errors.ts';
import { getQuote } from '../quotes/queries.ts';
import { verifyChain } from '../revisions/queries.ts';
import { type Desk, dump, rustDesk } from '../test-context.ts';
import { SAVED } from './bodies.ts';
import { changeRecord, createRecord } from './commands-records.ts';
import { NOUNS, type Noun } from './nouns.ts';
import { NEVER, sentDesk, thrown } from './test-sent.ts';

let desk: Desk;
beforeEach(() => {
  desk = sentDesk();
});

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
