import { formatDate } from '../dates/format.ts';
import {
  attribution,
  ended,
  oneLine,
  printVerb,
  RECORD_NAME,
  sourcePhrase,
  withdrawnNote,
} from './phrases.ts';
import type { CitedStatement, WithdrawnStatement } from './types.ts';
import { markedWords } from './words.ts';

/**
 * A citation on one line, as it stands in a footnote: who, when, the words, in which document, and the
 * record's address. A paraphrase stands without quotation marks and says so.
 */
export function citationText(statement: CitedStatement | WithdrawnStatement): string {
  if ('status' in statement) return oneLine(withdrawnNote(statement));
  const sentences = [
    statementText(statement),
    statement.source?.url && `${statement.source.url}.`,
    `${RECORD_NAME}, ${statement.url}`,
  ];
  return oneLine(sentences.filter(Boolean).join(' '));
}

/** Who said it and when, the words (at most so many characters of them), and the document they stand in. */
export function statementText(statement: CitedStatement, most?: number): string {
  const { form, words, source } = statement;
  const kind = form === 'indirect' ? ' (paraphrase)' : '';
  const said = `${attribution(statement)}${kind}: ${ended(markedWords(words, most))}`;
  return source ? `${said} ${ended(`${printVerb(statement)} ${sourcePhrase(source)}`)}` : said;
}

/** A statement as plain text on several lines: the words, who said them, where they stand, what is proved. */
export function plainText(statement: CitedStatement | WithdrawnStatement): string {
  if ('status' in statement) return `${withdrawnNote(statement)}\n`;
  const { source, seal, url, corrected, form } = statement;
  const lines = [
    markedWords(statement.words),
    '',
    `— ${ended(attribution(statement))}`,
    form === 'indirect' && 'A paraphrase: these are not the speaker’s own words.',
    form === 'mixed' && 'Only the words in quotation marks are the speaker’s.',
    source && ended(`${printVerb(statement)} ${sourcePhrase(source)}`),
    source?.url,
    form !== 'indirect' && seal && ended(seal),
    ...corrected.map((day) => `Corrected on ${formatDate({ edtf: day })}.`),
    `${RECORD_NAME}: ${url}`,
  ];
  return `${lines.filter((line) => typeof line === 'string').join('\n')}\n`;
}
