import { readCsv } from '#lib/csv/csv.ts';
import type { ParsedQuote } from '../quotes/schema.ts';
import type { Appearance, Quote } from '../quotes/types.ts';

/*
 * Quotes as rows of a table. The first columns are the fields of `quoteInput`, so that a file comes back in
 * unchanged; those after them are for people and are not read back.
 */

type Field = Exclude<keyof ParsedQuote, 'version' | 'reason'>;

/** A quote with every field that a file carries. */
export type QuoteRow = Pick<ParsedQuote, Exclude<Field, 'id'>> & { id: string };

/** How a field stands in its cell: as it is, empty for null, names with spaces between, or as JSON. */
const KINDS: Record<Field, 'text' | 'optional' | 'slugs' | 'json'> = {
  id: 'text',
  form: 'text',
  text: 'text',
  fragments: 'json',
  context: 'text',
  language: 'text',
  original_text: 'text',
  translator: 'text',
  speaker: 'text',
  speaker_as_printed: 'text',
  speaker_role: 'text',
  on_behalf_of: 'optional',
  subjects: 'slugs',
  topics: 'slugs',
  said_on: 'optional',
  said_basis: 'text',
  outlet: 'optional',
  occasion: 'text',
  note: 'text',
  status: 'text',
  appearances: 'json',
};
const FIELDS = Object.keys(KINDS) as Field[];

/** For people: names in words, the days a date may stand for, claims, the permanent address. */
const FOR_PEOPLE = ['speaker_name', 'outlet_name', 'said_earliest', 'said_latest', 'claims', 'url'] as const;

export const QUOTE_COLUMNS: readonly string[] = [...FIELDS, ...FOR_PEOPLE];

/** One quote as a row under QUOTE_COLUMNS. */
export function quoteCells(quote: Quote, origin: string): string[] {
  const claims = quote.stances.map(({ claim, label }) => `${label}: ${claim.text}`);
  return [
    ...rowCells(quoteRow(quote)),
    quote.speaker.name,
    quote.outlet?.name ?? '',
    quote.said_on?.earliest ?? '',
    quote.said_on?.latest ?? '',
    claims.join('; '),
    origin + quote.url,
  ];
}

/** The cells of the fields that come back in. */
export function rowCells(row: QuoteRow): string[] {
  return FIELDS.map((field) => {
    const value = row[field];
    if (KINDS[field] === 'json') return JSON.stringify(value);
    return Array.isArray(value) ? value.join(' ') : (value ?? '');
  });
}

/**
 * The rows of a file that `quoteCells` wrote, as inputs of `saveQuote`; columns that are not ours are left
 * out, and so are cells of ours that are missing.
 * @throws CsvError, SyntaxError where a cell that should hold JSON does not
 */
export function readQuotes(csv: string): Record<string, unknown>[] {
  return readCsv(csv).map((cells) =>
    Object.fromEntries(
      FIELDS.flatMap((field) => {
        const cell = cells[field];
        return cell === undefined ? [] : [[field, readCell(KINDS[field], cell)]];
      }),
    ),
  );
}

function readCell(kind: (typeof KINDS)[Field], cell: string): unknown {
  switch (kind) {
    case 'json':
      return JSON.parse(cell);
    case 'slugs':
      return cell.split(/\s+/).filter(Boolean);
    case 'optional':
      return cell === '' ? null : cell;
    default:
      return cell;
  }
}

/** A published quote as the input that would make it again. */
export function quoteRow(quote: Quote): QuoteRow {
  return {
    id: quote.id,
    form: quote.form,
    text: quote.text,
    fragments: quote.fragments,
    context: quote.context,
    language: quote.language,
    original_text: quote.original_text,
    translator: quote.translator,
    speaker: quote.speaker.slug,
    speaker_as_printed: quote.speaker_as_printed,
    speaker_role: quote.speaker_role,
    on_behalf_of: quote.on_behalf_of?.slug ?? null,
    subjects: quote.subjects.map(({ slug }) => slug),
    topics: quote.topics.map(({ slug }) => slug),
    said_on: quote.said_on?.edtf ?? null,
    said_basis: quote.said_on?.basis ?? '',
    outlet: quote.outlet?.slug ?? null,
    occasion: quote.occasion,
    note: quote.note,
    status: 'published',
    appearances: quote.appearances.map(appearanceInput),
  };
}

function appearanceInput(appearance: Appearance): QuoteRow['appearances'][number] {
  const { source, credited_outlet, wording, selector, verification, verified_at } = appearance;
  const recorded = appearance.verification_method === 'recorded' && verified_at !== null;
  return {
    source: source.id,
    credited_outlet: credited_outlet?.slug ?? null,
    wording,
    passage: selector?.passage ?? null,
    recorded: recorded ? { fragments: selector?.fragments ?? [], verification, verified_at } : null,
  };
}
