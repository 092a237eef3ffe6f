// @ts-check
import { run, Stop } from './processes.mjs';

/**
 * Runs npm under the Node of this process: the very npm that started us where there is one, else the
 * one on the PATH. It would finish an installation before it heeds a signal; since that starts from
 * nothing the next time, it may be killed.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const how = { capture: true, expendable: true };
  const started = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(started)) return run(process.execPath, [started, ...args], how);
  return run('npm', args, { ...how, shell: process.platform === 'win32' });
}

/** Runs npm and stops with `sentence` if it fails. @param {readonly string[]} args @param {string} sentence */
export async function npmOrStop(args, sentence) {
  const { code, output } = await npm(args);
  if (code !== 0) throw new Stop(sentence, { output });
}
