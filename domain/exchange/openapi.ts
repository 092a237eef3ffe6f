import * as z from 'zod';
import { SESSION_COOKIE } from '#lib/cookies.ts';
import './answers.ts';
import { ANSWERS } from './answers-quotes.ts';
import './bodies.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { WRITES, type WriteEndpoint } from './endpoints-writing.ts';

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
        'Reading needs no key; writing needs a token. Every list takes `after`, the `next` of an earlier answer. An unknown filter, or a value that cannot be read, is refused with 400 and its field is named. Repeating a filter means "any of". A conflict does not say who is right.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [{ name: 'reading' }, { name: 'writing' }],
    paths: paths(),
    components: {
      schemas: schemas(),
      responses: RESPONSES,
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made at /edit/account, shown once' },
        session: {
          ...{ type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
          description: 'Of someone who is signed in; for pages of this site alone',
        },
      },
    },
  };
}

function paths(): Json {
  const found: Record<string, Json> = {};
  for (const endpoint of ENDPOINTS) found[endpoint.path] = { get: operation(endpoint) };
  for (const endpoint of WRITES) {
    found[endpoint.path] = { ...found[endpoint.path], [endpoint.method.toLowerCase()]: writing(endpoint) };
  }
  return found;
}

function operation({ path, summary, answer, filters, parts }: Endpoint): Json {
  const named = inPath(parts);
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
    parameters: [...named, ...inQuery],
    responses: {
      200: answerOf(answer, summary),
      ...(inQuery.length > 0 ? { 400: { $ref: '#/components/responses/Refused' } } : {}),
      ...(named.length > 0 ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      503: { $ref: '#/components/responses/Busy' },
    },
  };
}

/** Refusals of requests that change something, by status, with the names they have in the description. */
const REFUSALS = {
  400: 'Refused',
  401: 'NoToken',
  403: 'NotAllowed',
  409: 'Stale',
  413: 'TooLarge',
  422: 'AgainstTheRules',
  429: 'TooMany',
  503: 'Busy',
  507: 'Full',
} as const;

function writing({ method, path, summary, body, answer, status, parts }: WriteEndpoint): Json {
  const refusals = Object.entries(REFUSALS)
    .filter(([code]) => code !== '409' || method === 'PATCH')
    .map(([code, name]) => [code, { $ref: `#/components/responses/${name}` }]);
  const location = {
    Location: { description: 'Where it is, and is changed', schema: { type: 'string' } },
  };
  return {
    operationId: nameOf(path, method.toLowerCase()),
    summary,
    tags: ['writing'],
    security: [{ token: [] }, { session: [] }],
    parameters: [...inPath(parts), { $ref: '#/components/parameters/IdempotencyKey' }],
    requestBody: { required: true, content: { 'application/json': { schema: { $ref: `${REF}${body}` } } } },
    responses: {
      [status]: { ...answerOf(answer, summary), ...(status === 201 ? { headers: location } : {}) },
      ...(method === 'PATCH' ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      ...Object.fromEntries(refusals),
    },
  };
}

const inPath = (parts: Record<string, string>): Json[] =>
  Object.entries(parts).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }));

const answerOf = (answer: string | { media: string }, description: string): Json => ({
  description,
  content:
    typeof answer === 'string'
      ? { 'application/json': { schema: { $ref: `${REF}${answer}` } } }
      : { [answer.media]: { schema: { type: 'string' } } },
});

const waiting = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
const RESPONSES = {
  Refused: answerOf('Error', 'A filter or a field cannot be read, or there is no such one'),
  NoToken: answerOf('Error', 'Nobody is signed in, or the token is not known or was revoked'),
  NotAllowed: answerOf('Error', 'The role does not allow it, or a session was used from another site'),
  NotFound: answerOf('Error', 'No such record, or none that was published'),
  Stale: answerOf('Stale', 'The record has moved on since the version that was sent'),
  TooLarge: answerOf('Error', 'More than 4 MB'),
  AgainstTheRules: answerOf('Error', 'Understood, and refused by a rule of the record'),
  TooMany: { ...answerOf('Error', 'Too many requests in a minute'), headers: waiting },
  Busy: { ...answerOf('Error', 'The record is being written to'), headers: waiting },
  Full: { ...answerOf('Error', 'There is no room left on the disk; nothing was changed'), headers: waiting },
};
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'For 24 hours the same request under the same key is given its first answer again',
  schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
};

/** `/api/v1/quotes/{id}` as "getQuotesById". */
function nameOf(path: string, method = 'get'): string {
  const words = path.replace(/^\/api\/(v1\/)?/, '').split(/[/.-]/);
  return words.reduce((name, word) => {
    const part = /^\{(\w+)\}$/.exec(word)?.[1];
    const plain = part ?? word;
    return `${name}${part ? 'By' : ''}${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  }, method);
}

/**
 * The schemas by name. Readers must expect new fields, so no answer is closed; what is sent is. Of a change, what is
 * left out stays as it is: its fields have no defaults.
 */
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
      .map(([id, { $schema: _schema, $id: _id, id: _name, ...schema }]) => [
        id,
        id.endsWith('Change') ? withoutDefaults(schema) : schema,
      ]),
  );
}

function withoutDefaults({ properties, ...schema }: Json): Json {
  const fields = Object.entries(properties as Record<string, Json>).map(([name, field]) => {
    const { default: _default, ...kept } = field;
    return [name, kept];
  });
  return { ...schema, properties: Object.fromEntries(fields) };
}
