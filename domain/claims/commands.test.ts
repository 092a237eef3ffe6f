import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Refused } from '#lib/errors.ts';
import { saveClaim } from '../test-commands.ts';
import { type Desk, emptyDesk, storyteller } from '../test-context.ts';
import { linkClaims, mergeClaims } from './commands.ts';
import { getClaim } from './queries.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of ['five-rounds', 'seven-rounds', 'some-rounds']) story.claim(slug);
});
const rows = (table: string) => desk.connection.sqlite.prepare(`select * from ${table}`).all();

describe('a claim', () => {
  test('is worded as a whole sentence', () => {
    expect(() => saveClaim(desk.editor, { kind: 'event', text: 'It fired' })).toThrow(/whole sentence/);
    expect(() => saveClaim(desk.editor, { kind: 'event', text: 'a'.repeat(281) })).toThrow(/280 characters/);
  });

  test('fades with time only if it is about a state or a position', () => {
    for (const kind of ['event', 'speech', 'forecast', 'judgement'] as const) {
      expect(() =>
        saveClaim(desk.editor, { kind, text: 'The sheriff has the phone', persist_days: 3 }),
      ).toThrow(Refused);
    }
    for (const kind of ['state', 'position'] as const) {
      expect(
        saveClaim(desk.editor, { kind, text: 'The sheriff has the phone', persist_days: 3 }).changed,
      ).toBe(true);
    }
  });
});

describe('a link between claims', () => {
  const link = (a: string, b: string, type: 'contrary' | 'implies') =>
    linkClaims(desk.editor, { a, b, type, reason: 'two counts of one thing' });

  test('that they are contrary is kept once, whichever way round it is said', () => {
    expect(link('seven-rounds', 'five-rounds', 'contrary').changed).toBe(true);
    expect(rows('claim_links')).toMatchObject([{ a_id: 1, b_id: 2, type: 'contrary' }]);
    expect(link('five-rounds', 'seven-rounds', 'contrary').changed).toBe(false);
    expect(rows('claim_links')).toHaveLength(1);
  });

  test('that one implies the other has a direction', () => {
    link('five-rounds', 'some-rounds', 'implies');
    link('some-rounds', 'five-rounds', 'implies');
    expect(rows('claim_links')).toHaveLength(2);
    expect(link('five-rounds', 'some-rounds', 'implies').changed).toBe(false);
  });

  test('to itself or to nothing is refused', () => {
    expect(() => link('five-rounds', 'five-rounds', 'contrary')).toThrow(/not linked to itself/);
    expect(() => link('five-rounds', 'nine-rounds', 'contrary')).toThrow(NotFound);
  });
});

describe('a merge', () => {
  const merge = (claim: string, into: string) => () =>
    mergeClaims(desk.editor, { claim, into, sign: 1, reason: 'the same proposition' });

  test('makes the old address lead to the claim that remains', async () => {
    merge('some-rounds', 'five-rounds')();
    expect(await getClaim(desk.editor, 'some-rounds')).toMatchObject({ slug: 'five-rounds' });
  });

  test('never goes on top of a merge, nor into itself', () => {
    merge('some-rounds', 'five-rounds')();
    expect(merge('five-rounds', 'seven-rounds')).toThrow(/Merge those into the target first/);
    expect(merge('five-rounds', 'five-rounds')).toThrow(/one claim already/);
    expect(merge('five-rounds', 'some-rounds')).toThrow(/one claim already/);
  });

  test('is done once: what is merged is not merged again under its old name', () => {
    merge('some-rounds', 'five-rounds')();
    expect(merge('some-rounds', 'seven-rounds')).toThrow(Refused);
    expect(rows('claims')).toMatchObject([{ status: 'open' }, { status: 'open' }, { status: 'merged' }]);
  });
});
