import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../db/test-db.ts';
import { SESSION_COOKIE } from '../lib/cookies.ts';
import { withPageCache } from './page-cache.ts';
import { RecordVersion } from './record-version.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A site of one kind of page, made anew for everyone who is not answered from the cache. */
async function site(extra: Record<string, string> = {}) {
  const database = testDatabase();
  const version = new RecordVersion(database.path);
  let made = 0;
  const answer = withPageCache(async (request, response) => {
    made += 1;
    const nonce = `nonce-number-${made}==`;
    const words =
      database.sqlite.prepare('select value from settings where key = ?').pluck().get('words') ?? 'none';
    response.setHeader('content-security-policy', `script-src 'nonce-${nonce}'`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
    response.statusCode = request.url === '/missing' ? 404 : 200;
    response.write(`<script nonce="${nonce}">1</script>`);
    response.end(`<p>${words} ${request.url}</p><script nonce="${nonce}">2</script>`);
  }, version);
  const server = createServer((request, response) => void answer(request, response));
  open.push({ close: () => server.close() }, version, database);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { headers, method });
    const html = await reply.text();
    const nonce = /'nonce-([^']+)'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1];
    return { reply, html, nonce, body: html.replaceAll(nonce ?? '', '') };
  };
  const write = (words: string) =>
    database.sqlite
      .prepare('insert into settings values (?, ?) on conflict do update set value = excluded.value')
      .run('words', words);
  return { get, write, made: () => made };
}

describe('the exact cache of pages', () => {
  test('the next reader gets the same page, not made again, with a nonce of his own', async () => {
    const { get, made } = await site();
    const [first, second, third] = [
      await get('/compare?a=b'),
      await get('/compare?a=b'),
      await get('/compare?a=b'),
    ];
    expect(made()).toBe(1);
    expect(second.body).toBe(first.body);
    expect(new Set([first.nonce, second.nonce, third.nonce]).size).toBe(3);
    for (const { html, nonce } of [first, second, third])
      expect(html.match(/nonce="([^"]+)"/g)).toEqual(Array(2).fill(`nonce="${nonce}"`));
  });

  test('the very next reader after a write sees it', async () => {
    const { get, write, made } = await site();
    write('before');
    expect((await get('/quotes')).html).toContain('before');
    expect((await get('/quotes')).html).toContain('before');
    write('after');
    expect((await get('/quotes')).html).toContain('after');
    expect(made()).toBe(2);
  });

  test('compressed and plain are one page', async () => {
    const { get } = await site();
    const plain = await get('/', { 'accept-encoding': 'identity' });
    const packed = await get('/', { 'accept-encoding': 'gzip' });
    expect(packed.reply.headers.get('content-encoding')).toBe('gzip');
    expect(packed.body).toBe(plain.body);
    expect(packed.reply.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  });

  test.each([
    ['a cookie', { cookie: 'session=x' }],
    ['an editor’s session', { cookie: `theme=dark; ${SESSION_COOKIE}=x.y` }],
    ['credentials', { authorization: 'Bearer x' }],
    ['a request for data only', { rsc: '1' }],
  ])('nothing is kept for, or given to, %s', async (_what, headers) => {
    const { get, made } = await site();
    await get('/', headers);
    await get('/', headers);
    await get('/');
    await get('/', headers);
    expect(made()).toBe(4);
  });

  test.each(['/edit', '/edit/users?x=1', '/sign-in', '/join/secret'])(
    '%s is kept for nobody, whoever asks',
    async (path) => {
      const { get, made } = await site();
      await get(path);
      await get(path);
      expect(made()).toBe(2);
    },
  );

  test('what a reader was given is not given to an editor, nor the other way round', async () => {
    const { get, made } = await site();
    const cookie = `${SESSION_COOKIE}=x.y`;
    await get('/quotes', { cookie });
    await get('/quotes');
    await get('/quotes', { cookie });
    await get('/quotes');
    expect(made()).toBe(3);
  });

  test('errors, answers that set a cookie, files and writes are made anew', async () => {
    const plain = await site();
    for (const path of ['/missing', '/api/v1/quotes.csv'])
      for (let n = 0; n < 2; n += 1) await plain.get(path);
    await plain.get('/', {}, 'POST');
    await plain.get('/', {}, 'POST');
    expect(plain.made()).toBe(6);
    const withCookie = await site({ 'set-cookie': 'a=b' });
    await withCookie.get('/');
    await withCookie.get('/');
    expect(withCookie.made()).toBe(2);
  });

  test('what the API answers in JSON is kept likewise, but for what it tells the sender alone', async () => {
    const database = testDatabase();
    const version = new RecordVersion(database.path);
    let made = 0;
    const answer = withPageCache(async (_request, response) => {
      made += 1;
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify({ words: '“Any suggestion”', made }));
    }, version);
    let left = 10;
    const server = createServer((request, response) => {
      left -= 1;
      response.setHeader('ratelimit-remaining', left);
      void answer(request, response);
    });
    open.push({ close: () => server.close() }, version, database);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const get = async (encoding: string, headers: Record<string, string> = {}) => {
      const address = `http://127.0.0.1:${port}/api/v1/quotes?q=any`;
      const reply = await fetch(address, { headers: { 'accept-encoding': encoding, ...headers } });
      return {
        body: await reply.json(),
        left: reply.headers.get('ratelimit-remaining'),
        type: reply.headers.get('content-type'),
      };
    };
    const type = 'application/json; charset=utf-8';
    const body = { words: '“Any suggestion”', made: 1 };
    expect(await get('identity')).toEqual({ body, type, left: '9' });
    expect(await get('gzip')).toEqual({ body, type, left: '8' });
    expect(await get('gzip', { authorization: 'Bearer x' })).toMatchObject({ body: { made: 2 }, left: '7' });
    database.sqlite.prepare(`insert into settings values ('words', 'other')`).run();
    expect(await get('gzip')).toMatchObject({ body: { made: 3 }, left: '6' });
  });

  test('a HEAD is answered without a body, from the page if there is one', async () => {
    const { get, made } = await site();
    await get('/');
    const head = await get('/', {}, 'HEAD');
    expect(head.html).toBe('');
    expect(Number(head.reply.headers.get('content-length'))).toBeGreaterThan(20);
    expect(made()).toBe(1);
  });
});
