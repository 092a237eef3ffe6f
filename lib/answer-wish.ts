import { AsyncLocalStorage } from 'node:async_hooks';

/*
 * A form action answers with a page, and Next gives that page the status 200. What the action would have answered
 * as a program is handed to the server in front of Next through this store, which both reach by its name.
 */

/** Status and headers that the answer to the request at hand shall have. */
export type AnswerWish = { status?: number; headers?: Record<string, string> };

const KEY = Symbol.for('on-record.answer-wish');
type Kept = { [KEY]?: AsyncLocalStorage<AnswerWish> };

/** The store: one per process, however often a bundler loads this module. */
export function answerWishes(): AsyncLocalStorage<AnswerWish> {
  const kept = globalThis as Kept;
  kept[KEY] ??= new AsyncLocalStorage();
  return kept[KEY];
}
