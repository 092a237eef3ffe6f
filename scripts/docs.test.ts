import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test-db.ts';
import { CLAIM_FILTERS, CONFLICT_FILTERS, CORRECTION_FILTERS } from '#domain/claims/filter.ts';
import { COMPARE_FILTERS } from '#domain/compare/filter.ts';
import { ENTITY_FILTERS } from '#domain/entities/filter.ts';
import { CLAIM_COLUMNS, CONFLICT_COLUMNS, ENTITY_COLUMNS } from '#domain/exchange/csv-lists.ts';
import { ENDPOINTS } from '#domain/exchange/endpoints.ts';
import { WRITES } from '#domain/exchange/endpoints-writing.ts';
import { curlLine, WRITING_EXAMPLE } from '#domain/exchange/example.ts';
import { QUOTE_FORMATS } from '#domain/exchange/formats.ts';
import { OUTLET_FILTERS } from '#domain/outlets/filter.ts';
import { QUOTE_FILTERS } from '#domain/quotes/filter.ts';
import { SEARCH_FILTERS } from '#domain/search/filter.ts';
import { SOURCE_FILTERS } from '#domain/sources/filter.ts';
import { TOPIC_FILTERS } from '#domain/topics/filter.ts';
import * as vocabulary from '#lib/vocabulary.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('docs/api.md', () => {
  const sections = new Map(
    read('docs/api.md')
      .split(/^### /m)
      .slice(1)
      .map((section) => [/`GET ([^`]+)`/.exec(section)?.[1] ?? '', section]),
  );

  test('has a section for every route that reads, and no section for one that is not there', () => {
    const reading = ENDPOINTS.map(({ path }) => path);
    expect(reading.length).toBeGreaterThan(5);
    expect([...sections.keys()].filter((path) => path !== '').sort()).toEqual(reading.sort());
  });

  test('names every address that writes, and none that is not there', () => {
    const named = [...read('docs/api.md').matchAll(/`((?:POST|PATCH|PUT|DELETE) \/[^` ]+)`/g)].map(
      ([, address]) => address ?? '',
    );
    const writing = WRITES.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(named)].sort()).toEqual(writing.sort());
  });

  test('shows how a statement is added, as the page for people does', () => {
    for (const step of WRITING_EXAMPLE) {
      const line = curlLine('http://localhost:3000', step);
      expect(line.split("'").length % 2).toBe(1);
      expect(read('docs/api.md')).toContain(line);
    }
  });

  test.each([
    ['/api/v1/quotes', QUOTE_FILTERS],
    ['/api/v1/entities', ENTITY_FILTERS],
    ['/api/v1/claims', CLAIM_FILTERS],
    ['/api/v1/conflicts', CONFLICT_FILTERS],
    ['/api/v1/outlets', OUTLET_FILTERS],
    ['/api/v1/topics', TOPIC_FILTERS],
    ['/api/v1/sources', SOURCE_FILTERS],
    ['/api/v1/search', SEARCH_FILTERS],
    ['/api/v1/corrections', CORRECTION_FILTERS],
    ['/api/v1/quotes/{id}/{format}', Object.keys(QUOTE_FORMATS)],
    ['/api/v1/claims.csv', CLAIM_COLUMNS.slice(0, 6)],
    ['/api/v1/entities.csv', ENTITY_COLUMNS],
    ['/api/v1/conflicts.csv', CONFLICT_COLUMNS.filter((name) => !name.startsWith('b_'))],
    ['/api/v1/compare', COMPARE_FILTERS.filter((name) => !/^[b-e]$/.test(name))],
  ] as const)('%s names every filter, format or column', (route, filters) => {
    for (const filter of filters) expect(sections.get(route), filter).toContain(`\`${filter}\``);
  });

  test('names every feed and everything that may be framed', () => {
    const routes = globSync('app/{feeds,embed}/**/route.ts', { cwd: ROOT }).map((file) =>
      `/${file
        .replaceAll('\\', '/')
        .replace(/^app\//, '')
        .replace('/route.ts', '')}`.replaceAll(/\[(\w+)\]/g, '{$1}'),
    );
    expect(routes.length).toBeGreaterThan(2);
    for (const route of routes) expect(read('docs/api.md'), route).toContain(`\`${route}\``);
  });

  test('names every word that answers a question of the conflict filter', () => {
    const section = sections.get('/api/v1/conflicts');
    for (const word of [...vocabulary.CONFLICT_STRENGTHS, ...vocabulary.CONFLICT_TIMINGS]) {
      expect(section).toContain(`\`${word}\``);
    }
  });
});

describe('docs/data-model.md', () => {
  test('describes every table and view of the database', () => {
    const { sqlite } = testDatabase();
    const names = sqlite
      .prepare(
        `select name from sqlite_schema where type in ('table', 'view')
          and name not like 'sqlite_%' and name not like 'quote_search_%' and name not like 'name_search_%'`,
      )
      .pluck()
      .all() as string[];
    expect(names.length).toBeGreaterThan(20);
    const page = read('docs/data-model.md');
    for (const name of names) expect(page, name).toContain(`**${name}**`);
  });
});

describe('README.md', () => {
  test('links to nothing that is not there', () => {
    const links = [...read('README.md').matchAll(/\]\(((?!http)[^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(globSync(link, { cwd: ROOT }), link).toEqual([link]);
  });
});
