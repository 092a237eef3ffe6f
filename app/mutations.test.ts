import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessions, users } from '#db/schema-accounts.ts';
import { inviteUser } from '#domain/accounts/commands.ts';
import { makeToken } from '#domain/accounts/commands-tokens.ts';
import {
  type Action,
  isPermission,
  may,
  OPEN_ACTIONS,
  PERMISSIONS,
  type Permission,
} from '#domain/accounts/permissions.ts';
import { type Desk, dump, rustDesk } from '#domain/test-context.ts';
import { Refused } from '#lib/errors.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { ROLES, type Role } from '#lib/vocabulary.ts';

/*
 * Everything that can be sent to change something, found by looking at the files: every form action and every
 * writing method of the API. Each refuses nobody, the wrong role and the wrong origin before it does anything.
 */

declare global {
  interface ImportMeta {
    /** Vite's: every file of a pattern, to be loaded. */
    glob(pattern: string): Record<string, () => Promise<unknown>>;
  }
}

const ORIGIN = 'http://localhost:3000';
let sent = new Headers();
let session: number | null = null;

vi.mock('next/headers', () => ({
  headers: async () => sent,
  cookies: async () => ({ set: () => {}, get: () => undefined }),
}));
vi.mock('next/cache', () => ({ refresh: () => {} }));
vi.mock('./_server/auth.ts', () => ({
  auth: () => ({
    api: new Proxy(
      { getSession: async () => session && { session: { id: String(session) } } },
      { get: (api, name) => Reflect.get(api, name) ?? (async () => Promise.reject(new Refused('not here'))) },
    ),
  }),
  passOnCookies: async () => {},
  refusedAs: async (_refusal: unknown, work: () => unknown) => work(),
}));

const ACTIONS = import.meta.glob('./**/actions.ts');
const ROUTES = import.meta.glob('./**/route.ts');
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];

type Exported = [where: string, action: FormAction<unknown> & { asks: Action }];
type Write = [
  where: string,
  method: string,
  answer: ((request: Request, route: { params: Promise<unknown> }) => Promise<Response>) & {
    asks: Permission;
  },
];

let desk: Desk;
const bySession = new Map<Role, number>();
const byToken = new Map<Role, string>();
const actions: Exported[] = [];
const writes: Write[] = [];

beforeAll(async () => {
  desk = rustDesk();
  process.env.PUBLIC_ORIGIN = ORIGIN;
  (globalThis as Record<symbol, unknown>)[Symbol.for('on-record.database')] = desk.connection;
  const base = { db: desk.admin.db, now: () => new Date() };
  for (const role of ROLES) {
    const ctx = { ...base, user: desk.admin.user };
    const { handle } = inviteUser(ctx, { email: `${role}@example.org`, name: role, role });
    const { id } = desk.admin.db
      .update(users)
      .set({ two_factor: true })
      .returning({ id: users.id, handle: users.handle })
      .all()
      .find((row) => row.handle === handle) ?? { id: 0 };
    const now = new Date();
    const expires_at = new Date(now.getTime() + 1e8);
    const row = { user_id: id, token: role, expires_at, created_at: now, updated_at: now };
    bySession.set(role, desk.admin.db.insert(sessions).values(row).returning({ id: sessions.id }).get().id);
    byToken.set(
      role,
      makeToken({ ...base, user: { id: handle, name: role, role } }, { name: 'test', role }).token,
    );
  }
  for (const [file, load] of Object.entries(ACTIONS)) {
    for (const [name, action] of Object.entries((await load()) as Record<string, Exported[1]>)) {
      // Signing out is wrapped once more, since its form has nothing to show.
      if (name !== 'signOut') actions.push([`${file}: ${name}`, action]);
    }
  }
  // One of our own, so that what is expected below is expected of something however few there are.
  const { write } = await import('./_server/http.ts');
  writes.push(['POST probe', 'POST', write('seeUsers', () => ({ status: 200, body: {} }))]);
  for (const [file, load] of Object.entries(ROUTES)) {
    if (file.includes('[...rest]')) continue;
    const module = (await load()) as Record<string, Write[2]>;
    for (const method of WRITING)
      if (module[method]) writes.push([`${method} ${file}`, method, module[method]]);
  }
}, 120_000);
afterAll(() => {
  delete process.env.PUBLIC_ORIGIN;
});
beforeEach(() => {
  session = null;
  sent = new Headers({ 'sec-fetch-site': 'same-origin', cookie: '__Host-on-record=x.y' });
});

/** Those that ask for a role. */
const asking = () => actions.filter(([, { asks }]) => isPermission(asks));
/** Without what a look at a session leaves behind. */
const record = () => {
  const { sessions: _seen, api_tokens: _used, ...rest } = dump(desk.connection);
  return rest;
};

describe('every form action', () => {
  test('is found, and asks for a permission or says what it asks for instead', () => {
    expect(actions.length).toBeGreaterThanOrEqual(15);
    for (const [where, { asks }] of actions) {
      expect(asks in PERMISSIONS || asks in OPEN_ACTIONS, where).toBe(true);
    }
    const open = actions.map(([, { asks }]) => asks).filter((asks) => !isPermission(asks));
    expect(open.sort()).toEqual([
      'confirmTwoFactor',
      'enterCode',
      'reportError',
      'signIn',
      'startTwoFactor',
      'takeUpLink',
    ]);
  });

  test('refuses another origin with 403, whoever is signed in', async () => {
    session = bySession.get('admin') ?? null;
    const before = record();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: ORIGIN },
      { origin: 'https://evil.example', host: 'evil.example' },
      {},
    ]) {
      sent = new Headers({ cookie: '__Host-on-record=x.y', ...(headers as Record<string, string>) });
      for (const [name, action] of actions) {
        expect((await action(freshForm(), new FormData())).status, name).toBe(403);
      }
    }
    expect(record()).toEqual(before);
  });

  test('refuses nobody with 401, and keeps what was typed', async () => {
    const before = record();
    for (const [name, action] of asking()) {
      const form = new FormData();
      form.set('name', 'typed');
      form.set('password', 'a secret');
      const state = await action(freshForm(), form);
      expect([name, state.status, state.values]).toEqual([name, 401, { name: ['typed'] }]);
    }
    expect(record()).toEqual(before);
  });

  test.each(ROLES)('%s: may what the table says, and is refused the rest with 403', async (role) => {
    session = bySession.get(role) ?? null;
    const before = record();
    for (const [name, action] of asking()) {
      // An empty form: who may come in is told what is missing, or that nothing fits.
      const { status } = await action(freshForm(), new FormData());
      if (may({ id: role, name: role, role }, action.asks as Permission))
        expect([name, status], name).not.toContain(403);
      else expect([name, status]).toEqual([name, 403]);
    }
    expect(record()).toEqual(before);
  });

  test('refuses an admin who has no second factor yet', async () => {
    session = bySession.get('admin') ?? null;
    desk.connection.sqlite.exec("update users set two_factor = 0 where role = 'admin'");
    for (const [name, action] of asking()) {
      expect((await action(freshForm(), new FormData())).status, name).toBe(403);
    }
    desk.connection.sqlite.exec("update users set two_factor = 1 where role = 'admin'");
  });
});

describe('every writing method of the API', () => {
  const call = (write: Write, headers: Record<string, string>, body = '{}') =>
    write[2](new Request(`${ORIGIN}/api/v1/anything`, { method: write[1], headers, body }), {
      params: Promise.resolve({ id: 'none', slug: 'none' }),
    });

  test('refuses nobody, unknown tokens and other origins before it reads anything', async () => {
    const before = record();
    for (const write of writes) {
      const where = write[0];
      sent = new Headers();
      expect((await call(write, {})).status, where).toBe(403);
      expect((await call(write, { authorization: 'Bearer onrec_unknown' })).status, where).toBe(401);
      expect((await call(write, { 'sec-fetch-site': 'same-origin' }, 'no json')).status, where).toBe(401);
      session = bySession.get('admin') ?? null;
      sent = new Headers({ cookie: '__Host-on-record=x.y' });
      expect((await call(write, { 'sec-fetch-site': 'cross-site' })).status, where).toBe(403);
      session = null;
    }
    expect(record()).toEqual(before);
  });

  test('lets each role do what the table says', async () => {
    const before = record();
    for (const write of writes) {
      const statuses = new Map<Role, number>();
      for (const role of ROLES) {
        const authorization = `Bearer ${byToken.get(role)}`;
        statuses.set(role, (await call(write, { authorization }, 'no json')).status);
      }
      // Whoever may come in hears that this is no JSON; nothing is written by it.
      expect(statuses.get('admin'), write[0]).toBe(400);
      for (const role of ROLES) {
        const allowed = may({ id: role, name: role, role }, write[2].asks);
        expect(statuses.get(role), `${role}: ${write[0]}`).toBe(allowed ? 400 : 403);
      }
    }
    expect(record()).toEqual(before);
  });
});
