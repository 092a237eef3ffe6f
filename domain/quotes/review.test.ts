import { beforeEach, describe, expect, test } from 'vitest';
import { InputError, NotFound, Refused, StaleVersion } from '#lib/errors.ts';
import { QUOTE_STATUSES } from '#lib/vocabulary.ts';
import { saveQuote } from '../test-commands.ts';
import { type Desk, dump, emptyDesk, NOW, storyteller } from '../test-context.ts';
import { retractQuote } from './commands.ts';
import { changeInBulk, revertBulk } from './commands-bulk.ts';
import { holdQuote, publishQuote, releaseQuote, sendBack, submitForReview } from './commands-review.ts';
import { EVERY_QUOTE } from './filter.ts';
import { getQuote, isOpen, listQuotes } from './queries.ts';
import { listBulkActions, planBulk, planRevert } from './queries-bulk.ts';
import { countQueue, likeThis, listQueue, printedWithoutMarks, queueChoices } from './queries-queue.ts';
import { parseQueueFilter, queueHref, WHOLE_QUEUE } from './queue.ts';
import { mendoza, mendozaDesk } from './test-mendoza.ts';
import { STEPS, type Step, stepProblem } from './transitions.ts';

let desk: Desk;
let story: ReturnType<typeof storyteller>;
beforeEach(() => {
  desk = emptyDesk();
  story = storyteller(desk.editor);
  story.entity('mara');
  story.entity('lyle');
});
const draft = (id: string, extra = {}) => story.quote(id, 'mara', { status: 'draft', ...extra });
const row = (id: string) =>
  desk.connection.sqlite
    .prepare('select status, status_reason as reason, version from quotes where public_id = ?')
    .get(id) as { status: string; reason: string; version: number };
const actions = () =>
  desk.connection.sqlite
    .prepare("select action from revisions where record_type = 'quote' order by seq")
    .pluck()
    .all();
const readable = async () => (await listQuotes(desk.nobody, EVERY_QUOTE)).items.map(({ id }) => id);

describe('from draft to readers and back', () => {
  test('each step is a revision with who, when and why', async () => {
    draft('words-one');
    submitForReview(desk.contributor, { id: 'words-one', version: 1 });
    sendBack(desk.editor, { id: 'words-one', version: 2, reason: 'the date is not in the source' });
    expect(row('words-one')).toEqual({
      status: 'draft',
      reason: 'the date is not in the source',
      version: 3,
    });
    submitForReview(desk.contributor, { id: 'words-one', version: 3 });
    expect(row('words-one').reason).toBe('');
    publishQuote(desk.editor, { id: 'words-one', version: 4 });
    expect(await readable()).toEqual(['words-one']);
    holdQuote(desk.editor, { id: 'words-one', version: 5, reason: 'a reader doubts the speaker' });
    expect(await getQuote(desk.nobody, 'words-one')).toEqual({
      id: 'words-one',
      url: '/quotes/words-one',
      status: 'held',
      reason: 'a reader doubts the speaker',
      updated_at: NOW,
    });
    expect(await readable()).toEqual([]);
    releaseQuote(desk.secondEditor, { id: 'words-one', version: 6 });
    expect(await readable()).toEqual(['words-one']);
    expect(actions()).toEqual(['create', 'submit', 'send_back', 'submit', 'publish', 'hold', 'release']);
  });

  test('a held quote is corrected and shown again in one save, with a public reason', async () => {
    draft('words-one', { status: 'published' });
    holdQuote(desk.editor, { id: 'words-one', version: 1, reason: 'a reader doubts the speaker' });
    const corrected = {
      id: 'words-one',
      speaker: 'lyle',
      form: 'direct',
      text: 'Words of words-one.',
    } as const;
    const input = { ...corrected, appearances: [{ source: 'the-wire' }], status: 'published' as const };
    expect(() => saveQuote(desk.editor, input)).toThrow(/reason for the correction/);
    expect(() => saveQuote(desk.editor, { ...input, status: 'draft' })).toThrow(/not taken back to a draft/);
    saveQuote(desk.editor, { ...input, reason: 'the recording has Lyle' });
    const quote = await getQuote(desk.nobody, 'words-one');
    expect(quote && isOpen(quote) && quote.corrections).toMatchObject([{ reason: 'the recording has Lyle' }]);
    expect(row('words-one').reason).toBe('');
  });

  test('no step leads anywhere else', () => {
    for (const [step, { from }] of Object.entries(STEPS)) {
      for (const status of QUOTE_STATUSES) {
        const facts = { status, form: 'direct' as const, verifications: ['exact' as const] };
        const problem = stepProblem(step as Step, facts, true);
        expect(problem === null, `${step} from ${status}`).toBe(from.includes(status));
      }
    }
  });

  test('a quote without a source, or with other words than its source, is not published unasked', () => {
    story.source('paper', 'She said she never did it, and left.');
    draft('no-source', { appearances: [] });
    expect(() => publishQuote(desk.editor, { id: 'no-source', version: 1 })).toThrow(/needs one/);
    draft('other-words', { text: 'She said she always did it', appearances: [{ source: 'paper' }] });
    expect(() => publishQuote(desk.editor, { id: 'other-words', version: 1 })).toThrow(Refused);
    publishQuote(desk.editor, { id: 'other-words', version: 1, reason: 'the broadcast has always' });
    expect(row('other-words').status).toBe('published');
  });

  test('a stale page changes nothing and is told so, whatever else is wrong', () => {
    draft('words-one');
    submitForReview(desk.editor, { id: 'words-one', version: 1 });
    const before = dump(desk.connection);
    expect(() => publishQuote(desk.editor, { id: 'words-one', version: 1 })).toThrow(StaleVersion);
    expect(() => submitForReview(desk.editor, { id: 'words-one', version: 1 })).toThrow(StaleVersion);
    expect(() => publishQuote(desk.editor, { id: 'words-one' })).toThrow(InputError);
    expect(() => publishQuote(desk.editor, { id: 'nowhere', version: 1 })).toThrow(NotFound);
    expect(() => sendBack(desk.editor, { id: 'words-one', version: 2 })).toThrow(/what is to be done/);
    expect(dump(desk.connection)).toEqual(before);
  });
});

describe('many at once', () => {
  const versions = (...ids: string[]) => ids.map((id) => ({ id, version: row(id).version }));

  test('the preview says exactly what will happen', () => {
    for (const id of ['one-a', 'two-b', 'three-c']) draft(id);
    draft('bare', { appearances: [] });
    draft('there', { status: 'published' });
    const ids = ['one-a', 'two-b', 'three-c', 'bare', 'there', 'never-made'];
    const before = dump(desk.connection);
    const plan = planBulk(desk.editor, { action: 'publish', ids });
    expect(dump(desk.connection)).toEqual(before);
    expect(plan.will.map(({ id }) => id)).toEqual(['one-a', 'two-b', 'three-c']);
    expect(plan.cannot.map(({ id }) => id)).toEqual(['bare', 'there', 'never-made']);
    const quotes = [
      ...versions('one-a', 'two-b', 'three-c', 'bare', 'there'),
      { id: 'never-made', version: 1 },
    ];
    const done = changeInBulk(desk.editor, { action: 'publish', quotes });
    expect(done.changed).toEqual(plan.will.map(({ id }) => id));
    expect(done.refused.map(({ id, why }) => [id, why])).toEqual(plan.cannot.map(({ id, why }) => [id, why]));
  });

  test('what has changed since the preview is left alone', () => {
    draft('one-a');
    draft('two-b');
    const quotes = versions('one-a', 'two-b');
    draft('two-b', { text: 'Other words by now.' });
    const done = changeInBulk(desk.editor, { action: 'submit', quotes });
    expect(done.changed).toEqual(['one-a']);
    expect(done.refused).toEqual([{ id: 'two-b', why: 'Someone has changed it since you looked.' }]);
  });

  test('one step takes all of it back, in new revisions, and only once', async () => {
    draft('one-a', { status: 'in_review' });
    draft('two-b');
    const { id } = changeInBulk(desk.editor, { action: 'publish', quotes: versions('one-a', 'two-b') });
    expect(await readable()).toHaveLength(2);
    const revisions = actions().length;
    const back = revertBulk(desk.secondEditor, { id: id ?? '' });
    expect(back.changed).toEqual(['one-a', 'two-b']);
    expect([row('one-a').status, row('two-b').status]).toEqual(['in_review', 'draft']);
    expect(actions().slice(revisions)).toEqual(['revert', 'revert']);
    expect(await readable()).toEqual([]);
    expect(() => revertBulk(desk.editor, { id: id ?? '' })).toThrow(/taken back already/);
    expect(() => revertBulk(desk.editor, { id: back.id ?? '' })).toThrow(Refused);
    expect(listBulkActions(desk.editor)).toMatchObject([
      { id: back.id, reverts: true, quotes: 2 },
      { id, reverted: true, quotes: 2, action: 'publish' },
    ]);
  });

  test('what was changed since is not taken back, and said so beforehand', () => {
    draft('one-a');
    draft('two-b');
    const { id } = changeInBulk(desk.editor, { action: 'submit', quotes: versions('one-a', 'two-b') });
    publishQuote(desk.editor, { id: 'two-b', version: 2 });
    const plan = planRevert(desk.editor, id ?? '');
    expect(plan?.will.map((one) => one.id)).toEqual(['one-a']);
    expect(plan?.cannot).toMatchObject([{ id: 'two-b', why: 'It has been changed since.' }]);
    revertBulk(desk.editor, { id: id ?? '' });
    expect([row('one-a').status, row('two-b').status]).toEqual(['draft', 'published']);
  });

  test('a publication that readers have had for an hour is held, with the reason', async () => {
    draft('one-a');
    const { id } = changeInBulk(desk.editor, { action: 'publish', quotes: versions('one-a') });
    const later = { ...desk.editor, now: () => new Date('2022-02-01T13:00:01Z') };
    revertBulk(later, { id: id ?? '' });
    expect(await getQuote(desk.nobody, 'one-a')).toMatchObject({ status: 'held', reason: /by mistake/ });
  });

  test('holding needs the public reason, and taking it back shows all again', async () => {
    draft('one-a', { status: 'published' });
    const quotes = versions('one-a');
    const before = dump(desk.connection);
    expect(() => changeInBulk(desk.editor, { action: 'hold', quotes })).toThrow(/readers will see it/);
    expect(dump(desk.connection)).toEqual(before);
    const { id } = changeInBulk(desk.editor, { action: 'hold', quotes, reason: 'the source was withdrawn' });
    expect(await readable()).toEqual([]);
    revertBulk(desk.editor, { id: id ?? '' });
    expect(await readable()).toEqual(['one-a']);
    expect(row('one-a').reason).toBe('');
  });
});

describe('the queue', () => {
  test('lists what waits, the last changed first, with what one decides by', async () => {
    draft('one-a');
    draft('two-b', { status: 'in_review' });
    draft('out-there', { status: 'published' });
    const { items } = await listQueue(desk.contributor, WHOLE_QUEUE);
    expect(items.map(({ id }) => id)).toEqual(['two-b', 'one-a']);
    expect(items[0]).toMatchObject({
      status: 'in_review',
      speaker: { slug: 'mara', name: 'mara' },
      verifications: ['unchecked'],
      made_by: 'edda',
      reports: 0,
    });
    expect(await countQueue(desk.editor)).toEqual({ draft: 1, in_review: 1, held: 0, reported: 0 });
    await expect(listQueue(desk.nobody, WHOLE_QUEUE)).rejects.toThrow(/Sign in/);
  });

  test('is filtered by status, speaker, topic with what lies below, and who worked on it', async () => {
    story.topic('story');
    story.topic('part', 'story');
    draft('one-a', { topics: ['part'] });
    story.quote('two-b', 'lyle', { status: 'draft' });
    publishQuote(desk.secondEditor, { id: 'two-b', version: 1 });
    const ids = async (query: string) => {
      const { filter } = parseQueueFilter(new URLSearchParams(query));
      expect(queueHref(filter)).toBe(query ? `/edit?${query}` : '/edit');
      return (await listQueue(desk.editor, filter)).items.map(({ id }) => id);
    };
    expect(await ids('')).toEqual(['one-a']);
    expect(await ids('status=published')).toEqual(['two-b']);
    expect(await ids('status=published&who=otto')).toEqual(['two-b']);
    expect(await ids('who=otto')).toEqual([]);
    expect(await ids('speaker=mara')).toEqual(['one-a']);
    expect(await ids('speaker=lyle')).toEqual([]);
    expect(await ids('topic=story')).toEqual(['one-a']);
    expect(await ids('topic=nothing-of-the-kind')).toEqual([]);
    const { speakers, topics, people } = await queueChoices(desk.editor);
    expect([speakers, topics, people].map((list) => list.map(({ slug }) => slug))).toEqual([
      ['mara'],
      ['part'],
      ['edda'],
    ]);
  });

  test('names the article in which words given as speech are the reporter’s', async () => {
    const rust = mendozaDesk();
    saveQuote(rust.editor, mendoza());
    saveQuote(
      rust.editor,
      mendoza({ id: 'not-his', text: 'Baldwin, he added, has not handed over his phone.' }),
    );
    saveQuote(
      rust.editor,
      mendoza({ id: 'in-words-of-npr', form: 'indirect', text: 'Says that Baldwin has not handed it over.' }),
    );
    const found = async (id: string) => printedWithoutMarks(rust.editor, id);
    expect(await found('mendoza-lawyer')).toEqual([]);
    expect(await found('not-his')).toEqual(['article']);
    expect(await found('in-words-of-npr')).toEqual([]);
  });

  test('names what may be the same statement', async () => {
    draft('one-a', { text: 'I never did.', said_on: '2022-01-12' });
    draft('two-b', { text: 'I NEVER did.' });
    draft('three-c', { text: 'Something else.', said_on: '2022-01-12' });
    draft('four-d', { text: 'Something else again.' });
    retractQuote(desk.editor, {
      id: draft('five-e', { status: 'published', text: 'I never did.' }),
      reason: 'never said it',
    });
    expect((await likeThis(desk.editor, 'one-a')).map(({ id, same }) => [id, same])).toEqual([
      ['two-b', 'words'],
      ['three-c', 'day'],
    ]);
  });
});
