import { sql } from 'drizzle-orm';
import { knownInPublic, namesSharingMost, nounOf, sourceOf } from '#db/names.ts';
import { matchExpression } from '#db/search.ts';
import type { FieldError } from '#lib/errors.ts';
import { nearestWords } from '#lib/text/nearness.ts';
import { otherForms } from '#lib/text/word-forms.ts';
import type { Context } from '../context.ts';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import { listQuotes } from '../quotes/queries.ts';
import type { Span } from '../quotes/types.ts';
import type { SearchFilter } from './filter.ts';
import {
  askNames,
  claimsNamed,
  outletsNamed,
  peopleNamed,
  sourcesNamed,
  topicsNamed,
} from './queries-names.ts';
import type { PersonHit, SearchAnswer } from './types.ts';

/** Of a search so many unknown words are put right, and so many ways to do it are offered. */
const WORDS_PUT_RIGHT = 3;
const OFFERED = 3;
/** The names that share most with a misspelt word, among which the nearest is looked for. */
const NAMES_COMPARED = 100;

/**
 * Everything on record that holds the words of a search: statements, and people, claims, topics, outlets and
 * sources by name. Nothing is searched where no word was typed. Unknown speakers and topics are reported.
 */
export async function searchRecord(
  ctx: Context,
  { q, speaker, about, topic, sort, limit }: SearchFilter,
): Promise<{
  answer: SearchAnswer;
  filter: SearchFilter;
  names: Record<'speaker' | 'about' | 'topic', { slug: string; name: string }[]>;
  marks: Map<string, Span[]>;
  problems: FieldError[];
}> {
  const list = await listQuotes(ctx, { ...EVERY_QUOTE, q, speaker, about, topic, sort, limit });
  const { resolved, words } = list;
  const asked = words.length > 0;
  const within = [...resolved.groups.values()];
  const names = askNames(ctx, asked ? q : '', within);
  const people = peopleNamed(ctx, names, limit);
  const single = words.flatMap((item) => item.split(' '));
  const did_you_mean = asked ? correctedSearches(ctx, q, single) : [];
  const answer: SearchAnswer = {
    q,
    words,
    dropped: list.dropped,
    did_you_mean,
    near:
      people.items.length === 0 && did_you_mean[0]
        ? peopleNamed(ctx, askNames(ctx, did_you_mean[0], within), limit).items
        : [],
    quotes: asked
      ? { items: list.items, count: list.count }
      : { items: [], count: { value: 0, capped: false } },
    people,
    claims: claimsNamed(ctx, names, limit),
    topics: topicsNamed(ctx, names, limit),
    outlets: outletsNamed(ctx, names, limit),
    sources: sourcesNamed(ctx, names, limit),
  };
  const { speaker: speakers, about: subjects, topic: topics } = resolved.names;
  return {
    answer,
    filter: {
      q,
      speaker: speakers.map(({ slug }) => slug),
      about: subjects.map(({ slug }) => slug),
      topic: topics.map(({ slug }) => slug),
      sort,
      limit,
    },
    names: { speaker: speakers, about: subjects, topic: topics },
    marks: list.marks,
    problems: resolved.problems,
  };
}

/** People whose name is spelt like `q`, for pickers and "did you mean"; empty where it is spelt right. */
export async function peopleSpeltLike(ctx: Context, q: string, limit: number): Promise<PersonHit[]> {
  const words = q.normalize('NFC').match(/[\p{L}\p{M}\p{N}'’.]+/gu) ?? [];
  const [corrected] = correctedSearches(ctx, q, words);
  return corrected ? peopleNamed(ctx, askNames(ctx, corrected, []), limit).items : [];
}

/**
 * The search with words that no statement holds replaced by another form of the word that some do, or by the nearest
 * words of names.
 */
function correctedSearches(ctx: Context, q: string, words: string[]): string[] {
  const unknown = words.filter((word) => !isKnown(ctx, word)).slice(0, WORDS_PUT_RIGHT);
  const ways = unknown.map((word) => ({ word, near: nearTo(ctx, word) }));
  if (!ways.some(({ near }) => near.length > 0)) return [];
  const [first] = ways.filter(({ near }) => near.length > 1);
  const choices = first ? first.near : [null];
  return choices.map((choice) =>
    ways.reduce((search, { word, near }) => {
      const right = (word === first?.word ? choice : null) ?? near[0];
      return right ? search.replace(word, () => right) : search;
    }, q),
  );
}

function nearTo(ctx: Context, word: string): string[] {
  const forms = otherForms(word).filter((form) => isKnown(ctx, form));
  const names = nearestWords(word, namesNear(ctx, word), OFFERED);
  return [...new Set([...forms, ...names])].slice(0, OFFERED);
}

/** Whether a published statement holds the word. */
function isKnown(ctx: Context, word: string): boolean {
  const match = matchExpression([word], []);
  return ctx.db.all(sql`select 1 from quote_search where quote_search match ${match} limit 1`).length > 0;
}

/** Names, known to readers, that share most with a word. */
function namesNear(ctx: Context, word: string): string[] {
  const id = sourceOf(sql`s.rowid`);
  const entity = sql`(select entity_id from entity_names where id = ${id})`;
  const rows = ctx.db.all<{ name: string }>(sql`
    select case ${nounOf(sql`s.rowid`)}
        when 0 then (select name from entity_names where id = ${id})
        when 1 then (select name from outlets where id = ${id})
        else (select name from topics where id = ${id}) end as name
    from (${namesSharingMost(word, NAMES_COMPARED)}) s
    where (${nounOf(sql`s.rowid`)} = 0 and ${knownInPublic('entity', entity)})
      or (${nounOf(sql`s.rowid`)} = 1 and ${knownInPublic('outlet', id)})
      or (${nounOf(sql`s.rowid`)} = 2 and ${knownInPublic('topic', id)})`);
  return rows.map(({ name }) => name);
}
