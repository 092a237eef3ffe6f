import { readFileSync } from 'node:fs';
import { openDatabase } from '#db/client.ts';
import { may } from '#domain/accounts/permissions.ts';
import { BODY, SAVED } from '#domain/exchange/bodies.ts';
import { WRITES } from '#domain/exchange/endpoints-writing.ts';
import { WRITING_EXAMPLE } from '#domain/exchange/example.ts';
import { SESSION_COOKIE } from '#lib/cookies.ts';
import { openSession, ROLE_OF, revoke, type Staff, tokenOf } from './accounts.ts';
import { expect, test } from './fixtures.ts';
import { type OwnServer, ownServer } from './own-server.ts';

/* Programs that write, over HTTP, on a site of their own: what they publish, every other test would count. */

test.describe.configure({ mode: 'serial' });
let server: OwnServer;
const tokens = new Map<Staff, string>();

test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await ownServer('e2e-write-api');
  for (const who of ['editor', 'secondEditor', 'contributor', 'admin'] as const) {
    tokens.set(who, tokenOf(who, server.database).token);
  }
});
test.afterAll(async () => {
  await server.stop();
});

/** What the site answers; which of the fields there are depends on what was asked. */
type Body = {
  ok: boolean;
  errors: { field: string }[];
  current: { version: number };
  id: string;
  page: string;
  version: number;
  note: string;
  links: unknown[];
  items: unknown[];
  count: { value: number };
};
type Answer = { status: number; headers: Headers; body: Body };

async function send(
  line: string,
  body: unknown,
  { as = 'editor', ...extra }: { as?: Staff | null } & Record<string, unknown> = {},
): Promise<Answer> {
  const [method = '', path = ''] = line.split(' ');
  const authorization: Record<string, string> = as ? { authorization: `Bearer ${tokens.get(as)}` } : {};
  const response = await fetch(server.origin + path, {
    method,
    headers: { ...authorization, ...(extra as Record<string, string>) },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
const read = (path: string) => send(`GET ${path}`, null, { as: null });
const count = (table: string): number => {
  const { sqlite, close } = openDatabase(server.database);
  const rows = sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number;
  close();
  return rows;
};

test('the documented example puts a statement on record; readers see it once it is published', async ({
  page,
}) => {
  const lines = [
    ...readFileSync('docs/api.md', 'utf8').matchAll(
      /curl 'http:\/\/localhost:3000(\/\S+)' \\\n {2}-H "Authorization: Bearer \$TOKEN" -H '[^']+' \\\n {2}--data '([^']+)'/g,
    ),
  ];
  expect(lines).toHaveLength(WRITING_EXAMPLE.length);
  let last: Answer | null = null;
  for (const [, path, data] of lines) {
    last = await send(`POST ${path}`, data);
    expect(last.status, path).toBe(201);
  }
  expect(last?.body).toMatchObject({ status: 'draft', appearances: [{ verification: 'exact' }] });
  const at = last?.headers.get('location') ?? '';
  expect(at).toBe(`/api/v1/quotes/${last?.body.id}`);
  expect(last?.headers.get('cache-control')).toBe('private, no-store');
  // A draft is no reader's, and a token makes nobody more than a reader.
  expect((await read(at)).status).toBe(404);
  expect((await send(`GET ${at}`, null)).status).toBe(404);
  expect((await read('/api/v1/quotes?speaker=ines-vell')).status).toBe(400);

  expect((await send(`PATCH ${at}`, { version: 1, status: 'published' })).status).toBe(200);
  expect((await read(at)).body).toMatchObject({ text: 'The gate was open.', status: 'published' });
  expect((await read('/api/v1/quotes?speaker=ines-vell')).body.count.value).toBe(1);
  await page.goto(server.origin + last?.body.page);
  await expect(page.getByText('The gate was open.').first()).toBeVisible();

  const wrong = { version: 2, said_on: '2022-01-14' };
  expect((await send(`PATCH ${at}`, wrong)).body).toMatchObject({
    status: 422,
    errors: [{ field: 'reason' }],
  });
  await send(`PATCH ${at}`, { ...wrong, reason: 'it was said on Friday' });
  expect((await read('/api/v1/corrections')).body.items[0]).toMatchObject({
    reason: 'it was said on Friday',
    changes: [{ field: 'said_on', old: '2022-01-13', new: '2022-01-14' }],
  });
});

const STANCE = {
  ...{ quote: 'baldwin-abc-never', claim: 'the-gate-was-open', sign: 0, force: 'flat', act: 'declines' },
  reason: 'asked about the gate, he says nothing of it',
};
/** Something new at each address for making, then a change at where it is. */
const STORY: [noun: string, made: object, change: object, at?: (key: string) => string][] = [
  ['entities', { kind: 'person', name: 'Lyle Harrow' }, { description: 'A guard' }],
  ['outlets', { name: 'The Gate Gazette', kind: 'newspaper' }, { url: 'https://gazette.example/' }],
  ['topics', { name: 'The gate', parent: 'rust-shooting' }, { name: 'The iron gate' }],
  ['sources', { kind: 'letter', headline: 'A letter from the gate' }, { byline: 'Lyle Harrow' }],
  ['claims', { slug: 'the-gate-was-open', text: 'The gate was open', kind: 'event' }, { topic: 'the-gate' }],
  ['quotes', { form: 'indirect', text: 'He saw nobody.', speaker: 'lyle-harrow' }, { occasion: 'at night' }],
  ['stances', STANCE, { sign: 0, act: 'asks', reason: 'he asks which gate is meant' }],
  [
    'comment-requests',
    { party: 'lyle-harrow', quote: 'baldwin-abc-never', outcome: 'no_answer' },
    { outcome: 'declined' },
  ],
];

test('every noun is made and changed, and answered as described', async () => {
  for (const [noun, made, change] of STORY) {
    const [post, patch] = WRITES.filter(
      ({ path }) => path === `/api/v1/${noun}` || path.startsWith(`/api/v1/${noun}/`),
    );
    if (!post || !patch) throw new Error(`no such address: ${noun}`);
    const first = await send(`POST /api/v1/${noun}`, made);
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    expect(SAVED[post.answer].parse(first.body)).toEqual(first.body);
    expect(BODY[post.body].safeParse(made).success).toBe(true);
    const second = await send(`PATCH ${first.headers.get('location')}`, { version: 1, ...change });
    expect(second.status, JSON.stringify(second.body)).toBe(200);
    expect(second.body).toMatchObject({ ...change, version: 2 });
    expect(SAVED[patch.answer].parse(second.body)).toEqual(second.body);
  }
  const link = {
    ...{ from: 'baldwin-abc-hammer', to: 'baldwin-abc-never', type: 'repeats' },
    reason: 'the same interview, the same answer',
  };
  const linked = await send('POST /api/v1/quote-links', link);
  expect([linked.status, linked.body]).toEqual([200, link]);
  expect((await read('/api/v1/quotes/baldwin-abc-hammer')).body.links).toContainEqual({
    ...{ type: 'repeats', direction: 'from', quote: 'baldwin-abc-never' },
    reason: link.reason,
  });
});

test('each role may write at each address what the table says', async () => {
  for (const { method, path, permission } of WRITES) {
    const line = `${method} ${path.replace(/\{\w+\}/, 'nothing')}`;
    expect((await send(line, '{', { as: null })).status, line).toBe(403);
    for (const who of ['contributor', 'editor', 'admin'] as const) {
      const { status } = await send(line, '{', { as: who });
      const allowed = may({ id: who, name: who, role: ROLE_OF[who] }, permission);
      expect(status, `${who}: ${line}`).toBe(allowed ? 400 : 403);
    }
  }
});

test('a contributor drafts, and does not publish', async () => {
  const quote = { form: 'indirect', text: 'She saw nobody.', speaker: 'ines-vell' };
  const published = { ...quote, status: 'published', appearances: [{ source: 'gate-statement' }] };
  const before = count('quotes');
  expect((await send('POST /api/v1/quotes', published, { as: 'contributor' })).status).toBe(403);
  expect(count('quotes')).toBe(before);
  const draft = await send('POST /api/v1/quotes', quote, { as: 'contributor' });
  expect(draft.status).toBe(201);
  const at = draft.headers.get('location');
  const publish = { version: 1, status: 'published' };
  expect((await send(`PATCH ${at}`, publish, { as: 'contributor' })).status).toBe(403);
});

test('a request sent again under its key is answered alike, and done once', async () => {
  const keyed = { 'idempotency-key': 'e2e-1' };
  const made = { kind: 'person', name: 'Sol Reyes' };
  const before = count('entities');
  const both = await Promise.all([
    send('POST /api/v1/entities', made, keyed),
    send('POST /api/v1/entities', made, keyed),
  ]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0]?.body).toEqual(both[1]?.body);
  expect(both.map(({ headers }) => headers.get('location'))).toEqual(
    Array(2).fill('/api/v1/entities/sol-reyes'),
  );
  expect(both.map(({ headers }) => headers.get('idempotency-replayed')).sort()).toEqual([null, 'true']);
  expect(count('entities')).toBe(before + 1);
  const other = await send('POST /api/v1/entities', { ...made, name: 'Sol Reyes Vega' }, keyed);
  expect([other.status, other.body.errors[0]?.field]).toEqual([422, 'Idempotency-Key']);
  expect(count('entities')).toBe(before + 1);
});

test('two programs change one statement: the second is shown what stands', async () => {
  const at = '/api/v1/quotes/baldwin-abc-hammer';
  const { version } = (await read(at)).body;
  const [first, second] = [
    await send(`PATCH ${at}`, { version, note: 'First.' }),
    await send(`PATCH ${at}`, { version, note: 'Second.' }, { as: 'secondEditor' }),
  ];
  expect([first.status, second.status]).toEqual([200, 409]);
  expect(second.body).toMatchObject({ ok: false, errors: [{ field: 'version' }] });
  expect(second.body.current).toEqual(first.body);
  // What stands is enough to go on with.
  const again = await send(`PATCH ${at}`, { version: second.body.current.version, note: 'First. Second.' });
  expect(again.status).toBe(200);
  expect((await read(at)).body.note).toBe('First. Second.');
});

test('what cannot be read, is not there or is too much is refused, and changes nothing', async () => {
  const before = count('revisions');
  const refused = async (line: string, body: unknown, status: number, field?: string) => {
    const answer = await send(line, body);
    expect(answer.status, line).toBe(status);
    expect(answer.body).toMatchObject({ ok: false, status });
    if (field) expect(answer.body.errors.map((one: { field: string }) => one.field)).toContain(field);
  };
  await refused('POST /api/v1/quotes', '{"form":', 400, 'body');
  await refused('POST /api/v1/quotes', '[]', 400, 'body');
  await refused('POST /api/v1/quotes', { form: 'sung', speaker: 'ines-vell' }, 400, 'form');
  await refused('POST /api/v1/quotes', { form: 'direct', speaker: 'ines-vell', colour: 1 }, 400);
  await refused(
    'POST /api/v1/quotes',
    { form: 'direct', text: 'Yes.', speaker: 'nobody-at-all' },
    422,
    'speaker',
  );
  await refused('POST /api/v1/entities', { slug: 'alec-baldwin', kind: 'person', name: 'A' }, 422, 'slug');
  await refused('PATCH /api/v1/quotes/never-recorded', { version: 1 }, 404);
  await refused('PATCH /api/v1/entities/alec-baldwin', { description: '' }, 400, 'version');
  await refused('POST /api/v1/sources', `{"headline":"${'x'.repeat(4 * 1024 * 1024)}"}`, 413);
  expect(count('revisions')).toBe(before);
});

test('a token that was revoked, a page of another site and nobody are refused', async () => {
  const made = { kind: 'person', name: 'Mara Quill' };
  const { id, token } = tokenOf('editor', server.database);
  const bearer = { as: null, authorization: `Bearer ${token}` };
  expect((await send('POST /api/v1/entities', made, bearer)).status).toBe(201);
  revoke('editor', id, server.database);
  const revoked = await send('POST /api/v1/entities', made, bearer);
  expect([revoked.status, revoked.body.ok]).toEqual([401, false]);

  const cookie = `${SESSION_COOKIE}=${openSession('editor', server.database)}`;
  const from = (origin: string, with_: object = { cookie }) =>
    send('POST /api/v1/topics', { name: 'Keys' }, { as: null, origin, ...with_ });
  const before = count('topics');
  expect((await from('https://elsewhere.example')).status).toBe(403);
  expect((await send('POST /api/v1/topics', { name: 'Keys' }, { as: null, cookie })).status).toBe(403);
  expect((await from(server.origin, {})).status).toBe(401);
  expect(count('topics')).toBe(before);
  expect((await from(server.origin)).status).toBe(201);
});

test('a method that an address does not answer is refused with those it does', async () => {
  for (const [line, allow] of [
    ['DELETE /api/v1/quotes/baldwin-abc-never', 'GET, HEAD, OPTIONS, PATCH'],
    ['PUT /api/v1/quotes', 'GET, HEAD, OPTIONS, POST'],
    ['POST /api/v1/conflicts', 'GET, HEAD, OPTIONS'],
    ['GET /api/v1/stances', 'OPTIONS, POST'],
    ['PATCH /api/v1/stances', 'OPTIONS, POST'],
  ] as const) {
    const answer = await send(line, {});
    expect([answer.status, answer.headers.get('allow')], line).toEqual([405, allow]);
    expect(answer.body).toMatchObject({ ok: false, status: 405, errors: [] });
  }
  const preflight = await fetch(`${server.origin}/api/v1/quotes`, {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
});
