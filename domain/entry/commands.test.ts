import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { getClaim } from '../claims/queries.ts';
import { getEntity } from '../entities/queries.ts';
import { holdQuote } from '../quotes/commands-review.ts';
import { getQuote, isOpen } from '../quotes/queries.ts';
import type { Quote } from '../quotes/types.ts';
import { type Desk, dump, rustDesk } from '../test-context.ts';
import { saveEntry } from './commands.ts';
import { checkEntry } from './queries.ts';
import type { Typed } from './types.ts';

/*
 * An editor at the Santa Fe desk enters what the sheriff told a station, from the first word to the public page.
 */

let desk: Desk;
beforeEach(() => {
  desk = rustDesk();
});

const TEXT = 'SANTA FE — “We have not got the phone yet,” Mendoza told KOAT on Tuesday. “Not one page.”';
const typed = (more: Record<string, string | string[]> = {}): Typed =>
  Object.fromEntries(
    Object.entries({
      form: 'direct',
      text: '“We have not got the phone yet,” […] “Not one page.”',
      speaker: 'Adan Mendoza',
      said_on: 'last Tuesday',
      source_headline: 'Sheriff: still no phone',
      source_published: '14 January 2022',
      source_text: TEXT,
      status: 'published',
      ...more,
    }).map(([field, value]) => [field, [value].flat()]),
  );

async function saved(more: Record<string, string | string[]> = {}): Promise<Quote> {
  const { id } = await saveEntry(desk.editor, typed(more));
  const quote = await getQuote(desk.editor, id);
  if (!quote || !isOpen(quote)) throw new Error('not on record');
  return quote;
}

async function refusal(more: Record<string, string | string[]> = {}, by = desk.editor): Promise<AppError> {
  const before = dump(desk.connection);
  const error = await (async () => saveEntry(by, typed(more)))().catch((thrown: unknown) => thrown);
  expect(dump(desk.connection)).toEqual(before);
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe('entering a statement', () => {
  test('in one go: speaker by name, date against the source’s, words held against its text', async () => {
    const quote = await saved();
    expect(quote).toMatchObject({
      speaker: { slug: 'adan-mendoza' },
      fragments: ['We have not got the phone yet,', 'Not one page.'],
      status: 'published',
    });
    expect(quote.said_on).toMatchObject({
      edtf: '2022-01-11',
      basis: expect.stringContaining('“last Tuesday”'),
    });
    expect(quote.appearances).toMatchObject([
      { verification: 'exact', source: { headline: 'Sheriff: still no phone' } },
    ]);
    expect(await getQuote(desk.nobody, quote.id)).not.toBeNull();
  });

  test('with people, an outlet and a claim that are new, and a stance on it', async () => {
    const quote = await saved({
      outlet: 'new:broadcaster:KOAT',
      subjects: ['alec-baldwin', 'new:person:Jane Newcomer'],
      on_behalf_of: 'santa-fe-county-sheriffs-office',
      'stance-0-claim': 'new:state:The phone is in the hands of the sheriff',
      'stance-0-sign': 'denies',
      'stance-0-words': 'We have not got the phone yet,',
      'stance-0-reason': 'Says that they have not got it',
    });
    expect(quote.outlet).toMatchObject({ slug: 'koat', kind: 'broadcaster' });
    expect(quote.subjects.map(({ slug }) => slug)).toEqual(['alec-baldwin', 'jane-newcomer']);
    expect(quote.stances).toMatchObject([{ sign: -1, holder: { slug: 'santa-fe-county-sheriffs-office' } }]);
    expect(await getEntity(desk.nobody, 'jane-newcomer')).toMatchObject({ name: 'Jane Newcomer' });
    expect(await getClaim(desk.nobody, quote.stances[0]?.claim.slug ?? '')).not.toBeNull();
  });

  test('a name nobody has, or several, is a question back with what it may mean: nothing is guessed', async () => {
    const { errors, status } = await refusal({ speaker: 'Adan Mendosa', outlet: 'KOAT' });
    expect(status).toBe(400);
    const [speaker, outlet] = errors;
    expect(speaker?.field).toBe('speaker');
    expect(speaker?.choices?.map(({ value }) => value)).toEqual([
      'adan-mendoza',
      'new:person:Adan Mendosa',
      'new:organization:Adan Mendosa',
      'new:group:Adan Mendosa',
      'new:unnamed:Adan Mendosa',
    ]);
    expect(outlet?.choices?.map(({ value }) => value)).toContain('new:broadcaster:KOAT');
  });

  test('words that differ from the text stay a draft, or are published with a reason', async () => {
    const altered = { text: 'We have got the phone' };
    expect((await refusal(altered)).errors[0]?.field).toBe('fragments');
    expect((await saved({ ...altered, status: 'draft' })).appearances[0]?.verification).toBe('differs');
  });

  test('a date told from a source without a day is refused, with what to do', async () => {
    const { errors } = await refusal({ source_published: '2022' });
    expect(errors).toMatchObject([
      { field: 'said_on', message: expect.stringContaining('told from the day') },
    ]);
  });

  test('what may be on record already is asked about, and can be added as one more appearance', async () => {
    const first = await saved();
    const again = {
      source_headline: 'Mendoza: no phone',
      text: '"We have not got the phone yet" [...] "not one page"',
      said_on: '',
    };
    const { errors } = await refusal(again);
    expect(errors[0]).toMatchObject({ field: 'duplicate' });
    expect(errors[0]?.choices?.map(({ value }) => value)).toEqual([`add:${first.id}`, 'anyway']);

    const { id, added_to } = await saveEntry(desk.editor, typed({ ...again, duplicate: `add:${first.id}` }));
    expect({ id, added_to }).toEqual({ id: first.id, added_to: true });
    const quote = await getQuote(desk.nobody, first.id);
    expect(quote && isOpen(quote) && quote.appearances).toHaveLength(2);
    expect(quote && isOpen(quote) && quote.text).toBe(first.text);

    const apart = await saveEntry(
      desk.editor,
      typed({ ...again, duplicate: 'anyway', source_headline: 'A third', status: 'draft' }),
    );
    expect(apart.id).not.toBe(first.id);
  });

  test('one more place leaves the quote as it is: the reason for a day that is not known, and that it is held', async () => {
    const basis = 'the station gives no day, and nobody else heard it';
    const first = await saved({ said_on: '', said_basis: basis });
    const again = { said_on: '', source_headline: 'Mendoza: no phone', duplicate: `add:${first.id}` };
    await saveEntry(desk.editor, typed(again));
    const basisNow = desk.connection.sqlite
      .prepare('select said_basis from quotes where public_id = ?')
      .pluck();
    expect(basisNow.get(first.id)).toBe(basis);

    const { version } = (await getQuote(desk.editor, first.id)) as Quote;
    holdQuote(desk.editor, { id: first.id, version, reason: 'A reader doubts that he said it.' });
    const { errors } = await refusal({ ...again, source_headline: 'A third report' });
    expect(errors[0]?.message).toBe('This quote is held. Settle that on its own page first.');
    expect(await getQuote(desk.nobody, first.id)).toMatchObject({ status: 'held' });
  });

  test('is changed by whoever read its newest version; places are kept or taken out', async () => {
    const quote = await saved({ status: 'draft' });
    const change = {
      id: quote.id,
      version: '1',
      source_headline: '',
      source_text: '',
      source_published: '',
      said_on: '11 January 2022',
      status: 'draft',
    };
    const source = quote.appearances[0]?.source.id ?? '';
    await saveEntry(desk.editor, typed({ ...change, keep: source, occasion: 'an interview' }));
    expect((await refusal({ ...change, keep: source, occasion: 'a call' })).status).toBe(409);
    const changed = await getQuote(desk.editor, quote.id);
    expect(changed && isOpen(changed) && changed.appearances.map(({ source: { id } }) => id)).toEqual([
      source,
    ]);
    await saveEntry(desk.editor, typed({ ...change, version: '2' }));
    const bare = await getQuote(desk.editor, quote.id);
    expect(bare && isOpen(bare) && bare.appearances).toEqual([]);
  });

  test('a contributor drafts; publishing is refused, and nobody enters nothing', async () => {
    expect((await refusal({}, desk.contributor)).status).toBe(403);
    expect((await refusal({}, desk.nobody)).status).toBe(401);
    const { id } = await saveEntry(desk.contributor, typed({ status: 'draft' }));
    expect(await getQuote(desk.nobody, id)).toBeNull();
  });
});

describe('what saving would make of it', () => {
  test('shows words, dates, how the words stand in the text, and proposes roles and for whom', async () => {
    const preview = await checkEntry(
      desk.editor,
      typed({ text: '“We have got the phone,” […] “Not one page.”' }),
    );
    expect(preview.said_on).toEqual({
      edtf: '2022-01-11',
      words: '11 January 2022',
      basis: expect.stringContaining('14 January 2022'),
    });
    expect(preview.fragments?.map(({ verification }) => verification)).toEqual(['differs', 'exact']);
    expect(preview.fragments?.[0]?.flags).toEqual([expect.stringContaining('not')]);
    expect(preview.roles[0]).toMatch(/sheriff/i);
    expect(preview.on_behalf_of.map(({ slug }) => slug)).toContain('santa-fe-county-sheriffs-office');
    expect(preview.problems).toEqual([]);
  });

  test('says where words that are given as speech are the reporter’s in the source', async () => {
    const flagsOf = async (text: string) =>
      (await checkEntry(desk.editor, typed({ text }))).fragments?.flatMap(({ flags }) => flags);
    expect(await flagsOf('“Mendoza told KOAT on Tuesday.”')).toEqual([
      expect.stringContaining('between no quotation marks'),
    ]);
    expect(await flagsOf('“Not one page.”')).toEqual([]);
  });

  test('of a form that is half filled in, what can be said; and nothing is saved', async () => {
    const before = dump(desk.connection);
    const preview = await checkEntry(desk.editor, { text: ['Some words'], said_on: ['soonish'] });
    expect(preview.words?.text).toBe('Some words');
    expect(preview.problems.map(({ field }) => field)).toEqual(['said_on']);
    expect(dump(desk.connection)).toEqual(before);
  });
});
