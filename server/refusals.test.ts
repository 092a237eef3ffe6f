import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  METHOD_NOT_ALLOWED,
  refusalFor,
  refusalForParserError,
  sendRefusal,
  writeRefusal,
} from './refusals.ts';

describe('which requests are refused before any page is asked', () => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s passes', (method) => {
    expect(refusalFor({ method, url: '/compare?a=alec-baldwin' })).toBeNull();
  });

  test.each(['TRACE', 'PROPFIND', 'CONNECT', 'get', ''])('%j is no method of ours', (method) => {
    expect(refusalFor({ method, url: '/' })?.status).toBe(405);
  });

  test('an address of 8192 characters passes, one more does not', () => {
    const address = (length: number) => `/search?q=${'a'.repeat(length - '/search?q='.length)}`;
    expect(refusalFor({ method: 'GET', url: address(8192) })).toBeNull();
    expect(refusalFor({ method: 'GET', url: address(8193) })?.status).toBe(414);
  });

  test.each(['/%', '/quotes/%zz', '/quotes/%ff', '/quotes/%E0%A4%A', '//'])('%s cannot be read', (url) => {
    expect(refusalFor({ method: 'GET', url })?.status).toBe(400);
  });

  test.each(['/quotes/%C3%A9', '/search?q=%', '/search?q=%00', '/quotes/..%2f..', '/?a=b?c'])(
    '%s can be read, and the page decides',
    (url) => {
      expect(refusalFor({ method: 'GET', url })).toBeNull();
    },
  );
});

describe('how a refusal looks', () => {
  const server = createServer((request, response) => {
    const refusal = refusalFor(request);
    if (refusal) sendRefusal(request, response, refusal);
    else response.end('a page');
  });
  server.on('connect', (_request, socket) => writeRefusal(socket, METHOD_NOT_ALLOWED, 'Method Not Allowed'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    writeRefusal(socket, ...refusalForParserError(error.code));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void server.close());

  /** Sends bytes as they are and answers what comes back: status, headers and body. */
  async function say(bytes: string) {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    return { status: Number(head.split(' ')[1]), head, body };
  }

  test.each([
    ['TRACE', 405, 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a method that nobody knows', 405, 'GOSSIP / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['CONNECT', 405, 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['9 KB of address', 414, `GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['100 KB of address', 431, `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['a header without a colon', 400, 'GET / HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n'],
    ['bytes that are no text', 400, 'GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s is answered %d in the one error shape', async (_what, expected, bytes) => {
    const { status, head, body } = await say(bytes);
    expect(status).toBe(expected);
    expect(JSON.parse(body)).toEqual({ ok: false, error: expect.any(String), errors: [], status: expected });
    expect(head).toContain('Content-Type: application/json');
    expect(head).toContain('X-Content-Type-Options: nosniff');
    expect(head.includes('Allow: GET, HEAD')).toBe(expected === 405);
  });

  test('HEAD gets the headers of the refusal without its body', async () => {
    const { status, body } = await say('HEAD /%ff HTTP/1.1\r\nHost: a\r\n\r\n');
    expect([status, body]).toEqual([400, '']);
  });
});
