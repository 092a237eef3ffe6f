import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase } from '#db/client.ts';
import { dropConflicts } from '#db/conflicts.ts';
import { migrate, reindex } from '#db/migrate.ts';
import { dropNames } from '#db/names.ts';
import { dropPeople } from '#db/people.ts';
import { dropSearch } from '#db/search.ts';
import { refreshConflicts } from '#domain/conflicts/commands.ts';
import { writeCast } from './data/cast.ts';
import { writeClaims } from './data/claims.ts';
import { inserter } from './data/insert.ts';
import { vocabulary, writer } from './data/language.ts';
import { randomFrom } from './data/random.ts';
import { writeStatements } from './data/statements.ts';

const ROOT = join(import.meta.dirname, '..');
const SEED = 20_260_101;

/**
 * A database with that many published quotes, from `.cache/` if the same one was made before. Its name carries
 * a checksum over everything that decides its content: the generator, the schema, the size.
 * @returns its path
 */
export function benchDatabase(quotes: number): string {
  const path = join(ROOT, '.cache', `bench-${quotes}-${recipe(quotes)}.db`);
  if (existsSync(path)) {
    console.log(`${relative(ROOT, path)} is at hand (${megabytes(path)} MB)`);
    return path;
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const unfinished = `${path}.part`;
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  fill(unfinished, quotes);
  renameSync(unfinished, path);
  console.log(`${relative(ROOT, path)} made (${megabytes(path)} MB)`);
  return path;
}

function fill(path: string, quotes: number): void {
  const connection = createDatabase(path);
  const { sqlite } = connection;
  timed('schema', () => migrate(connection, null));
  // A file that is thrown away if it is not finished needs no protection against a power cut.
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('journal_mode = MEMORY');
  sqlite.pragma('cache_size = -256000');
  timed('rows', () => {
    sqlite.transaction(() => {
      dropSearch(sqlite);
      dropNames(sqlite);
      dropConflicts(sqlite);
      dropPeople(sqlite);
      sqlite.exec('drop trigger keep_corrections_insert');
      const rows = inserter(sqlite);
      const random = randomFrom(SEED);
      const write = writer(vocabulary(random));
      const cast = writeCast(random, rows, {
        people: Math.max(30, Math.round(quotes / 40)),
        outlets: Math.max(10, Math.round(4 * quotes ** 0.35)),
        stories: Math.max(5, Math.round(quotes ** 0.5 / 8)),
      });
      const file = writeClaims(random, rows, {
        count: Math.max(10, Math.round(quotes / 100)),
        leaves: cast.leaves,
        sentence: write.sentence,
      });
      writeStatements(random, rows, { count: quotes, cast, write, file });
      console.log(`  checksum of all rows: ${rows.checksum()}`);
    })();
  });
  timed('search index', () => reindex(connection));
  timed('conflicts', () => refreshConflicts({ db: connection.db, user: null, now: () => new Date() }));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  connection.close();
  console.log(`  memory at its highest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** The first 12 hex digits over the files that the content depends on, and the size. */
function recipe(quotes: number): string {
  const hash = createHash('sha256').update(`${quotes} ${SEED}`);
  const files = [
    join(ROOT, 'bench', 'generate.ts'),
    ...filesIn('db', '.ts').filter((file) => !file.endsWith('.test.ts')),
    ...filesIn('domain/conflicts', '.ts'),
    ...filesIn('bench/data', '.ts'),
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

function timed(what: string, work: () => void): void {
  const start = performance.now();
  work();
  console.log(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const megabytes = (path: string): number => Math.round(statSync(path).size / 1_000_000);

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { quotes: { type: 'string', default: '100000' } } });
  benchDatabase(Number(values.quotes));
}
