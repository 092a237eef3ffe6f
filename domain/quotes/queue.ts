import type { FieldError } from '#lib/errors.ts';
import {
  choiceParam,
  flagParam,
  numberParam,
  type ParamValues,
  readParams,
  slugParam,
  slugsParam,
} from '../param-specs.ts';

/** Which quotes the queue shows: what the desk still has to deal with, or all of one status. */
export const QUEUE_STATUSES = ['open', 'draft', 'in_review', 'held', 'published', 'retracted'] as const;
export const QUEUE_PAGE = 50;

export const QUEUE_PARAMS = {
  status: choiceParam('Where they stand; `open`: draft, in review or held.', QUEUE_STATUSES, 'open'),
  reported: flagParam('Only those that readers have reported an error in.'),
  speaker: slugsParam('Who said it.'),
  topic: slugsParam('A topic, with all below it.'),
  who: slugParam('Who has worked on it.'),
  page: numberParam('Which page.', 1, 200, 1),
};

/** A filter of the queue. */
export type QueueFilter = ParamValues<typeof QUEUE_PARAMS>;
export const WHOLE_QUEUE: QueueFilter = {
  status: 'open',
  reported: null,
  speaker: [],
  topic: [],
  who: null,
  page: 1,
};

/** Reads a filter of the queue from an address; what cannot be read is left out and reported. Never throws. */
export function parseQueueFilter(params: URLSearchParams): { filter: QueueFilter; problems: FieldError[] } {
  const { values, problems } = readParams(QUEUE_PARAMS, params);
  return { filter: values, problems };
}

/** The address of the queue under a filter. */
export function queueHref(asked: Partial<QueueFilter>): string {
  const filter = { ...WHOLE_QUEUE, ...asked };
  const query = new URLSearchParams();
  if (filter.status !== 'open') query.set('status', filter.status);
  if (filter.reported) query.set('reported', '1');
  for (const slug of filter.speaker) query.append('speaker', slug);
  for (const slug of filter.topic) query.append('topic', slug);
  if (filter.who) query.set('who', filter.who);
  if (filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text ? `/edit?${text}` : '/edit';
}
