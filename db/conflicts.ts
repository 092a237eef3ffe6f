import type Database from 'better-sqlite3';

/*
 * The index of pairs in conflict. What a pair is, is derived by the rules in domain/conflicts; here stands how
 * pairs are kept, found and counted, and which changes of the tables make them be derived anew.
 */

/** A pair as it is kept; see conflicts.sql. */
export type PairRow = {
  a: number;
  b: number;
  place: number;
  class: number;
  rule: string;
  relation: string;
  strength: string;
  timing: string;
  counted: 0 | 1;
  first: 'a' | 'b' | null;
  gap_min: number | null;
  gap_max: number | null;
  claim_a: number;
  claim_b: number;
  holder_a: number;
  holder_b: number;
  speaker_a: number;
  speaker_b: number;
};

const COLUMNS =
  'a b place class rule relation strength timing counted first gap_min gap_max claim_a claim_b holder_a holder_b speaker_a speaker_b'.split(
    ' ',
  );
/** The tables of the index. */
export const CONFLICT_TABLES = [
  'conflict_pairs',
  'conflict_facets',
  'conflict_counts',
  'conflict_rivals',
  'claim_counts',
  'claim_people',
  'conflict_changes',
];

/** Two facets of a pair on its opposite sides, in the order in which they are kept. */
export function facetsAcross(x: number, y: number): [one: string, other: string] {
  return [`e${Math.min(x, y)}`, `e${Math.max(x, y)}`];
}

/** What a pair is found by, as SQL over its columns: the facets of conflict_facets. */
function facetsOf(pair: string): [one: string, other: string][] {
  const of = (column: string) => `${pair}.${column}`;
  const sides = [
    [of('holder_a'), of('speaker_a')],
    [of('holder_b'), of('speaker_b')],
  ] as const;
  const [left, right] = sides;
  return [
    ["''", "''"],
    ...[of('claim_a'), of('claim_b')].map((claim): [string, string] => [`'k' || ${claim}`, "''"]),
    ...sides.flat().map((entity): [string, string] => [`'e' || ${entity}`, "''"]),
    ...left.flatMap((x) =>
      right.map((y): [string, string] => [`'e' || min(${x}, ${y})`, `'e' || max(${x}, ${y})`]),
    ),
  ];
}

/** What a counted pair is counted under, likewise: those of conflict_counts. */
function countsOf(pair: string): [one: string, other: string][] {
  const claims = [`'k' || ${pair}.claim_a`, `'k' || ${pair}.claim_b`];
  const holders = [`'h' || ${pair}.holder_a`, `'h' || ${pair}.holder_b`];
  return [
    ...[...claims, ...holders].map((token): [string, string] => [token, "''"]),
    ...holders.flatMap((holder) => claims.map((claim): [string, string] => [holder, claim])),
  ];
}

const eachOnce = (list: [string, string][]) =>
  list.map(([one, other]) => `select ${one} as one, ${other} as other`).join(' union ');

/** Keeps facets and counts in step with pairs, one by one; set after a fill, which makes them all at once. */
const PAIR_TRIGGERS = `
  create trigger conflict_pairs_added after insert on conflict_pairs begin
    insert into conflict_facets select one, other, new.class, new.place, new.a, new.b from (${eachOnce(facetsOf('new'))});
    insert into conflict_counts select one, other, 1 from (${eachOnce(countsOf('new'))}) where new.counted = 1
      on conflict do update set n = n + 1;
  end;
  create trigger conflict_pairs_removed after delete on conflict_pairs begin
    ${facetsOf('old')
      .map(
        ([one, other]) => `delete from conflict_facets where one = ${one} and other = ${other}
          and class = old.class and place = old.place and a = old.a and b = old.b;`,
      )
      .join('\n')}
    update conflict_counts set n = n - 1 from (${eachOnce(countsOf('old'))}) t
      where old.counted = 1 and conflict_counts.one = t.one and conflict_counts.other = t.other;
    delete from conflict_counts where n = 0;
  end;`;

/** All claims of the same wording as this one: it, what it was merged into, and what was merged into that. */
const family = (claim: string) => `select ${claim} union select merged_into_id from claims where id = ${claim}
  union select id from claims where merged_into_id = ${claim}
  union select id from claims where merged_into_id = (select merged_into_id from claims where id = ${claim})`;
const everyHolderOn = (claims: string) =>
  `select claim_id, holder_id from stances where claim_id in (${claims})`;
const stancesOf = (quote: string) => `select claim_id, holder_id from stances where quote_id = ${quote}`;

/** A change to one of these tables makes the named statements (claim and holder) be derived anew. */
const KEEPERS: [name: string, event: string, changes: string][] = [
  ['stances_insert', 'insert on stances', 'select new.claim_id, new.holder_id'],
  [
    'stances_update',
    'update on stances',
    'select new.claim_id, new.holder_id union select old.claim_id, old.holder_id',
  ],
  ['stances_delete', 'delete on stances', 'select old.claim_id, old.holder_id'],
  [
    'quotes_update',
    'update of status, speaker_id, said_earliest, said_latest on quotes',
    `${stancesOf('new.id')} union select s.claim_id, s.holder_id from quote_links l join stances s on s.quote_id = l.to_id
      where l.from_id = new.id and l.type in ('retracts', 'corrects')`,
  ],
  ['links_insert', 'insert on quote_links', stancesOf('new.to_id')],
  ['links_update', 'update on quote_links', `${stancesOf('new.to_id')} union ${stancesOf('old.to_id')}`],
  ['links_delete', 'delete on quote_links', stancesOf('old.to_id')],
  [
    'claims_update',
    'update of kind, persist_days, status, merged_into_id, merged_sign on claims',
    everyHolderOn(
      `${family('new.id')} union select old.merged_into_id union select id from claims where merged_into_id = old.merged_into_id`,
    ),
  ],
  [
    'claim_links_insert',
    'insert on claim_links',
    everyHolderOn(`${family('new.a_id')} union ${family('new.b_id')}`),
  ],
  [
    'claim_links_update',
    'update on claim_links',
    everyHolderOn(['new.a_id', 'new.b_id', 'old.a_id', 'old.b_id'].map(family).join(' union ')),
  ],
  [
    'claim_links_delete',
    'delete on claim_links',
    everyHolderOn(`${family('old.a_id')} union ${family('old.b_id')}`),
  ],
];

function keeperTriggers(): string {
  const notes = KEEPERS.map(
    ([name, event, changes]) => `
    create trigger keep_conflicts_${name} after ${event} begin
      insert or ignore into conflict_changes ${changes};
    end;`,
  );
  return `${notes.join('\n')}
    create trigger keep_conflicts_stances_gone after delete on stances begin
      delete from conflict_pairs where a = old.id;
      delete from conflict_pairs where b = old.id;
      delete from claim_people where stance_id = old.id;
    end;
    create trigger keep_conflicts_claims_worded after update of text on claims begin
      update claim_counts set text = new.text where claim_id = new.id;
    end;`;
}

/**
 * Makes the index anew, empty, and notes that everything is to be derived. Runs inside the caller's transaction if
 * there is one. `sql` is the text of conflicts.sql.
 */
export function rebuildConflicts(sqlite: Database.Database, sql: string): void {
  dropConflicts(sqlite);
  sqlite.exec(sql);
  sqlite.exec(PAIR_TRIGGERS);
  sqlite.exec(keeperTriggers());
  sqlite.exec('insert into conflict_changes select 0, 0 where exists (select 1 from stances)');
}

/** Takes the index and its triggers away, as before a migration or a bulk load. */
export function dropConflicts(sqlite: Database.Database): void {
  const triggers = sqlite
    .prepare(
      `select name from sqlite_schema where type = 'trigger' and (name glob 'keep_conflicts_*' or name glob 'conflict_pairs_*')`,
    )
    .pluck()
    .all() as string[];
  for (const name of triggers) sqlite.exec(`drop trigger "${name}"`);
  for (const table of CONFLICT_TABLES) sqlite.exec(`drop table if exists ${table}`);
}

/** A function that adds one pair. */
export function pairWriter(sqlite: Database.Database): (pair: PairRow) => void {
  const insert = sqlite.prepare(
    `insert into conflict_pairs (${COLUMNS.join(', ')}) values (${COLUMNS.map((name) => `@${name}`).join(', ')})`,
  );
  return (pair) => void insert.run(pair);
}

/** A function that takes one pair away. */
export function pairEraser(sqlite: Database.Database): (pair: Pick<PairRow, 'a' | 'b'>) => void {
  const remove = sqlite.prepare('delete from conflict_pairs where a = ? and b = ?');
  return ({ a, b }) => void remove.run(a, b);
}

/** Where stretches of facets begin, in their order: '' and people by the first digit of their number, then claims. */
const STRETCHES = ['', 'e2', 'e5'];

/** Fills the empty index with every pair there is; what hangs on them is made at once, not pair by pair. */
export function fillPairs(sqlite: Database.Database, pairs: Iterable<PairRow>): void {
  sqlite.exec('drop trigger conflict_pairs_added; drop trigger conflict_pairs_removed;');
  sqlite.exec('delete from conflict_pairs; delete from conflict_facets; delete from conflict_counts;');
  const write = pairWriter(sqlite);
  for (const pair of pairs) write(pair);
  const facets = facetsOf('p').map(
    ([one, other]) => `select ${one} as one, ${other} as other, class, place, a, b from conflict_pairs p`,
  );
  // Sorted on disk a stretch at a time; without the limit each part would be sorted by itself. Equal ones of a pair
  // whose holder speaks meet there and are one.
  for (const [at, from] of STRETCHES.entries()) {
    const upTo = STRETCHES[at + 1];
    sqlite.exec(`insert or ignore into conflict_facets
      select * from (${facets.join(' union all ')} limit -1)
      where one >= '${from}' ${upTo === undefined ? '' : `and one < '${upTo}'`} order by 1, 2, 3, 4, 5, 6`);
  }
  const counts = countsOf('p').map(
    ([one, other]) => `select ${one} as one, ${other} as other, a, b from conflict_pairs p where counted = 1`,
  );
  sqlite.exec(`insert into conflict_counts select one, other, count(*) from (
    select one, other from (${counts.join(' union all ')}) group by one, other, a, b) group by one, other`);
  sqlite.exec(PAIR_TRIGGERS);
}
