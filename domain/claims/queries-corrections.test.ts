import { beforeEach, expect, test } from 'vitest';
import { retractQuote } from '../quotes/commands.ts';
import { getQuote } from '../quotes/queries.ts';
import { mendoza, mendozaDesk } from '../quotes/test-mendoza.ts';
import { saveEntity, saveQuote } from '../test-commands.ts';
import { withdrawStance } from './commands-settle.ts';
import { recordStance } from './commands-stances.ts';
import { correctionTitle, toldChanges } from './corrections.ts';
import { listPublicCorrections } from './queries-corrections.ts';

let desk: ReturnType<typeof mendozaDesk>;
beforeEach(() => {
  desk = mendozaDesk();
  desk.story.claim('phone-in-new-york', { text: 'The phone is in New York' });
});
const list = (limit = 25, after: number | null = null) =>
  listPublicCorrections(desk.nobody, { after, limit });
const stance = { claim: 'phone-in-new-york', force: 'flat', act: 'asserts', reason: 'says as much' } as const;
const withdrawal = {
  quote: 'mendoza-lawyer',
  claim: 'phone-in-new-york',
  reason: 'he did not say where it is',
};

test('nothing that was published has changed: the list is empty', async () => {
  saveQuote(desk.editor, mendoza());
  saveQuote(desk.editor, mendoza({ topics: [] }));
  expect(await list()).toEqual({ items: [], next: null, count: { value: 0, capped: false } });
});

test('a correction tells old and new, when and why', async () => {
  saveQuote(desk.editor, mendoza());
  saveQuote(desk.editor, mendoza({ said_on: '2022-01-13', topics: [], reason: 'NPR aired it on Thursday' }));
  const { items } = await list();
  expect(items).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      at: expect.any(String),
      action: 'correct',
      reason: 'NPR aired it on Thursday',
      record: 'quote',
      quote: {
        id: 'mendoza-lawyer',
        url: '/quotes/mendoza-lawyer',
        status: 'published',
        speaker: 'adan mendoza',
      },
      named: null,
      claim: null,
      label: null,
      changes: [{ field: 'said_on', old: '2022-01-14', new: '2022-01-13' }],
    },
  ]);
  expect(items.map(correctionTitle)).toEqual(['Statement by adan mendoza corrected: date']);
  expect(items.flatMap(toldChanges)).toEqual([
    { field: 'date', old: '14 January 2022', now: '13 January 2022' },
  ]);
});

test('who was wrongly named and who said it are told by name, on the quote too', async () => {
  saveEntity(desk.editor, { slug: 'santa-fe-sheriff', kind: 'person', name: 'The Sheriff of Santa Fe' });
  saveQuote(desk.editor, mendoza());
  saveQuote(desk.editor, mendoza({ speaker: 'santa-fe-sheriff', reason: 'the credit line was misread' }));
  const changes = [
    {
      field: 'speaker',
      old: { slug: mendoza().speaker, name: 'adan mendoza' },
      new: { slug: 'santa-fe-sheriff', name: 'The Sheriff of Santa Fe' },
    },
  ];
  const { items } = await list();
  expect(items[0]?.changes).toEqual(changes);
  expect(items.flatMap(toldChanges)).toEqual([
    { field: 'speaker', old: 'adan mendoza', now: 'The Sheriff of Santa Fe' },
  ]);
  const quote = await getQuote(desk.nobody, 'mendoza-lawyer');
  expect(quote && 'corrections' in quote && quote.corrections[0]?.changes).toEqual(changes);
});

test('a retraction takes the words out of every earlier correction too', async () => {
  saveQuote(desk.editor, mendoza());
  saveQuote(
    desk.editor,
    mendoza({ text: '“It’s an agency assist,”'.slice(1, -2), reason: 'the wrong passage' }),
  );
  expect((await list()).items[0]?.changes).toEqual([
    { field: 'text', old: mendoza().text, new: 'It’s an agency assist' },
  ]);
  retractQuote(desk.editor, { id: 'mendoza-lawyer', reason: 'another person was speaking' });
  const { items } = await list();
  expect(items.map(correctionTitle)).toEqual(['A statement retracted', 'A statement corrected']);
  expect(items[0]).toMatchObject({ reason: 'another person was speaking', quote: { status: 'retracted' } });
  expect(JSON.stringify(items)).not.toMatch(/agency|lawyer,|adan/);
});

test('a withdrawn reading that had counted is listed, with its claim while readers know of it', async () => {
  saveQuote(desk.editor, mendoza());
  saveQuote(desk.editor, mendoza({ id: 'mendoza-again' }));
  recordStance(desk.editor, { ...stance, quote: 'mendoza-lawyer', sign: 1 });
  recordStance(desk.editor, { ...stance, quote: 'mendoza-again', sign: 1 });
  withdrawStance(desk.editor, withdrawal);
  const [first] = (await list()).items;
  expect(first).toMatchObject({
    record: 'stance',
    label: 'affirms',
    claim: { slug: 'phone-in-new-york', text: 'The phone is in New York' },
    changes: [{ field: 'state', old: 'confirmed', new: 'withdrawn' }],
  });
  withdrawStance(desk.editor, { ...withdrawal, quote: 'mendoza-again' });
  expect((await list()).items.map(({ claim }) => claim)).toEqual([null, null]);
});

test('what was withdrawn before anyone could read it stays inside', async () => {
  saveQuote(desk.editor, mendoza());
  recordStance(desk.contributor, { ...stance, quote: 'mendoza-lawyer', sign: 1 });
  withdrawStance(desk.editor, withdrawal);

  saveQuote(desk.editor, mendoza({ id: 'mendoza-draft', status: 'draft' }));
  recordStance(desk.editor, { ...stance, quote: 'mendoza-draft', sign: 1 });
  withdrawStance(desk.editor, { ...withdrawal, quote: 'mendoza-draft' });
  saveQuote(desk.editor, mendoza({ id: 'mendoza-draft' }));

  expect((await list()).items).toEqual([]);
});

test('pages follow one another without a gap or a double', async () => {
  saveQuote(desk.editor, mendoza());
  for (const day of ['10', '11', '12', '13', '15'])
    saveQuote(desk.editor, mendoza({ said_on: `2022-01-${day}`, reason: `heard again, day ${day}` }));
  const whole = await list();
  expect(whole).toMatchObject({ next: null, count: { value: 5, capped: false } });
  const first = await list(2);
  const second = await list(2, Number(first.next));
  const third = await list(2, Number(second.next));
  expect([...first.items, ...second.items, ...third.items]).toEqual(whole.items);
  expect(third.next).toBeNull();
});
