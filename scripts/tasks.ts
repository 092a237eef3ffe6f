import { DatabaseProblem, openDatabase } from '#db/client.ts';
import { reindex } from '#db/migrate.ts';
import { refreshConflicts } from '#domain/conflicts/commands.ts';
import { EnvironmentError, readEnvironment } from '#lib/environment.ts';
import { AppError, InputError } from '#lib/errors.ts';
import { auditTask } from './audit.ts';
import { backup, restore } from './backup.ts';
import { checkCase } from './check-seed.ts';
import { removeDemo, seedDemo } from './seed.ts';
import { userTask } from './user.ts';

/*
 * `npm run x -- <task>`: what is done by hand or by a clock. Every task prints what it did; trouble is one
 * sentence and exit 1.
 */
type Task = { usage: string; run: (args: string[]) => Promise<void> | void };

const path = () => readEnvironment(process.env).databasePath;

const TASKS: Record<string, Task> = {
  seed: {
    usage: 'seed [--remove]      load the demo data; or put it aside and start with an empty record',
    run(args) {
      if (args.includes('--remove')) {
        const kept = removeDemo(path());
        console.log(`The demo data was put aside as ${kept}. The record is empty. Restart the server.`);
        return;
      }
      const connection = openDatabase(path());
      const { changed, of } = seedDemo(connection);
      connection.close();
      console.log(`${changed} of ${of} demo records were new or changed.`);
    },
  },
  'check-seed': {
    usage: 'check-seed FOLDER    hold the demo data against its articles, where they are at hand',
    run([folder]) {
      if (!folder) throw new DatabaseProblem('Name the folder with article-1.txt and article-2.txt.');
      const { checked, wrong } = checkCase(folder);
      for (const line of wrong) console.log(line);
      console.log(`${checked} places checked, ${wrong.length} wrong.`);
      if (wrong.length > 0) process.exitCode = 1;
    },
  },
  user: {
    usage:
      'user add EMAIL --role ROLE   make an account and its one-time link; also: user link, user reset-two-factor',
    run(args) {
      const connection = openDatabase(path());
      try {
        console.log(userTask(connection, readEnvironment(process.env).publicOrigin, args));
      } finally {
        connection.close();
      }
    },
  },
  audit: {
    usage:
      'audit verify [--head FILE]   prove history and rows; audit checkpoint prints what FILE is to hold',
    async run(args) {
      const connection = openDatabase(path());
      try {
        const { text, ok } = await auditTask(connection, args);
        console.log(text);
        if (!ok) process.exitCode = 1;
      } finally {
        connection.close();
      }
    },
  },
  backup: {
    usage: 'backup FILE          copy the database, also while the server runs',
    async run([file]) {
      if (!file) throw new DatabaseProblem('Name the file to write the backup to.');
      const { size, head, bytes } = await backup(path(), file);
      console.log(`${file}: ${size} revisions, ${(bytes / 1024 / 1024).toFixed(1)} MB. Head: ${head}`);
    },
  },
  restore: {
    usage: 'restore FILE [--replace]   put a backup in place; the server is stopped, the old file kept',
    async run(args) {
      const [file, ...more] = args.filter((arg) => arg !== '--replace');
      if (!file || more.length > 0) throw new DatabaseProblem('Name the backup to restore.');
      const { size, kept } = await restore(file, path(), { replace: args.includes('--replace') });
      console.log(`${size} revisions restored.${kept ? ` The old database is kept as ${kept}.` : ''}`);
    },
  },
  faults: {
    usage: 'faults               kill, fill, lock and stop it, and see what is lost; see docs/operations.md',
    async run() {
      await import('../bench/faults/run.ts');
    },
  },
  reindex: {
    usage: 'reindex              rebuild the search index and its counters from the tables',
    run() {
      const connection = openDatabase(path());
      const start = performance.now();
      reindex(connection);
      refreshConflicts({ db: connection.db, user: null, now: () => new Date() });
      connection.close();
      console.log(`Rebuilt in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    },
  },
  extract: {
    usage:
      'extract FILE...      statements of articles: JSON lines in, JSON lines out; see docs/extraction.md',
    async run(files) {
      const { extractFile } = await import('./extract-file.ts');
      if (files.length === 0) throw new InputError('Name a file of JSON lines with id and text.');
      for (const file of files) for (const line of extractFile(file)) process.stdout.write(`${line}\n`);
    },
  },
  'check-extraction': {
    usage: 'check-extraction FOLDER  hold what is extracted from the demo articles against the demo data',
    async run([folder]) {
      const { checkExtraction } = await import('./check-extraction.ts');
      if (!folder) throw new DatabaseProblem('Name the folder with article-1.txt and article-2.txt.');
      const { lines, wrong } = checkExtraction(folder);
      for (const line of lines) console.log(line);
      if (wrong > 0) process.exitCode = 1;
    },
  },
  bench: {
    usage: `bench [queries] [--quotes N]   measure requests against floors, or statements; see docs/performance.md
  bench extraction GOLD   figures of the extraction; see docs/extraction.md`,
    async run([what, file]) {
      if (what === 'extraction') {
        if (!file) throw new DatabaseProblem('Name a file of annotated articles.');
        const { benchExtraction } = await import('../bench/extraction/run.ts');
        benchExtraction(file);
        return;
      }
      // Kept apart: it brings a generator and a browserless load of its own.
      await (what === 'queries' ? import('../bench/queries.ts') : import('../bench/run.ts'));
    },
  },
};

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
  console.error(`${name ? `There is no task “${name}”.` : 'Name a task.'}\n`);
  for (const { usage } of Object.values(TASKS)) console.error(`  npm run x -- ${usage}`);
  process.exitCode = 1;
} else {
  try {
    await task.run(args);
  } catch (error) {
    const expected =
      error instanceof DatabaseProblem || error instanceof AppError || error instanceof EnvironmentError;
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}
