import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { QUOTE_FORMS } from '#lib/vocabulary.ts';
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
import { methodsAt, WRITES } from './endpoints-writing.ts';
import { openApi } from './openapi.ts';

type Parameter = { name: string; in: string; description: string; schema: Record<string, unknown> };
type Operation = { operationId: string; parameters: Parameter[]; responses: Record<string, unknown> };
type Writing = Operation & { requestBody: { content: Record<string, { schema: { $ref: string } }> } };
type Schema = {
  properties: Record<string, Record<string, unknown>>;
  required: string[];
  [word: string]: unknown;
};
const described = openApi() as {
  paths: Record<string, { get?: Operation; post?: Writing; patch?: Writing }>;
  components: { schemas: Record<string, Schema> };
};
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
    for (const [path, methods] of Object.entries(described.paths)) {
      const file = `app${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`;
      const exported = [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(
          /^export (?:const|(?:async )?function) ([A-Z]+)\b/gm,
        ),
      ].map(([, method]) => method?.toLowerCase());
      expect(exported.sort(), file).toEqual(Object.keys(methods).sort());
    }
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
      const { parameters } = described.paths[path]?.get ?? { parameters: [] as Parameter[] };
      expect(parameters.map(({ name }) => name).sort()).toEqual([...filters].sort());
      for (const { description, schema } of parameters) {
        expect(description.length).toBeGreaterThan(4);
        expect(schema.type).toBeDefined();
      }
    },
  );

  test('names parts of paths, and every operation once', () => {
    const all = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation: operation as Operation })),
    );
    expect(all.length).toBe(ENDPOINTS.length + WRITES.length);
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['getQuotesById', 'postQuotes', 'patchCommentRequestsById']));
    for (const { path, operation } of all) {
      const inPath = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part));
    }
  });

  test('says of writing what is sent, and closes it', () => {
    for (const { method, path, body } of WRITES) {
      const operation = described.paths[path]?.[method === 'POST' ? 'post' : 'patch'];
      expect(operation?.requestBody.content['application/json']?.schema.$ref).toBe(
        `#/components/schemas/${body}`,
      );
      expect(described.components.schemas[body], body).toMatchObject({ additionalProperties: false });
    }
    const { NewQuote, QuoteChange } = described.components.schemas;
    expect(NewQuote?.required).toEqual(['form', 'speaker']);
    expect(NewQuote?.properties.form).toMatchObject({ enum: [...QUOTE_FORMS] });
    expect(NewQuote?.properties.status).toMatchObject({ default: 'draft' });
    expect(NewQuote?.properties.version).toBeUndefined();
    // What is left out of a change stays, whatever a new record would have.
    expect(QuoteChange?.required).toEqual(['version']);
    expect(QuoteChange?.properties.form).toEqual({ type: 'string', enum: [...QUOTE_FORMS] });
    expect(QuoteChange?.properties.language).not.toHaveProperty('default');
    expect(QuoteChange?.properties.id).toBeUndefined();
  });

  test('knows which methods each address answers', () => {
    expect(methodsAt('/api/v1/quotes')).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST']);
    expect(methodsAt('/api/v1/quotes/some-id')).toEqual(['GET', 'HEAD', 'OPTIONS', 'PATCH']);
    expect(methodsAt('/api/v1/quotes.csv')).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(methodsAt('/api/v1/stances')).toEqual(['OPTIONS', 'POST']);
    expect(methodsAt('/api/v1/quotesxcsv')).toEqual([]);
    expect(methodsAt('/api/v1/nothing')).toEqual([]);
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
