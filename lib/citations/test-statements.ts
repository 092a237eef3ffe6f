import type { CitedStatement } from './types.ts';

/** A plain statement in a newspaper, and whatever a test wants to be different about it. */
export function statement(extra: Partial<CitedStatement> = {}): CitedStatement {
  return {
    id: 'doe-no',
    url: 'https://record.example.org/quotes/doe-no',
    form: 'direct',
    words: [{ text: 'No.', verbatim: true }],
    speaker: 'Jane Doe',
    speaker_role: '',
    on_behalf_of: null,
    said: { edtf: '2022-01-12', earliest: '2022-01-12', latest: '2022-01-12' },
    venue: null,
    credit: null,
    seal: 'Verbatim in the source',
    source: {
      kind: 'article',
      headline: 'A headline',
      byline: '',
      publisher: 'The Daily',
      published: { edtf: '2022-01-13', earliest: '2022-01-13', latest: '2022-01-13' },
      url: 'https://daily.example.org/1',
      language: 'en',
    },
    corrected: [],
    ...extra,
  };
}

/** Everything that one format or another trips over, in one statement. */
export const AWKWARD = statement({
  id: 'munoz-100',
  url: 'https://record.example.org/quotes/munoz-100',
  form: 'mixed',
  words: [
    { text: 'Says that ', verbatim: false },
    { text: '“100 % of {them} cost $5 & more_or_less #1 ~ x^2 \\ “enough””', verbatim: true },
  ],
  speaker: 'Zoë Muñoz-Łukasz 王',
  speaker_role: 'R&D head',
  on_behalf_of: 'Smith & Sons',
  venue: 'told Le Monde',
  credit: 'AFP',
  said: { edtf: '2021~', earliest: '2019-12-31', latest: '2023-01-01' },
  source: {
    kind: 'article',
    headline: 'Profits\nup 100 %: {why}? A_B & C#',
    byline: 'By Jane Doe and José Ñandú',
    publisher: 'Le Monde & Cie',
    published: { edtf: '[2021-12-30..2022-01-02]', earliest: '2021-12-30', latest: '2022-01-02' },
    url: 'https://example.org/a_b?x=1&y={z}#50%25',
    language: 'fr',
  },
  corrected: ['2022-03-01'],
});
