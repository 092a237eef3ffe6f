import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../dates/edtf.ts';
import { bibtex, escapeTex } from './bibtex.ts';
import { cslItem, cslJson } from './csl.ts';
import { cslDate } from './dates.ts';
import { authorsOf, oneLine } from './phrases.ts';
import { ris } from './ris.ts';
import { AWKWARD, statement } from './test-statements.ts';
import { citationText, plainText } from './text.ts';
import type { CitedStatement, WithdrawnStatement } from './types.ts';

const WRITERS = { txt: plainText, cite: citationText, bib: bibtex, ris, csl: cslJson };
const RETRACTED: WithdrawnStatement = {
  id: 'doe-never',
  url: 'https://record.example.org/quotes/doe-never',
  status: 'retracted',
  reason: 'The recording shows another speaker',
  since: '2022-02-01',
};
const GOLDEN: Record<string, CitedStatement | WithdrawnStatement> = {
  newspaper: statement({ source: { ...source(), byline: 'By John Roe and Ann Poe' } }),
  awkward: AWKWARD,
  'without-address': statement({ source: { ...source(), url: null } }),
  'without-source': statement({ source: null, seal: null, said: null }),
  retracted: RETRACTED,
};

describe.each(Object.entries(GOLDEN))('%s', (name, cited) => {
  test.each(Object.entries(WRITERS))('as %s', async (format, write) => {
    await expect(write(cited)).toMatchFileSnapshot(`golden/${name}.${format}`);
  });
});

function source() {
  const { source: found } = statement();
  if (!found) throw new Error('the plain statement has a source');
  return found;
}

describe('a date claims no more than is known', () => {
  test.each([
    ['2022-01-12', { 'date-parts': [[2022, 1, 12]] }],
    ['2022-01', { 'date-parts': [[2022, 1]] }],
    ['2022', { 'date-parts': [[2022]] }],
    ['2022-21', { 'date-parts': [[2022]], season: 1 }],
    ['2021-10-21~', { 'date-parts': [[2021, 10, 21]], circa: true }],
    ['2022-01-12?', { 'date-parts': [[2022, 1, 12]], circa: true }],
    [
      '2022-03-01/2022-03-03',
      {
        'date-parts': [
          [2022, 3, 1],
          [2022, 3, 3],
        ],
      },
    ],
    ['[2022-01-01..2022-01-11]', { literal: 'between 1 and 11 January 2022' }],
    ['[..2022-01-11]', { literal: 'on or before 11 January 2022' }],
    ['2022-03-01/..', { literal: 'from 1 March 2022 onwards' }],
    ['199X', { literal: 'between 1990 and 1999' }],
  ])('%s in CSL-JSON', (edtf, expected) => {
    expect(cslDate(parseEdtf(edtf))).toEqual(expected);
  });

  test.each([
    ['2022-01-13', ['PY  - 2022', 'DA  - 2022/01/13/']],
    ['2022-01', ['PY  - 2022', 'DA  - 2022/01//']],
    ['[2022-01-01..2022-01-11]', ['PY  - 2022', 'DA  - 2022/01//between 1 and 11 January 2022']],
    ['[2021-12-30..2022-01-02]', ['DA  - ///between 30 December 2021 and 2 January 2022']],
    ['2022-01-12~', ['PY  - 2022', 'DA  - 2022/01//about 12 January 2022']],
  ])('%s in RIS', (edtf, expected) => {
    const lines = ris(statement({ source: { ...source(), published: parseEdtf(edtf) } })).split('\r\n');
    expect(lines.filter((line) => /^(PY|DA)/.test(line))).toEqual(expected);
  });

  test.each([
    ['2022-01-13', '  year = {2022},\n  month = jan,\n  day = {13},', false],
    ['[2022-01-01..2022-03-11]', '  year = {2022},\n  language', true],
    ['[2021-12-30..2022-01-02]', '  journal = {The Daily},\n  language', true],
  ])('%s in BibTeX', (edtf, expected, inWords) => {
    const entry = bibtex(statement({ source: { ...source(), published: parseEdtf(edtf) } }));
    expect(entry).toContain(expected);
    expect(entry.includes('Published between')).toBe(inWords);
  });
});

describe('authors are those of the byline', () => {
  test.each([
    ['', []],
    ['By Jane Doe', ['Jane Doe']],
    ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe; John Roe & Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Alexander Anders', ['Alexander Anders']],
    ['Jane Doe, Newsweek', ['Jane Doe, Newsweek']],
  ])('%s', (byline, authors) => {
    expect(authorsOf({ byline })).toEqual(authors);
  });

  test('and never the speaker', () => {
    expect(cslItem(statement()).author).toBeUndefined();
    expect(bibtex(statement())).not.toContain('author');
    expect(ris(statement())).not.toContain('AU  -');
  });
});

/** Text with what formats give a meaning of their own, and with lines, accents and signs outside the BMP. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\{}$&#_%~^"“”\n\r\t,;<>@=- ', 'and', 'ER  - ', 'é', '王', '😀'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

describe('whatever the words hold', () => {
  const anyStatement = fc
    .record({ words: nasty, speaker: nasty, headline: nasty, byline: nasty })
    .map((made) =>
      statement({
        words: [{ text: made.words, verbatim: true }],
        speaker: made.speaker,
        source: { ...source(), headline: made.headline, byline: made.byline },
      }),
    );

  test('RIS is one record of one-line fields', () => {
    fc.assert(
      fc.property(anyStatement, (cited) => {
        const lines = ris(cited).split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.at(-2)).toBe('ER  - ');
        for (const line of lines.slice(0, -2)) expect(line).toMatch(/^(?!ER)[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      }),
    );
  });

  test('BibTeX is one entry: its braces close where it ends, and no sign is left to TeX', () => {
    fc.assert(
      fc.property(anyStatement, (cited) => {
        const entry = bibtex(cited).trimEnd();
        let depth = 0;
        for (const [at, sign] of [...entry].entries()) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          if (at > entry.indexOf('{') && at < [...entry].length - 1) expect(depth).toBeGreaterThan(0);
        }
        expect(depth).toBe(0);
      }),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        expect(escapeTex(text).replaceAll(/\\(text\w+\{\}|[$&#_%])/g, '')).not.toMatch(/[\\{}$&#_%~^]/);
      }),
    );
  });

  test('CSL-JSON keeps every word', () => {
    fc.assert(
      fc.property(anyStatement, (cited) => {
        const [item] = JSON.parse(cslJson(cited));
        expect(item.note).toContain(cited.words[0]?.text);
        expect(item.title).toBe(oneLine(cited.source?.headline ?? '') || `Statement by ${cited.speaker}`);
      }),
    );
  });
});

test('a document without an address is not said to stand at the record’s', () => {
  const cited = statement({ source: { ...source(), url: null } });
  const note = `Quoted from On Record, ${cited.url}`;
  expect(cslItem(cited).URL).toBeUndefined();
  expect(cslItem(cited).note).toContain(note);
  expect(ris(cited)).not.toMatch(/^(UR|L2)/m);
  expect(ris(cited)).toContain(note);
  expect(bibtex(cited)).not.toContain('url =');
  expect(bibtex(cited)).toContain(note);
  expect(cslItem(statement()).URL).toBe('https://daily.example.org/1');
});

test('quotation marks stand around the speaker’s words alone', () => {
  expect(citationText(AWKWARD)).toContain('Says that ““100 %');
  const paraphrase = statement({ form: 'indirect', words: [{ text: 'Denies it', verbatim: false }] });
  expect(citationText(paraphrase)).toContain(
    'Jane Doe, 12 January 2022 (paraphrase): Denies it. Paraphrased in',
  );
  expect(plainText(paraphrase)).toMatch(/^Denies it\n/);
});
