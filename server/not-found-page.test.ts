import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { withNotFoundPage } from './not-found-page.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** Pages as Next answers: an empty shell where a page finds nothing, a whole page where there is no page. */
async function site() {
  const asked: string[] = [];
  const heard: string[] = [];
  const answer = withNotFoundPage(async (request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('x-set-by-page', request.url ?? '');
    if (request.url === '/quotes/baldwin-no') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write('<html lang="en">');
      response.end('“No!”</html>');
      return;
    }
    if (request.url?.startsWith('/api/')) {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"ok":false}');
      return;
    }
    response.statusCode = 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/quotes/streamed') {
      // As Next streams for whoever has a session: it returns first, and waits for the end of what it sent.
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.once('finish', () => heard.push('finish'));
      response.flushHeaders();
      setTimeout(() => response.end('<html id="__next_error__"></html>'), 20);
      return;
    }
    if (request.url === '/quotes/never-recorded') {
      response.setHeader('x-shell', 'yes');
      response.flushHeaders();
      response.write('<html id="__next_error__">', () => response.end('<script></script></html>'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return;
    }
    response.end('<html lang="en"><h1>Not on record</h1></html>');
  });
  const server = createServer((request, response) => {
    response.setHeader('x-set-before', 'kept');
    void answer(request, response);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return { get, asked, heard };
}

describe('what is not on record', () => {
  test('is answered with a whole page in place of the shell, and nothing of the shell', async () => {
    const { get, asked } = await site();
    const answer = await get('/quotes/never-recorded');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<html lang="en"><h1>Not on record</h1></html>');
    expect(answer.headers.get('x-shell')).toBeNull();
    expect(answer.headers.get('x-set-before')).toBe('kept');
    expect(asked).toEqual(['/quotes/never-recorded', '/not-on-record']);
  });

  test('is answered whole also where the shell ends later, and who waits for its end hears of it once', async () => {
    const { get, heard } = await site();
    const answer = await get('/quotes/streamed');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<html lang="en"><h1>Not on record</h1></html>');
    expect(heard).toEqual(['finish']);
  });

  test('pages that are there, answers of the API and requests of the router are passed on as they are', async () => {
    const { get, asked } = await site();
    expect(await (await get('/quotes/baldwin-no')).text()).toBe('<html lang="en">“No!”</html>');
    expect(await (await get('/api/v1/quotes/nope')).json()).toEqual({ ok: false });
    const partial = await get('/quotes/never-recorded', { headers: { rsc: '1' } });
    expect(await partial.text()).toContain('__next_error__');
    expect(asked).toEqual(['/quotes/baldwin-no', '/api/v1/quotes/nope', '/quotes/never-recorded']);
  });
});
