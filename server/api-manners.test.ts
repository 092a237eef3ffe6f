import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import nextConfig from '../next.config.js';
import { withApiManners } from './api-manners.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers everything with its address, behind the manners. */
async function served(options: { limit?: number; trustProxy?: boolean; head?: () => string | null } = {}) {
  const { limit = 0, trustProxy = false, head = () => 'a'.repeat(64) } = options;
  let asked = 0;
  const answer = withApiManners(
    async (request, response) => {
      asked += 1;
      response.writeHead(request.url === '/api/v1/missing' ? 404 : 200, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify({ url: request.url }));
    },
    { head },
    { limit, trustProxy },
  );
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers }),
    asked: () => asked,
  };
}

describe('has anything changed?', () => {
  test('is answered 304 without asking, until the record moves on', async () => {
    let head = '1'.repeat(64);
    const site = await served({ head: () => head });
    const first = await site.get('/api/v1/quotes');
    const validator = first.headers.get('etag') ?? '';
    expect(validator).toMatch(/^W\/".+"$/);

    const again = await site.get('/api/v1/quotes', { 'if-none-match': validator });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(site.asked()).toBe(1);

    head = '2'.repeat(64);
    const moved = await site.get('/api/v1/quotes', { 'if-none-match': validator });
    expect(moved.status).toBe(200);
    expect(moved.headers.get('etag')).not.toBe(validator);
  });

  test('has no validator on an error, on a page, or without a database', async () => {
    const site = await served();
    expect((await site.get('/api/v1/missing')).headers.get('etag')).toBeNull();
    expect((await site.get('/compare')).headers.get('etag')).toBeNull();
    const empty = await served({ head: () => null });
    expect((await empty.get('/api/v1/quotes')).headers.get('etag')).toBeNull();
  });
});

describe('a page of another origin', () => {
  const EXPOSED = 'access-control-expose-headers';
  const configured = async () => {
    const of = (await nextConfig.headers?.())?.find(({ source }) => source === '/api/v1/:path*');
    return of?.headers.find(({ key }) => key.toLowerCase() === EXPOSED)?.value ?? '';
  };

  test('may read every header that the API’s own page tells of', async () => {
    const names = (await configured()).split(', ');
    const told = readFileSync(join(import.meta.dirname, '../docs/api.md'), 'utf8').matchAll(
      /`((?:RateLimit|X-Rows|ETag|Retry)[\w-]*)`/g,
    );
    for (const [, name] of told) expect(names).toContain(name);
    expect(names).toEqual(expect.arrayContaining(['RateLimit-Remaining', 'X-Rows-Capped', 'Link']));
  });

  test('may read the same of a refusal', async () => {
    const site = await served({ limit: 1 });
    await site.get('/api/v1/quotes');
    const refused = await site.get('/api/v1/quotes');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(refused.headers.get(EXPOSED)).toBe(await configured());
  });
});

describe('one address sends too much', () => {
  test('is told how much is left, and then when to come back', async () => {
    const site = await served({ limit: 2 });
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await site.get('/api/v1/quotes'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[0]?.headers.get('ratelimit-limit')).toBe('2');
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['1', '0', '0']);
    const refused = answers[2];
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({ ok: false, status: 429, errors: [] });
  });

  test('pages are not counted', async () => {
    const site = await served({ limit: 1 });
    for (let n = 0; n < 3; n += 1) expect((await site.get('/compare')).status).toBe(200);
  });

  test('what a proxy says of the address counts only if the proxy is ours', async () => {
    const sender = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });
    const open = await served({ limit: 1 });
    expect((await open.get('/api/v1/quotes', sender(1))).status).toBe(200);
    expect((await open.get('/api/v1/quotes', sender(2))).status).toBe(429);
    const behind = await served({ limit: 1, trustProxy: true });
    expect((await behind.get('/api/v1/quotes', sender(1))).status).toBe(200);
    expect((await behind.get('/api/v1/quotes', sender(2))).status).toBe(200);
    expect((await behind.get('/api/v1/quotes', sender(2))).status).toBe(429);
  });
});
