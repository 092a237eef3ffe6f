import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

export type Value = string | number | null;
export type Insert = (...values: Value[]) => void;

/**
 * Writes rows by prepared statements and keeps a running SHA-256 over every value in the order written, so
 * that two runs can be told to have made the same record.
 */
export function inserter(sqlite: Database.Database) {
  const hash = createHash('sha256');
  return {
    /** A function that adds one row to `table`, its values in the order of `columns`. */
    into(table: string, columns: string): Insert {
      const names = columns.split(' ');
      const statement = sqlite.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      );
      return (...values) => {
        statement.run(values);
        hash.update(`${table} ${JSON.stringify(values)}\n`);
      };
    },
    /** The first 16 hex digits of the hash over all rows so far. Ends the run. */
    checksum: (): string => hash.digest('hex').slice(0, 16),
  };
}
