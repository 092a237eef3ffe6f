import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

type Recorded = { sql: string; values: unknown[]; method: 'all' | 'get'; raw: boolean };
type Prepared = { rows: () => unknown[][]; shown: number[] };

/** By these columns the rows of quotes and of what hangs on them are told from look-ups and counts. */
const OF_A_QUOTE = new Set([
  'quotes.text',
  'quote_subjects.quote_id',
  'quote_topics.quote_id',
  'appearances.quote_id',
  'stances.quote_id',
]);
/** What a reader is shown of a row. */
const READ = new Set(['text', 'name', 'speaker_role', 'said_edtf', 'verification']);

let pages: Map<string, Prepared[]> | undefined;

function prepare(): Map<string, Prepared[]> {
  const sqlite = new Database(process.env.DATABASE_PATH ?? '');
  sqlite.pragma('cache_size = -32000');
  const recording: Record<string, Recorded[]> = JSON.parse(
    readFileSync(process.env.BENCH_RECORDING ?? '', 'utf8'),
  );
  return new Map(
    Object.entries(recording).map(([name, statements]) => [
      name,
      statements.map(({ sql, values }) => {
        const statement = sqlite.prepare(sql).raw();
        const columns = statement.columns();
        const shown = columns.some(({ table, column }) => OF_A_QUOTE.has(`${table}.${column}`))
          ? columns.flatMap(({ column }, at) => (column && READ.has(column) ? at : []))
          : [];
        return { rows: () => statement.all(...values) as unknown[][], shown };
      }),
    ]),
  );
}

/**
 * Runs a request's statements and returns the rows of its quotes, and of their subjects, topics, places and
 * stances, each as one line.
 */
export function lines(name: string): string[] {
  pages ??= prepare();
  const found = (pages.get(name) ?? []).map(({ rows, shown }) => ({ rows: rows(), shown }));
  return found
    .filter(({ shown }) => shown.length > 0)
    .flatMap(({ rows, shown }) => rows.map((row) => shown.map((at) => row[at] ?? '').join(' ')));
}
