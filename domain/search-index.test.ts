import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reindex } from '#db/migrate.ts';
import { AppError } from '#lib/errors.ts';
import { mergeClaims } from './claims/commands.ts';
import { reopenClaim, retireClaim } from './claims/commands-changes.ts';
import { reviewStance, withdrawStance } from './claims/commands-settle.ts';
import { recordStance } from './claims/commands-stances.ts';
import { refreshConflicts } from './conflicts/commands.ts';
import { mergeRecords, undoMerge } from './merges/commands.ts';
import { saveOutlet } from './outlets/commands.ts';
import { retractQuote } from './quotes/commands.ts';
import { saveClaim, saveEntity, saveQuote, saveSource, saveTopic } from './test-commands.ts';
import { type Desk, emptyDesk, storyteller } from './test-context.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.

/*
 * The search indexes and the counters follow every write by trigger. Here a newsroom does some hundred things
 * in any order; what stands in the index afterwards must be what a fresh index would hold.
 */

const PEOPLE = ['mara', 'lyle', 'ines', 'kost', 'crew'];
const OUTLETS = ['npr', 'forbes', 'newsweek'];
const TOPICS = ['case', 'gun', 'phone', 'trial'];
const CLAIMS = ['shot', 'fired', 'told', 'lied'];
const SOURCES = ['wire-1', 'wire-2', 'wire-3'];

const one = <T>(list: readonly T[]) => fc.constantFrom(...list);
const some = (list: string[]) => fc.subarray(list, { maxLength: 3 });
const maybe = (list: string[]) => fc.option(one(list), { nil: null });
const quote = fc.integer({ min: 1, max: 12 }).map((n) => `quote-${n}`);
const sign = one([1, 0, -1] as const);

type Step = (desk: Desk) => unknown;
const reason = 'as the editors read it';

const steps: fc.Arbitrary<Step>[] = [
  fc
    .record({
      id: quote,
      speaker: one(PEOPLE),
      on_behalf_of: maybe(PEOPLE),
      subjects: some(PEOPLE),
      topics: some(TOPICS),
      outlet: maybe(OUTLETS),
      said_on: maybe(['2022-01-12', '2022', '[2021-10-21..2022-01-31]', '2021-10-21~', '[..2022-01-11]']),
      text: one(['No trigger was pulled.', 'The phone is ours.', 'Gun, phone and trigger.']),
      status: one(['draft', 'in_review', 'published', 'published', 'published'] as const),
      appearances: fc
        .subarray(SOURCES, { maxLength: 2 })
        .chain((list) =>
          fc.tuple(
            ...list.map((source) => maybe(OUTLETS).map((credited_outlet) => ({ source, credited_outlet }))),
          ),
        ),
    })
    .map(
      (input) =>
        ({ editor }) =>
          saveQuote(editor, { ...input, form: 'direct', reason }),
    ),
  fc.record({ quote, claim: one(CLAIMS), sign, act: one(['asserts', 'relays'] as const) }).map(
    (input) =>
      ({ editor }) =>
        recordStance(editor, { ...input, force: 'flat', reason }),
  ),
  fc.record({ quote, claim: one(CLAIMS) }).map(
    (key) =>
      ({ editor }) =>
        withdrawStance(editor, { ...key, reason }),
  ),
  fc.record({ quote, claim: one(CLAIMS), verdict: one(['agree', 'disagree'] as const) }).map(
    (input) =>
      ({ secondEditor }) =>
        reviewStance(secondEditor, { ...input, reason }),
  ),
  fc.record({ slug: one(PEOPLE), name: one(['Mara Vell', 'Lyle Oduya', 'Ines']) }).map(
    (input) =>
      ({ editor }) =>
        saveEntity(editor, { ...input, kind: 'person', reason }),
  ),
  fc.record({ slug: one(TOPICS), parent: maybe(TOPICS) }).map(
    (input) =>
      ({ editor }) =>
        saveTopic(editor, { ...input, name: input.slug }),
  ),
  fc
    .record({ id: one(SOURCES), outlet: maybe(OUTLETS), headline: one(['First report', 'Second report']) })
    .map(
      (input) =>
        ({ editor }) =>
          saveSource(editor, { ...input, kind: 'article' }),
    ),
  fc.record({ slug: one(OUTLETS), name: one(["Le Parisien d'hier", 'St. Øster Tidende']) }).map(
    (input) =>
      ({ editor }) =>
        saveOutlet(editor, { ...input, kind: 'newspaper', reason }),
  ),
];
const rareSteps: fc.Arbitrary<Step>[] = [
  quote.map(
    (id) =>
      ({ editor }) =>
        retractQuote(editor, { id, reason }),
  ),
  fc.record({ claim: one(CLAIMS), into: one(CLAIMS), sign: one([1, -1] as const) }).map(
    (input) =>
      ({ editor }) =>
        mergeClaims(editor, { ...input, reason }),
  ),
  fc.record({ from: one(PEOPLE), into: one(PEOPLE) }).map(
    (pair) =>
      ({ editor }) =>
        mergeRecords(editor, { noun: 'entity', ...pair, reason }),
  ),
  fc.record({ from: one(OUTLETS), into: one(OUTLETS) }).map(
    (pair) =>
      ({ editor }) =>
        mergeRecords(editor, { noun: 'outlet', ...pair, reason }),
  ),
  fc.integer({ min: 1, max: 3 }).map(
    (merge) =>
      ({ editor }) =>
        undoMerge(editor, { merge, reason }),
  ),
  one(CLAIMS).map(
    (claim) =>
      ({ editor }) =>
        retireClaim(editor, { claim, reason }),
  ),
  one(CLAIMS).map(
    (claim) =>
      ({ editor }) =>
        reopenClaim(editor, { claim, reason }),
  ),
  one(CLAIMS).map(
    (slug) =>
      ({ editor }) =>
        saveClaim(editor, { slug, text: `Something was the case with ${slug}`, kind: 'state', reason }),
  ),
];
const days = fc.array(
  fc.oneof(
    ...steps.map((arbitrary, n) => ({ arbitrary, weight: n < 2 ? 12 : 4 })),
    ...rareSteps.map((arbitrary) => ({ arbitrary, weight: 1 })),
  ),
  { minLength: 200, maxLength: 240, size: 'max' },
);

function newsroom(): Desk {
  const desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of PEOPLE) story.entity(slug);
  for (const slug of OUTLETS) story.outlet(slug);
  for (const slug of TOPICS) story.topic(slug);
  for (const slug of CLAIMS) story.claim(slug, { kind: 'state' });
  for (const id of SOURCES) story.source(id);
  return desk;
}

function index({ connection: { sqlite } }: Desk) {
  return {
    rows: sqlite.prepare('select * from quote_index order by date_rank').all(),
    counts: sqlite.prepare('select * from facet_counts order by a, b').all(),
    search: sqlite.prepare('select rowid, words, people, facets from quote_search order by rowid').all(),
    names: sqlite.prepare('select * from name_index order by id').all(),
    people: sqlite.prepare('select * from people_counts order by 1').all(),
  };
}

/** What the index holds and should not, or should and does not: read off the tables, without touching it. */
function drift({ connection: { sqlite } }: Desk): unknown[] {
  return sqlite
    .prepare(`
      select 'row too many', quote_id, facets from (select * from quote_index except select * from quote_index_source)
      union all select 'row missing', quote_id, facets from (select * from quote_index_source except select * from quote_index)
      union all select 'count', a, b from (
        select * from (select a, b, n from facet_counts except select x.value, y.value, count(*)
          from quote_index_source i, json_each(i.facets) x, json_each(i.facets) y group by 1, 2))`)
    .all();
}

test('at any time within some hundred commands the index holds what a fresh one would', () => {
  let [done, refused, indexed, named] = [0, 0, 0, 0];
  fc.assert(
    fc.property(days, (commands) => {
      const desk = newsroom();
      for (const [n, command] of commands.entries()) {
        try {
          command(desk);
          done += 1;
        } catch (error) {
          // What the record refuses leaves no trace in the index either.
          if (!(error instanceof AppError) && !/no longer stand behind it/.test(String(error))) throw error;
          refused += 1;
        }
        if (n % 3 === 0) expect(drift(desk)).toEqual([]);
      }
      const kept = index(desk);
      indexed += kept.rows.length;
      named += kept.names.length;
      // With rank 1 the check compares the index with the rows it was made from.
      for (const table of ['quote_search', 'name_search']) {
        desk.connection.sqlite.exec(`insert into ${table} (${table}, rank) values ('integrity-check', 1)`);
      }
      reindex(desk.connection);
      refreshConflicts(desk.nobody);
      expect(kept).toEqual(index(desk));
      desk.connection.close();
    }),
    // A history of two hundred commands takes minutes to shrink; it is replayed by its seed instead.
    { numRuns: 3, seed: 20211021, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(refused);
  expect(indexed).toBeGreaterThan(10);
  expect(named).toBeGreaterThan(40);
});
