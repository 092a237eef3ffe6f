import type { FieldError } from '#lib/errors.ts';
import { SOURCE_KINDS } from '#lib/vocabulary.ts';
import {
  afterParam,
  limitParam,
  type ParamValues,
  readParams,
  slugsParam,
  textParam,
  wordsParam,
} from '../param-specs.ts';

export const SOURCE_PARAMS = {
  q: textParam('Words of its headline.', 200),
  outlet: slugsParam('Who published it.'),
  kind: wordsParam('What it is.', SOURCE_KINDS),
  after: afterParam(),
  limit: limitParam(50),
};
export const SOURCE_FILTERS = Object.keys(SOURCE_PARAMS);

/** Which sources: by headline, publisher, kind. `after` is a source’s id. */
export type SourceFilter = ParamValues<typeof SOURCE_PARAMS>;

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseSourceFilter(params: URLSearchParams): { filter: SourceFilter; problems: FieldError[] } {
  const { values, problems } = readParams(SOURCE_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical query of a list of sources, without its place and length. */
export function sourceFilterParams({ q, outlet, kind }: SourceFilter): URLSearchParams {
  const params = new URLSearchParams(
    Object.entries({ outlet, kind }).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  );
  if (q) params.set('q', q);
  return params;
}
