import { Readable } from 'node:stream';
import type Database from 'better-sqlite3';
import Papa from 'papaparse';
import { cellValue, csvPath, TABLES, type Table } from './csv.ts';
import { follow } from './follow.ts';

/** So many rows go into the database with one statement. */
const BATCH = 40;
/** What the database holds against other rows as it comes: read when these are there. */
const LAST: readonly Table[] = ['stances'];

/**
 * Streams the CSV files of a folder into the tables of their names, side by side, while they may still be written.
 * Holds no more than a piece of each. Indexes are taken away first and made at the end by `remakeIndexes`.
 */
export async function loadTables(
  sqlite: Database.Database,
  folder: string,
  written: AbortSignal,
): Promise<void> {
  sqlite.exec('begin');
  for (const last of [false, true]) {
    const tables = TABLES.filter((table) => LAST.includes(table) === last);
    await Promise.all(
      tables.map((table) => loadTable(sqlite, table, follow(csvPath(folder, table), written))),
    );
  }
  sqlite.exec('commit');
}

async function loadTable(
  sqlite: Database.Database,
  table: Table,
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  let columns: string[] = [];
  let held: (string | null)[] = [];
  const inserting = (rows: number) => {
    const row = `(${columns.map(() => '?').join(', ')})`;
    return sqlite.prepare(
      `insert into ${table} (${columns.join(', ')}) values ${Array(rows).fill(row).join(', ')}`,
    );
  };
  let many: Database.Statement | null = null;
  const take = (cells: string[]) => {
    if (columns.length === 0) {
      columns = cells;
      many = inserting(BATCH);
      return;
    }
    for (const cell of cells) held.push(cellValue(cell));
    if (held.length < columns.length * BATCH) return;
    many?.run(held);
    held = [];
  };
  const text = Readable.from(bytes, { objectMode: false }).setEncoding('utf8');
  await new Promise<void>((complete, error) => {
    Papa.parse<string[]>(text, {
      delimiter: ',',
      newline: '\n',
      chunk({ data, errors: [wrong] }) {
        if (wrong) throw new Error(`${table}.csv is no CSV: ${wrong.message}`);
        for (const cells of data) take(cells);
      },
      complete: () => complete(),
      error,
    });
  });
  if (held.length > 0) inserting(held.length / columns.length).run(held);
}

/** Takes away the indexes of the tables that are loaded: made at once, in order, they cost a fraction. */
export function dropIndexes(sqlite: Database.Database): string[] {
  const indexes = sqlite
    .prepare(`select name, sql from sqlite_schema where type = 'index' and sql is not null
      and tbl_name in (select value from json_each(?))`)
    .all(JSON.stringify(TABLES)) as { name: string; sql: string }[];
  for (const { name } of indexes) sqlite.exec(`drop index "${name}"`);
  return indexes.map(({ sql }) => sql);
}
