import * as z from 'zod';
import './answers.ts';
import { ANSWERS } from './answers-quotes.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';

type Json = Record<string, unknown>;
const REF = '#/components/schemas/';

/**
 * The API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html), made from the filters that read addresses
 * and the schemas that real answers are tested against.
 */
export function openApi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'On Record',
      version: '1',
      summary: 'Who said what about whom, word for word, with conflicting claims lined up',
      description:
        'For reading; no key is needed. Every list takes `after`, the `next` of an earlier answer. An unknown filter, or a value that cannot be read, is refused with 400 and its field is named. Repeating a filter means "any of". A conflict does not say who is right.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [{ name: 'reading' }],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: {
      schemas: schemas(),
      responses: {
        Refused: answerOf('Error', 'A filter cannot be read, or there is no such filter'),
        NotFound: answerOf('Error', 'No such record, or none that was published'),
        Busy: {
          ...answerOf('Error', 'The record is being written to'),
          headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
        },
      },
    },
  };
}

function operation({ path, summary, answer, filters, parts }: Endpoint): Json {
  const inPath = Object.entries(parts).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(filters).map(([name, { about, schema, many }]) => ({
    name,
    in: 'query',
    description: about,
    schema,
    ...(many ? { style: 'form', explode: true } : {}),
  }));
  return {
    operationId: nameOf(path),
    summary,
    tags: ['reading'],
    security: [],
    parameters: [...inPath, ...inQuery],
    responses: {
      200: answerOf(answer, summary),
      ...(inQuery.length > 0 ? { 400: { $ref: '#/components/responses/Refused' } } : {}),
      ...(inPath.length > 0 ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      503: { $ref: '#/components/responses/Busy' },
    },
  };
}

const answerOf = (answer: string | { media: string }, description: string): Json => ({
  description,
  content:
    typeof answer === 'string'
      ? { 'application/json': { schema: { $ref: `${REF}${answer}` } } }
      : { [answer.media]: { schema: { type: 'string' } } },
});

/** `/api/v1/quotes/{id}` as "getQuotesById". */
function nameOf(path: string): string {
  const words = path.replace(/^\/api\/(v1\/)?/, '').split(/[/.]/);
  return words.reduce((name, word) => {
    const part = /^\{(\w+)\}$/.exec(word)?.[1];
    const plain = part ?? word;
    return `${name}${part ? 'By' : ''}${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  }, 'get');
}

/** The answers' schemas by name. Readers must expect new fields, so none is closed. */
function schemas(): Json {
  const { schemas: found } = z.toJSONSchema(ANSWERS, {
    io: 'input',
    uri: (id) => `${REF}${id}`,
    // The bounds of what a program can count say nothing about our counts.
    override: ({ jsonSchema }) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as { schemas: Record<string, Json> };
  return Object.fromEntries(
    Object.entries(found)
      .filter(([id]) => id !== '__shared')
      .map(([id, { $schema: _schema, $id: _id, id: _name, ...schema }]) => [id, schema]),
  );
}
