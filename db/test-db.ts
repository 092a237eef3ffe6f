import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createDatabase, openDatabase } from './client.ts';
import { migrate } from './migrate.ts';

const PREFIX = 'on-record-test-';
removeLeftovers();
const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
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

/** A test process that is killed leaves its folder behind; the next one clears it away. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length).split('-')[0]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
