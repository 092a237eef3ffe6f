import { copyFileSync, existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Connection, DatabaseProblem, openDatabase } from '#db/client.ts';
import { testDatabase } from '#db/test-db.ts';
import { inviteUser } from '#domain/accounts/commands.ts';
import { carryAccounts } from '#domain/accounts/commands-carry.ts';
import { takeUpLink } from '#domain/accounts/commands-links.ts';
import { makeToken } from '#domain/accounts/commands-tokens.ts';
import { getUser } from '#domain/accounts/queries.ts';
import { tokenUser } from '#domain/accounts/queries-sessions.ts';
import { conflictsOn } from '#domain/conflicts/queries-live.ts';
import { saveEntity } from '#domain/entities/commands.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { verifyChain } from '#domain/revisions/queries.ts';
import { dump } from '#domain/test-context.ts';
import { SignInNeeded } from '#lib/errors.ts';
import { removeDemo, rustCase, seedDemo } from './seed.ts';
import { COMMAND_LINE } from './user.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.

/** Who said what, for whom, in which form, when, where, credited to whom, found where: as annotated by hand. */
const STATEMENTS = [
  'baldwin-abc-hammer | alec-baldwin | - | mixed | [2021-10-21..2022-01-31] | abc-news | - | article-1',
  'baldwin-abc-never | alec-baldwin | - | direct | [2021-10-21..2022-01-31] | abc-news | - | article-1',
  'baldwin-abc-trigger-denial | alec-baldwin | - | indirect | [2021-10-21..2022-01-31] | abc-news | - | article-1',
  'baldwin-cooperating | alec-baldwin | - | mixed | [2021-10-21..2022-01-31] | - | - | article-1',
  'sheriff-disputes-cooperation | santa-fe-county-sheriffs-office | - | indirect | [2021-10-21..2022-01-31] | - | - | article-1',
  'thr-warrant-executed | the-hollywood-reporter | - | indirect | [2021-12-16..2022-01-31] | - | the-hollywood-reporter | article-1',
  'sheriff-phone-not-handed-over | santa-fe-county-sheriffs-office | - | indirect | 2022-01-12 | - | - | article-1',
  'baldwin-instagram-lie | alec-baldwin | - | direct | [2022-01-01..2022-01-11] | instagram | - | article-1',
  'kearon-incriminating | kevin-kearon | - | direct | 2022-01 | new-york-post | - | article-1',
  'lawyer-this-week | baldwins-lawyer | alec-baldwin | mixed | [2022-01-12..2022-01-31] | forbes | - | article-1',
  'twitter-1 | twitter-user-1 | - | direct | 2022-01 | twitter | - | article-1',
  'twitter-2 | twitter-user-2 | - | direct | 2022-01 | twitter | - | article-1',
  'sheriff-nearing-end | santa-fe-county-sheriffs-office | - | indirect | 2022 | - | - | article-2',
  'baldwin-maintains | alec-baldwin | - | indirect | [2021-10-21..2022-12-31] | - | - | article-2',
  'sheriff-phone-records-required | santa-fe-county-sheriffs-office | - | indirect | 2022 | - | - | article-2',
  'mendoza-working-with-lawyer | adan-mendoza | santa-fe-county-sheriffs-office | direct | 2022 | - | npr | article-2',
  'mendoza-agency-assist | adan-mendoza | santa-fe-county-sheriffs-office | direct | 2022 | - | - | article-2',
  'sheriff-omi-report | santa-fe-county-sheriffs-office | - | indirect | 2022 | - | - | article-2',
  'sheriff-case-file | santa-fe-county-sheriffs-office | - | direct | 2022 | - | - | article-2',
  'ohsb-willful-serious | nm-ohsb | - | mixed | 2022 | - | - | article-2',
  'nikas-exonerated-indirect | luke-nikas | alec-baldwin | indirect | 2022 | - | - | article-2',
  'nikas-report-exonerates | luke-nikas | alec-baldwin | direct | 2022 | - | - | article-2',
  'ohsb-authority | nm-ohsb | - | indirect | 2022 | - | - | article-2',
  'nikas-no-authority | luke-nikas | alec-baldwin | direct | 2022 | - | - | article-2',
  'ap-reed-duties | associated-press | - | indirect | [2021-10-21..2022-12-31] | - | associated-press | article-2',
  'bowles-not-at-fault | jason-bowles | hannah-gutierrez-reed | indirect | 2022 | - | - | article-2',
  'bowles-willfully-failed | jason-bowles | hannah-gutierrez-reed | direct | 2022 | deadline | - | article-2',
  'mitchell-suit | mamie-mitchell | - | indirect | [2021-10-21..2022-12-31] | - | - | article-2',
  'allred-management | gloria-allred | mamie-mitchell | indirect | 2022 | - | - | article-2',
  'allred-nothing-exonerates | gloria-allred | mamie-mitchell | mixed | 2022 | - | - | article-2',
  'allred-shot-the-gun | gloria-allred | mamie-mitchell | direct | 2022 | newsweek | - | article-2',
  'kenney-never-happened | james-kenney | - | direct | 2022 | - | - | article-2',
  'deputy-unfortunate-news | sheriffs-deputy | - | direct | 2021-10-21~ | - | - | article-2',
  'baldwin-no | alec-baldwin | - | direct | 2021-10-21~ | - | - | article-2',
  'deputy-anything | sheriffs-deputy | - | mixed | 2021-10-21~ | - | - | article-2',
  'baldwin-call-my-wife | alec-baldwin | - | direct | 2021-10-21~ | - | - | article-2',
];

/** Conflicts worked out by hand from the stances: claim, who affirms, who denies, strength, timing, counted, first. */
const CONFLICTS = [
  'authority-limited | nikas-no-authority | allred-management | qualified | same_time | counted | -',
  'authority-limited | nikas-report-exonerates | allred-management | qualified | same_time | counted | -',
  'authority-limited | ohsb-authority | allred-management | qualified | same_time | counted | -',
  'baldwin-bears-responsibility | allred-management | nikas-no-authority | qualified | same_time | counted | -',
  'baldwin-bears-responsibility | allred-shot-the-gun | nikas-no-authority | qualified | same_time | counted | -',
  'baldwin-bears-responsibility | mitchell-suit | nikas-no-authority | qualified | same_time | counted | -',
  'complying-with-warrant | baldwin-instagram-lie | sheriff-phone-not-handed-over | qualified | same_time | counted | baldwin-instagram-lie',
  'cooperating-with-police | baldwin-cooperating | sheriff-disputes-cooperation | direct | same_time | counted | -',
  'cooperating-with-police | baldwin-cooperating | sheriff-phone-not-handed-over | qualified | same_time | counted | -',
  'pulled-the-trigger | allred-shot-the-gun | baldwin-abc-hammer | qualified | same_time | counted | -',
  'pulled-the-trigger | allred-shot-the-gun | baldwin-abc-trigger-denial | qualified | same_time | counted | -',
  'pulled-the-trigger | allred-shot-the-gun | baldwin-maintains | qualified | same_time | counted | -',
  'pulled-the-trigger | twitter-2 | baldwin-abc-hammer | qualified | same_time | counted | -',
  'pulled-the-trigger | twitter-2 | baldwin-abc-trigger-denial | direct | same_time | counted | -',
  'pulled-the-trigger | twitter-2 | baldwin-maintains | direct | same_time | counted | -',
  'report-exonerates-baldwin | nikas-exonerated-indirect | allred-nothing-exonerates | direct | same_time | counted | -',
  'report-exonerates-baldwin | nikas-report-exonerates | allred-nothing-exonerates | direct | same_time | counted | -',
];

const ROWS = {
  // Nobody: the first admin is let in by hand.
  users: 0,
  credentials: 0,
  sessions: 0,
  verifications: 0,
  second_factors: 0,
  user_links: 0,
  api_tokens: 0,
  idempotency_keys: 0,
  affiliations: 8,
  appearances: 36,
  claims: 10,
  claim_links: 0,
  comment_requests: 1,
  entities: 23,
  entity_names: 51,
  former_slugs: 0,
  outlets: 10,
  name_index: 82,
  quote_index: 36,
  quote_links: 3,
  quote_subjects: 51,
  quote_topics: 50,
  quotes: 36,
  revision_bodies: 132,
  revisions: 132,
  settings: 1,
  snapshots: 2,
  sources: 2,
  stance_reviews: 0,
  stances: 30,
  topics: 9,
};

let connection: Connection & { path: string };
let quotes: Quote[];
const reader = () => ({ db: connection.db, user: null, now: () => new Date() });

beforeAll(async () => {
  connection = testDatabase();
  expect(seedDemo(connection)).toEqual({ changed: 132, of: 132 });
  ({ items: quotes } = await listQuotes(reader(), { ...EVERY_QUOTE, limit: 100 }));
});

describe('the demo data', () => {
  test('is all there, and no more', () => {
    const rows = dump(connection);
    const counted = Object.keys(ROWS).map((table) => [table, rows[table]?.length]);
    expect(Object.fromEntries(counted)).toEqual(ROWS);
  });

  test('loaded again changes nothing, on the day after neither', () => {
    const before = dump(connection);
    expect(seedDemo(connection)).toEqual({ changed: 0, of: 132 });
    expect(seedDemo(connection, () => new Date('2031-01-01T00:00:00Z'))).toEqual({ changed: 0, of: 132 });
    expect(dump(connection)).toEqual(before);
  });

  test('names for every statement who said it, for whom, how, when and where', () => {
    const line = ({
      id,
      speaker,
      on_behalf_of,
      form,
      said_on,
      outlet,
      credited_outlet,
      appearances,
    }: Quote) =>
      [
        id,
        speaker.slug,
        on_behalf_of?.slug,
        form,
        said_on?.edtf,
        outlet?.slug,
        credited_outlet?.slug,
        ...appearances.map(({ source }) => source.id),
      ]
        .map((word) => word ?? '-')
        .join(' | ');
    expect(quotes.map(line).sort()).toEqual([...STATEMENTS].sort());
  });

  test('has every verbatim stretch as the source has it, letter for letter, at its place', () => {
    const lengths = new Map(
      rustCase().sources.map(({ id, snapshot }) => [
        id,
        snapshot && 'length' in snapshot ? snapshot.length : 0,
      ]),
    );
    let fragments = 0;
    for (const { id, form, text, spans, appearances } of quotes) {
      const [appearance] = appearances;
      const selectors = appearance?.selector?.fragments ?? [];
      expect(
        selectors.map(({ exact }) => exact),
        id,
      ).toEqual(spans.map(([start, end]) => text.slice(start, end)));
      expect(appearance?.verification, id).toBe(form === 'indirect' ? 'unchecked' : 'exact');
      for (const { exact, start, end, prefix, suffix } of selectors) {
        expect(end - start).toBe(exact.length);
        expect(end).toBeLessThanOrEqual(lengths.get(appearance?.source.id) ?? 0);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
        fragments += 1;
      }
      if (form === 'indirect') expect(appearance?.selector?.passage, id).not.toBeNull();
    }
    expect(fragments).toBe(30);
  });

  test('keeps none of the articles’ own text', () => {
    expect(connection.sqlite.prepare('select text, length from snapshots order by id').all()).toEqual([
      { text: null, length: 2602 },
      { text: null, length: 6096 },
    ]);
  });

  test('holds these conflicts', async () => {
    const found = (await conflictsOn(reader())).map(
      ({ a, b, strength, timing, counted, first, rule, relation }) => {
        expect([rule, relation, a.claim]).toEqual(['opposite', 'between', b.claim]);
        return [
          a.claim,
          a.quote,
          b.quote,
          strength,
          timing,
          counted ? 'counted' : 'not counted',
          first ? { a, b }[first].quote : '-',
        ].join(' | ');
      },
    );
    expect(found.sort()).toEqual([...CONFLICTS].sort());
  });

  test('says that it is a demo', () => {
    expect(connection.sqlite.prepare('select key, value from settings').all()).toEqual([
      { key: 'demo', value: 'yes' },
    ]);
  });
});

describe('putting the demo data aside', () => {
  const copy = (name: string): string => {
    connection.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const path = `${connection.path}.${name}`;
    copyFileSync(connection.path, path);
    return path;
  };

  test('leaves an empty record in its place, and the old one beside it', () => {
    const path = copy('removed');
    const aside = removeDemo(path);
    const [empty, old] = [openDatabase(path), openDatabase(aside)];
    expect(empty.sqlite.prepare('select count(*) from quotes').pluck().get()).toBe(0);
    expect(dump(old)).toEqual(dump(connection));
    expect(seedDemo(empty).changed).toBe(132);
  });

  test('takes the accounts over, with what they sign in with', async () => {
    const path = copy('with-accounts');
    const demo = openDatabase(path);
    const ctx = { db: demo.db, user: COMMAND_LINE, now: () => new Date() };
    const { handle, token } = inviteUser(ctx, { email: 'ada@example.org', name: 'Ada', role: 'admin' });
    await takeUpLink({ ...ctx, user: null }, { token, password: 'plum otter seven ledger' });
    const ada = { ...ctx, user: { id: handle, name: 'Ada', role: 'admin' } as const };
    const wire = makeToken(ada, { name: 'wire', role: 'editor' }).token;
    const passwords = demo.sqlite.prepare('select * from credentials').all();
    demo.close();

    removeDemo(path);
    const own = openDatabase(path);
    const after = { ...ctx, db: own.db };
    expect(own.sqlite.prepare('select count(*) from quotes').pluck().get()).toBe(0);
    expect(own.sqlite.prepare('select * from credentials').all()).toEqual(passwords);
    expect(await getUser(after, 'ada')).toMatchObject({ role: 'admin', joined: true, link: null });
    expect(tokenUser(after, wire)).toMatchObject({ id: 'ada', role: 'editor' });
    expect(await verifyChain(after)).toMatchObject({ ok: true, size: 2 });
    own.close();
  });

  test('is refused to whoever may not let people in', () => {
    const [from, to] = [testDatabase(), testDatabase()];
    const nobody = { db: to.db, user: null, now: () => new Date() };
    expect(() => carryAccounts(nobody, { ...nobody, db: from.db })).toThrow(SignInNeeded);
  });

  test('is refused once somebody has worked on it', () => {
    const path = copy('worked-on');
    const own = openDatabase(path);
    const editor = {
      db: own.db,
      user: { id: 'edda', name: 'Edda', role: 'editor' } as const,
      now: () => new Date(),
    };
    saveEntity(editor, { slug: 'mara', kind: 'person', name: 'Mara' });
    const before = dump(own);
    own.close();
    expect(() => removeDemo(path)).toThrow(DatabaseProblem);
    expect(() => removeDemo(path)).toThrow(/holds 1 changes that are not demo data; nothing was removed/);
    expect(existsSync(path)).toBe(true);
    expect(dump(openDatabase(path))).toEqual(before);
  });
});
