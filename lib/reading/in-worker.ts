import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Extraction, ExtractOptions } from '../extraction/types.ts';
import type { Task } from './tasks.ts';
import { type Article, type Given, Unreadable } from './types.ts';

/** What one task may take: time in milliseconds, and memory of the thread in megabytes. */
export const LIMITS = { read: 5_000, extract: 30_000, memory: 384 };
/** A thread that nobody needed for so long is ended. */
const IDLE = 60_000;
/** More tasks than this do not wait in line. */
const LONGEST_LINE = 20;

type Waiting = { task: Task; took: (result: unknown) => void; failed: (error: Error) => void };
type Line = { waiting: Waiting[]; current: Waiting | null; worker: Worker | null; timer?: NodeJS.Timeout };

/** One thread for all of the process, however often the bundler loads this module. */
const KEY = Symbol.for('on-record.reading');
type Kept = { [KEY]?: Line };

/** Reads what was given, in a thread of its own and within its limits. @throws Unreadable */
export function readInWorker(given: Given): Promise<Article> {
  return ask({ kind: 'read', given }) as Promise<Article>;
}

/** Finds the statements of a text, in the same thread. @throws Unreadable where it takes too long */
export function extractInWorker(text: string, options: ExtractOptions): Promise<Extraction> {
  return ask({ kind: 'extract', text, options }) as Promise<Extraction>;
}

function ask(task: Task): Promise<unknown> {
  const kept = globalThis as Kept;
  kept[KEY] ??= { waiting: [], current: null, worker: null };
  const line = kept[KEY];
  if (line.waiting.length >= LONGEST_LINE) {
    return Promise.reject(new Unreadable('Many articles are being read just now. Try again in a minute.'));
  }
  return new Promise((took, failed) => {
    line.waiting.push({ task, took, failed });
    next(line);
  });
}

function next(line: Line): void {
  if (line.current) return;
  clearTimeout(line.timer);
  const one = line.waiting.shift();
  if (!one) {
    line.timer = setTimeout(() => stop(line), IDLE);
    line.timer.unref();
    return;
  }
  line.current = one;
  line.worker ??= start(line);
  line.worker.ref();
  line.timer = setTimeout(() => {
    stop(line);
    settle(line, new Unreadable('This took too long to read. Paste the part with the statements.'));
  }, LIMITS[one.task.kind]);
  line.worker.postMessage(one.task);
}

function start(line: Line): Worker {
  // By its path: the thread runs the file as it stands, not as it was bundled into a page.
  const file = pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'reading', 'worker.ts'));
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    stdin: false,
    execArgv: ['--no-warnings'],
  });
  worker.on('message', (answer: { result?: unknown; unreadable?: string; trouble?: string }) => {
    if (line.worker !== worker) return;
    if (answer.unreadable) settle(line, new Unreadable(answer.unreadable));
    else if (answer.trouble !== undefined) settle(line, unreadable(answer.trouble));
    else settle(line, null, answer.result);
  });
  worker.on('error', (error) => {
    if (line.worker !== worker) return;
    line.worker = null;
    settle(line, unreadable(error.message));
  });
  return worker;
}

function settle(line: Line, error: Error | null, result?: unknown): void {
  clearTimeout(line.timer);
  const one = line.current;
  line.current = null;
  line.worker?.unref();
  if (error) one?.failed(error);
  else one?.took(result);
  next(line);
}

function stop(line: Line): void {
  void line.worker?.terminate();
  line.worker = null;
}

/** What goes wrong inside is for the log; whoever pasted is told what to do. */
function unreadable(message: string): Unreadable {
  console.error(`reading: ${message}`);
  return new Unreadable('This could not be read. Paste the text of the article instead.');
}
