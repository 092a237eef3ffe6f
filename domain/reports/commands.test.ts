import { beforeEach, describe, expect, test } from 'vitest';
import { InputError, NotFound, StaleVersion } from '#lib/errors.ts';
import { countQueue, listQueue } from '../quotes/queries-queue.ts';
import { WHOLE_QUEUE } from '../quotes/queue.ts';
import { type Desk, dump, emptyDesk, storyteller } from '../test-context.ts';
import { handleReport, reportError } from './commands.ts';
import { listReports } from './queries.ts';
import { LONGEST_MESSAGE } from './schema.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
  const story = storyteller(desk.editor);
  story.entity('mara');
  story.quote('words-one', 'mara');
  story.quote('words-draft', 'mara', { status: 'draft' });
});
const sent = (extra = {}) =>
  reportError(desk.nobody, { quote: 'words-one', kind: 'speaker', message: 'It was Lyle.', ...extra });

describe('what a reader sends', () => {
  test('lands with the desk, under a number that tells nothing', async () => {
    const { number } = sent({ contact: 'reader@example.org' });
    expect(number).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
    expect(sent().number).not.toBe(number);
    const { items } = await listReports(desk.editor, {});
    expect(items[0]).toMatchObject({
      number,
      quote: { id: 'words-one', status: 'published', version: 1 },
      message: 'It was Lyle.',
      contact: 'reader@example.org',
      state: 'open',
    });
    expect(await countQueue(desk.editor)).toMatchObject({ reported: 1 });
    const queue = await listQueue(desk.editor, { ...WHOLE_QUEUE, reported: true });
    expect(queue.items).toMatchObject([{ id: 'words-one', status: 'published', reports: 2 }]);
  });

  test('is never told to readers, and history keeps a hash of it', async () => {
    sent({ message: 'SECRET-MESSAGE', contact: 'SECRET-CONTACT' });
    await expect(listReports(desk.nobody, {})).rejects.toThrow(/Sign in/);
    const bodies = desk.connection.sqlite.prepare('select body from revision_bodies').pluck().all().join();
    expect(bodies).not.toContain('SECRET');
    expect(bodies).toContain('sent_sha256');
  });

  test.each([
    ['no message', { message: '  ' }, InputError],
    ['too long a message', { message: 'x'.repeat(LONGEST_MESSAGE + 1) }, InputError],
    ['no such kind', { kind: 'rumour' }, InputError],
    ['a draft, which a reader cannot know of', { quote: 'words-draft' }, NotFound],
    ['no such quote', { quote: 'words-none' }, NotFound],
  ])('%s is refused and leaves no trace', (_what, extra, kind) => {
    const before = dump(desk.connection);
    expect(() => sent(extra)).toThrow(kind);
    expect(dump(desk.connection)).toEqual(before);
  });
});

test('the desk deals with it, saying what was found, and may open it again', async () => {
  const { number } = sent();
  expect(() => handleReport(desk.editor, { number, version: 1, state: 'answered' })).toThrow(
    /what was found/,
  );
  handleReport(desk.editor, { number, version: 1, state: 'answered', note: 'Corrected: it was Lyle.' });
  expect((await listReports(desk.editor, {})).items).toEqual([]);
  const { items } = await listReports(desk.editor, { state: 'done', quote: 'words-one' });
  expect(items).toMatchObject([{ state: 'answered', handled_by: 'edda', version: 2 }]);
  expect(() =>
    handleReport(desk.secondEditor, { number, version: 1, state: 'closed', note: 'Nothing to it.' }),
  ).toThrow(StaleVersion);
  handleReport(desk.secondEditor, { number, version: 2, state: 'open' });
  expect((await listReports(desk.editor, { state: 'all' })).items).toMatchObject([{ handled_by: null }]);
});
