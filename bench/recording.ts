import { readFileSync, writeFileSync } from 'node:fs';

/** One statement as the product ran it, with its bound values. */
export type Recorded = {
  sql: string;
  values: unknown[];
  method: 'all' | 'get';
  /** Rows as lists of values, not as objects. */
  raw: boolean;
};

/** What the product asked the database for one request each, by name. */
export type Recording = Record<string, Recorded[]>;

/** Where the floors read what to run: a path in the environment, as they are processes of their own. */
export const RECORDING = 'BENCH_RECORDING';

export const keepRecording = (path: string, recording: Recording): void =>
  writeFileSync(path, JSON.stringify(recording));

export const readRecording = (): Recording =>
  JSON.parse(readFileSync(process.env[RECORDING] ?? '', 'utf8')) as Recording;
