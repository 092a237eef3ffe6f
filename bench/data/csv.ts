import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The tables that are written, in the order in which one row names another. */
export const TABLES = [
  'entities',
  'entity_names',
  'affiliations',
  'outlets',
  'topics',
  'claims',
  'claim_links',
  'sources',
  'snapshots',
  'quotes',
  'quote_subjects',
  'quote_topics',
  'appearances',
  'quote_links',
  'comment_requests',
  'stances',
  'revisions',
  'revision_bodies',
] as const;
export type Table = (typeof TABLES)[number];

export type Value = string | number | null;
export type Insert = (...values: Value[]) => void;
export type Rows = { into(table: Table, columns: string): Insert };
export type Csv = Rows & { close(): string };

/** What stands for no value; an empty cell is an empty text. A text that begins likewise is written with one more. */
const NOTHING = '\\';
/** So much of a file is held back before it is written. */
const AT_ONCE = 1 << 17;

const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;
const cell = (value: Value): string => {
  if (value === null) return NOTHING;
  if (typeof value === 'number') return `${value}`;
  const text = value.startsWith(NOTHING) ? NOTHING + value : value;
  return /[",\r\n]/.test(text) ? inQuotes(text) : text;
};
/** What a cell stands for, as text. */
export const cellValue = (cell: string): string | null =>
  cell.startsWith(NOTHING) ? (cell === NOTHING ? null : cell.slice(NOTHING.length)) : cell;

export const csvPath = (folder: string, table: Table): string => join(folder, `${table}.csv`);

/**
 * Writes one CSV file for each table into a folder, a row at a time: the names of its columns first. Of each file a
 * SHA-256 runs along, so that two runs can be told to have made the same record.
 */
export function csvWriter(folder: string): Csv {
  type File = { file: number; hash: Hash; held: string; columns: string };
  const files = new Map<Table, File>();
  for (const table of TABLES) {
    const file = openSync(csvPath(folder, table), 'w');
    files.set(table, { file, hash: createHash('sha256'), held: '', columns: '' });
  }
  const flush = (one: File) => {
    const bytes = Buffer.from(one.held, 'utf8');
    one.hash.update(bytes);
    writeSync(one.file, bytes);
    one.held = '';
  };
  return {
    /** A function that adds one row to `table`, its values in the order of `columns`. */
    into(table, columns) {
      const one = files.get(table);
      if (!one || one.columns) throw new Error(`${table} cannot be written twice.`);
      one.columns = columns;
      one.held = `${columns.replaceAll(' ', ',')}\n`;
      return (...values) => {
        one.held += `${values.map(cell).join(',')}\n`;
        if (one.held.length >= AT_ONCE) flush(one);
      };
    },
    /** Writes what is held back. @returns the first 16 hex digits of a SHA-256 over those of all files */
    close() {
      const all = createHash('sha256');
      for (const [table, one] of files) {
        flush(one);
        closeSync(one.file);
        all.update(`${table} ${one.hash.digest('hex')}\n`);
      }
      return all.digest('hex').slice(0, 16);
    },
  };
}
