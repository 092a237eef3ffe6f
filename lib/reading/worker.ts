/** A thread of its own for what may take long or go wrong: reading what was given, and finding statements in it. */
import { parentPort } from 'node:worker_threads';
import type { Task } from './tasks.ts';
import { Unreadable } from './types.ts';

parentPort?.on('message', async (task: Task) => {
  try {
    parentPort?.postMessage({ result: await done(task) });
  } catch (error) {
    const { message } = error as Error;
    parentPort?.postMessage(error instanceof Unreadable ? { unreadable: message } : { trouble: message });
  }
});

async function done(task: Task): Promise<unknown> {
  // Loaded at first need: the readers do not wait for the model, nor the other way round.
  if (task.kind === 'read') return (await import('./read.ts')).readGiven(task.given);
  return (await import('../extraction/extract.ts')).extract(task.text, task.options);
}
