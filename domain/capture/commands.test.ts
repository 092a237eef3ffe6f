import { beforeEach, describe, expect, test } from 'vitest';
import { InputError, NotAllowed, Refused } from '#lib/errors.ts';
import type { Context } from '../context.ts';
import { checkEntry } from '../entry/queries.ts';
import { getQuote, isOpen } from '../quotes/queries.ts';
import { type Desk, rustDesk } from '../test-context.ts';
import { addByHand, readCapture, startCapture } from './commands.ts';
import { captureAgain } from './commands-again.ts';
import { acceptAbove, acceptCandidate, rejectCandidates, undoDecision } from './commands-decide.ts';
import { cardsFor, getCapture } from './queries.ts';
import { sourceNow } from './queries-again.ts';
import { ABOUT, ARTICLE, CORRECTED } from './test-article.ts';
import type { Card } from './types.ts';

let desk: Desk;
let editor: Context;
beforeEach(() => {
  desk = rustDesk();
  editor = desk.editor;
});

async function captured(text = ARTICLE, ctx = editor): Promise<{ id: string; source: string }> {
  const begun = await startCapture(ctx, { typed: { ...ABOUT, source_text: [text] } });
  await readCapture(ctx, begun.id);
  return begun;
}

async function cardsOf(id: string, ctx = editor): Promise<Card[]> {
  const found = getCapture(ctx, id);
  if (!found) throw new Error('no such reading');
  expect(found.capture.state).toBe('ready');
  return cardsFor(ctx, found.capture, found.marks);
}

/** The card whose words hold these. */
async function card(id: string, words: string, ctx = editor): Promise<Card> {
  const found = (await cardsOf(id, ctx)).find((one) => one.words.includes(words));
  if (!found) throw new Error(`nothing was found with “${words}”`);
  return found;
}

const accept = async (one: Card, extra: Record<string, string[]> = {}, ctx = editor) =>
  acceptCandidate(ctx, { candidate: one.candidate, typed: { ...one.proposal?.typed, ...extra } });

async function quoteOf(ctx: Context, id: string) {
  const quote = await getQuote(ctx, id);
  if (!quote || !isOpen(quote)) throw new Error('no quote');
  return quote;
}

describe('an article', () => {
  test('gives its statements, with who said them as they are on record', async () => {
    const { id } = await captured();
    const tape = await card(id, 'last of the tape');
    expect(tape.words).toBe(
      'We have taken down the last of the tape, […] Nobody will find a stone there that we have not turned.',
    );
    expect(tape.proposal?.typed.speaker).toEqual(['adan-mendoza']);
    expect(tape.proposal?.typed.form).toEqual(['direct']);
    const horses = await card(id, 'horses missed');
    expect(horses.proposal?.typed.speaker).toEqual(['new:person:Wanda Trellis']);
  });

  test('pasted again is no second source, and what was decided does not come back', async () => {
    const first = await captured();
    await accept(await card(first.id, 'last of the tape'));
    rejectCandidates(editor, { candidates: [(await card(first.id, 'grateful')).candidate] });
    const waiting = (await cardsOf(first.id)).filter(({ state }) => state === 'pending');
    const second = await captured();
    expect(second.source).toBe(first.source);
    const again = await cardsOf(second.id);
    expect(again.map(({ candidate }) => candidate)).toEqual(waiting.map(({ candidate }) => candidate));
    expect(getCapture(editor, second.id)?.capture.known).toBe(2);
  });

  test('needs words and a headline, and asks about an outlet that nobody knows', async () => {
    const start = (typed: Record<string, string[]>) => startCapture(editor, { typed });
    await expect(start({ ...ABOUT, source_text: ['12 34'] })).rejects.toThrow(Refused);
    await expect(start({ source_text: [ARTICLE] })).rejects.toThrow(/headline/);
    const unknown = start({ ...ABOUT, source_outlet: ['The Mesa Lantern'], source_text: [ARTICLE] });
    await expect(unknown).rejects.toThrow(InputError);
  });
});

describe('accepting', () => {
  test('makes one quote of all pieces, held against the snapshot where it stands', async () => {
    const { id, source } = await captured();
    const saved = await accept(await card(id, 'last of the tape'));
    const quote = await quoteOf(editor, saved.id);
    expect(quote.status).toBe('draft');
    expect(quote.fragments).toHaveLength(2);
    expect(quote.appearances.map((one) => [one.source.id, one.verification])).toEqual([[source, 'exact']]);
    const passage = quote.appearances[0]?.selector?.passage;
    expect(ARTICLE.slice(passage?.start, passage?.end)).toMatch(/^We have taken.*turned\.$/s);
  });

  test('of a paraphrase keeps the place alone', async () => {
    const { id } = await captured();
    const { id: quote } = await accept(await card(id, 'grateful to the deputies'));
    const [place] = (await quoteOf(editor, quote)).appearances;
    expect(place?.verification).toBe('unchecked');
    expect(place?.selector?.fragments).toEqual([]);
    expect(ARTICLE.slice(place?.selector?.passage?.start, place?.selector?.passage?.end)).toContain(
      'grateful',
    );
  });

  test('what was corrected by hand is what is saved, and somebody new is added once', async () => {
    const { id } = await captured();
    const horses = await card(id, 'horses missed');
    const { id: quote } = await accept(horses, { speaker_role: ['keeper of the ranch'] });
    const saved = await quoteOf(editor, quote);
    expect([saved.speaker.name, saved.speaker_role]).toEqual(['Wanda Trellis', 'keeper of the ranch']);
    // A second card that was open all the while still offers to add her.
    const other = await card(id, 'patient to a fault');
    const second = await accept(other, { speaker: ['new:person:Wanda Trellis'] });
    expect((await quoteOf(editor, second.id)).speaker.slug).toBe(saved.speaker.slug);
  });

  test('twice is refused, and so is what somebody else has rejected', async () => {
    const { id } = await captured();
    const [tape, horses] = [await card(id, 'last of the tape'), await card(id, 'horses missed')];
    await accept(tape);
    await expect(accept(tape)).rejects.toThrow(/decided about this already/);
    rejectCandidates(desk.secondEditor, { candidates: [horses.candidate] });
    await expect(accept(horses)).rejects.toThrow(/decided about this already/);
  });

  test('words that are on record already asks, and adds the place', async () => {
    const first = await captured();
    const { id: quote } = await accept(await card(first.id, 'last of the tape'), { status: ['published'] });
    const reprint = await startCapture(editor, {
      typed: { source_headline: ['A reprint'], source_text: [`A reprint follows.\n\n${ARTICLE}`] },
    });
    await readCapture(editor, reprint.id);
    const tape = await card(reprint.id, 'last of the tape');
    expect(tape.proposal?.typed.duplicate).toEqual([`add:${quote}`]);
    expect(await accept(tape)).toEqual({ id: quote, added_to: true });
    const places = (await quoteOf(editor, quote)).appearances.map(({ source }) => source.id);
    expect(places).toEqual([first.source, reprint.source]);
    await undoDecision(editor, { candidate: tape.candidate });
    expect((await quoteOf(editor, quote)).appearances.map(({ source }) => source.id)).toEqual([first.source]);
  });

  test('what stands on record at this very place is not made twice, whatever its words', async () => {
    const { id } = await captured();
    const grateful = await card(id, 'grateful to the deputies');
    const { id: quote } = await accept(grateful, { text: ['Thanks those who searched.'] });
    const { candidate } = addByHand(editor, { capture: id, words: 'he was grateful to the deputies' });
    const again = (await cardsOf(id)).find((one) => one.candidate === candidate);
    const asked = again?.proposal?.questions.find(({ field }) => field === 'duplicate');
    expect(asked?.choices?.map(({ value }) => value)).toEqual([`add:${quote}`, 'anyway']);
  });

  test('by a contributor makes drafts, and publishes nothing', async () => {
    const { id } = await captured();
    const { contributor } = desk;
    const tape = await card(id, 'last of the tape', contributor);
    await expect(accept(tape, { status: ['published'] }, contributor)).rejects.toThrow(NotAllowed);
    const many = { capture: id, candidates: [tape.candidate], status: 'published' as const };
    expect(() => acceptAbove(contributor, many)).toThrow(NotAllowed);
    await accept(tape, {}, contributor);
    expect((await card(id, 'last of the tape')).quote?.status).toBe('draft');
  });
});

describe('undoing', () => {
  test('a rejection brings the statement back; an acceptance goes on in the same draft', async () => {
    const { id } = await captured();
    const tape = await card(id, 'last of the tape');
    rejectCandidates(editor, { candidates: [tape.candidate] });
    expect(await undoDecision(editor, { candidate: tape.candidate })).toEqual({ draft: null });
    const first = await accept(tape);
    expect(await undoDecision(editor, { candidate: tape.candidate })).toEqual({ draft: first.id });
    const again = await accept(await card(id, 'last of the tape'), { note: ['second thoughts'] });
    expect(again.id).toBe(first.id);
    expect((await quoteOf(editor, first.id)).version).toBe(2);
  });

  test('does not take back what was published, nor what was never decided', async () => {
    const { id } = await captured();
    const tape = await card(id, 'last of the tape');
    await expect(undoDecision(editor, { candidate: tape.candidate })).rejects.toThrow(Refused);
    await accept(tape, { status: ['published'] });
    await expect(undoDecision(editor, { candidate: tape.candidate })).rejects.toThrow(/published/);
  });
});

describe('many at once', () => {
  test('takes what is sure and clear, and leaves what needs an answer', async () => {
    const { id } = await captured();
    const cards = await cardsOf(id);
    const sure = cards.filter(({ confidence }) => confidence >= 0.5);
    const result = await acceptAbove(editor, {
      capture: id,
      above: 0.5,
      candidates: cards.map(({ candidate }) => candidate),
    });
    expect(result.accepted).toBeGreaterThan(1);
    expect(result.accepted + result.left.length).toBe(sure.length);
    const left = (await cardsOf(id)).filter(({ state }) => state === 'pending');
    expect(left).toHaveLength(cards.length - result.accepted);
  });
});

describe('by hand', () => {
  test('marked words become a statement at their place, without the printer’s marks', async () => {
    const { id } = await captured();
    const start = ARTICLE.indexOf('The search of the church');
    const { candidate } = addByHand(editor, { capture: id, start, end: start + 31 });
    const made = (await cardsOf(id)).find((one) => one.candidate === candidate);
    expect([made?.words, made?.origin]).toEqual(['The search of the church on the', 'hand']);
    expect(made?.proposal?.questions.map(({ field }) => field)).toContain('speaker');
  });

  test('copied words must stand there', async () => {
    const { id } = await captured();
    expect(() => addByHand(editor, { capture: id, words: 'nowhere at all' })).toThrow(Refused);
    expect(() => addByHand(editor, { capture: id })).toThrow(InputError);
    expect(addByHand(editor, { capture: id, words: 'who keeps the ranch' }).candidate).toBeGreaterThan(0);
  });
});

describe('a source that changes', () => {
  test('flags the quotes whose words changed, and changes none of them', async () => {
    const { id, source } = await captured();
    const { id: tape } = await accept(await card(id, 'last of the tape'), { status: ['published'] });
    const { id: horses } = await accept(await card(id, 'horses missed'), { status: ['published'] });
    const before = await quoteOf(editor, tape);
    expect((await sourceNow(editor, source))?.standing.some(({ flagged }) => flagged)).toBe(false);

    const again = captureAgain(editor, { source, text: CORRECTED });
    const now = await sourceNow(editor, source);
    expect(now?.snapshots).toHaveLength(2);
    expect(now?.diff?.filter(({ op }) => op !== 'same').map(({ text }) => text.trim())).toEqual([
      'the last',
      'most',
    ]);
    const flags = now?.standing.map(({ quote, flagged, now: stands }) => [quote, flagged, stands]);
    expect(flags).toEqual([
      [tape, true, 'differs'],
      [horses, false, 'exact'],
    ]);
    expect(await quoteOf(editor, tape)).toEqual(before);

    await readCapture(editor, again.id);
    const fresh = await cardsOf(again.id);
    expect(fresh.some(({ words }) => words.includes('most of the tape'))).toBe(true);
    expect(fresh.some(({ words }) => words.includes('horses missed'))).toBe(false);
  });

  test('the same text again is refused', async () => {
    const { source } = await captured();
    expect(() => captureAgain(editor, { source, text: ` ${ARTICLE}\r\n` })).toThrow(/nothing has changed/);
  });
});

test('the preview of the entry form agrees that the words stand there', async () => {
  const { id, source } = await captured();
  const tape = await card(id, 'last of the tape');
  const { fragments } = await checkEntry(editor, { ...tape.proposal?.typed, source: [source] });
  expect(fragments?.map(({ verification }) => verification)).toEqual(['exact', 'exact']);
});
