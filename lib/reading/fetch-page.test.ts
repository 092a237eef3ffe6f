import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchPage, NotFetched, RULES } from './fetch-page.ts';
import { isPublicAddress } from './public-address.ts';

/* Traps on this machine: whatever reaches one that it must not reach is counted. */

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function trap(listener: RequestListener): Promise<{ port: number; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: (server.address() as AddressInfo).port, hits: () => hits };
}

const html: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<p>Words of the article.</p>');
};
/** Only 127.0.0.1 counts as public, on the ports of the traps. */
const here = (...ports: number[]) => ({ ...RULES, isPublic: (ip: string) => ip === '127.0.0.1', ports });

describe('public addresses', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    'no address',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a page', () => {
  test('is fetched from where it may be', async () => {
    const { port } = await trap(html);
    const page = await fetchPage(`http://127.0.0.1:${port}/`, here(port));
    expect(Buffer.from(page).toString()).toBe('<p>Words of the article.</p>');
  });

  test('is not fetched from this machine, however it is called', async () => {
    const { port, hits } = await trap(html);
    const rules = { ...RULES, ports: [port] };
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', '0'])
      await expect(fetchPage(`http://${host}:${port}/`, rules), host).rejects.toThrow(NotFetched);
    expect(hits()).toBe(0);
  });

  test('is not fetched from other ports, by other protocols, or with a password in its address', async () => {
    const { port, hits } = await trap(html);
    const rules = { ...here(port), ports: RULES.ports };
    const addresses = [
      `http://127.0.0.1:${port}/`,
      'ftp://example.org/',
      'file:///etc/passwd',
      'data:text/html,x',
      'http://a:b@example.org/',
    ];
    for (const address of addresses) await expect(fetchPage(address, rules)).rejects.toThrow(NotFetched);
    expect(hits()).toBe(0);
  });

  test('is not followed to where it may not be', async () => {
    const secret = await trap(html);
    const first = await trap((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.2:${secret.port}/` });
      response.end();
    });
    await expect(fetchPage(`http://127.0.0.1:${first.port}/`, here(first.port, secret.port))).rejects.toThrow(
      NotFetched,
    );
    expect([first.hits(), secret.hits()]).toEqual([1, 0]);
  });

  test('is followed three times and no further', async () => {
    const { port, hits } = await trap((request, response) => {
      const at = Number(request.url?.slice(1));
      response.writeHead(302, { location: `/${at + 1}` });
      response.end();
    });
    await expect(fetchPage(`http://127.0.0.1:${port}/0`, here(port))).rejects.toThrow(NotFetched);
    expect(hits()).toBe(4);
  });

  test('that unfolds beyond 2 MB, is no HTML, or never ends is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
    const { port } = await trap((request, response) => {
      if (request.url === '/slow') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<p>');
        return;
      }
      if (request.url === '/bomb') {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
        response.end(bomb);
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    });
    const rules = { ...here(port), time: 1000 };
    for (const path of ['bomb', 'json', 'slow']) {
      await expect(fetchPage(`http://127.0.0.1:${port}/${path}`, rules), path).rejects.toThrow(NotFetched);
    }
  });
});
