import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { disableUser, inviteUser } from '#domain/accounts/commands.ts';
import { takeUpLink } from '#domain/accounts/commands-links.ts';
import { type Desk, emptyDesk } from '#domain/test-context.ts';
import { freshForm } from '#lib/form-state.ts';
import { authSecret } from '../_server/secret.ts';

/* Signing in, with the real library over a real database; only the request around it is made up. */

const PASSWORD = 'plum otter seven ledger';
let sent = new Headers();
const given: string[] = [];
const hashings = { made: 0, checked: 0 };

vi.mock('next/headers', () => ({
  headers: async () => sent,
  cookies: async () => ({ set: (name: string) => given.push(name) }),
}));
vi.mock('next/cache', () => ({ refresh: () => {} }));
vi.mock('#domain/accounts/commands-passwords.ts', async (load) => {
  const real = await load<typeof import('#domain/accounts/commands-passwords.ts')>();
  return {
    hashPassword: (password: string) => {
      hashings.made += 1;
      return real.hashPassword(password);
    },
    verifyPassword: (kept: string, password: string) => {
      hashings.checked += 1;
      return real.verifyPassword(kept, password);
    },
  };
});

let desk: Desk;
let signIn: (
  form: Record<string, string>,
  address?: string,
) => Promise<{ status: number; error: string | null }>;
beforeAll(async () => {
  desk = emptyDesk();
  vi.stubEnv('AUTH_SECRET', 'for this test alone, and long enough');
  vi.stubEnv('SIGN_IN_LIMIT', '20');
  (globalThis as Record<symbol, unknown>)[Symbol.for('on-record.database')] = desk.connection;
  for (const name of ['mara', 'gone']) {
    const { token } = inviteUser(desk.admin, { email: `${name}@example.org`, name, role: 'editor' });
    await takeUpLink(desk.nobody, { token, password: PASSWORD });
  }
  disableUser(desk.admin, { user: 'gone' });
  const actions = await import('./actions.ts');
  signIn = async (fields, address = '192.0.2.1') => {
    sent = new Headers({ 'sec-fetch-site': 'same-origin', 'x-client-address': address });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return actions.signIn(freshForm(), form);
  };
});
afterEach(() => {
  given.length = 0;
  hashings.made = 0;
  hashings.checked = 0;
});

describe('signing in', () => {
  test('with the right password sets the cookie and goes where one wanted to go, on this site alone', async () => {
    const right = { email: ' Mara@example.org', password: PASSWORD };
    for (const [next, where] of [
      ['/edit/account', '/edit/account'],
      ['https://evil.example/', '/edit'],
      ['//evil.example', '/edit'],
    ] as const) {
      await expect(signIn({ ...right, next })).rejects.toMatchObject({
        digest: expect.stringContaining(`;${where};`),
      });
    }
    expect(new Set(given)).toEqual(new Set(['__Host-on-record']));
  });

  test.each([
    ['a wrong password', 'mara@example.org', 'plum otter seven lodger'],
    ['an unknown address', 'nobody@example.org', PASSWORD],
    ['an account that is disabled', 'gone@example.org', PASSWORD],
    ['a password longer than any', 'mara@example.org', 'x'.repeat(900)],
  ])('with %s is refused in one sentence', async (_what, email, password) => {
    expect(await signIn({ email, password })).toMatchObject({
      status: 422,
      error: 'No account has this e-mail address and password.',
    });
    expect(given).toEqual([]);
    expect(
      desk.connection.sqlite.prepare('select count(*) from sessions where user_id = 2').pluck().get(),
    ).toBe(0);
  });

  test('costs one argon2 whether the account exists or not, so that time tells nothing', async () => {
    for (const email of ['mara@example.org', 'gone@example.org', 'nobody@example.org']) {
      hashings.made = 0;
      hashings.checked = 0;
      await signIn({ email, password: 'not the password' });
      expect(hashings.made + hashings.checked, email).toBe(1);
    }
  });

  test('with something missing names it', async () => {
    expect(await signIn({ email: 'mara', password: '' })).toMatchObject({
      status: 400,
      errors: [{ field: 'email' }, { field: 'password' }],
    });
  });

  test('is limited for one address, whoever it tries, and for no other address', async () => {
    const statuses = [];
    for (let n = 0; n < 21; n += 1) {
      statuses.push((await signIn({ email: `user${n}@example.org`, password: 'guess' }, '192.0.2.9')).status);
    }
    expect(statuses).toEqual([...Array(20).fill(422), 429]);
    const refused = await signIn({ email: 'user@example.org', password: 'guess' }, '192.0.2.9');
    expect(refused).toMatchObject({ status: 429, retry_after: expect.any(Number) });
    expect((await signIn({ email: 'user@example.org', password: 'guess' }, '192.0.2.10')).status).toBe(422);
  });

  test('is limited for one account, from however many addresses', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) {
      statuses.push(
        (await signIn({ email: 'aim@example.org', password: 'guess' }, `192.0.2.${100 + n}`)).status,
      );
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  });
});

describe('what cookies are signed with', () => {
  test('is the secret that is set, or one made once that only this user can read', () => {
    expect(authSecret()).toBe('for this test alone, and long enough');
    const path = join(mkdtempSync(join(tmpdir(), 'on-record-secret-')), 'record.db');
    vi.stubEnv('AUTH_SECRET', '');
    vi.stubEnv('DATABASE_PATH', path);
    const made = authSecret();
    expect(Buffer.from(made, 'base64url')).toHaveLength(32);
    expect(authSecret()).toBe(made);
    expect(readFileSync(`${path}.secret`, 'utf8').trim()).toBe(made);
    expect(statSync(`${path}.secret`).mode & 0o777).toBe(0o600);
    expect(existsSync(path)).toBe(false);
  });
});
