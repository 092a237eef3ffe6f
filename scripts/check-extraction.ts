import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProblem } from '#db/client.ts';
import { parseEdtf } from '#lib/dates/edtf.ts';
import { extract } from '#lib/extraction/extract.ts';
import type { Form, Quotation } from '#lib/extraction/types.ts';

type Span = [start: number, end: number];
type Expected = {
  id: string;
  source: string;
  form: Form;
  spans: Span[];
  passage_span?: Span;
  speaker: string;
  speaker_as_printed: string;
  outlet: string | null;
  credited_outlet: string | null;
  said_on: { edtf: string };
};
type Named = { id: string; name: string; kind?: string; aliases?: string[] };
type Case = {
  sources: { id: string; file: string; published: { edtf: string } }[];
  people: Named[];
  outlets: Named[];
  quotes: Expected[];
};

/** What may be missed among indirect statements, and how many proposals may be no statements. */
const INDIRECT_AT_LEAST = 9;
const EXTRA_AT_MOST = 3;

/**
 * Holds what is extracted from the demo articles against what was annotated by hand: every direct and mixed statement
 * and most indirect ones with speaker, venue, credit and date, and little besides.
 * @param folder holds case.json and the articles it names
 */
export function checkExtraction(folder: string): { lines: string[]; wrong: number } {
  const file = join(folder, 'case.json');
  if (!existsSync(file)) throw new DatabaseProblem(`${file} is not there.`);
  const annotated = JSON.parse(readFileSync(file, 'utf8')) as Case;
  const lines: string[] = [];
  let wrong = 0;
  let extra = 0;
  let indirect = 0;
  for (const { id, file: name, published } of annotated.sources) {
    const text = readFileSync(join(folder, name), 'utf8');
    const { quotes } = extract(text, { published: published.edtf });
    const used = new Set<Quotation>();
    for (const expected of annotated.quotes.filter(({ source }) => source === id)) {
      const found = itemsFor(expected, quotes);
      for (const item of [...(found ?? []), ...withinPassage(expected, quotes)]) used.add(item);
      const faults = found ? found.flatMap((item) => faultsOf(expected, item, annotated)) : ['not found'];
      if (expected.form === 'indirect' && faults.length === 0) indirect += 1;
      if (expected.form !== 'indirect' && faults.length > 0) wrong += 1;
      if (faults.length > 0)
        lines.push(`${expected.id} (${expected.form}): ${[...new Set(faults)].join(', ')}`);
    }
    // Headings repeat the text and were not annotated.
    for (const item of quotes.filter((one) => !used.has(one) && !isHeading(text, one))) {
      extra += 1;
      lines.push(`${id}: no statement: ${item.text.slice(0, 80)} (${item.confidence})`);
    }
  }
  const all = annotated.quotes.filter(({ form }) => form === 'indirect').length;
  lines.push(
    `${wrong} direct or mixed statements wrong, ${indirect} of ${all} indirect ones right, ${extra} proposals besides.`,
  );
  return { lines, wrong: wrong + (indirect < INDIRECT_AT_LEAST ? 1 : 0) + (extra > EXTRA_AT_MOST ? 1 : 0) };
}

/** The items that give an annotated statement: one for each fragment, or one within the passage; null if any is missing. */
function itemsFor({ form, spans, passage_span }: Expected, quotes: readonly Quotation[]): Quotation[] | null {
  if (form === 'indirect') {
    const within = quotes.filter((item) => item.form !== 'direct' && isWithin(item, passage_span));
    const largest = within.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    return largest ? [largest] : null;
  }
  const found = spans.map((span) =>
    quotes.find((item) => item.form !== 'indirect' && givesFragment(item, span)),
  );
  return found.every((item) => item !== undefined) ? found : null;
}

const isWithin = ({ start, end }: Quotation, passage: Span | undefined) =>
  passage !== undefined && shared([start, end], passage) >= 0.45 * (end - start);

/** Items of an annotated passage: one statement there may be given as two. */
const withinPassage = ({ passage_span, form }: Expected, quotes: readonly Quotation[]) =>
  form === 'indirect' ? quotes.filter((item) => isWithin(item, passage_span)) : [];

const shared = (a: Span, b: Span) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

function givesFragment({ fragments }: Quotation, span: Span): boolean {
  return fragments.some(
    ({ start, end }) => shared([start, end], span) >= 0.9 * Math.max(end - start, span[1] - span[0]),
  );
}

/** Whether an item stands in a line that does not end like a sentence. */
function isHeading(text: string, { end }: Quotation): boolean {
  const line = text.indexOf('\n', end);
  return !/[.!?”"]\s*$/.test(text.slice(end - 1, line < 0 ? text.length : line));
}

const plain = (name: string) =>
  name.toLowerCase().replace(/^the /, '').replaceAll('’', "'").replace(/[.,]/g, '');

function faultsOf(expected: Expected, item: Quotation, { people, outlets }: Case): string[] {
  const faults: string[] = item.form === expected.form ? [] : [`form ${item.form}`];
  const person = people.find(({ id }) => id === expected.speaker);
  // Whoever has a name must be given by it in full; who has none, as printed.
  const names = (
    person?.kind === 'unnamed'
      ? [expected.speaker_as_printed, ...(person.aliases ?? [])]
      : [person?.name ?? '']
  ).map(plain);
  const given = item.speaker?.canonical ?? 'no one';
  if (!names.includes(plain(given))) faults.push(`speaker ${given}`);
  const outlet = (id: string | null) => plain(outlets.find((one) => one.id === id)?.name ?? '');
  const venue = item.venue && item.venue.kind !== 'occasion' ? plain(item.venue.name) : '';
  if (venue !== outlet(expected.outlet)) faults.push(`venue ${item.venue?.name ?? 'none'}`);
  if (plain(item.credit ?? '') !== outlet(expected.credited_outlet))
    faults.push(`credit ${item.credit ?? 'none'}`);
  if (!contains(item.said?.edtf, expected.said_on.edtf)) faults.push(`date ${item.said?.edtf ?? 'none'}`);
  return faults;
}

function contains(wide: string | undefined, narrow: string): boolean {
  if (!wide) return false;
  const [outer, inner] = [parseEdtf(wide), parseEdtf(narrow)];
  const startsBefore =
    outer.earliest === null || (inner.earliest !== null && outer.earliest <= inner.earliest);
  return startsBefore && (outer.latest === null || (inner.latest !== null && outer.latest >= inner.latest));
}
