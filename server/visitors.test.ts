import { createServer, type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { SESSION_COOKIE } from '../lib/cookies.ts';
import { foreignForm, keepPrivate, nameVisitor } from './visitors.ts';

const OURS = 'https://record.example.org';
const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers with the headers a page would see. */
async function served(trustProxy = false) {
  const server = createServer((request, response) => {
    keepPrivate(request, response);
    nameVisitor(request, trustProxy);
    response.writeHead(200, { 'Cache-Control': 'public, max-age=60' });
    response.end(JSON.stringify(request.headers));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ seen: Record<string, string>; answered: IncomingMessage['headers'] }>((resolve, reject) => {
      send({ port, host: '127.0.0.1', path, headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        reply.on('end', () => resolve({ seen: JSON.parse(text), answered: reply.headers }));
      })
        .on('error', reject)
        .end();
    });
}

describe('who sends a request', () => {
  const forged = {
    'x-forwarded-for': '203.0.113.7',
    'x-client-address': '203.0.113.8',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=203.0.113.9',
  };

  test('is read from the connection; what the sender writes of it is taken away', async () => {
    const { seen } = await (await served())('/', forged);
    expect(seen['x-client-address']).toMatch(/127\.0\.0\.1$/);
    expect(JSON.stringify(seen)).not.toMatch(/203\.0\.113|evil\.example|https|forwarded":"for/);
  });

  test('is read from our own proxy where there is one: the last address, which it wrote', async () => {
    const { seen } = await (await served(true))('/', { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' });
    expect(seen['x-client-address']).toBe('203.0.113.7');
  });
});

describe('an answer for one person', () => {
  const cookie = `a=b; ${SESSION_COOKIE}=token.signature`;
  test.each([
    ['/edit', {}],
    ['/edit/users?a=b', {}],
    ['/sign-in', {}],
    ['/join/abc', {}],
    ['/quotes', { cookie }],
    ['/api/v1/quotes', { cookie }],
    ['/api/v1/quotes', { authorization: 'Bearer onrec_x' }],
  ])('%s with %j is kept by nobody', async (path, headers) => {
    const { answered } = await (await served())(path, headers as Record<string, string>);
    expect(answered['cache-control']).toBe('private, no-store');
    expect(answered['x-robots-tag']).toBe(
      /^\/(edit|sign-in|join)/.test(path) ? 'noindex, nofollow' : undefined,
    );
  });

  test.each([
    ['/quotes', {}],
    ['/editions', {}],
    ['/quotes', { cookie: 'theme=dark' }],
    ['/_next/static/chunks/a.js', { cookie }],
  ])('%s with %j is as the page says', async (path, headers) => {
    const { answered } = await (await served())(path, headers as Record<string, string>);
    expect(answered['cache-control']).toBe('public, max-age=60');
  });
});

describe('a form', () => {
  const form = (headers: Record<string, string>, method = 'POST', url = '/edit/users') =>
    ({ method, url, headers }) as unknown as IncomingMessage;

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: OURS }],
    ['another site in an older browser', { origin: 'https://evil.example', host: 'evil.example' }],
    ['nowhere', {}],
  ])('from %s is refused', (_where, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(foreignForm(form(headers as Record<string, string>, method), OURS)?.status).toBe(403);
    }
  });

  test('of ours passes, also behind a proxy that calls us by another name', () => {
    const request = form({ 'sec-fetch-site': 'same-origin', origin: OURS, host: 'inner:3000' });
    expect(foreignForm(request, OURS)).toBeNull();
    expect(request.headers['x-forwarded-host']).toBe('record.example.org');
    expect(request.headers.origin).toBe(OURS);
  });

  test('is no matter for reading, nor for the API, which looks itself', () => {
    expect(foreignForm(form({}, 'GET'), OURS)).toBeNull();
    expect(foreignForm(form({}, 'POST', '/api/v1/quotes'), OURS)).toBeNull();
  });
});
