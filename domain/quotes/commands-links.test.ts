import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Refused } from '#lib/errors.ts';
import { saveQuote } from '../test-commands.ts';
import { dump } from '../test-context.ts';

import { linkQuotes, recordCommentRequest } from './commands-links.ts';
import { mendoza, mendozaDesk, readQuote } from './test-mendoza.ts';

let desk: ReturnType<typeof mendozaDesk>;
beforeEach(() => {
  desk = mendozaDesk();
  saveQuote(desk.editor, mendoza());
  desk.story.quote('baldwin-lie', 'alec-baldwin', { text: 'That is a lie.' });
});
const REPLY = {
  from: 'baldwin-lie',
  to: 'mendoza-lawyer',
  type: 'responds_to',
  reason: 'posted the day after',
} as const;

describe('a link between quotes', () => {
  test('is seen from both ends', async () => {
    linkQuotes(desk.editor, REPLY);
    expect((await readQuote(desk, 'baldwin-lie')).links).toEqual([
      { type: 'responds_to', direction: 'from', quote: 'mendoza-lawyer', reason: 'posted the day after' },
    ]);
    expect((await readQuote(desk, 'mendoza-lawyer')).links).toEqual([
      { type: 'responds_to', direction: 'to', quote: 'baldwin-lie', reason: 'posted the day after' },
    ]);
  });

  test('made again is the same; with another reason it is changed, not doubled', async () => {
    linkQuotes(desk.editor, REPLY);
    const before = dump(desk.connection);
    expect(linkQuotes(desk.secondEditor, REPLY).changed).toBe(false);
    expect(dump(desk.connection)).toEqual(before);
    expect(linkQuotes(desk.secondEditor, { ...REPLY, reason: 'says so in its first line' }).changed).toBe(
      true,
    );
    expect((await readQuote(desk, 'baldwin-lie')).links).toMatchObject([
      { reason: 'says so in its first line' },
    ]);
  });

  test('to itself or to a quote that is not there is refused', () => {
    expect(() => linkQuotes(desk.editor, { ...REPLY, to: 'baldwin-lie' })).toThrow(Refused);
    expect(() => linkQuotes(desk.editor, { ...REPLY, to: 'no-such-quote' })).toThrow(NotFound);
  });
});

describe('a request for comment', () => {
  const ASKED = {
    id: 'npr-asks',
    party: 'alec-baldwin',
    asked_by: 'npr',
    source: 'article',
    asked_on: '2022-01-14',
    outcome: 'no_answer',
  } as const;

  test('stands beside what that source says of the party, not beside the party’s own words', async () => {
    saveQuote(
      desk.editor,
      mendoza({
        id: 'nikas-for-him',
        speaker: 'luke-nikas',
        on_behalf_of: 'alec-baldwin',
        text: 'It’s an agency assist,',
      }),
    );
    recordCommentRequest(desk.editor, ASKED);
    expect((await readQuote(desk, 'mendoza-lawyer')).comment_requests).toMatchObject([
      {
        id: 'npr-asks',
        party: { slug: 'alec-baldwin' },
        asked_by: { slug: 'npr' },
        asked_on: { edtf: '2022-01-14' },
        outcome: 'no_answer',
        answer: null,
      },
    ]);
    expect((await readQuote(desk, 'nikas-for-him')).comment_requests).toEqual([]);
    expect((await readQuote(desk, 'baldwin-lie')).comment_requests).toEqual([]);
  });

  test('was answered by a quote or not at all', () => {
    const ask = (extra: object) => () => recordCommentRequest(desk.editor, { ...ASKED, ...extra });
    expect(ask({ outcome: 'answered' })).toThrow(/quote on record/);
    expect(ask({ answer: 'baldwin-lie' })).toThrow(/quote on record/);
    expect(ask({ source: null })).toThrow(/which source or quote/);
    expect(ask({ outcome: 'answered', answer: 'baldwin-lie' })).not.toThrow();
    expect(ask({ outcome: 'answered', answer: 'baldwin-lie' })().changed).toBe(false);
  });
});
