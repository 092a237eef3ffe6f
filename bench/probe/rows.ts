import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

type Recorded = { sql: string; values: unknown[]; method: 'all' | 'get'; raw: boolean };
type Prepared = { rows: () => unknown[][]; shown: boolean };

/** By these columns the rows of quotes and of what hangs on them are told from look-ups and counts. */
const SHOWN = new Set([
  'quotes.text',
  'quote_subjects.quote_id',
  'quote_topics.quote_id',
  'appearances.quote_id',
  'stances.quote_id',
]);

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
        const shown = statement.columns().some(({ table, column }) => SHOWN.has(`${table}.${column}`));
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
    .filter(({ shown }) => shown)
    .flatMap(({ rows }) =>
      rows.map((row) => row.filter((value) => typeof value === 'string' && value).join(' ')),
    );
}
