import type Database from 'better-sqlite3';
import { openDatabase } from '#db/client.ts';

/** One thing a reader asks for, as JSON and as a page. */
export type Case = {
  name: string;
  title: string;
  json: string;
  page: string;
  /** One record, of which the request itself is most, or many. */
  many: boolean;
  /**
   * Whose statements the bare page runs. A list's page shows the rows that its JSON has; the page of one quote
   * shows the quotes in conflict with it as well.
   */
  bare: 'json' | 'page';
};

/** What is measured, with people, words and quotes picked from the database at hand, always the same ones. */
export function casesOf(path: string): Case[] {
  const { sqlite, close } = openDatabase(path);
  const { speaker, subject } = busiestPair(sqlite);
  const [some, common] = words(sqlite);
  const [a, b] = sidesWith(sqlite, 60);
  const [first, second] = sidesWith(sqlite, 145);
  const quote = contestedQuote(sqlite);
  close();
  const list = (name: string, title: string, query: string): Case => ({
    name,
    title,
    json: `/api/v1/quotes?${query}`,
    page: `/quotes?${query}`,
    many: true,
    bare: 'json',
  });
  const compared = (name: string, title: string, query: string): Case => ({
    name,
    title,
    json: `/api/v1/compare?${query}`,
    page: `/compare?${query}`,
    many: true,
    bare: 'json',
  });
  return [
    list('speaker', 'newest 25 of the busiest speaker', `speaker=${speaker}`),
    list('word', 'a word in 1 % of quotes', `q=${some}`),
    list('common', 'the commonest word', `q=${common}`),
    list(
      'narrow',
      'speaker, subject and five years',
      `speaker=${speaker}&about=${subject}&from=2010&to=2014`,
    ),
    {
      name: 'quote',
      title: 'one quote',
      json: `/api/v1/quotes/${quote}`,
      page: `/quotes/${quote}`,
      many: false,
      bare: 'page',
    },
    compared('sides', 'two sides, about 120 statements on claims', `a=${a}&b=${b}`),
    compared('limit', 'two sides, as much as is lined up at once', `a=${first}&b=${second}`),
  ];
}

function busiestPair(sqlite: Database.Database): { speaker: string; subject: string } {
  return sqlite
    .prepare(
      `select s.slug as speaker, e.slug as subject from quotes q
       join quote_subjects u on u.quote_id = q.id and u.entity_id <> q.speaker_id
       join entities s on s.id = q.speaker_id join entities e on e.id = u.entity_id
       where q.speaker_id = (select speaker_id from quotes group by 1 order by count(*) desc, 1 limit 1)
       group by u.entity_id order by count(*) desc, u.entity_id limit 1`,
    )
    .get() as { speaker: string; subject: string };
}

/** A word that stands in about one quote of a hundred, and the word that stands in most. */
function words(sqlite: Database.Database): [string, string] {
  sqlite.exec('create virtual table temp.terms using fts5vocab(main, quote_search, col)');
  const pick = (order: string) =>
    sqlite.prepare(`select term from temp.terms where col = 'words' order by ${order}, term limit 1`).pluck();
  const total = sqlite.prepare('select count(*) from quote_index').pluck().get();
  return [pick('abs(doc - ? / 100)').get(total) as string, pick('doc desc').get() as string];
}

/** The two busiest sides with at most so many statements under claims each. */
function sidesWith(sqlite: Database.Database, most: number): string[] {
  return sqlite
    .prepare(
      `select e.slug from stances s join quotes q on q.id = s.quote_id join entities e on e.id = q.speaker_id
       where s.state in ('confirmed', 'disputed') group by e.id having count(*) <= ?
       order by count(*) desc, e.id limit 2`,
    )
    .pluck()
    .all(most) as string[];
}

/** A quote on a claim to which about as many speak as to most. */
function contestedQuote(sqlite: Database.Database): string {
  return sqlite
    .prepare(
      `select q.public_id from live_stances l join quotes q on q.id = l.quote_id
       where l.sign = 1 and l.claim_id = (
         select claim_id from live_stances group by 1 order by abs(count(*) - 10), 1 limit 1)
       order by q.id limit 1`,
    )
    .pluck()
    .get() as string;
}
