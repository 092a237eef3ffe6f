import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isNamed, namesSharing } from './names.ts';
import { testDatabase } from './test-db.ts';

// Two cores may be shared with a build.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { db, sqlite } = testDatabase();
sqlite.exec(`
  insert into entities (id, slug, kind, name, created_at, updated_at) values
    (1, 'alec', 'person', 'Alec Baldwin', '', ''), (2, 'obrien', 'person', 'Conan O’Brien', '', ''),
    (3, 'li', 'person', 'Li Wei', '', ''), (4, 'khalid', 'person', 'خالد العطية', '', '');
  insert into entity_names (entity_id, name, name_key) values
    (1, 'Alec Baldwin', 'alec baldwin'), (1, 'Mr. Baldwin', 'mr baldwin'), (2, 'Conan O’Brien', 'conan obrien'),
    (3, 'Li Wei', 'li wei'), (4, 'خالد العطية', 'خالد العطية');
  insert into outlets (id, slug, name, kind, created_at, updated_at) values
    (1, 'oeresund', 'Øresund Tidende', 'newspaper', '', ''), (2, 'parisien', 'Le Parisien d''hier', 'newspaper', '', '');
  insert into claims (id, slug, text, kind, created_at, updated_at) values (1, 'fired', 'Baldwin fired the gun', 'event', '', '')`);

const TABLES = { entity: 'entities', outlet: 'outlets', claim: 'claims' } as const;
function found(noun: keyof typeof TABLES, query: string): number[] | 'everything' {
  const condition = isNamed(noun, sql`t.id`, query);
  if (!condition) return 'everything';
  const rows = db.all<{ id: number }>(
    sql`select t.id from ${sql.raw(TABLES[noun])} t where ${condition} order by t.id`,
  );
  return rows.map(({ id }) => id);
}

describe('a name is found', () => {
  test.each([
    ['a part of any of its words', 'entity', 'ldwi', [1]],
    ['all words, in any order and case', 'entity', 'BALDWIN alec', [1]],
    ['not by some of the words', 'entity', 'alec gun', []],
    ['two letters where a word begins', 'entity', 'we', [3]],
    ['not by two letters within a word', 'entity', 'ec', []],
    ['one letter where the name begins', 'entity', 'l', [3]],
    ['a single letter beside others, which is passed over', 'entity', 'alec j', [1]],
    ['an apostrophe of either shape, or none', 'entity', "o'brien", [2]],
    ['a name in Arabic', 'entity', 'العطية', [4]],
    ['letters that a key would spell out', 'outlet', 'øresund', [1]],
    ['the same without its accents', 'outlet', 'ores', []],
    ['an apostrophe in an outlet', 'outlet', "d'hier", [2]],
    ['a wording', 'claim', 'fired gun', [1]],
    ['not by the name of another noun', 'outlet', 'baldwin', []],
  ] as const)('by %s', (_what, noun, query, ids) => {
    expect(found(noun, query)).toEqual(ids);
  });

  test.each(['', '…', '"', '* ^ :', '\u0000', '🔫'])('nothing is looked for in %j', (query) => {
    expect(found('entity', query)).toBe('everything');
  });

  test('nothing that is typed is syntax', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('NEAR(', ' AND ', ' NOT ', '"', '*', '^', 'name:', '(', '%', '_', 'baldwin'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(() => found('entity', pieces.join(''))).not.toThrow();
        expect(() => found('outlet', pieces.join(''))).not.toThrow();
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

test('a misspelt word shares runs of letters, or an end, with what was meant', () => {
  const sharing = (word: string) =>
    sqlite
      .prepare('select rowid from name_search where name_search match ? and rowid < 1000 order by rank')
      .pluck()
      .all(namesSharing(word));
  expect(sharing('baldwyn')).toEqual([2, 1]);
  expect(sharing('bladwin')).toContain(1);
  expect(sharing('obryen')).toEqual([3]);
  expect(sharing('zzz')).toEqual([]);
});
