import type { FieldError } from '#lib/errors.ts';
import { ENTITY_KINDS, type EntityKind } from '#lib/vocabulary.ts';
import { paramReader } from '../params.ts';

/** Which people and organisations: by any of their names, by kind. `after` is a slug. */
export type EntityFilter = { q: string; kind: EntityKind[]; after: string | null; limit: number };

export const ENTITY_FILTERS = ['q', 'kind', 'after', 'limit'] as const satisfies (keyof EntityFilter)[];

/** Reads a filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseEntityFilter(params: URLSearchParams): { filter: EntityFilter; problems: FieldError[] } {
  const read = paramReader(params);
  const filter: EntityFilter = {
    q: read.text('q', 200),
    kind: read.words('kind', ENTITY_KINDS),
    after: read.slug('after'),
    limit: read.number('limit', 1, 100) ?? 50,
  };
  return { filter, problems: read.problems };
}
