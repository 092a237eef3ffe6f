import type { FieldError } from '#lib/errors.ts';
import { OUTLET_KINDS } from '#lib/vocabulary.ts';
import {
  afterParam,
  limitParam,
  type ParamValues,
  readParams,
  textParam,
  wordsParam,
} from '../param-specs.ts';

export const OUTLET_PARAMS = {
  q: textParam('Part of its name.', 200),
  kind: wordsParam('What it is.', OUTLET_KINDS),
  after: afterParam(),
  limit: limitParam(50),
};
export const OUTLET_FILTERS = Object.keys(OUTLET_PARAMS);

/** Which outlets: by name, by kind. `after` is a slug. */
export type OutletFilter = ParamValues<typeof OUTLET_PARAMS>;

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseOutletFilter(params: URLSearchParams): { filter: OutletFilter; problems: FieldError[] } {
  const { values, problems } = readParams(OUTLET_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical query of a list of outlets, without its place and length. */
export function outletFilterParams({ q, kind }: OutletFilter): URLSearchParams {
  const params = new URLSearchParams(kind.map((one): [string, string] => ['kind', one]));
  if (q) params.set('q', q);
  return params;
}
