import { linkClaims } from '../claims/commands.ts';
import { reviewStance } from '../claims/commands-settle.ts';
import { changeInBulk, revertBulk } from '../quotes/commands-bulk.ts';
import { linkQuotes, recordCommentRequest } from '../quotes/commands-links.ts';
import { handleReport, reportError } from '../reports/commands.ts';
import { saveAffiliation } from '../test-commands.ts';
import { type Desk, rustDesk, storyteller } from '../test-context.ts';

/** A record with something in every table that is held against history, written over half an hour. */
export function busyDesk(desk: Desk = rustDesk()): Desk {
  let clock = Date.parse('2022-02-01T12:00:00.000Z');
  const now = () => {
    clock += 1234;
    return new Date(clock);
  };
  for (const who of ['editor', 'secondEditor', 'contributor', 'admin', 'nobody'] as const) {
    desk[who] = { ...desk[who], now };
  }
  const story = storyteller(desk.editor);
  story.entity('mara');
  story.entity('the-producer');
  story.outlet('the-times');
  story.topic('story');
  story.source('paper', 'She never said “I was there” to anyone.');
  const text = 'I was there';
  story.quote('mara-there', 'mara', {
    subjects: ['the-producer'],
    topics: ['story'],
    outlet: 'the-times',
    text,
    said_on: '2022-01-12',
    appearances: [{ source: 'paper' }],
  });
  story.quote('mara-later', 'mara', {
    text: 'I was not there',
    said_on: '2022-01',
    subjects: ['the-producer'],
    topics: ['story'],
    status: 'draft',
  });
  story.claim('was-there');
  story.claim('was-around');
  story.stance('mara-there', 'was-there', 1);
  reviewStance(desk.secondEditor, {
    quote: 'mara-there',
    claim: 'was-there',
    verdict: 'disagree',
    reason: 'she was speaking of another day',
  });
  linkClaims(desk.editor, { a: 'was-there', b: 'was-around', type: 'implies', reason: 'there is around' });
  linkQuotes(desk.editor, {
    from: 'mara-later',
    to: 'mara-there',
    type: 'retracts',
    reason: 'she takes it back',
  });
  recordCommentRequest(desk.editor, {
    id: 'asked-mara',
    party: 'mara',
    quote: 'mara-there',
    asked_on: '2022-01-13',
    outcome: 'no_answer',
  });
  saveAffiliation(desk.editor, {
    member: 'mara',
    principal: 'the-producer',
    role: 'lawyer',
    title: 'counsel',
    speaks_for: true,
    from: '2021',
    source: 'paper',
  });
  const { number } = reportError(desk.nobody, {
    quote: 'mara-there',
    kind: 'date',
    message: 'It was Tuesday.',
  });
  handleReport(desk.editor, { number, version: 1, state: 'closed', note: 'It was not.' });
  const quotes = [{ id: 'mara-later', version: 1 }];
  const { id } = changeInBulk(desk.editor, { action: 'publish', quotes });
  revertBulk(desk.editor, { id: id ?? '' });
  return desk;
}
