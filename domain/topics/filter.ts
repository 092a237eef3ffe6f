import type { FieldError } from '#lib/errors.ts';
import {
  afterParam,
  flagParam,
  limitParam,
  type ParamValues,
  readParams,
  slugParam,
  textParam,
} from '../param-specs.ts';

export const TOPIC_PARAMS = {
  q: textParam('Part of its name.', 200),
  parent: slugParam('The topics right below this one.'),
  story: flagParam('Only stories, which are topics without a parent (`1`), or only the others (`0`).'),
  after: afterParam(),
  limit: limitParam(100),
};
export const TOPIC_FILTERS = Object.keys(TOPIC_PARAMS);

/** Which topics: by name, below one, stories or not. `after` is a slug. */
export type TopicFilter = ParamValues<typeof TOPIC_PARAMS>;

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseTopicFilter(params: URLSearchParams): { filter: TopicFilter; problems: FieldError[] } {
  const { values, problems } = readParams(TOPIC_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical query of a list of topics, without its place and length. */
export function topicFilterParams({ q, parent, story }: TopicFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (parent) params.set('parent', parent);
  if (story !== null) params.set('story', story ? '1' : '0');
  if (q) params.set('q', q);
  return params;
}
