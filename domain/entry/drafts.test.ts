import { expect, test } from 'vitest';
import { rustDesk } from '../test-context.ts';
import { dropFormDraft, keepFormDraft } from './commands-drafts.ts';
import { getFormDraft } from './queries-drafts.ts';

const FORM = '/edit/quotes/new';

test('what was typed last is kept until it is saved, for whoever typed it alone', () => {
  const desk = rustDesk();
  expect(getFormDraft(desk.editor, FORM)).toBeNull();
  keepFormDraft(desk.editor, { form: FORM, values: { text: ['We have not got'] } });
  keepFormDraft(desk.editor, {
    form: FORM,
    values: { text: ['We have not got the phone'], topics: ['a', 'b'] },
  });
  keepFormDraft(desk.editor, { form: '/edit/quotes/baldwin-no', values: { text: ['No'] } });
  expect(getFormDraft(desk.editor, FORM)?.values).toEqual({
    text: ['We have not got the phone'],
    topics: ['a', 'b'],
  });
  expect(getFormDraft(desk.secondEditor, FORM)).toBeNull();
  dropFormDraft(desk.editor, { form: FORM });
  expect(getFormDraft(desk.editor, FORM)).toBeNull();
  expect(getFormDraft(desk.editor, '/edit/quotes/baldwin-no')).not.toBeNull();
});

test('it leaves no trace in the history, and more than a form can hold is not kept', () => {
  const desk = rustDesk();
  const revisions = () => desk.connection.sqlite.prepare('select count(*) from revisions').pluck().get();
  const before = revisions();
  keepFormDraft(desk.editor, { form: FORM, values: { text: ['No'] } });
  const large = { text: Array.from({ length: 3 }, () => 'x'.repeat(1_500_000)) };
  expect(keepFormDraft(desk.editor, { form: FORM, values: large })).toEqual({ kept: false });
  expect(getFormDraft(desk.editor, FORM)?.values).toEqual({ text: ['No'] });
  expect(revisions()).toBe(before);
});
