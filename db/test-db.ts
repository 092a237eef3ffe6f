import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createDatabase, openDatabase } from './client.ts';
import { migrate } from './migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-test-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let template: string | null = null;
let copies = 0;

/** A real, migrated, empty database file of the test's own: a copy of one template per test process. */
export function testDatabase(): Connection & { path: string } {
  if (!template) {
    mkdirSync(folder, { recursive: true });
    template = join(folder, 'template.db');
    const made = createDatabase(template);
    migrate(made, null);
    made.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    made.close();
  }
  copies += 1;
  const path = join(folder, `copy-${copies}.db`);
  copyFileSync(template, path);
  const connection = openDatabase(path);
  // Tests kill no power supply: without this every commit waits for the disk.
  connection.sqlite.pragma('synchronous = OFF');
  return { ...connection, path };
}
