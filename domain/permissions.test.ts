import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NotAllowed, SignInNeeded } from '#lib/errors.ts';
import * as accounts from './accounts/commands.ts';
import * as carriage from './accounts/commands-carry.ts';
import * as idempotency from './accounts/commands-idempotency.ts';
import * as accountLinks from './accounts/commands-links.ts';
import * as ownAccount from './accounts/commands-own.ts';
import * as passwords from './accounts/commands-passwords.ts';
import * as accountRecord from './accounts/commands-record.ts';
import * as settings from './accounts/commands-settings.ts';
import * as tokens from './accounts/commands-tokens.ts';
import { demand, may, PERMISSIONS, type Permission } from './accounts/permissions.ts';
import * as capture from './capture/commands.ts';
import * as captureAgain from './capture/commands-again.ts';
import * as decisions from './capture/commands-decide.ts';
import * as claims from './claims/commands.ts';
import * as claimChanges from './claims/commands-changes.ts';
import * as stanceSettling from './claims/commands-settle.ts';
import * as stances from './claims/commands-stances.ts';
import * as conflicts from './conflicts/commands.ts';
import type { Context } from './context.ts';
import * as entities from './entities/commands.ts';
import * as entry from './entry/commands.ts';
import * as formDrafts from './entry/commands-drafts.ts';
import * as entrySource from './entry/commands-source.ts';
import * as exchange from './exchange/commands.ts';
import * as sentRecords from './exchange/commands-records.ts';
import * as sentStances from './exchange/commands-stances.ts';
import * as history from './history/commands.ts';
import * as mergers from './merges/commands.ts';
import * as turning from './merges/commands-turn.ts';
import * as outlets from './outlets/commands.ts';
import * as quotes from './quotes/commands.ts';
import * as quoteBulk from './quotes/commands-bulk.ts';
import * as quoteLinks from './quotes/commands-links.ts';
import * as quoteReview from './quotes/commands-review.ts';
import * as reports from './reports/commands.ts';
import * as revisions from './revisions/commands.ts';
import * as sources from './sources/commands.ts';
import { type Desk, dump, rustDesk, rustRecords } from './test-context.ts';
import * as topics from './topics/commands.ts';

/*
 * Every command of every room asks who is there before it does anything else: even before it reads what it
 * was given.
 */

const FILES: Record<string, Record<string, unknown>> = {
  'accounts/commands-carry.ts': carriage,
  'accounts/commands-idempotency.ts': idempotency,
  'accounts/commands-links.ts': accountLinks,
  'accounts/commands-own.ts': ownAccount,
  'accounts/commands-passwords.ts': passwords,
  'accounts/commands-settings.ts': settings,
  'claims/commands-changes.ts': claimChanges,
  'accounts/commands-record.ts': accountRecord,
  'accounts/commands-tokens.ts': tokens,
  'accounts/commands.ts': accounts,
  'capture/commands-again.ts': captureAgain,
  'capture/commands-decide.ts': decisions,
  'capture/commands.ts': capture,
  'claims/commands-settle.ts': stanceSettling,
  'claims/commands-stances.ts': stances,
  'claims/commands.ts': claims,
  'conflicts/commands.ts': conflicts,
  'entities/commands.ts': entities,
  'entry/commands-drafts.ts': formDrafts,
  'entry/commands-source.ts': entrySource,
  'entry/commands.ts': entry,
  'exchange/commands-records.ts': sentRecords,
  'exchange/commands-stances.ts': sentStances,
  'exchange/commands.ts': exchange,
  'history/commands.ts': history,
  'merges/commands-turn.ts': turning,
  'merges/commands.ts': mergers,
  'outlets/commands.ts': outlets,
  'quotes/commands-bulk.ts': quoteBulk,
  'quotes/commands-links.ts': quoteLinks,
  'quotes/commands-review.ts': quoteReview,
  'quotes/commands.ts': quotes,
  'reports/commands.ts': reports,
  'revisions/commands.ts': revisions,
  'sources/commands.ts': sources,
  'topics/commands.ts': topics,
};

/** What these files export beside commands, and why it needs no permission. */
const NO_COMMANDS: Record<string, string> = {
  refreshConflicts: 'keeps an index that can be made anew at any time',
  recordChange: 'the one way to write, behind every command',
  answerOnce: 'runs the command of a request, which asks for itself',
  reportError: 'open to readers; limited by address where it is sent from',
  turnAll: 'a step of mergeRecords, which asks',
  turnBack: 'a step of undoMerge, which asks',
  takeUpLink: 'asks for a one-time link instead; see accounts/commands-links.test.ts',
  makeLink: 'a step of issueLink and inviteUser, which ask',
  requireUser: 'looks a record up for commands',
  recordUser: 'a step of commands, which ask',
  userBody: 'how history sees a user',
  tokenBody: 'how history sees a token',
  carryAccounts: 'takes another record besides; asks for inviteUser, see scripts/seed.test.ts',
  keepAnAdmin: 'a rule for commands',
  endSessions: 'a step of commands, which ask',
  endLinks: 'a step of commands, which ask',
  sweepSessions: 'takes away only what has run out',
  setPassword: 'a step of commands, which ask',
  hashPassword: 'pure',
  verifyPassword: 'pure',
  sha256: 'pure',
  entityBody: 'what a revision keeps',
  affiliationBody: 'what a revision keeps',
  outletBody: 'what a revision keeps',
  sourceBody: 'what a revision keeps',
  commentRequestBody: 'what a revision keeps',
  claimBody: 'what a revision keeps',
  requireEntity: 'looks a record up for commands',
  requireOutlet: 'looks a record up for commands',
  requireTopic: 'looks a record up for commands',
  requireSource: 'looks a record up for commands',
  requireQuote: 'looks a record up for commands',
  requireClaim: 'looks a record up for commands',
  requireCapture: 'looks a record up for commands',
  readable: 'pure',
  quoteLinkBody: 'reads a record for history',
  topicBody: 'reads a record for history',
  claimLinkBody: 'reads a record for history',
  reportBody: 'reads a record for history',
  toldOn: 'looks a date up for saveEntry',
  saveTypedSource: 'a part of saveEntry, behind its permission and those of the commands it calls',
  createRecord: 'asks for the permission of its noun; see exchange/records.test.ts',
  changeRecord: 'asks for the permission of its noun; see exchange/records.test.ts',
  createStance: 'asks for recordStance; see exchange/stances.test.ts',
  changeStance: 'asks for recordStance, and its steps for theirs; see exchange/stances.test.ts',
  loadRecords: 'asks nothing itself: it calls the commands, see below',
};

type Command = (ctx: Context, input: unknown) => unknown;
const exported = Object.values(FILES).flatMap((file) => Object.entries(file));
const commands = exported.filter(
  (entry): entry is [string, Command] => typeof entry[1] === 'function' && !(entry[0] in NO_COMMANDS),
);

/** What everyone who has an account may do with it. */
const OWN_ACCOUNT = [
  'changePassword',
  'endSession',
  'makeToken',
  'recordTwoFactor',
  'revokeToken',
  'saveProfile',
];

/** What belongs to entering a statement as a draft. */
const ENTERING = [
  'addSnapshotText',
  'dropFormDraft',
  'keepFormDraft',
  'saveClaim',
  'saveEntity',
  'saveEntry',
  'saveOutlet',
  'saveTopic',
];

/** What belongs to taking statements out of an article. */
const CAPTURING = [
  'acceptAbove',
  'acceptCandidate',
  'addByHand',
  'captureAgain',
  'readCapture',
  'rejectCandidates',
  'startCapture',
  'undoDecision',
];

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

describe('a contributor', () => {
  test('adds whom a draft names, and changes nobody who is on record', () => {
    const { slug } = entities.saveEntity(desk.contributor, { kind: 'person', name: 'Somebody New' });
    expect(slug).toBe('somebody-new');
    const before = dump(desk.connection);
    const renamed = { slug: 'alec-baldwin', version: 1, kind: 'person', name: 'A. Baldwin' } as const;
    expect(() => entities.saveEntity(desk.contributor, renamed)).toThrow(NotAllowed);
    const outlet = { slug: 'npr', version: 1, kind: 'other', name: 'N. P. R.' } as const;
    expect(() => outlets.saveOutlet(desk.contributor, outlet)).toThrow(NotAllowed);
    expect(() => topics.saveTopic(desk.contributor, { slug: 'armorer', version: 1, name: 'X' })).toThrow(
      NotAllowed,
    );
    const claim = {
      slug: 'pulled-the-trigger',
      version: 1,
      text: 'Something else was so',
      kind: 'event',
    } as const;
    expect(() => claims.saveClaim(desk.contributor, claim)).toThrow(NotAllowed);
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

  test('contributors may save drafts, sources and suggestions, see drafts, and keep their own account; no more', () => {
    const allowed = permissions.filter((permission) => may(desk.contributor.user, permission));
    expect(allowed.sort()).toEqual(
      [
        ...OWN_ACCOUNT,
        ...ENTERING,
        ...CAPTURING,
        'recordStance',
        'saveQuote',
        'saveSource',
        'seeDrafts',
        'seeHistory',
        'submitForReview',
      ].sort(),
    );
  });

  test('editors may do everything but what concerns users and checks recorded elsewhere', () => {
    const refused = permissions.filter((permission) => !may(desk.editor.user, permission));
    expect(refused.sort()).toEqual(
      [
        'changeRole',
        'disableUser',
        'enableUser',
        'inviteUser',
        'issueLink',
        'recordVerification',
        'resetTwoFactor',
        'seeUsers',
        'setSetting',
      ].sort(),
    );
  });
});
