import { beforeAll, describe, expect, test } from 'vitest';
import { retractQuote } from '../quotes/commands.ts';
import { type Desk, emptyDesk, rustDesk, storyteller } from '../test-context.ts';
import { type CompareFilter, NOTHING_COMPARED } from './filter.ts';
import { compareSides, listRivalries, sidesFromNames } from './queries.ts';
import type { CompareRow, Comparison } from './types.ts';

const BALDWIN = 'alec-baldwin';
const SHERIFF = 'santa-fe-county-sheriffs-office';

let desk: Desk;
beforeAll(() => {
  desk = rustDesk();
});

const ask = (asked: Partial<CompareFilter>) => compareSides(desk.nobody, { ...NOTHING_COMPARED, ...asked });
async function compare(asked: Partial<CompareFilter>): Promise<Comparison> {
  const { comparison } = await ask(asked);
  if (!comparison) throw new Error('nothing was compared');
  return comparison;
}

/** A row as one line: how it stands, on what, and what stands in each column. */
const line = ({ status, strength, claim, cells }: CompareRow) =>
  [
    status,
    strength ?? '-',
    claim.slug,
    ...cells.map((cell) => cell.map(({ quote, label }) => `${quote} ${label}`).join('; ') || '-'),
  ].join(' | ');

describe('Alec Baldwin and the sheriff’s office', () => {
  test('stand like this, disagreements first', async () => {
    const { rows, summary, columns, hidden } = await compare({ sides: [BALDWIN, SHERIFF] });
    expect(columns).toBe('sides');
    expect(rows.map(line)).toEqual([
      'conflict | direct | cooperating-with-police | baldwin-cooperating affirms | sheriff-disputes-cooperation denies; sheriff-phone-not-handed-over denies in part',
      'conflict | qualified | complying-with-warrant | baldwin-instagram-lie affirms | sheriff-phone-not-handed-over denies in part',
      'agreed | - | phone-handed-over | lawyer-this-week denies in part | sheriff-phone-not-handed-over denies',
      'one_sided | - | pulled-the-trigger | baldwin-abc-trigger-denial denies; baldwin-abc-hammer denies in part; baldwin-abc-never takes no side; baldwin-maintains denies | -',
      'one_sided | - | authority-limited | nikas-report-exonerates affirms; nikas-no-authority affirms in part | -',
      'one_sided | - | baldwin-bears-responsibility | nikas-no-authority denies in part | -',
      'one_sided | - | report-exonerates-baldwin | nikas-exonerated-indirect affirms; nikas-report-exonerates affirms | -',
      'one_sided | - | phone-within-the-week | lawyer-this-week affirms on a condition | -',
    ]);
    expect(summary).toEqual({
      claims: 8,
      shared: 3,
      conflict: 2,
      conflict_within: 0,
      not_counted: 0,
      agreed: 1,
      no_conflict: 0,
      one_sided: 5,
    });
    expect(hidden).toBe(0);
  });

  test('spoke in an order that is told only where the dates allow', async () => {
    const { rows } = await compare({ sides: [BALDWIN, SHERIFF] });
    expect(rows.slice(0, 4).map(({ order }) => order)).toEqual([
      { first: null, gap_days: { min: 0, max: 102 } },
      { first: BALDWIN, gap_days: { min: 1, max: 11 } },
      { first: null, gap_days: { min: 0, max: 19 } },
      null,
    ]);
  });

  test('are each spoken for by their own', async () => {
    const { sides } = await compare({ sides: [BALDWIN, SHERIFF] });
    expect(
      sides.map(({ slug, speaks_for_it }) => [slug, speaks_for_it.map((one) => one.slug).sort()]),
    ).toEqual([
      [BALDWIN, ['baldwins-lawyer', 'luke-nikas']],
      [SHERIFF, ['adan-mendoza']],
    ]);
  });

  test('said eight things that no claim is made of', async () => {
    const { unmatched, unmatched_count, filed_count, lined_up } = await compare({
      sides: [BALDWIN, SHERIFF],
    });
    expect(filed_count).toEqual({ value: lined_up, capped: false });
    expect(unmatched_count).toEqual({ value: 8, capped: false });
    expect([...unmatched].sort()).toEqual([
      'baldwin-call-my-wife',
      'baldwin-no',
      'mendoza-agency-assist',
      'mendoza-working-with-lawyer',
      'sheriff-case-file',
      'sheriff-nearing-end',
      'sheriff-omi-report',
      'sheriff-phone-records-required',
    ]);
    expect(unmatched.indexOf('sheriff-omi-report')).toBeLessThan(unmatched.indexOf('baldwin-no'));
  });

  test('without those who speak for them', async () => {
    const { rows, sides } = await compare({ sides: [BALDWIN, SHERIFF], reps: false });
    expect(rows.map(({ status, claim }) => `${status} ${claim.slug}`)).toEqual([
      'conflict cooperating-with-police',
      'conflict complying-with-warrant',
      'one_sided pulled-the-trigger',
      'one_sided phone-handed-over',
    ]);
    expect(sides.map(({ speaks_for_it }) => speaks_for_it)).toEqual([[], []]);
  });

  test('the other way round: the columns change places, the rows do not', async () => {
    const forth = await compare({ sides: [BALDWIN, SHERIFF] });
    const back = await compare({ sides: [SHERIFF, BALDWIN] });
    expect(back.rows.map((row) => line({ ...row, cells: [...row.cells].reverse() }))).toEqual(
      forth.rows.map(line),
    );
    expect(back.rows.map(({ order }) => order)).toEqual(forth.rows.map(({ order }) => order));
    expect(back.summary).toEqual(forth.summary);
  });

  test.each([
    ['conflicts', ['cooperating-with-police', 'complying-with-warrant'], 6],
    ['both', ['cooperating-with-police', 'complying-with-warrant', 'phone-handed-over'], 5],
  ] as const)('showing %s only', async (show, slugs, hidden) => {
    const shown = await compare({ sides: [BALDWIN, SHERIFF], show });
    expect(shown.rows.map(({ claim }) => claim.slug)).toEqual(slugs);
    expect(shown.hidden).toBe(hidden);
    expect(shown.summary).toEqual((await compare({ sides: [BALDWIN, SHERIFF] })).summary);
  });

  test('by the first or by the latest statement', async () => {
    const order = async (o: CompareFilter['o']) =>
      (await compare({ sides: [BALDWIN, SHERIFF], o })).rows.map(({ claim }) => claim.slug);
    expect((await order('first')).slice(0, 3)).toEqual([
      'cooperating-with-police',
      'pulled-the-trigger',
      'authority-limited',
    ]);
    expect((await order('latest')).slice(0, 4)).toEqual([
      'complying-with-warrant',
      'cooperating-with-police',
      'phone-handed-over',
      'phone-within-the-week',
    ]);
  });

  test('within one topic, about one party, in one outlet or period', async () => {
    const slugs = async (asked: Partial<CompareFilter>) =>
      (await compare({ sides: [BALDWIN, SHERIFF], ...asked })).rows.map(({ claim }) => claim.slug);
    expect(await slugs({ topic: ['trigger'] })).toEqual(['pulled-the-trigger']);
    expect(await slugs({ outlet: ['instagram'] })).toEqual(['complying-with-warrant']);
    expect(await slugs({ claim: ['phone-handed-over'] })).toEqual(['phone-handed-over']);
    expect(await slugs({ about: ['nm-ohsb'], show: 'both' })).toEqual([]);
    expect((await slugs({ from: '2022-01-11', to: '2022-01-12' })).slice(0, 2)).toEqual([
      'cooperating-with-police',
      'complying-with-warrant',
    ]);
  });
});

describe('other sides', () => {
  test('three, of which two speak against Baldwin', async () => {
    const { rows, summary } = await compare({ sides: [BALDWIN, SHERIFF, 'mamie-mitchell'] });
    const inConflict = rows.filter(({ status }) => status === 'conflict');
    expect(inConflict.map(({ claim, strength }) => `${strength} ${claim.slug}`).sort()).toEqual([
      'direct cooperating-with-police',
      'direct report-exonerates-baldwin',
      'qualified authority-limited',
      'qualified baldwin-bears-responsibility',
      'qualified complying-with-warrant',
      'qualified pulled-the-trigger',
    ]);
    expect(rows.slice(0, 2).map(({ strength }) => strength)).toEqual(['direct', 'direct']);
    expect(rows.every(({ cells }) => cells.length === 3)).toBe(true);
    expect(summary).toMatchObject({ claims: 8, conflict: 6, agreed: 1, one_sided: 1 });
  });

  test('one alone is held against itself over time', async () => {
    const { rows, columns, sides } = await compare({ sides: [BALDWIN] });
    expect(columns).toBe('time');
    expect(sides).toHaveLength(1);
    // All of it is dated by ranges that overlap: nothing is called earlier or later.
    expect(rows.map(({ claim, cells }) => [claim.slug, cells.map((cell) => cell.length)])).toEqual([
      ['pulled-the-trigger', [0, 0, 4]],
      ['authority-limited', [0, 0, 2]],
      ['report-exonerates-baldwin', [0, 0, 2]],
    ]);
    expect(rows.every(({ conflicts, order }) => conflicts.length === 0 && order === null)).toBe(true);
  });

  test('one that nobody knows is left out and named', async () => {
    const { comparison, problems, filter } = await ask({ sides: ['nobody-at-all', BALDWIN, SHERIFF] });
    expect(problems).toEqual([{ field: 'a', message: 'Nobody on record is called “nobody-at-all”.' }]);
    expect(filter.sides).toEqual([BALDWIN, SHERIFF]);
    expect(comparison?.rows).toHaveLength(8);
    expect((await ask({ sides: ['nobody-at-all'] })).comparison).toBeNull();
    expect((await ask({ sides: [] })).comparison).toBeNull();
  });

  test('as people type them: a name that means one person is looked up, any other is asked back', async () => {
    const typed = (a: string) => sidesFromNames(desk.nobody, new URLSearchParams({ a, o: 'first' }));
    expect((await typed('Mr. Baldwin')).params.toString()).toBe(`a=${BALDWIN}&o=first`);
    expect(await typed(BALDWIN)).toMatchObject({ changed: false, unclear: [] });
    // A short name that fits nobody is a name that fits nobody; what was typed stays, in its place.
    for (const nobody of ['Nobody Atall', 'joel-souza']) {
      const { params, changed, sides, unclear } = await typed(nobody);
      expect([params.get('a'), changed]).toEqual([nobody, false]);
      expect(sides).toEqual([{ param: 'a', typed: nobody, side: null }]);
      expect(unclear).toEqual([{ param: 'a', typed: nobody, options: [] }]);
    }
  });
});

test('the parties most at odds, by claims and not by pairs', async () => {
  const rivals = (await listRivalries(desk.nobody, 3)).map(
    ({ a, b, claims }) => `${a.slug} ${b.slug} ${claims}`,
  );
  expect(rivals).toEqual([
    `${BALDWIN} mamie-mitchell 4`,
    `${BALDWIN} ${SHERIFF} 2`,
    `${BALDWIN} twitter-user-2 1`,
  ]);
});

test('a retracted statement leaves its row', async () => {
  const own = rustDesk();
  retractQuote(own.editor, { id: 'baldwin-instagram-lie', reason: 'the account was not his' });
  const { comparison } = await compareSides(own.nobody, { ...NOTHING_COMPARED, sides: [BALDWIN, SHERIFF] });
  expect(
    comparison?.rows.filter(({ status }) => status === 'conflict').map(({ claim }) => claim.slug),
  ).toEqual(['cooperating-with-police']);
});

describe('sides that said more than is lined up at once', () => {
  test('are compared by the newest, and how many there are is told, not refused', async () => {
    const many = emptyDesk();
    const story = storyteller(many.editor);
    story.entity('a-witness');
    story.claim('the-gate-was-locked');
    const written = many.editor.db.transaction(() =>
      Array.from({ length: 303 }, (_, n) => {
        const said_on = `${1700 + n}`;
        const id = story.quote(`gate-${said_on}`, 'a-witness', { text: `Gate ${said_on}.`, said_on });
        story.stance(id, 'the-gate-was-locked', 1);
        return id;
      }),
    );
    const answer = await compareSides(many.nobody, { ...NOTHING_COMPARED, sides: ['a-witness'] });
    expect(answer.problems).toEqual([]);
    expect(answer.comparison).toMatchObject({
      filed_count: { value: 303, capped: false },
      lined_up: 300,
    });
    expect(Object.keys(answer.comparison?.quotes ?? {}).sort()).toEqual(written.slice(3));
  });
});
