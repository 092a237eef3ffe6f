import { expect, test } from 'vitest';
import { testDatabase } from '#db/test-db.ts';
import { linkHolder } from '#domain/accounts/queries-sessions.ts';
import { InputError, Refused } from '#lib/errors.ts';
import { userTask } from './user.ts';

const ORIGIN = 'https://record.example.org';

test('the first admin is made on the command line, and let in by a link that works once', () => {
  const connection = testDatabase();
  const run = (...args: string[]) => userTask(connection, ORIGIN, args);
  const printed = run('add', 'Ada@example.org', '--role', 'admin', '--name', 'Ada Ledger');
  const token = /^https:\/\/record\.example\.org\/join\/([\w-]{43})$/m.exec(printed)?.[1] ?? '';
  const ctx = { db: connection.db, user: null, now: () => new Date() };
  expect(linkHolder(ctx, token)).toMatchObject({ name: 'Ada Ledger', role: 'admin', purpose: 'invite' });

  const again = /join\/([\w-]{43})/.exec(run('link', 'ada@example.org'))?.[1] ?? '';
  expect(linkHolder(ctx, token)).toBeNull();
  expect(linkHolder(ctx, again)).toMatchObject({ handle: 'ada-ledger' });
  expect(connection.sqlite.prepare('select distinct actor from revisions').pluck().all()).toEqual([
    'command-line',
  ]);

  expect(() => run('add', 'mara@example.org')).toThrow(/admin, editor or contributor/);
  expect(() => run('add', 'ada@example.org', '--role', 'editor')).toThrow(Refused);
  expect(() => run('link', 'nobody@example.org')).toThrow(/no account/);
  expect(() => run()).toThrow(InputError);
});
