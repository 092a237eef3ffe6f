import { beforeEach, describe, expect, test } from 'vitest';
import { InputError, Refused, SignInNeeded } from '#lib/errors.ts';
import { type Desk, dump, emptyDesk, NOW, storyteller } from '../test-context.ts';
import { answerOnce, KEPT_FOR, type Written } from './commands-idempotency.ts';

let desk: Desk;
let made: number;
beforeEach(() => {
  desk = emptyDesk();
  made = 0;
});

const request = { key: 'k-1', method: 'POST', path: '/api/v1/entities', body: '{"name":"Mara"}' };
/** Makes one more person each time it runs. */
const work = (): Written => {
  made += 1;
  storyteller(desk.editor).entity(`mara-${made}`);
  return { status: 201, body: { slug: `mara-${made}` }, headers: { location: `/people/mara-${made}` } };
};

describe('a request with an Idempotency-Key', () => {
  test('that is sent again is given the first answer, and nothing happens again', () => {
    const first = answerOnce(desk.editor, request, work);
    const before = dump(desk.connection);
    expect(answerOnce(desk.editor, request, work)).toEqual({ ...first, again: true });
    expect(first).toEqual({
      status: 201,
      body: { slug: 'mara-1' },
      headers: { location: '/people/mara-1' },
      again: false,
    });
    expect(dump(desk.connection)).toEqual(before);
  });

  test.each([
    ['another body', { body: '{"name":"Lyle"}' }],
    ['another address', { path: '/api/v1/outlets' }],
    ['another method', { method: 'PATCH' }],
  ])('with %s under the same key is refused', (_what, extra) => {
    answerOnce(desk.editor, request, work);
    const before = dump(desk.connection);
    expect(() => answerOnce(desk.editor, { ...request, ...extra }, work)).toThrow(Refused);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('of somebody else, or another one, or none, is a request of its own', () => {
    answerOnce(desk.editor, request, work);
    answerOnce(desk.secondEditor, request, work);
    answerOnce(desk.editor, { ...request, key: 'k-2' }, work);
    answerOnce(desk.editor, { ...request, key: null }, work);
    answerOnce(desk.editor, { ...request, key: null }, work);
    expect(made).toBe(5);
  });

  test('that was refused may be put right under the same key, and left no trace', () => {
    const before = dump(desk.connection);
    const refused = () => {
      work();
      throw new Refused('not like this');
    };
    expect(() => answerOnce(desk.editor, request, refused)).toThrow('not like this');
    expect(dump(desk.connection)).toEqual(before);
    expect(answerOnce(desk.editor, { ...request, body: '{}' }, work).again).toBe(false);
  });

  test('is remembered for a day, and then no longer', () => {
    answerOnce(desk.editor, request, work);
    const inTime = (ms: number) => ({ ...desk.editor, now: () => new Date(Date.parse(NOW) + ms) });
    expect(answerOnce(inTime(KEPT_FOR), request, work).again).toBe(true);
    expect(answerOnce(inTime(KEPT_FOR + 1), request, work).again).toBe(false);
  });

  test.each(['', 'a b', 'ä', 'a'.repeat(201), 'a\n'])('%j is no key', (key) => {
    expect(() => answerOnce(desk.editor, { ...request, key }, work)).toThrow(InputError);
    expect(made).toBe(0);
  });

  test('is nothing to anybody who is not signed in', () => {
    expect(() => answerOnce(desk.nobody, request, work)).toThrow(SignInNeeded);
    expect(made).toBe(0);
  });
});
