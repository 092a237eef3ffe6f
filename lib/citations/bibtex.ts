import { formatDate } from '../dates/format.ts';
import { isoDate } from '../dates/iso.ts';
import { certainParts } from './dates.ts';
import {
  addressOf,
  authorsOf,
  noteOf,
  oneLine,
  RECORD_NAME,
  titleOf,
  withdrawnNote,
  withdrawnTitle,
} from './phrases.ts';
import type { CitedStatement, WithdrawnStatement } from './types.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NO_PARTS = { year: null, month: null, day: null };

/** What TeX reads as a command. Braces too: BibTeX counts even escaped ones, and would lose count. */
const SPECIALS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a BibTeX field: what TeX would read as a command is written out; letters stay UTF-8. */
export function escapeTex(text: string): string {
  return oneLine(text).replaceAll(/[\\{}$&#_%~^]/g, (sign) => SPECIALS[sign] ?? sign);
}

/**
 * A BibTeX entry for the document that holds the statement, the statement in its note. `year` and `month`
 * stand only where they are certain; a date that is less or more than that is said in words in the note.
 */
export function bibtex(statement: CitedStatement | WithdrawnStatement): string {
  if ('status' in statement) {
    return entry('misc', statement.id, [
      ['title', `{${escapeTex(withdrawnTitle(statement.status))}}`],
      ['howpublished', RECORD_NAME],
      ['note', escapeTex(withdrawnNote(statement))],
      ['url', escapeUrl(statement.url)],
    ]);
  }
  const { source } = statement;
  const inPress = source?.kind === 'article' && source.publisher !== null;
  const published = source?.published ?? null;
  const { year, month, day } = published ? certainParts(published) : NO_PARTS;
  const address = addressOf(statement);
  const words = published && !isoDate(published.edtf) ? `Published ${formatDate(published)}. ` : '';
  return entry(inPress ? 'article' : 'misc', statement.id, [
    ['author', source ? authorsOf(source).map(texName).join(' and ') : null],
    ['title', `{${escapeTex(titleOf(statement))}}`],
    [inPress ? 'journal' : 'howpublished', source?.publisher ? escapeTex(source.publisher) : null],
    ['year', year],
    ['month', month ? (MONTHS[Number(month) - 1] ?? null) : null, 'bare'],
    ['day', day && String(Number(day))],
    ['language', source?.language],
    ['note', escapeTex(`${words}${noteOf(statement)}`)],
    ['url', address && escapeUrl(address)],
  ]);
}

type Field = [name: string, value: string | null | undefined, bare?: 'bare'];

function entry(type: string, key: string, fields: Field[]): string {
  const lines = fields.flatMap(([name, value, bare]) =>
    value ? [`  ${name} = ${bare ? value : `{${value}}`}`] : [],
  );
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A name in braces where BibTeX would take it apart wrongly: with a comma, or with "and" inside. */
function texName(name: string): string {
  const escaped = escapeTex(name);
  return /,|\sand\s/i.test(name) || !name.includes(' ') ? `{${escaped}}` : escaped;
}

function escapeUrl(url: string): string {
  return url.replaceAll(/[\\{}^ ]/g, (sign) => encodeURIComponent(sign));
}
