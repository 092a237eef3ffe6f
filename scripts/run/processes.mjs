// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The project's folder; everything runs in it. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** An end that needs no stack: what a tool printed, then one sentence, then the exit code. */
export class Stop extends Error {
  /** @param {string} sentence @param {{ output?: string, code?: number }} [more] */
  constructor(sentence, { output = '', code = 1 } = {}) {
    super(sentence);
    this.output = output;
    this.code = code;
  }
}

/** Prints why it ended and returns the exit code. @param {unknown} error */
export function reportStop(error) {
  if (!(error instanceof Stop)) {
    console.error(error);
    return 1;
  }
  for (const text of [error.output.trimEnd(), error.message]) if (text) console.error(text);
  return error.code;
}

/** @type {{ kill(signal: NodeJS.Signals): boolean } | null} The program that runs now. */
let child = null;
/** @type {'SIGINT' | 'SIGTERM' | 'SIGHUP' | null} The signal that asked this process to stop. */
let wish = null;

/**
 * Passes SIGINT, SIGTERM and SIGHUP on to the child that runs. npm does not pass every signal through
 * its shell, and a killed npm leaves its script behind: when whoever started us is gone, that counts
 * as SIGTERM.
 */
export function followSignals() {
  /** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
  const stop = (signal) => {
    wish ??= signal;
    child?.kill(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
  const starters = whoStartedUs();
  setInterval(() => {
    if (wish === null && whoStartedUs() !== starters) stop('SIGTERM');
  }, 250).unref();
}

/**
 * The parent's id; where the parent is a shell between npm and us (Linux; elsewhere the shell puts us
 * in its own place), the shell's parent as well. Both change when the process they name ends.
 */
function whoStartedUs() {
  const parent = process.ppid;
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return String(parent);
  try {
    const [, name = '', grandparent = ''] =
      /\((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return name.endsWith('sh') ? `${parent} ${grandparent}` : String(parent);
  } catch {
    return String(parent);
  }
}

/**
 * @typedef {object} How
 * @property {Record<string, string | undefined>} [env] added to this process's own; undefined removes a variable
 * @property {boolean} [capture] keep what it prints instead of showing it
 * @property {boolean} [shell]
 * @property {boolean} [expendable] may be killed at once when we are asked to stop
 * @property {(message: unknown) => void} [onMessage] opens a channel to the child
 */

/**
 * Runs a program in the project's folder to its end. `code` is its exit code; `output` is what it
 * printed, if captured. When a signal asked us to stop and the child did not end in order, throws a
 * `Stop` without words.
 * @param {string} program @param {readonly string[]} args @param {How} [how]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, how = {}) {
  const { env = {}, capture = false, shell = false, expendable = false, onMessage } = how;
  if (wish) throw interrupted();
  return new Promise((resolve, reject) => {
    const out = capture ? 'pipe' : 'inherit';
    const started = spawn(program, [...args], {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: [capture ? 'ignore' : 'inherit', out, out, ...(onMessage ? [/** @type {const} */ ('ipc')] : [])],
      shell,
    });
    child = { kill: (signal) => started.kill(expendable ? 'SIGKILL' : signal) };
    let output = '';
    for (const stream of [started.stdout, started.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    if (onMessage) started.on('message', onMessage);
    started.on('error', (error) => {
      child = null;
      reject(new Stop(`${program} cannot be run: ${error.message}.`));
    });
    started.on('close', (code, signal) => {
      child = null;
      if (wish && code !== 0) reject(interrupted());
      else resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output });
    });
  });
}

function interrupted() {
  return new Stop('', { code: 128 + constants.signals[wish ?? 'SIGTERM'] });
}
