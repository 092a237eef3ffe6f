import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from './test-db.ts';

let sqlite = testDatabase().sqlite;
const run = (sql: string) => sqlite.exec(sql);
const NOW = "'2022-02-01T12:00:00.000Z'";

const entity = (id: number, slug: string) =>
  run(
    `insert into entities (id, slug, kind, name, created_at, updated_at) values (${id}, '${slug}', 'person', '${slug}', ${NOW}, ${NOW})`,
  );
const outlet = (id: number) =>
  run(
    `insert into outlets (id, slug, kind, name, created_at, updated_at) values (${id}, 'o${id}', 'newspaper', 'O', ${NOW}, ${NOW})`,
  );
const claim = (id: number, slug: string) =>
  run(
    `insert into claims (id, slug, text, kind, created_at, updated_at) values (${id}, '${slug}', 'The proposition ${slug}', 'event', ${NOW}, ${NOW})`,
  );
const stance = (id: number, holder: number, act = 'asserts', state = 'confirmed', quote = 1, claimId = 1) =>
  run(`insert into stances (id, quote_id, claim_id, holder_id, sign, force, act, reason, state, origin, set_by, set_at, confirmed_by, updated_at)
    values (${id}, ${quote}, ${claimId}, ${holder}, 1, 'flat', '${act}', 'stated in so many words', '${state}', 'editor', 'ed', ${NOW}, 'ed', ${NOW})`);

/* Mara (1) is spoken for by her lawyer Lyle (2); Ines (3) has nothing to do with it. */
beforeEach(() => {
  sqlite = testDatabase().sqlite;
  entity(1, 'mara');
  entity(2, 'lyle');
  entity(3, 'ines');
  run(`insert into quotes (id, public_id, speaker_id, on_behalf_of_id, form, text, spans, status, created_at, updated_at)
    values (1, 'lyle-never', 2, 1, 'direct', 'My client never pulled it.', '[[0,26]]', 'published', ${NOW}, ${NOW})`);
  claim(1, 'pulled-it');
  claim(2, 'let-it-go');
  claim(3, 'held-it');
  run(
    `insert into sources (id, public_id, kind, headline, created_at, updated_at) values (1, 'the-wire', 'article', 'Wire', ${NOW}, ${NOW})`,
  );
  run(`insert into snapshots (id, source_id, text, length, sha256, captured_at, captured_by, origin)
    values (1, 1, 'My client never pulled it.', 26, '${'a'.repeat(64)}', ${NOW}, 'ed', 'pasted')`);
  run(`insert into revisions (record_type, record_id, revision, at, actor, action, is_public, body_hash, prev_hash, hash)
    values ('quote', 1, 1, ${NOW}, 'ed', 'create', 0, '', '', '')`);
  run("insert into revision_bodies (seq, salt, body) values (1, 's', '{}')");
});

/** For each guard, what it must stop, and in which words. */
const STOPPED: [guard: string, says: RegExp, ...attempts: (() => void)[]][] = [
  ['guard_revisions_update', /append-only/, () => run("update revisions set reason = 'other'")],
  ['guard_revisions_delete', /append-only/, () => run('delete from revisions')],
  ['guard_bodies_update', /append-only/, () => run("update revision_bodies set body = '[]'")],
  ['guard_bodies_delete', /append-only/, () => run('delete from revision_bodies')],
  [
    'guard_snapshots_update',
    /immutable/,
    () => run("update snapshots set text = 'My client pulled it.'"),
    () => run("update snapshots set text = null, captured_by = 'someone else'"),
    () => run('update snapshots set text = null, length = 3'),
    () => run(`update snapshots set text = null, sha256 = '${'b'.repeat(64)}'`),
    () => run("update snapshots set text = null, captured_at = '2020'"),
    () => run("update snapshots set text = null, origin = 'fetched'"),
  ],
  ['guard_snapshots_delete', /immutable/, () => run('delete from snapshots')],
  ['guard_quotes_id', /keeps its public id/, () => run("update quotes set public_id = 'other-id'")],
  ['guard_quotes_delete', /never deleted/, () => run('delete from quotes')],
  ...(['entity', 'outlet', 'topic', 'claim'] as const).map((noun): [string, RegExp, () => void] => [
    `guard_${noun}_slug`,
    new RegExp(`belonged to another ${noun}`),
    () => {
      run(`insert into former_slugs values ('${noun}', 'once-used', 1)`);
      if (noun === 'entity') entity(9, 'once-used');
      else if (noun === 'claim') claim(9, 'once-used');
      else if (noun === 'topic')
        run(
          `insert into topics (slug, name, created_at, updated_at) values ('once-used', 'T', ${NOW}, ${NOW})`,
        );
      else
        run(
          `insert into outlets (slug, name, kind, created_at, updated_at) values ('once-used', 'O', 'other', ${NOW}, ${NOW})`,
        );
    },
  ]),
  [
    'guard_claims_merge',
    /must be open/,
    () => {
      run("update claims set status = 'merged', merged_into_id = 1, merged_sign = 1 where id = 2");
      run("update claims set status = 'merged', merged_into_id = 2, merged_sign = 1 where id = 3");
    },
    () => {
      run("update claims set status = 'merged', merged_into_id = 1, merged_sign = 1 where id = 2");
      run("update claims set status = 'merged', merged_into_id = 3, merged_sign = 1 where id = 1");
    },
    () => {
      run("update claims set status = 'retired' where id = 1");
      run("update claims set status = 'merged', merged_into_id = 1, merged_sign = 1 where id = 2");
    },
  ],
  [
    'guard_entities_merge',
    /must stand/,
    () => {
      run('update entities set merged_into_id = 1 where id = 2');
      run('update entities set merged_into_id = 2 where id = 3');
    },
    () => {
      run('update entities set merged_into_id = 1 where id = 2');
      run('update entities set merged_into_id = 3 where id = 1');
    },
  ],
  [
    'guard_outlets_merge',
    /must stand/,
    () => {
      for (const id of [1, 2, 3]) outlet(id);
      run('update outlets set merged_into_id = 1 where id = 2');
      run('update outlets set merged_into_id = 2 where id = 3');
    },
    () => {
      for (const id of [1, 2, 3]) outlet(id);
      run('update outlets set merged_into_id = 1 where id = 2');
      run('update outlets set merged_into_id = 3 where id = 1');
    },
  ],
  [
    'guard_stance_holder_insert',
    /neither the speaker nor whom/,
    () => stance(1, 3),
    () => stance(1, 3, 'asserts', 'suggested'),
  ],
  [
    'guard_stance_holder_update',
    /neither the speaker nor whom/,
    () => {
      stance(1, 2);
      run('update stances set holder_id = 3');
    },
    () => {
      stance(1, 3, 'relays');
      run("update stances set act = 'asserts'");
    },
  ],
  [
    'guard_quote_holders',
    /no longer stand behind it/,
    () => {
      stance(1, 1);
      run('update quotes set on_behalf_of_id = null');
    },
    () => {
      stance(1, 2);
      run('update quotes set speaker_id = 3');
    },
  ],
];

describe('guards', () => {
  test('each of them is tried here', () => {
    const sql = readFileSync(join(import.meta.dirname, 'guards.sql'), 'utf8');
    const names = [...sql.matchAll(/create trigger (\w+)/g)].map(([, name]) => name);
    expect(STOPPED.map(([name]) => name)).toEqual(names);
  });

  for (const [guard, says, ...attempts] of STOPPED) {
    test.each(attempts.map((attempt, n) => [n + 1, attempt] as const))(
      `${guard} stops attempt %i`,
      (_n, attempt) => {
        expect(attempt).toThrow(says);
      },
    );
  }

  test('let through what is right', () => {
    stance(1, 1);
    stance(2, 2);
    stance(3, 3, 'relays');
    run("update claims set status = 'merged', merged_into_id = 1, merged_sign = -1 where id = 2");
    run("update claims set status = 'merged', merged_into_id = 1, merged_sign = 1 where id = 3");
    run('update entities set merged_into_id = 1 where id = 3');
    run("update quotes set text = 'My client did not.', spans = '[[0,18]]', speaker_id = 2");
    run('update snapshots set text = null');
    expect(sqlite.prepare('select length, text from snapshots').get()).toEqual({ length: 26, text: null });
  });

  test('a suggestion whose holder was since taken off the quote cannot be confirmed', () => {
    stance(1, 2, 'asserts', 'suggested');
    run('update quotes set speaker_id = 3');
    expect(() => run("update stances set state = 'confirmed'")).toThrow(/neither the speaker nor whom/);
  });
});
