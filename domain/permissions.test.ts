import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NotAllowed, SignInNeeded } from '#lib/errors.ts';
import { demand, may, PERMISSIONS, type Permission } from './accounts/permissions.ts';
import * as claims from './claims/commands.ts';
import * as stances from './claims/commands-stances.ts';
import * as conflicts from './conflicts/commands.ts';
import type { Context } from './context.ts';
import * as entities from './entities/commands.ts';
import * as exchange from './exchange/commands.ts';
import * as outlets from './outlets/commands.ts';
import * as quotes from './quotes/commands.ts';
import * as quoteLinks from './quotes/commands-links.ts';
import * as revisions from './revisions/commands.ts';
import * as sources from './sources/commands.ts';
import { type Desk, dump, rustDesk, rustRecords } from './test-context.ts';
import * as topics from './topics/commands.ts';

/*
 * Every command of every room asks who is there before it does anything else: even before it reads what it
 * was given.
 */

const FILES: Record<string, Record<string, unknown>> = {
  'claims/commands-stances.ts': stances,
  'claims/commands.ts': claims,
  'conflicts/commands.ts': conflicts,
  'entities/commands.ts': entities,
  'exchange/commands.ts': exchange,
  'outlets/commands.ts': outlets,
  'quotes/commands-links.ts': quoteLinks,
  'quotes/commands.ts': quotes,
  'revisions/commands.ts': revisions,
  'sources/commands.ts': sources,
  'topics/commands.ts': topics,
};

/** What these files export beside commands, and why it needs no permission. */
const NO_COMMANDS: Record<string, string> = {
  refreshConflicts: 'brings an index in step with the tables, whoever asks',
  recordChange: 'the one way to write, behind every command',
  bodyHash: 'pure',
  linkHash: 'pure',
  sha256: 'pure',
  requireEntity: 'looks a record up for commands',
  requireOutlet: 'looks a record up for commands',
  requireTopic: 'looks a record up for commands',
  requireSource: 'looks a record up for commands',
  requireQuote: 'looks a record up for commands',
  requireClaim: 'looks a record up for commands',
  loadRecords: 'asks nothing itself: it calls the commands, see below',
};

type Command = (ctx: Context, input: unknown) => unknown;
const exported = Object.values(FILES).flatMap((file) => Object.entries(file));
const commands = exported.filter(
  (entry): entry is [string, Command] => typeof entry[1] === 'function' && !(entry[0] in NO_COMMANDS),
);

/** What someone may send who should not get as far as being understood. */
const GIVEN: unknown[] = [
  undefined,
  null,
  {},
  'nonsense',
  { id: 'baldwin-abc-never', reason: 'because I say so' },
];

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
});

describe('the commands', () => {
  test('of every room are here', () => {
    const here = import.meta.dirname;
    const rooms = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = rooms.flatMap(({ name }) =>
      readdirSync(join(here, name))
        .filter((file) => /^commands.*(?<!\.test)\.ts$/.test(file))
        .map((file) => `${name}/${file}`),
    );
    expect(Object.keys(FILES).sort()).toEqual(files.sort());
  });

  test('are all but what is set aside, and all that is set aside is there', () => {
    const names = exported.map(([name]) => name);
    expect(Object.keys(NO_COMMANDS).filter((name) => !names.includes(name))).toEqual([]);
    expect(commands.length).toBeGreaterThanOrEqual(16);
  });

  test.each(commands)('%s has a line in the table of permissions', (name) => {
    expect(Object.keys(PERMISSIONS)).toContain(name);
  });
});

describe('nobody', () => {
  test.each(commands)('%s: is asked to sign in, whatever is given, and nothing changes', (_name, command) => {
    const before = dump(desk.connection);
    for (const input of GIVEN) expect(() => command(desk.nobody, input)).toThrow(SignInNeeded);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('loads records, not even such as are there already, and neither does a contributor', () => {
    const before = dump(desk.connection);
    expect(() => exchange.loadRecords(desk.nobody, rustRecords())).toThrow(SignInNeeded);
    expect(() => exchange.loadRecords(desk.contributor, rustRecords())).toThrow(NotAllowed);
    expect(dump(desk.connection)).toEqual(before);
  });
});

describe('each role', () => {
  const tried = (['editor', 'contributor'] as const).flatMap((role) =>
    commands.map(([name, command]) => [role, name, command] as const),
  );

  test.each(tried)('%s and %s: as the table says', (role, name, command) => {
    const before = dump(desk.connection);
    for (const input of GIVEN.slice(0, 4)) {
      // Who may come in is told what is wrong with such an input; who may not is told only that.
      const given = expect(() => command(desk[role], input));
      if (may(desk[role].user, name as Permission)) given.not.toThrow(NotAllowed);
      else given.toThrow(NotAllowed);
    }
    expect(dump(desk.connection)).toEqual(before);
  });

  const permissions = Object.keys(PERMISSIONS) as Permission[];

  test('admins may do all of it, nobody none', () => {
    for (const permission of permissions) {
      expect(may(desk.admin.user, permission)).toBe(true);
      expect(() => demand(null, permission)).toThrow(SignInNeeded);
    }
  });

  test('contributors may save drafts, sources and suggestions, and see drafts; no more', () => {
    const allowed = permissions.filter((permission) => may(desk.contributor.user, permission));
    expect(allowed.sort()).toEqual(['recordStance', 'saveQuote', 'saveSource', 'seeDrafts']);
  });
});
