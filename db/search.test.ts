import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_WORDS, matchExpression, rankAfter, searchWords } from './search.ts';
import { testDatabase } from './test-db.ts';

const { sqlite } = testDatabase();
sqlite.exec(`
  insert into entities (id, slug, kind, name, created_at, updated_at) values (1, 'mara', 'person', 'Mara Véll', '', '');
  insert into quotes (id, public_id, speaker_id, form, text, spans, said_edtf, said_earliest, said_latest, status, created_at, updated_at) values
    (1, 'quote-one', 1, 'direct', 'I never pulled the trigger near AND NOT OR words.', '[[0,48]]', '2022-01-12', '2022-01-12', '2022-01-12', 'published', '', ''),
    (2, 'quote-two', 1, 'indirect', 'Says nothing of the gun.', '[]', '2022', '2022-01-01', '2022-12-31', 'published', '', ''),
    (3, 'quote-draft', 1, 'indirect', 'Draft of the trigger.', '[]', null, null, null, 'draft', '', '')`);

/** The public ids that a real MATCH finds. */
function matching(expression: string): string[] {
  return sqlite
    .prepare(
      `select q.public_id from quote_search s join quote_index i on i.date_rank = s.rowid join quotes q on q.id = i.quote_id
        where quote_search match ? order by 1`,
    )
    .pluck()
    .all(expression) as string[];
}
const found = (query: string, groups: string[][] = []) => {
  const expression = matchExpression(searchWords(query).words, groups);
  return expression === null ? null : matching(expression);
};

/** What people and scanners type; raw, most of these are syntax errors or column filters. */
const NASTY = [
  'NEAR(a b, 5)',
  'trigger NEAR gun',
  'trig*',
  '^trigger',
  '"',
  '""',
  'a"b"c',
  '"unbalanced',
  "Robert'); drop table quotes;--",
  'facets:s1',
  'facets : s1 OR words : x',
  '{words people} : trigger',
  '-words : trigger',
  'AND',
  'OR OR OR',
  'NOT',
  'NOT trigger',
  'a AND',
  '(a',
  ')(',
  'a + b',
  '\\',
  '*',
  '%',
  '_',
  ':',
  '\u0000',
  'a\u0000b',
  '🔫',
  '🔫 trigger 😀',
  '👩‍⚖️',
  '\ud800',
  '\udfff trigger',
  '\ue000 \ue001',
  '\u202e reversed',
  'e\u0301',
  'İstanbul ﬃ ß',
  '中文 标题',
  'हिन्दी',
  '𞤀𞤣𞤤𞤢𞤥',
  '\u0301\u0302',
  'a'.repeat(100_000),
  '"'.repeat(100_000),
  'word '.repeat(20_000),
  '(((((((((('.repeat(10_000),
];

describe('what readers type', () => {
  test.each(NASTY.map((query) => [query.slice(0, 30), query]))(
    '%j never reaches the engine as syntax',
    (_name, query) => {
      const { words, dropped } = searchWords(query);
      expect(words.length).toBeLessThanOrEqual(MAX_WORDS);
      expect(dropped).toBeGreaterThanOrEqual(0);
      expect(() => found(query)).not.toThrow();
      expect(() => found(query, [['s1'], ['fdirect', 'findirect']])).not.toThrow();
    },
  );

  test('whatever it is, at most 16 words are kept and the others counted', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('NEAR', 'AND', 'NOT', '"', '*', '^', ':', '(', ')', 'trigger', '中', '\u0000', ' '),
          { maxLength: 60 },
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const { words, dropped } = searchWords(query);
        const all = query.normalize('NFC').match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
        const read = words.flatMap((item) => item.split(' '));
        expect(read).toEqual(all.slice(0, read.length));
        expect(read.length + dropped).toBe(all.length);
        expect(read.length).toBeLessThanOrEqual(16);
        if (!query.includes('"')) expect(read).toHaveLength(Math.min(16, all.length));
        expect(() => found(query)).not.toThrow();
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('twenty words: sixteen are read, four are reported', () => {
    const query = Array.from({ length: 20 }, (_, n) => `w${n}`).join(' ');
    expect(searchWords(query)).toMatchObject({ dropped: 4 });
  });

  test('a hundred kilobytes are read in no time', () => {
    const started = performance.now();
    for (const unit of ['a', 'a ', '"', '\u0301', '中 ']) found(unit.repeat(100_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('words in quotation marks', () => {
  test.each([
    '"pulled the trigger"',
    '“pulled the trigger”',
    '«Pulled the TRIGGER»',
    'never "pulled, the trigger"',
  ])('%s stand side by side', (query) => {
    expect(found(query)).toEqual(['quote-one']);
  });

  test.each(['"trigger pulled"', '"pulled trigger"', '"the gun" "pulled the trigger"'])(
    '%s do not',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  test('are one item, and left out as one where there are too many words', () => {
    expect(searchWords('never "pulled the trigger" ""')).toEqual({
      words: ['never', 'pulled the trigger'],
      dropped: 0,
    });
    const fifteen = Array.from({ length: 15 }, (_, n) => `w${n}`).join(' ');
    expect(searchWords(`${fifteen} "one two" three`)).toMatchObject({ dropped: 3 });
    expect(searchWords('a mark that is "not closed').words).toHaveLength(6);
  });
});

describe('a match', () => {
  test('finds all words, accents and case aside, in the words or the people of published quotes', () => {
    expect(found('TRIGGER')).toEqual(['quote-one']);
    expect(found('trigger vell')).toEqual(['quote-one']);
    expect(found('véll')).toEqual(['quote-one', 'quote-two']);
    expect(found('trigger nothing')).toEqual([]);
  });

  test('takes operators as words', () => {
    expect(found('near AND or not')).toEqual(['quote-one']);
    expect(found('trigger OR nothing')).toEqual([]);
    expect(found('trig*')).toEqual([]);
  });

  test('never finds facet tokens by a word', () => {
    expect(found('s1')).toEqual([]);
    expect(found('fdirect')).toEqual([]);
  });

  test('keeps to any one facet of every group, and leaves out', () => {
    expect(found('', [['fdirect', 'findirect']])).toEqual(['quote-one', 'quote-two']);
    expect(found('', [['s1'], ['findirect']])).toEqual(['quote-two']);
    expect(matching(matchExpression([], [['s1']], { without: ['fdirect'] }) ?? '')).toEqual(['quote-two']);
    expect(matching(matchExpression([], [], { with: ['fdirect'] }) ?? '')).toEqual(['quote-one']);
    expect(matchExpression([], [])).toBeNull();
  });
});

test('rankAfter lies above every quote that may begin on the day, and below those of the next', () => {
  const rank = (day: string) =>
    sqlite.prepare(`select (cast(julianday(?) - 1721059.5 as integer) << 33)`).pluck().get(day) as number;
  for (const [day, next] of [
    ['2022-01-12', '2022-01-13'],
    ['1969-12-31', '1970-01-01'],
    ['0001-01-01', '0001-01-02'],
    ['2800-12-30', '2800-12-31'],
  ] as const) {
    expect(rank(day) + 2 ** 33 - 1).toBeLessThan(rankAfter(day));
    expect(rank(next)).toBe(rankAfter(day));
  }
});
