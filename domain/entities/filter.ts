import type { FieldError } from '#lib/errors.ts';
import { ENTITY_KINDS } from '#lib/vocabulary.ts';
import {
  afterParam,
  limitParam,
  type ParamValues,
  readParams,
  textParam,
  wordsParam,
} from '../param-specs.ts';

export const ENTITY_PARAMS = {
  q: textParam('Part of any of their names.', 200),
  kind: wordsParam('What they are.', ENTITY_KINDS),
  after: afterParam(),
  limit: limitParam(50),
};

export const ENTITY_FILTERS = Object.keys(ENTITY_PARAMS);

/** Which people and organisations: by any of their names, by kind. `after` is a slug. */
export type EntityFilter = ParamValues<typeof ENTITY_PARAMS>;

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseEntityFilter(params: URLSearchParams): { filter: EntityFilter; problems: FieldError[] } {
  const { values, problems } = readParams(ENTITY_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical query of a list of people, without its place and length. */
export function entityFilterParams({ q, kind }: EntityFilter): URLSearchParams {
  const params = new URLSearchParams(kind.map((one): [string, string] => ['kind', one]));
  if (q) params.set('q', q);
  return params;
}
