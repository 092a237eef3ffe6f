import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { CLAIM_FILTERS, CONFLICT_FILTERS } from '../claims/filter.ts';
import { COMPARE_FILTERS } from '../compare/filter.ts';
import { ENTITY_FILTERS } from '../entities/filter.ts';
import { OUTLET_FILTERS } from '../outlets/filter.ts';
import { QUOTE_FILTERS } from '../quotes/filter.ts';
import { SEARCH_FILTERS } from '../search/filter.ts';
import { SOURCE_FILTERS } from '../sources/filter.ts';
import { TOPIC_FILTERS } from '../topics/filter.ts';
import { ANSWER } from './answers.ts';
import { ENDPOINTS } from './endpoints.ts';
import { openApi } from './openapi.ts';

type Parameter = { name: string; in: string; description: string; schema: Record<string, unknown> };
type Operation = { operationId: string; parameters: Parameter[]; responses: Record<string, unknown> };
const described = openApi() as { paths: Record<string, { get: Operation }>; components: { schemas: object } };
const ROOT = join(import.meta.dirname, '../..');

describe('the description of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const found = await new Validator().validate(structuredClone(described));
    expect(found).toEqual({ valid: true });
    const broken = structuredClone(described) as Record<string, unknown>;
    broken.paths = { quotes: {} };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test('holds every route, and none that is not there', () => {
    const routes = globSync('app/api/**/route.ts', { cwd: ROOT })
      .filter((file) => !file.includes('[...'))
      .map((file) =>
        file
          .replaceAll('\\', '/')
          .replace(/^app/, '')
          .replace('/route.ts', '')
          .replaceAll(/\[(\w+)\]/g, '{$1}'),
      );
    expect(routes.length).toBeGreaterThan(12);
    expect(Object.keys(described.paths).sort()).toEqual(routes.sort());
  });

  test.each([
    ['/api/v1/quotes', QUOTE_FILTERS],
    ['/api/v1/entities', ENTITY_FILTERS],
    ['/api/v1/claims', CLAIM_FILTERS],
    ['/api/v1/conflicts', CONFLICT_FILTERS],
    ['/api/v1/compare', COMPARE_FILTERS],
    ['/api/v1/outlets', OUTLET_FILTERS],
    ['/api/v1/topics', TOPIC_FILTERS],
    ['/api/v1/sources', SOURCE_FILTERS],
    ['/api/v1/search', SEARCH_FILTERS],
  ] as const)(
    '%s takes every filter that is read, each with what it takes and a sentence',
    (path, filters) => {
      const { parameters } = described.paths[path]?.get ?? { parameters: [] };
      expect(parameters.map(({ name }) => name).sort()).toEqual([...filters].sort());
      for (const { description, schema } of parameters) {
        expect(description.length).toBeGreaterThan(4);
        expect(schema.type).toBeDefined();
      }
    },
  );

  test('names parts of paths, and every operation once', () => {
    const ids = Object.values(described.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('getQuotesById');
    for (const [path, { get }] of Object.entries(described.paths)) {
      const inPath = get.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part));
    }
  });

  test('describes each answer once, and refers to nothing that is not described', () => {
    const schemas = Object.keys(described.components.schemas);
    for (const name of Object.keys(ANSWER)) expect(schemas).toContain(name);
    const refs = [...JSON.stringify(described).matchAll(/#\/components\/schemas\/([\w]+)/g)].map(
      ([, id]) => id,
    );
    expect(refs.length).toBeGreaterThan(50);
    for (const id of refs) expect(schemas).toContain(id);
  });

  test('every address has an example', () => {
    for (const { path, examples } of ENDPOINTS) {
      expect(examples.length, path).toBeGreaterThan(0);
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`);
      for (const example of examples) expect(example).toMatch(pattern);
    }
  });
});
