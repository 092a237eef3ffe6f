import { beforeEach, describe, expect, test } from 'vitest';
import { NotAllowed, NotFound, Refused, StaleVersion } from '#lib/errors.ts';
import type { Role } from '#lib/vocabulary.ts';
import { verifyChain } from '../revisions/queries.ts';
import { type Desk, dump, emptyDesk, NOW } from '../test-context.ts';
import { changeRole, disableUser, enableUser, resetTwoFactor } from './commands.ts';
import { issueLink } from './commands-links.ts';
import { changePassword, endSession, recordTwoFactor, saveProfile } from './commands-own.ts';
import { sweepSessions } from './commands-record.ts';
import { makeToken, revokeToken } from './commands-tokens.ts';
import { getAccount, getUser, listSessions, listTokens, listUsers } from './queries.ts';
import { linkHolder, openSession, tokenUser } from './queries-sessions.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from './rules.ts';
import { joinedAt, later, PASSWORD, session } from './test-joined.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
});

const joined = (name: string, role?: Role) => joinedAt(desk, name, role);

describe('a session', () => {
  test('ends when it is idle for too long, and when it is too old however much it is used', async () => {
    const mara = await joined('mara');
    const id = session(mara);
    expect(openSession(later(mara, IDLE_LIMIT), id)?.user.id).toBe('mara');
    expect(openSession(later(mara, 2 * IDLE_LIMIT + 1), id)).toBeNull();
    const used = session(mara);
    let at = 0;
    while (at + IDLE_LIMIT / 2 <= ABSOLUTE_LIMIT) {
      at += IDLE_LIMIT / 2;
      expect(openSession(later(mara, at), used), `after ${at} ms`).not.toBeNull();
    }
    expect(openSession(later(mara, ABSOLUTE_LIMIT + 1), used)).toBeNull();
  });

  test('is listed for its user alone, and ended by its user alone', async () => {
    const [mara, lyle] = [await joined('mara'), await joined('lyle')];
    const [first, second] = [session(mara), session(mara)];
    session(lyle);
    expect((await listSessions(mara, first)).map(({ id, current }) => [id, current])).toEqual([
      [first, true],
      [second, false],
    ]);
    expect(() => endSession(lyle, { session: second, current: 0 })).toThrow(NotFound);
    endSession(mara, { session: second, current: first });
    expect(openSession(mara, second)).toBeNull();
    session(mara);
    expect(endSession(mara, { session: 'others', current: first })).toBe(1);
    expect(openSession(mara, first)).not.toBeNull();
    expect(await listSessions(lyle, 0)).toHaveLength(1);
  });

  test('that has run out is cleared away, and no other', async () => {
    const mara = await joined('mara');
    const [old, idle, fresh] = [
      session(mara, Date.parse(NOW) - ABSOLUTE_LIMIT - 1),
      session(mara, Date.parse(NOW) - IDLE_LIMIT - 1),
      session(mara, Date.parse(NOW) - IDLE_LIMIT + 1),
    ];
    expect([old, idle].map((id) => openSession(mara, id))).toEqual([null, null]);
    sweepSessions(desk.nobody);
    expect(desk.connection.sqlite.prepare('select id from sessions').pluck().all()).toEqual([fresh]);
  });

  test('of an admin without a second factor opens nothing but setting one up', async () => {
    const ines = await joined('ines', 'admin');
    expect(openSession(ines, session(ines))).toMatchObject({ needs_two_factor: true });
    const mara = await joined('mara', 'editor');
    expect(openSession(mara, session(mara))).toMatchObject({ needs_two_factor: false });
  });
});

describe('a role', () => {
  test('that is taken away takes its power from sessions and tokens at once', async () => {
    const mara = await joined('mara');
    const id = session(mara);
    const { token } = makeToken(mara, { name: 'wire', role: 'editor' });
    const { version } = (await getUser(desk.admin, 'mara')) ?? { version: 0 };
    changeRole(desk.admin, { user: 'mara', role: 'contributor', version });
    expect(openSession(mara, id)?.user.role).toBe('contributor');
    expect(tokenUser(mara, token)?.role).toBe('contributor');
  });

  test('is not changed by whoever has seen an older state', async () => {
    await joined('mara');
    expect(() => changeRole(desk.admin, { user: 'mara', role: 'admin', version: 1 })).toThrow(StaleVersion);
  });

  test('admin is kept by the last one', async () => {
    await joined('ines', 'admin');
    const { version } = (await getUser(desk.admin, 'ines')) ?? { version: 0 };
    expect(() => changeRole(desk.admin, { user: 'ines', role: 'editor', version })).toThrow(/only admin/);
    expect(() => disableUser(desk.admin, { user: 'ines' })).toThrow(/only admin/);
    await joined('otto', 'admin');
    expect(changeRole(desk.admin, { user: 'ines', role: 'editor', version })).toBe(true);
  });
});

describe('a user who is shut out', () => {
  test('is out at once, by every way in, and comes back only by being let in', async () => {
    const mara = await joined('mara');
    const id = session(mara);
    const { token } = makeToken(mara, { name: 'wire', role: 'editor' });
    const link = issueLink(desk.admin, { user: 'mara' }).token;
    disableUser(desk.admin, { user: 'mara' });
    expect(openSession(mara, id)).toBeNull();
    expect(tokenUser(mara, token)).toBeNull();
    expect(linkHolder(mara, link)).toBeNull();
    expect(() => issueLink(desk.admin, { user: 'mara' })).toThrow(/disabled/);
    enableUser(desk.admin, { user: 'mara' });
    expect(openSession(mara, id)).toBeNull();
    expect(tokenUser(mara, token)?.id).toBe('mara');
  });
});

describe('a token', () => {
  test('acts for its user with its own role, until it is revoked', async () => {
    const mara = await joined('mara');
    const { id, token } = makeToken(mara, { name: 'wire import', role: 'contributor' });
    expect(token).toMatch(/^onrec_[\w-]{43}$/);
    expect(tokenUser(desk.nobody, token)).toEqual({ id: 'mara', name: 'mara', role: 'contributor' });
    expect(tokenUser(desk.nobody, `${token}x`)).toBeNull();
    expect(tokenUser(desk.nobody, token.slice(6))).toBeNull();
    expect(JSON.stringify(dump(desk.connection))).not.toContain(token);
    expect(revokeToken(mara, { token: id })).toBe(true);
    expect(tokenUser(desk.nobody, token)).toBeNull();
    expect((await listTokens(mara))[0]).toMatchObject({ name: 'wire import', revoked_at: NOW });
  });

  test('may do no more than who made it, and is revoked by nobody else', async () => {
    const [mara, lyle] = [await joined('mara'), await joined('lyle', 'contributor')];
    expect(() => makeToken(mara, { name: 'wire', role: 'admin' })).toThrow(Refused);
    expect(() => makeToken(lyle, { name: 'wire', role: 'editor' })).toThrow(Refused);
    const { id, token } = makeToken(mara, { name: 'wire', role: 'editor' });
    expect(() => revokeToken(lyle, { token: id })).toThrow(NotFound);
    expect(tokenUser(mara, token)).not.toBeNull();
  });
});

describe('one’s own account', () => {
  test('its name', async () => {
    const mara = await joined('mara');
    const { version } = await getAccount(mara);
    saveProfile(mara, { name: 'Mara Vell', version });
    expect(await getAccount(mara)).toMatchObject({ handle: 'mara', name: 'Mara Vell' });
  });

  test('its password: changed by whoever knows the present one, and all other sessions end', async () => {
    const mara = await joined('mara');
    const [here, there] = [session(mara), session(mara)];
    const change = (current_password: string, password: string) =>
      changePassword(mara, { current_password, password, session: here });
    await expect(change('wrong', 'another fine pass phrase')).rejects.toMatchObject({
      errors: [{ field: 'current_password' }],
    });
    await expect(change(PASSWORD, 'password1234')).rejects.toMatchObject({ errors: [{ field: 'password' }] });
    expect(openSession(mara, there)).not.toBeNull();
    await change(PASSWORD, 'another fine pass phrase');
    expect(openSession(mara, there)).toBeNull();
    expect(openSession(mara, here)).not.toBeNull();
    await expect(change(PASSWORD, 'a third fine pass phrase')).rejects.toThrow(Refused);
  });
});

describe('history', () => {
  test('keeps every step that concerns users, and no secret', async () => {
    const mara = await joined('mara');
    const { id } = makeToken(mara, { name: 'wire', role: 'contributor' });
    revokeToken(mara, { token: id });
    await changePassword(later(mara, 1), {
      current_password: PASSWORD,
      password: 'another fine pass phrase',
      session: session(mara),
    });
    desk.connection.sqlite.exec("update users set two_factor = 1 where handle = 'mara'");
    recordTwoFactor(mara, { on: true });
    resetTwoFactor(desk.admin, { user: 'mara' });
    const { version } = await getAccount(mara);
    changeRole(desk.admin, { user: 'mara', role: 'contributor', version });
    disableUser(desk.admin, { user: 'mara' });
    enableUser(desk.admin, { user: 'mara' });
    const steps = desk.connection.sqlite
      .prepare('select record_type, action, actor, is_public from revisions order by seq')
      .raw()
      .all();
    expect(steps).toEqual([
      ['user', 'create', 'ada', 0],
      ['user_link', 'create', 'ada', 0],
      ['user_link', 'change', 'mara', 0],
      ['user', 'change', 'mara', 0],
      ['api_token', 'create', 'mara', 0],
      ['api_token', 'change', 'mara', 0],
      ['user', 'change', 'mara', 0],
      ['user', 'change', 'mara', 0],
      ['user', 'change', 'ada', 0],
      ['user', 'change', 'ada', 0],
      ['user', 'change', 'ada', 0],
      ['user', 'change', 'ada', 0],
    ]);
    const bodies = desk.connection.sqlite.prepare('select body from revision_bodies').pluck().all().join();
    expect(bodies).toContain('"two_factor":true');
    for (const { secret } of desk.connection.sqlite
      .prepare(
        'select password as secret from credentials union select token_hash from user_links union select token_hash from api_tokens',
      )
      .all() as { secret: string }[]) {
      expect(bodies).not.toContain(secret);
    }
    expect(bodies).not.toMatch(/argon2|onrec_\w{5}/);
    expect(await verifyChain(desk.admin)).toMatchObject({ ok: true });
  });
});

test('only admins see who else there is', async () => {
  await expect(listUsers(desk.editor)).rejects.toThrow(NotAllowed);
  await expect(getUser(desk.contributor, 'mara')).rejects.toThrow(NotAllowed);
  expect(await listUsers(desk.admin)).toEqual([]);
});
