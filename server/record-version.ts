import { existsSync } from 'node:fs';
import { type Connection, openDatabase } from '../db/client.ts';

/**
 * Which version of the record stands in the database, asked anew for every request: a connection of its own
 * sees at once what any other connection committed, of this process or of another.
 */
export class RecordVersion {
  readonly #path: string;
  #connection: Connection | null = null;
  #dataVersion: { get(): unknown } | null = null;
  #seen: { version: number; head: string } | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** A number that changes with every commit, or null while there is no database to read. */
  current(): number | null {
    if (!this.#connection && existsSync(this.#path)) {
      this.#connection = openDatabase(this.#path);
      // Compiled once: it is asked at every request, and compiling it takes longer than running it.
      this.#dataVersion = this.#connection.sqlite.prepare('pragma data_version').pluck();
    }
    const version = this.#dataVersion?.get();
    return typeof version === 'number' ? version : null;
  }

  /** The hash of the newest revision: the same in every process that reads this record. */
  head(): string | null {
    const version = this.current();
    if (version === null || !this.#connection) return null;
    if (this.#seen?.version !== version) {
      const row = this.#connection.sqlite
        .prepare('select hash from revisions order by seq desc limit 1')
        .get() as { hash: string } | undefined;
      this.#seen = { version, head: row?.hash ?? 'empty' };
    }
    return this.#seen.head;
  }

  close(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#dataVersion = null;
  }
}
