import type Database from 'better-sqlite3';
import { openDatabase } from '#db/client.ts';

/** An address, and how much it asks for: nothing or one filter, or several. */
export type Address = { path: string; filters: number };

/** The busiest record of each kind and one that hardly anything is filed under: their short names. */
type Picked = Record<
  'speaker' | 'side' | 'about' | 'topic' | 'outlet' | 'claim' | 'source' | 'quote' | 'word',
  string[]
>;

/** Places in a list: filters that narrow nothing. */
const PLACES = new Set([
  'after',
  'limit',
  'sort',
  'o',
  'show',
  'view',
  'top',
  'order',
  'lanes',
  'fold',
  'reps',
]);

export function addressOf(path: string): Address {
  const { searchParams } = new URL(path, 'http://localhost');
  return { path, filters: [...searchParams.keys()].filter((name) => !PLACES.has(name)).length };
}

/** Every page and every list of the API: as it is, with each filter by itself, and at its end. */
export function plainAddresses(database: string): Address[] {
  const { sqlite, close } = openDatabase(database);
  const picked = pick(sqlite);
  const ends = endsOfLists(sqlite);
  close();
  const paths = [
    '/',
    '/about',
    '/search',
    '/compare',
    ...LISTS.flatMap(([page, api, filters]) =>
      [page, api]
        .filter(Boolean)
        .flatMap((list) => [list, ...filters.flatMap((one) => filtered(list, one, picked))]),
    ),
    ...['speaker', 'about', 'topic'].flatMap((within) => filtered('/search?q=the', within, picked)),
    ...ends,
    ...picked.quote.flatMap((id) => [`/quotes/${id}`, `/api/v1/quotes/${id}`, `/embed/quotes/${id}`]),
    ...RECORDS.flatMap(([noun, api, kind]) =>
      picked[kind].flatMap((slug) => [`/${noun}/${slug}`, `/api/v1/${api}/${slug}`]),
    ),
    ...compared(picked),
    '/feeds/quotes.atom',
    '/feeds/corrections.atom',
    '/sitemap.xml',
  ];
  return [...new Set(paths)].map(addressOf);
}

const OF_QUOTES = [
  'speaker',
  'side',
  'about',
  'outlet',
  'topic',
  'claim',
  'q=word',
  'stance=denies',
  'form=indirect',
  'from=2012',
  'to=2009',
  'from=2024-12-30',
];
/** Page, API and single filters of every list. */
const LISTS: [page: string, api: string, filters: string[]][] = [
  ['/quotes', '/api/v1/quotes', [...OF_QUOTES, 'sort=oldest']],
  ['/matrix', '', [...OF_QUOTES, 'fold=sides', 'view=table', 'top=32']],
  ['/timeline', '', [...OF_QUOTES, 'lanes=claim']],
  ['/people', '/api/v1/entities', ['q=an', 'q=council', 'q=vlouth', 'kind=person', 'kind=unnamed']],
  ['/claims', '/api/v1/claims', ['q=it', 'q=the', 'q=zhae', 'topic']],
  ['/topics', '/api/v1/topics', ['q=the', 'q=strike', 'story=1', 'story=0', 'parent=topic']],
  ['/outlets', '/api/v1/outlets', ['q=the', 'kind=newspaper']],
  ['/sources', '/api/v1/sources', ['q=the', 'q=zhae', 'kind=article', 'kind=letter', 'outlet']],
  ['/corrections', '/api/v1/corrections', []],
  [
    '',
    '/api/v1/conflicts',
    ['claim', 'topic', 'a=speaker', 'b=side', 'strength=direct', 'timing=apart', 'counted=1', 'counted=0'],
  ],
  [
    '/search',
    '/api/v1/search',
    ['q=the', 'q=word', 'q=harbour', 'q=Vlouthaem', 'q=in', 'speaker', 'about', 'topic'],
  ],
];
const RECORDS: [noun: string, api: string, kind: keyof Picked][] = [
  ['people', 'entities', 'speaker'],
  ['people', 'entities', 'side'],
  ['people', 'entities', 'about'],
  ['claims', 'claims', 'claim'],
  ['topics', 'topics', 'topic'],
  ['outlets', 'outlets', 'outlet'],
  ['sources', 'sources', 'source'],
];

/** A list under one filter; a filter without a value takes each of the records picked, `a=speaker` likewise. */
function filtered(list: string, filter: string, picked: Picked): string[] {
  const joint = list.includes('?') ? '&' : '?';
  const [name = '', value = name] = filter.split('=');
  const values = value in picked ? picked[value as keyof Picked] : [value];
  return values.map((one) => `${list}${joint}${name}=${encodeURIComponent(one)}`);
}

function compared({ speaker: [one, two], side: [party] }: Picked): string[] {
  return [`a=${one}`, `a=${party}`, `a=${one}&b=${two}`].flatMap((sides) => [
    `/compare?${sides}`,
    `/api/v1/compare?${sides}`,
  ]);
}

function pick(sqlite: Database.Database): Picked {
  const most = (sql: string) => sqlite.prepare(sql).pluck().all() as string[];
  /** By the counters: the two commonest values of a facet, and one in the middle of those that are rare. */
  const facet = (letter: string, table: string) =>
    [0, 1, table === 'outlets' ? 50 : 400].flatMap((at) =>
      most(`select slug from ${table} where id = (
        select cast(substr(b, 2) as integer) from facet_counts where a = '' and substr(b, 1, 1) = '${letter}'
          and n > 3 and b glob '${letter}[0-9]*' and b not glob '*[a-z]' order by n desc, b limit 1 offset ${at})`),
    );
  sqlite.exec('create virtual table temp.terms using fts5vocab(main, quote_search, row)');
  sqlite.exec('create table temp.words as select term, doc from temp.terms');
  const total = sqlite.prepare('select count(*) from quote_index').pluck().get() as number;
  const word = (share: number) =>
    most(`select term from temp.words where term glob '[a-z]*' and term not glob '*[0-9]*'
      order by abs(doc - ${total * share}), term limit 1`);
  return {
    speaker: facet('s', 'entities'),
    side: facet('p', 'entities'),
    about: facet('a', 'entities'),
    topic: facet('t', 'topics'),
    outlet: facet('o', 'outlets'),
    claim: facet('k', 'claims'),
    source: most(`select s.public_id from sources s join (
      select source_id from appearances group by 1 order by count(*) desc, 1 limit 1) p on p.source_id = s.id`),
    quote: [
      ...most(`select q.public_id from live_stances l join quotes q on q.id = l.quote_id where l.sign <> 0
        and l.claim_id = (select claim_id from live_stances group by 1 order by count(*) desc, 1 limit 1) limit 1`),
      ...most('select public_id from quotes where id = (select quote_id from quote_index limit 1)'),
    ],
    word: [...word(0.5), ...word(0.01), ...word(0.00001)],
  };
}

/** The last page of each list, by the place in it that comes shortly before its end. */
function endsOfLists(sqlite: Database.Database): string[] {
  const slug = (sql: string) => String(sqlite.prepare(sql).pluck().get());
  const rank = sqlite
    .prepare('select date_rank from quote_index order by date_rank limit 1 offset 20')
    .pluck()
    .get() as number;
  const by = (table: string, letter: string) =>
    slug(`select slug from ${table} where id = (select cast(substr(b, 2) as integer) from facet_counts
      where a = '' and b glob '${letter}[0-9]*' and b not glob '*[a-z]' and b >= '${letter}' order by n, b limit 1 offset 20)`);
  const last = {
    quotes: rank.toString(36),
    people: slug('select slug from people_counts order by said, about, name desc limit 1 offset 20'),
    topics: by('topics', 't'),
    outlets: by('outlets', 'o'),
    sources: slug('select public_id from sources order by published_earliest, public_id limit 1 offset 20'),
    claims: slug(`select c.slug from claim_counts k join claims c on c.id = k.claim_id
      order by k.conflicts, k.text desc limit 1 offset 20`),
    corrections: slug('select seq from revisions where is_public = 1 order by seq limit 1 offset 20'),
  };
  return Object.entries(last).flatMap(([noun, after]) => [
    `/${noun}?after=${after}`,
    `/api/v1/${noun === 'people' ? 'entities' : noun}?after=${after}`,
  ]);
}
