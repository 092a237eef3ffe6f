import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED } from './data/record.ts';

const ROOT = join(import.meta.dirname, '..');
/** The engine lets short-lived objects fill as much memory as the machine has; here they may fill little. */
const SMALL = ['--max-semi-space-size=2'];

/**
 * A database with that many published quotes, from `.cache/` if the same one was made before. Its name carries
 * a checksum over everything that decides its content: the generator, the schema, the size.
 * @returns its path
 */
export async function benchDatabase(quotes: number): Promise<string> {
  const path = join(ROOT, '.cache', `bench-${quotes}-${recipe(quotes)}.db`);
  if (existsSync(path)) {
    console.log(`${relative(ROOT, path)} is at hand (${megabytes(path)} MB)`);
    return path;
  }
  const [folder, unfinished] = [`${path}.csv`, `${path}.part`];
  for (const old of [folder, unfinished, `${unfinished}-wal`, `${unfinished}-shm`])
    rmSync(old, { force: true, recursive: true });
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  await make(quotes, folder, unfinished);
  rmSync(folder, { recursive: true });
  renameSync(unfinished, path);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${relative(ROOT, path)} made in ${seconds} s (${megabytes(path)} MB)`);
  return path;
}

/** One process writes the record as CSV files, another streams them into the database as they grow. */
async function make(quotes: number, folder: string, database: string): Promise<void> {
  const start = (script: string, args: string[]) =>
    fork(join(import.meta.dirname, script), args, { execArgv: SMALL });
  const writing = start('write.ts', [folder, String(quotes)]);
  const loading = start('load.ts', [folder, database]);
  const ended = (child: ChildProcess, what: string) =>
    once(child, 'exit').then(([code]) => {
      if (code === 0) return;
      for (const other of [writing, loading]) other.kill();
      throw new Error(`${what} failed.`);
    });
  const written = ended(writing, 'Writing the CSV files').then(() => void loading.send('written'));
  await Promise.all([written, ended(loading, 'Loading the CSV files')]);
}

/** The first 12 hex digits over the files that the content depends on, and the size. */
function recipe(quotes: number): string {
  const hash = createHash('sha256').update(`${quotes} ${SEED}`);
  const files = [
    join(ROOT, 'bench', 'load.ts'),
    ...filesIn('db', '.ts').filter((file) => !file.endsWith('.test.ts')),
    ...filesIn('domain/conflicts', '.ts'),
    ...filesIn('bench/data', '.ts').filter((file) => !file.endsWith('.test.ts')),
    ...filesIn('db', '.sql'),
    ...filesIn('db/migrations', '.sql'),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(ROOT, folder, name));
}

const megabytes = (path: string): number => Math.round(statSync(path).size / 1_000_000);

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { quotes: { type: 'string', default: '100000' } } });
  await benchDatabase(Number(values.quotes));
}
