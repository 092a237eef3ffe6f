import { beforeAll, describe, expect, test } from 'vitest';
import { retractQuote } from '../quotes/commands.ts';
import { getQuote } from '../quotes/queries.ts';
import type { ClosedQuote, Quote } from '../quotes/types.ts';
import { type Desk, rustDesk } from '../test-context.ts';
import { embedPage, missingEmbed } from './embed.ts';
import { QUOTE_FORMATS } from './formats.ts';

const ORIGIN = 'https://record.example.org';
let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
});

async function read(id: string): Promise<Quote | ClosedQuote> {
  const quote = await getQuote(desk.nobody, id);
  if (!quote) throw new Error(`${id} is not on record`);
  return quote;
}

describe.each([
  ['baldwin-instagram-lie', 'direct; one day within a range'],
  ['baldwin-abc-hammer', 'mixed; no publisher'],
  ['sheriff-phone-not-handed-over', 'a paraphrase'],
  ['deputy-unfortunate-news', 'an unnamed speaker; about a day'],
  ['mendoza-working-with-lawyer', 'on behalf of an office; credited to NPR'],
  ['allred-shot-the-gun', 'two stretches of one utterance; published within a range'],
])('%s (%s)', (id) => {
  test.each(['txt', 'bib', 'ris', 'csl'])('as %s', async (format) => {
    const written = QUOTE_FORMATS[format]?.write(await read(id), ORIGIN, []);
    await expect(written).toMatchFileSnapshot(`golden/${id}.${format}`);
  });
});

test('the words of a retracted quote are in none of its forms, and the reason is in those that say something', async () => {
  const before = await read('twitter-1');
  if (!('text' in before)) throw new Error('it is published');
  retractQuote(desk.editor, { id: 'twitter-1', reason: 'The account was an impostor’s' });
  const closed = await read('twitter-1');
  const forms = Object.entries(QUOTE_FORMATS).map(([name, { write }]): [string, string] => [
    name,
    write(closed, ORIGIN, []),
  ]);
  for (const [name, written] of [...forms, ['embed', embedPage(closed, ORIGIN)] as const]) {
    expect(written, name).not.toContain(before.text.slice(0, 20));
    expect(written, name).not.toContain(before.speaker.name);
    if (name !== 'annotation') expect(written, name).toContain('impostor');
  }
});

describe('an embedded quote', () => {
  test('brings no script, no handler, nothing from elsewhere, and marks what is verbatim', async () => {
    const page = embedPage(await read('baldwin-abc-hammer'), ORIGIN);
    expect(page).not.toMatch(/<script|<img|<link rel="stylesheet"|\son\w+=|@import|url\(|\sstyle=/);
    expect(page).toContain('<span>Says that he </span>“let go of the hammer');
    expect(page).toContain(`href="${ORIGIN}/quotes/baldwin-abc-hammer"`);
    expect(page).toContain(
      '<b><bdi>Alec Baldwin</bdi></b>, told ABC News, between 21 October 2021 and 31 January 2022',
    );
  });

  test('a paraphrase has no quotation marks around it and says what it is', async () => {
    const page = embedPage(await read('sheriff-phone-not-handed-over'), ORIGIN);
    expect(page).toContain('Paraphrase, not the speaker’s own words');
    expect(/<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(page)?.[1]).not.toMatch(/[“”]/);
  });

  test('markup in the words is text', async () => {
    const quote = await read('baldwin-no');
    const page = embedPage({ ...quote, text: '<b>“&"', spans: [[0, 7]] } as Quote, ORIGIN);
    expect(page).toContain('“&lt;b&gt;“&amp;&quot;”');
  });

  test('what is not on record is a page too', () => {
    expect(missingEmbed(ORIGIN)).toContain('There is no such statement on record.');
  });
});
