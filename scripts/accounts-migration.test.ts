import { readMigrationFiles } from 'drizzle-orm/migrator';
import { expect, test } from 'vitest';
import { createDatabase } from '#db/client.ts';
import { MIGRATIONS, migrate } from '#db/migrate.ts';
import { testDatabase } from '#db/test-db.ts';
import { inviteUser } from '#domain/accounts/commands.ts';
import { getCheckpoint, verifyChain } from '#domain/revisions/queries.ts';
import { saveTopic } from '#domain/topics/commands.ts';

test('a record from before there were accounts keeps its history, which goes on where it stopped', async () => {
  const { path } = testDatabase();
  const connection = createDatabase(`${path}.ground`);
  const [ground] = readMigrationFiles({ migrationsFolder: MIGRATIONS });
  if (!ground) throw new Error('there is no first migration');
  migrate(connection, null, [ground]);
  const ctx = {
    db: connection.db,
    user: { id: 'ada', name: 'Ada', role: 'admin' } as const,
    now: () => new Date('2026-01-01T12:00:00Z'),
  };
  for (const name of ['The Rust shooting', 'The phone', 'The armorer']) saveTopic(ctx, { name });
  saveTopic(ctx, { slug: 'the-phone', name: 'The phone and its warrant', version: 1 });
  const before = await getCheckpoint(ctx);

  const { applied, backup } = migrate(connection, `${path}.before`);
  expect(applied).toBeGreaterThan(0);
  expect(backup).toBe(`${path}.before`);
  expect(await getCheckpoint(ctx)).toEqual(before);
  expect(await verifyChain(ctx)).toEqual({ ok: true, ...before });
  inviteUser(ctx, { email: 'mara@example.org', name: 'Mara', role: 'editor' });
  expect(await verifyChain(ctx)).toMatchObject({ ok: true, size: before.size + 2 });
  expect(() => connection.sqlite.exec("update revisions set reason = 'x'")).toThrow(/append-only/);
  expect(connection.sqlite.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});
