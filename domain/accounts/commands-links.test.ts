import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Refused } from '#lib/errors.ts';
import { type Desk, dump, emptyDesk } from '../test-context.ts';
import { inviteUser } from './commands.ts';
import { issueLink, takeUpLink } from './commands-links.ts';
import { hashPassword, verifyPassword } from './commands-passwords.ts';
import { getUser } from './queries.ts';
import { linkHolder, openSession, secretHash } from './queries-sessions.ts';
import { LINK_LIFE } from './rules.ts';
import { joinedAt, later, PASSWORD, session } from './test-joined.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
});
const joined = (name: string) => joinedAt(desk, name);

describe('an invitation', () => {
  test('makes a user who may come in once a password is set', async () => {
    const { handle, token } = inviteUser(desk.admin, {
      email: ' Mara@Example.ORG ',
      name: 'Mara Vell',
      role: 'editor',
    });
    expect(handle).toBe('mara-vell');
    expect(await getUser(desk.admin, handle)).toMatchObject({
      email: 'mara@example.org',
      joined: false,
      link: { purpose: 'invite' },
    });
    expect(await takeUpLink(desk.nobody, { token, password: PASSWORD })).toBe('mara@example.org');
    expect(await getUser(desk.admin, handle)).toMatchObject({ joined: true, link: null });
    const { password } = desk.connection.sqlite.prepare('select password from credentials').get() as {
      password: string;
    };
    expect(password).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(password, PASSWORD)).toBe(true);
    expect(await verifyPassword(password, `${PASSWORD} `)).toBe(false);
  });

  test('holds 32 random bytes, of which only the hash is kept', () => {
    const { token } = inviteUser(desk.admin, { email: 'mara@example.org', name: 'Mara', role: 'editor' });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const everything = JSON.stringify(dump(desk.connection));
    expect(everything).not.toContain(token);
    expect(everything).toContain(secretHash(token));
  });

  test('for an address that has an account is refused', () => {
    const mara = { email: 'mara@example.org', name: 'Mara', role: 'editor' } as const;
    inviteUser(desk.admin, mara);
    expect(() => inviteUser(desk.admin, { ...mara, email: 'MARA@example.org' })).toThrow(Refused);
  });

  test('gives nobody a name that history knows as somebody else’s', () => {
    inviteUser(desk.admin, { email: 'a@example.org', name: 'Mara', role: 'editor' });
    // Ada, who invited her, stands in history without an account of her own.
    const handles = ['Mara', 'Ada', 'Command line'].map(
      (name, n) => inviteUser(desk.admin, { email: `b${n}@example.org`, name, role: 'editor' }).handle,
    );
    expect(handles).toEqual(['mara-2', 'ada-2', 'command-line-2']);
  });
});

describe('a one-time link', () => {
  test('works once', async () => {
    const mara = await joined('mara');
    const again = takeUpLink(desk.nobody, { token: mara.token, password: 'another fine pass phrase' });
    await expect(again).rejects.toThrow(NotFound);
  });

  test('works once, also for two who use it at the same moment', async () => {
    const { token } = inviteUser(desk.admin, { email: 'mara@example.org', name: 'Mara', role: 'editor' });
    const both = await Promise.allSettled([
      takeUpLink(desk.nobody, { token, password: PASSWORD }),
      takeUpLink(desk.nobody, { token, password: 'another fine pass phrase' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('works for 24 hours, and not when a newer one was made', async () => {
    const { handle, token } = inviteUser(desk.admin, {
      email: 'm@example.org',
      name: 'Mara',
      role: 'editor',
    });
    expect(linkHolder(later(desk.nobody, LINK_LIFE - 1), token)).toMatchObject({ handle });
    expect(linkHolder(later(desk.nobody, LINK_LIFE), token)).toBeNull();
    issueLink(desk.admin, { user: handle });
    expect(linkHolder(desk.nobody, token)).toBeNull();
  });

  test('for a password that is refused still works', async () => {
    const { token } = inviteUser(desk.admin, { email: 'mara@example.org', name: 'Mara', role: 'editor' });
    const before = dump(desk.connection);
    for (const password of ['short', 'password1234', 'mara-mara-mara']) {
      await expect(takeUpLink(desk.nobody, { token, password })).rejects.toMatchObject({
        status: 422,
        errors: [{ field: 'password' }],
      });
    }
    expect(dump(desk.connection)).toEqual(before);
    await takeUpLink(desk.nobody, { token, password: PASSWORD });
  });

  test('for a new password ends every session', async () => {
    const mara = await joined('mara');
    const open = session(mara);
    const { token, purpose } = issueLink(desk.admin, { user: 'mara' });
    expect(purpose).toBe('reset');
    expect(openSession(desk.nobody, open)).not.toBeNull();
    await takeUpLink(desk.nobody, { token, password: 'another fine pass phrase' });
    expect(openSession(desk.nobody, open)).toBeNull();
  });

  test.each(['', 'nonsense', 'A'.repeat(43)])('%j opens nothing', async (token) => {
    await expect(takeUpLink(desk.nobody, { token, password: PASSWORD })).rejects.toThrow(NotFound);
  });
});

test('the same password is never hashed to the same text, and costs what it should', async () => {
  const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
  expect(one).not.toBe(two);
  expect(one).toContain('m=19456,t=2,p=1');
});
