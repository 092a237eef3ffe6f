import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

type Recorded = { sql: string; values: unknown[]; method: 'all' | 'get'; raw: boolean };
type Prepared = { rows: () => unknown[][]; shown: boolean };

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
        const shown = statement
          .columns()
          .some(({ table, column }) => table === 'quotes' && column === 'text');
        return { rows: () => statement.all(...values) as unknown[][], shown };
      }),
    ]),
  );
}

/** Runs a request's statements and returns the rows that hold the words of a quote, each as one line. */
export function lines(name: string): string[] {
  pages ??= prepare();
  const found = (pages.get(name) ?? []).map(({ rows, shown }) => ({ rows: rows(), shown }));
  return found
    .filter(({ shown }) => shown)
    .flatMap(({ rows }) =>
      rows.map((row) => row.filter((value) => typeof value === 'string' && value).join(' ')),
    );
}
