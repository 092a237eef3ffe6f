import { beforeEach, describe, expect, test } from 'vitest';
import { AppError, NotFound, Refused, StaleVersion } from '#lib/errors.ts';
import { liveStances } from '../conflicts/queries-live.ts';
import { getQuote, isOpen } from '../quotes/queries.ts';
import { type Desk, emptyDesk, storyteller } from '../test-context.ts';
import { mergeClaims } from './commands.ts';
import { confirmStance, reviewStance, withdrawStance } from './commands-settle.ts';
import { recordStance } from './commands-stances.ts';

let desk: Desk;
let story: ReturnType<typeof storyteller>;
const KEY = { quote: 'lyle-never', claim: 'pulled-it' };
const READING = {
  ...KEY,
  sign: -1,
  force: 'flat',
  act: 'asserts',
  reason: 'says so in so many words',
} as const;

/* Lyle, Mara's lawyer, says in public that his client never pulled the trigger. */
beforeEach(() => {
  desk = emptyDesk();
  story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle', 'ines']) story.entity(slug);
  for (const slug of ['pulled-it', 'fired-it']) story.claim(slug);
  story.quote('lyle-never', 'lyle', { on_behalf_of: 'mara', text: 'My client never pulled it.' });
});

const inPublic = async () =>
  (await liveStances(desk.nobody)).map(({ sign, state, holder }) => `${holder} ${sign} ${state}`);
const lastRevision = () =>
  desk.connection.sqlite
    .prepare(
      "select action, is_public, reason from revisions where record_type = 'stance' order by seq desc limit 1",
    )
    .get();
const twoEditorsNeeded = () =>
  desk.connection.sqlite.exec("insert into settings values ('editors_per_stance', '2')");

describe('recording a stance', () => {
  test('an editor’s reading counts at once, and is held by whom the quote was spoken for', async () => {
    recordStance(desk.editor, { ...READING, words: 'never pulled it' });
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
    const quote = await getQuote(desk.nobody, 'lyle-never');
    expect(quote && isOpen(quote) && quote.stances).toMatchObject([
      { holder: { slug: 'mara' }, label: 'denies', span: [10, 25], reason: 'says so in so many words' },
    ]);
  });

  test('the speaker may hold one of his own beside it; a stranger only what is relayed', async () => {
    recordStance(desk.editor, READING);
    recordStance(desk.editor, { ...READING, holder: 'lyle' });
    expect(() => recordStance(desk.editor, { ...READING, holder: 'ines' })).toThrow(Refused);
    recordStance(desk.editor, { ...READING, holder: 'ines', act: 'relays' });
    expect((await inPublic()).sort()).toEqual([
      'ines -1 confirmed',
      'lyle -1 confirmed',
      'mara -1 confirmed',
    ]);
  });

  test('a contributor’s waits as a suggestion until an editor confirms it', async () => {
    recordStance(desk.contributor, READING);
    expect(await inPublic()).toEqual([]);
    expect(confirmStance(desk.editor, KEY).changed).toBe(true);
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
    expect(confirmStance(desk.editor, KEY).changed).toBe(false);
  });

  test('a model’s is a suggestion whoever runs the model', async () => {
    recordStance(desk.admin, { ...READING, origin: 'model', method: 'polarity 0.3', score: 0.9 });
    expect(await inPublic()).toEqual([]);
  });

  test('where two editors are needed, the second confirms', async () => {
    twoEditorsNeeded();
    recordStance(desk.editor, READING);
    expect(await inPublic()).toEqual([]);
    expect(() => confirmStance(desk.editor, KEY)).toThrow(/second editor/);
    confirmStance(desk.secondEditor, KEY);
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
  });

  test('a stale change is refused with what stands now', () => {
    recordStance(desk.editor, READING);
    recordStance(desk.editor, { ...READING, version: 1, force: 'hedged' });
    const stale = () => recordStance(desk.secondEditor, { ...READING, version: 1, sign: 1 });
    expect(stale).toThrow(StaleVersion);
    try {
      stale();
    } catch (error) {
      expect((error as StaleVersion).current).toMatchObject({ sign: -1, force: 'hedged' });
    }
  });

  test('what there is no quote, claim or holder for is not recorded', () => {
    expect(() => recordStance(desk.editor, { ...READING, quote: 'no-such-quote' })).toThrow(NotFound);
    expect(() => recordStance(desk.editor, { ...READING, claim: 'no-such-claim' })).toThrow(NotFound);
    expect(() => recordStance(desk.editor, { ...READING, holder: 'no-such-person' })).toThrow(Refused);
  });
});

describe('what is no stance', () => {
  const record = (extra: object) => () => recordStance(desk.editor, { ...READING, ...extra });

  test('a reason that is none', () => {
    expect(record({ reason: 'no' })).toThrow(/at least 10 characters/);
    expect(record({ reason: '          x' })).toThrow(/at least 10 characters/);
  });

  test('a condition that is not named, or one that nothing depends on', () => {
    expect(record({ force: 'conditional' })).toThrow(/on which condition/);
    expect(record({ condition: 'the cart was left open' })).toThrow(/on which condition/);
    expect(record({ force: 'conditional', condition: 'the cart was left open' })).not.toThrow();
  });

  test('a question or a refusal to answer with a sign', () => {
    expect(record({ act: 'asks' })).toThrow(/neither affirms nor denies/);
    expect(record({ act: 'declines', sign: 1 })).toThrow(/neither affirms nor denies/);
    expect(record({ act: 'asks', sign: 0 })).not.toThrow();
  });

  test('words that are not the quote’s, or a model that is not named', () => {
    expect(record({ words: 'she never did' })).toThrow(/do not stand in the quote/);
    expect(record({ origin: 'model' })).toThrow(/which rule or model/);
  });

  test('a second one of the same quote, claim and holder: the first is changed', () => {
    const rows = () => desk.connection.sqlite.prepare('select sign, reason from stances').all();
    record({})();
    expect(record({ sign: 1, reason: 'on a second reading' })().changed).toBe(true);
    expect(rows()).toEqual([{ sign: 1, reason: 'on a second reading' }]);
    expect(record({ sign: 1, reason: 'on a second reading' })().changed).toBe(false);
  });
});

describe('a stance that is already in public', () => {
  beforeEach(() => {
    recordStance(desk.editor, READING);
  });

  test('is not taken down by a contributor who reads it otherwise', async () => {
    try {
      recordStance(desk.contributor, { ...READING, sign: 1 });
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
  });

  test('is not taken down by a suggestion of a model', async () => {
    recordStance(desk.editor, { ...READING, sign: 1, origin: 'model', method: 'polarity 0.3' });
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
  });

  test('changes only as a public correction, with its reason', () => {
    recordStance(desk.secondEditor, { ...READING, sign: 1, reason: 'the earlier reading was wrong' });
    expect(lastRevision()).toEqual({
      action: 'correct',
      is_public: 1,
      reason: 'the earlier reading was wrong',
    });
  });

  test('goes only with a public reason', async () => {
    expect(() => withdrawStance(desk.editor, { ...KEY, reason: 'no' })).toThrow(/at least 10 characters/);
    withdrawStance(desk.editor, { ...KEY, reason: 'read too much into it' });
    expect(await inPublic()).toEqual([]);
    expect(lastRevision()).toEqual({ action: 'withdraw', is_public: 1, reason: 'read too much into it' });
    expect(() => withdrawStance(desk.editor, { ...KEY, reason: 'read too much into it' })).toThrow(NotFound);
  });

  test('can be recorded anew once it was withdrawn', async () => {
    withdrawStance(desk.editor, { ...KEY, reason: 'read too much into it' });
    recordStance(desk.editor, { ...READING, force: 'hedged' });
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
  });

  test('can be withdrawn also after its claim was merged into another', async () => {
    mergeClaims(desk.editor, {
      claim: 'pulled-it',
      into: 'fired-it',
      sign: 1,
      reason: 'the same proposition',
    });
    withdrawStance(desk.editor, { ...KEY, reason: 'read too much into it' });
    expect(await inPublic()).toEqual([]);
  });
});

describe('what another editor thinks of it', () => {
  const review = (ctx: Desk['editor'], verdict: 'agree' | 'disagree') =>
    reviewStance(ctx, { ...KEY, verdict, reason: 'heard the whole tape' });

  test('disagreement disputes it, in public; agreement of the same editor settles it', async () => {
    recordStance(desk.editor, READING);
    review(desk.secondEditor, 'disagree');
    expect(await inPublic()).toEqual(['mara -1 disputed']);
    expect(() => confirmStance(desk.admin, KEY)).toThrow(/settle that first/);
    review(desk.admin, 'agree');
    expect(await inPublic()).toEqual(['mara -1 disputed']);
    review(desk.secondEditor, 'agree');
    expect(await inPublic()).toEqual(['mara -1 confirmed']);
  });

  test('nobody reviews his own', () => {
    recordStance(desk.editor, READING);
    expect(() => review(desk.editor, 'agree')).toThrow(/Another editor/);
  });

  test('is not wiped out by recording the same reading again', async () => {
    recordStance(desk.editor, READING);
    review(desk.secondEditor, 'disagree');
    recordStance(desk.editor, { ...READING, reason: 'still says so in so many words' });
    expect(await inPublic()).toEqual(['mara -1 disputed']);
  });

  test('does not bring a mere suggestion into public', async () => {
    recordStance(desk.contributor, READING);
    review(desk.editor, 'disagree');
    expect(await inPublic()).toEqual([]);
  });

  test('does not confirm for a holder who was since taken off the quote', async () => {
    recordStance(desk.contributor, READING);
    story.quote('lyle-never', 'lyle', {
      on_behalf_of: null,
      text: 'My client never pulled it.',
      reason: 'spoke for himself',
    });
    expect(() => confirmStance(desk.editor, { ...KEY, holder: 'mara' })).toThrow(Refused);
  });
});
