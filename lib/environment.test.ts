import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

describe('what the environment says', () => {
  test('nothing set: everything has its default', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databasePath: 'data/on-record.db',
      address: 'http://localhost:3000',
      publicOrigin: 'http://localhost:3000',
      pageCache: true,
      apiRateLimit: 600,
      trustProxy: false,
      captureFetch: false,
      signInLimit: 50,
      authSecret: null,
    });
  });

  test('an empty value counts as absent', () => {
    expect(readEnvironment({ PORT: '', HOST: '', DATABASE_PATH: '', PUBLIC_ORIGIN: '' })).toEqual(
      readEnvironment({}),
    );
  });

  test.each([
    ['0.0.0.0', 'http://localhost:4000'],
    ['::', 'http://localhost:4000'],
    ['192.168.1.5', 'http://192.168.1.5:4000'],
    ['desk.example.org', 'http://desk.example.org:4000'],
    ['fe80::1', 'http://[fe80::1]:4000'],
  ])('listening on %s, the address is %s', (host, address) => {
    expect(readEnvironment({ HOST: host, PORT: '4000' }).address).toBe(address);
  });

  test('port 80 is left out of the address, as browsers leave it out of the origin', () => {
    expect(readEnvironment({ PORT: '80' }).publicOrigin).toBe('http://localhost');
  });

  test('the public origin loses its slash and its default port', () => {
    const read = (origin: string) => readEnvironment({ PUBLIC_ORIGIN: origin }).publicOrigin;
    expect(read('https://record.example.org/')).toBe('https://record.example.org');
    expect(read('https://record.example.org:443')).toBe('https://record.example.org');
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000a'],
    ['PORT', '3e3'],
    ['PORT', ' 3000'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['HOST', '-x'],
    ['HOST', '1:2:3'],
    ['HOST', '999.1.1.1'],
    ['DATABASE_PATH', 'data/'],
    ['DATABASE_PATH', ':memory:'],
    ['DATABASE_PATH', 'a\0b'],
    ['PAGE_CACHE', 'yes'],
    ['API_RATE_LIMIT', '-1'],
    ['API_RATE_LIMIT', 'many'],
    ['TRUST_PROXY', '2'],
    ['CAPTURE_FETCH', 'yes'],
    ['SIGN_IN_LIMIT', 'few'],
    ['AUTH_SECRET', 'short'],
    ['PUBLIC_ORIGIN', 'record.example.org'],
    ['PUBLIC_ORIGIN', 'ftp://record.example.org'],
    ['PUBLIC_ORIGIN', 'https://record.example.org/desk'],
    ['PUBLIC_ORIGIN', 'https://record.example.org?'],
    ['PUBLIC_ORIGIN', 'https://user@record.example.org'],
    ['PUBLIC_ORIGIN', 'https://'],
  ])('%s=%j is refused by name', (variable, value) => {
    const read = () => readEnvironment({ [variable]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(new RegExp(`^${variable} must be .*\\.$`));
  });

  test('any port number is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (port) => {
        expect(readEnvironment({ PORT: String(port) }).port).toBe(port);
      }),
    );
  });

  test('whatever stands in the variables, the result is usable or the error names one of them', () => {
    const value = fc.option(fc.string({ unit: 'binary', maxLength: 80 }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ PORT: value, HOST: value, PUBLIC_ORIGIN: value }), (values) => {
        try {
          const read = readEnvironment(values);
          expect(new URL(read.address).origin).toBe(read.address);
          expect(new URL(read.publicOrigin).origin).toBe(read.publicOrigin);
        } catch (error) {
          expect(error).toBeInstanceOf(EnvironmentError);
        }
      }),
    );
  });
});
