import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { quotesByPublicId } from '#domain/quotes/queries.ts';
import { rustDesk } from '#domain/test-context.ts';
import { Byline } from './byline.tsx';

test('where it was printed is plain text, and the link to the record is called the same everywhere', async () => {
  const ids = ['baldwin-maintains', 'baldwin-cooperating', 'allred-shot-the-gun'];
  const quotes = await quotesByPublicId(rustDesk().nobody, ids);
  const lines = ids.map((id) => {
    const quote = quotes.get(id);
    if (!quote) throw new Error(`${id} is not on record`);
    return renderToStaticMarkup(<Byline quote={quote} />);
  });
  const text = lines.map((html) => html.replaceAll(/<[^>]*>/g, ''));
  expect(text).toEqual([
    'Alec Baldwin · between 21 Oct 2021 and 31 Dec 2022 · in Newsweek · full record',
    'Alec Baldwin · between 21 Oct 2021 and 31 Jan 2022 · publisher not named · full record',
    // Said to the paper that printed it: once is enough.
    'Gloria Allred, for Mamie Mitchell · told Newsweek · 2022 · full record',
  ]);
  for (const [at, html] of lines.entries()) {
    const records = [...html.matchAll(/href="\/quotes\/([^"]*)">([^<]*)</g)].map(([, id, words]) => [
      id,
      words,
    ]);
    expect(records).toEqual([[ids[at], 'full record']]);
  }
});
