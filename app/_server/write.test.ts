import { beforeAll, describe, expect, test, vi } from 'vitest';
import { inviteUser } from '#domain/accounts/commands.ts';
import { makeToken } from '#domain/accounts/commands-tokens.ts';
import type { Context } from '#domain/context.ts';
import { saveEntity } from '#domain/entities/commands.ts';
import { type Desk, emptyDesk } from '#domain/test-context.ts';
import { LARGEST_BODY, write } from './http.ts';

vi.mock('next/headers', () => ({ headers: async () => new Headers() }));

let desk: Desk;
let authorization: string;
beforeAll(() => {
  desk = emptyDesk();
  (globalThis as Record<symbol, unknown>)[Symbol.for('on-record.database')] = desk.connection;
  const { handle } = inviteUser(desk.admin, { email: 'mara@example.org', name: 'Mara', role: 'editor' });
  const mara: Context = { ...desk.admin, user: { id: handle, name: 'Mara', role: 'editor' } };
  authorization = `Bearer ${makeToken(mara, { name: 'test', role: 'editor' }).token}`;
});

const POST = write('saveEntity', (ctx, { body }) => {
  const { slug } = saveEntity(ctx, body as Parameters<typeof saveEntity>[1]);
  return { status: 201, body: { ok: true, slug }, headers: { location: `/people/${slug}` } };
});
const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  POST(
    new Request('http://localhost:3000/api/v1/entities', {
      method: 'POST',
      headers: { authorization, ...headers },
      body,
    }),
    { params: Promise.resolve({}) },
  );
const names = () => desk.connection.sqlite.prepare('select name from entities').pluck().all();

describe('a program that writes', () => {
  test('is answered with what was made and where it is; nobody keeps the answer', async () => {
    const answer = await send('{"kind":"person","name":"Lyle Harrow"}');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ ok: true, slug: 'lyle-harrow' });
    expect(answer.headers.get('location')).toBe('/people/lyle-harrow');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(
      desk.connection.sqlite
        .prepare("select actor from revisions where record_type = 'entity'")
        .pluck()
        .all(),
    ).toEqual(['mara']);
  });

  test('that sends the same again under its key makes nothing twice', async () => {
    const body = '{"kind":"person","name":"Ines Vell"}';
    const first = await send(body, { 'idempotency-key': 'one' });
    const second = await send(body, { 'idempotency-key': 'one' });
    expect(await second.text()).toBe(await first.text());
    expect([second.status, second.headers.get('location')]).toEqual([201, '/people/ines-vell']);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(names().filter((name) => name === 'Ines Vell')).toHaveLength(1);
    const other = await send('{"kind":"person","name":"Otto"}', { 'idempotency-key': 'one' });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });

  test.each<[string, BodyInit, number, string]>([
    ['no JSON', '{"kind":', 400, 'body'],
    ['no text', new Uint8Array([0x22, 0xff, 0x22]), 400, 'body'],
    ['the wrong fields', '{"kind":"robot","name":"R2"}', 400, 'kind'],
  ])('and sends %s is told which field', async (_what, body, status, field) => {
    const before = names();
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ ok: false, status, errors: [{ field }] });
    expect(names()).toEqual(before);
  });

  test('and sends too much is told so, whether it says how much or not', async () => {
    const much = `{"name":"${'x'.repeat(LARGEST_BODY)}"}`;
    expect((await send(much)).status).toBe(413);
    let left = 6;
    const endless = new ReadableStream({
      pull(controller) {
        left -= 1;
        if (left < 0) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = new Request('http://localhost:3000/api/v1/entities', {
      method: 'POST',
      headers: { authorization },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const answer = await POST(request, { params: Promise.resolve({}) });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ ok: false, status: 413 });
  });

  test('from an older state gets what stands now', async () => {
    const answer = await send('{"kind":"group","name":"Lyle Harrow","slug":"lyle-harrow","version":7}');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ current: { slug: 'lyle-harrow', kind: 'person' } });
  });
});
