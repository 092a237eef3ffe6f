import { formatDate } from '../dates/format.ts';
import type { CitedSource, CitedStatement, WithdrawnStatement } from './types.ts';
import { markedWords } from './words.ts';

/** The name under which the record is cited. */
export const RECORD_NAME = 'On Record';

/** Who said it, as what, for whom, to whom and when, in one phrase. */
export function attribution(statement: CitedStatement): string {
  const { speaker, speaker_role, on_behalf_of, venue, said, credit } = statement;
  return [
    speaker,
    speaker_role,
    on_behalf_of && `for ${on_behalf_of}`,
    venue,
    said ? formatDate(said) : 'not dated',
    credit && credit !== speaker && `per ${credit}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What is cited: the document by its headline, or where there is none, the statement itself. */
export function titleOf({ source, speaker }: Pick<CitedStatement, 'source' | 'speaker'>): string {
  return oneLine(source?.headline ?? '') || `Statement by ${speaker}`;
}

/** Where the document stands; null where it has no address: the record's own would pass for the document's. */
export function addressOf({ source, url }: Pick<CitedStatement, 'source' | 'url'>): string | null {
  return source ? source.url : url;
}

/** The people named in a byline, for formats that keep a list of authors. */
export function authorsOf({ byline }: Pick<CitedSource, 'byline'>): string[] {
  const names = byline.replace(/^by\s+/i, '').trim();
  if (!names) return [];
  // "Jane Doe, Newsweek" and "Doe, Jane" look alike: a byline with a comma stays whole, as printed.
  if (names.includes(',')) return [names];
  return names
    .split(/\s+(?:and|&)\s+|\s*;\s*/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The document in words: “Headline”, by whom, publisher, when. */
export function sourcePhrase(source: CitedSource): string {
  const authors = authorsOf(source);
  return [
    source.headline ? `“${oneLine(source.headline)}”` : 'a document without a headline',
    authors.length > 0 && `by ${authors.join(' and ')}`,
    source.publisher ?? 'publisher not named',
    source.published ? formatDate(source.published) : 'not dated',
  ]
    .filter(Boolean)
    .join(', ');
}

/** How the words came into print: quoted, partly quoted, or put into other words by whoever printed them. */
export function printVerb({ form }: Pick<CitedStatement, 'form'>): string {
  return { direct: 'Quoted in', mixed: 'Partly quoted in', indirect: 'Paraphrased in' }[form];
}

/** What is said of a statement in one note: attribution, words, how printed, and where the record stands. */
export function noteOf(statement: CitedStatement): string {
  const { form, url } = statement;
  const kind = form === 'indirect' ? ' (paraphrase, not the speaker’s own words)' : '';
  const from = form === 'indirect' ? 'Paraphrase from' : 'Quoted from';
  return `${attribution(statement)}${kind}: ${ended(markedWords(statement.words))} ${from} ${RECORD_NAME}, ${url}`;
}

/** What is said of a statement that readers may not see. */
export function withdrawnNote({ status, reason, since, url }: WithdrawnStatement): string {
  return `${withdrawnTitle(status)} since ${formatDate({ edtf: since })}: ${ended(reason)} ${RECORD_NAME}, ${url}`;
}

export function withdrawnTitle(status: WithdrawnStatement['status']): string {
  return status === 'held' ? 'Statement being checked' : 'Statement retracted';
}

/** With a full stop, unless it ends in one already, inside quotation marks or out. */
export function ended(text: string): string {
  return /[.!?…][”’")\]]*$/.test(text) ? text : `${text}.`;
}

/** On one line, as formats need it whose fields end with the line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
