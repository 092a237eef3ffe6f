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
import type { CitedDate, CitedKind, CitedStatement, WithdrawnStatement } from './types.ts';

const TYPES: Record<CitedKind, string> = {
  article: 'NEWS',
  broadcast: 'GEN',
  post: 'ELEC',
  statement: 'GEN',
  transcript: 'GEN',
  'court record': 'GEN',
  letter: 'PCOMM',
  other: 'GEN',
};

/**
 * RIS: the document that holds the statement, the statement in N1. Of a date only the parts that are certain
 * stand in their fields; what is known beyond them stands in words in DA's last field.
 */
export function ris(statement: CitedStatement | WithdrawnStatement): string {
  const fields: [tag: string, value: string | null | undefined][] =
    'status' in statement
      ? [
          ['TY', 'GEN'],
          ['ID', statement.id],
          ['TI', withdrawnTitle(statement.status)],
          ['N1', withdrawnNote(statement)],
          ['UR', statement.url],
        ]
      : statementFields(statement);
  const lines = [...fields, ['DP', RECORD_NAME] as const].flatMap(([tag, value]) =>
    value ? [`${tag}  - ${oneLine(value)}`] : [],
  );
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

function statementFields(statement: CitedStatement): [string, string | null | undefined][] {
  const { source } = statement;
  return [
    ['TY', TYPES[source?.kind ?? 'other']],
    ['ID', statement.id],
    ['TI', titleOf(statement)],
    ...(source ? authorsOf(source) : []).map((author): [string, string] => ['AU', author]),
    ['T2', source?.publisher],
    ['PY', source?.published && certainParts(source.published).year],
    ['DA', source?.published && risDate(source.published)],
    ['LA', source?.language],
    ['N1', noteOf(statement)],
    ['UR', addressOf(statement)],
    // A second address only where the first is the document's own.
    ['L2', source?.url ? statement.url : null],
  ];
}

/** YYYY/MM/DD/words: parts that are not certain stay empty. */
function risDate(date: CitedDate): string {
  const { year, month, day } = certainParts(date);
  const words = isoDate(date.edtf) ? '' : formatDate(date);
  return [year ?? '', month ?? '', day ?? '', words].join('/');
}
