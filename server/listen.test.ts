import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { findListenTrouble, listenTrouble } from './listen.ts';

test('a free port makes no trouble; a taken one is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const wish = { port, host: '127.0.0.1' };
  expect(await findListenTrouble(wish)).toBe(`Port ${port} is in use. Stop what runs there or set PORT.`);
  await new Promise((resolve) => other.close(resolve));
  expect(await findListenTrouble(wish)).toBeNull();
});

test('an address of another machine is refused by name', async () => {
  // 203.0.113.0/24 is reserved for documentation (RFC 5737).
  const trouble = await findListenTrouble({ port: 3999, host: '203.0.113.9' });
  expect(trouble).toBe('203.0.113.9 is not an address of this machine. Set HOST to one that is.');
});

test('a port that needs more rights says which do not', () => {
  const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
  expect(listenTrouble(error, { port: 80, host: '127.0.0.1' })).toContain('Set PORT to 1024 or above.');
});
