import { type CslDate, cslDate } from './dates.ts';
import {
  addressOf,
  authorsOf,
  noteOf,
  RECORD_NAME,
  titleOf,
  withdrawnNote,
  withdrawnTitle,
} from './phrases.ts';
import type { CitedKind, CitedStatement, WithdrawnStatement } from './types.ts';

/** One item of CSL-JSON, schema 1.0.2 (https://citationstyles.org), as far as we fill it. */
export type CslItem = {
  id: string;
  type: string;
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  issued?: CslDate;
  'event-date'?: CslDate;
  URL?: string;
  language?: string;
  note: string;
  source: string;
};

const TYPES: Record<CitedKind, string> = {
  article: 'article-newspaper',
  broadcast: 'broadcast',
  post: 'post',
  statement: 'document',
  transcript: 'document',
  'court record': 'document',
  letter: 'personal_communication',
  other: 'document',
};

/**
 * The document that holds the statement, as a CSL-JSON item, with the statement and its record in the note
 * and the day it was said as `event-date`. Authors are the document's, as printed; the speaker is not one.
 */
export function cslItem(statement: CitedStatement | WithdrawnStatement): CslItem {
  if ('status' in statement) {
    return {
      id: statement.id,
      type: 'document',
      title: withdrawnTitle(statement.status),
      URL: statement.url,
      note: withdrawnNote(statement),
      source: RECORD_NAME,
    };
  }
  const { source, said } = statement;
  const address = addressOf(statement);
  const authors = source ? authorsOf(source) : [];
  return {
    id: statement.id,
    type: TYPES[source?.kind ?? 'other'],
    title: titleOf(statement),
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(source?.publisher ? { 'container-title': source.publisher } : {}),
    ...(source?.published ? { issued: cslDate(source.published) } : {}),
    ...(said ? { 'event-date': cslDate(said) } : {}),
    ...(address ? { URL: address } : {}),
    ...(source ? { language: source.language } : {}),
    note: noteOf(statement),
    source: RECORD_NAME,
  };
}

/** CSL-JSON: a list of one item. */
export function cslJson(statement: CitedStatement | WithdrawnStatement): string {
  return `${JSON.stringify([cslItem(statement)], null, 2)}\n`;
}
