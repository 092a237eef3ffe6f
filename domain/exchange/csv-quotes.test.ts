import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { csvRows } from '#lib/csv/csv.ts';
import { VERIFICATIONS } from '#lib/vocabulary.ts';
import { saveQuote } from '../quotes/commands.ts';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import { listQuotes } from '../quotes/queries.ts';
import { type ParsedQuote, type QuoteInput, quoteInput } from '../quotes/schema.ts';
import { dump, rustDesk } from '../test-context.ts';
import { QUOTE_COLUMNS, type QuoteRow, quoteCells, readQuotes, rowCells } from './csv-quotes.ts';

// Two cores may be shared with a build: this loads the demo and saves all of it again.
vi.setConfig({ testTimeout: 30_000 });

const ORIGIN = 'https://record.example.org';

/** Text as the record keeps it, NFC and trimmed, with what tables and spreadsheets trip over. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'\'=+-@\t\r\n",;|[]{}\\ “”é王😀\u2028'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    ),
    maxLength: 40,
  })
  .map((text) => text.normalize('NFC').trim());
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const offsets = fc.record({ start: fc.nat(1000), length: fc.integer({ min: 1, max: 90 }) });
const place = offsets.map(({ start, length }) => ({ start, end: start + length }));
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const appearance: fc.Arbitrary<QuoteRow['appearances'][number]> = fc.record({
  source: slug,
  credited_outlet: nullable(slug),
  wording: words,
  passage: nullable(place),
  recorded: nullable(
    fc.record({
      fragments: fc.array(
        fc
          .tuple(
            place,
            fc.string({ minLength: 1 }),
            fc.string({ maxLength: 32 }),
            fc.string({ maxLength: 32 }),
          )
          .map(([at, exact, prefix, suffix]) => ({ ...at, exact, prefix, suffix })),
        { maxLength: 2 },
      ),
      verification: fc.constantFrom(...VERIFICATIONS),
      verified_at: fc.constant('2026-11-20T09:00:00.000Z'),
    }),
  ),
});

const row: fc.Arbitrary<QuoteRow> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{4,20}$/),
  form: fc.constantFrom('direct', 'mixed', 'indirect'),
  text: words,
  fragments: fc.array(
    words.filter((text) => text !== ''),
    { maxLength: 3 },
  ),
  context: words,
  language: fc.constantFrom('en', 'pt-BR'),
  original_text: words,
  translator: words,
  speaker: slug,
  speaker_as_printed: words,
  speaker_role: words,
  on_behalf_of: nullable(slug),
  subjects: fc.array(slug, { maxLength: 3 }),
  topics: fc.array(slug, { maxLength: 3 }),
  said_on: nullable(fc.constantFrom('2022-01-12', '[2022-01-01..2022-01-11]', '2021~', '../2022')),
  said_basis: words,
  outlet: nullable(slug),
  occasion: words,
  note: words,
  status: fc.constantFrom('draft', 'in_review', 'published'),
  appearances: fc.array(appearance, { maxLength: 2 }),
});

describe('quotes as CSV', () => {
  test('come back as the same inputs, whatever they hold', () => {
    const columns = QUOTE_COLUMNS.slice(0, rowCells(sample()).length);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const read = readQuotes(csvRows([columns, ...rows.map(rowCells)]));
        expect(read).toEqual(rows);
        expect(read.map((one): ParsedQuote => quoteInput.parse(one))).toEqual(rows);
      }),
    );
  });

  test('the Rust case, written out and saved again, changes nothing', async () => {
    const desk = rustDesk();
    const { items } = await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100 });
    const file = csvRows([QUOTE_COLUMNS, ...items.map((quote) => quoteCells(quote, ORIGIN))]);
    const inputs = readQuotes(file) as QuoteInput[];
    expect(inputs).toHaveLength(36);
    const before = dump(desk.connection);
    for (const input of inputs)
      expect(saveQuote(desk.admin, input)).toEqual({ id: input.id, changed: false });
    expect(dump(desk.connection)).toEqual(before);
  });

  test('a column for people is not read back, a missing one of ours is left out', () => {
    expect(readQuotes('"id","speaker_name"\r\n"abcd","Someone"\r\n')).toEqual([{ id: 'abcd' }]);
  });
});

function sample(): QuoteRow {
  const [one] = fc.sample(row, 1);
  if (!one) throw new Error('a sample has one');
  return one;
}
