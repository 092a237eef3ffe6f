import type { FieldError } from '#lib/errors.ts';
import {
  CONFLICT_STRENGTHS,
  CONFLICT_TIMINGS,
  type ConflictStrength,
  type ConflictTiming,
} from '#lib/vocabulary.ts';
import { paramReader } from '../params.ts';

/** Which conflicts: of claims or topics, between two who hold or speak, of a strength, a timing, counted or not. */
export type ConflictFilter = {
  claim: string[];
  topic: string[];
  a: string | null;
  b: string | null;
  strength: ConflictStrength[];
  timing: ConflictTiming[];
  counted: boolean | null;
  after: number;
  limit: number;
};

export const CONFLICT_FILTERS = [
  'claim',
  'topic',
  'a',
  'b',
  'strength',
  'timing',
  'counted',
  'after',
  'limit',
] as const satisfies (keyof ConflictFilter)[];

/** Reads a conflict filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseConflictFilter(params: URLSearchParams): {
  filter: ConflictFilter;
  problems: FieldError[];
} {
  const read = paramReader(params);
  const filter: ConflictFilter = {
    claim: read.slugs('claim'),
    topic: read.slugs('topic'),
    a: read.slug('a'),
    b: read.slug('b'),
    strength: read.words('strength', CONFLICT_STRENGTHS),
    timing: read.words('timing', CONFLICT_TIMINGS),
    counted: read.flag('counted'),
    after: read.number('after', 0, 999_999_999) ?? 0,
    limit: read.number('limit', 1, 100) ?? 25,
  };
  return { filter, problems: read.problems };
}

/** Which claims: of topics (with what lies below them). `after` is a slug. */
export type ClaimFilter = { topic: string[]; after: string | null; limit: number };

export const CLAIM_FILTERS = ['topic', 'after', 'limit'] as const satisfies (keyof ClaimFilter)[];

/** Reads a claim filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseClaimFilter(params: URLSearchParams): { filter: ClaimFilter; problems: FieldError[] } {
  const read = paramReader(params);
  const filter: ClaimFilter = {
    topic: read.slugs('topic'),
    after: read.slug('after'),
    limit: read.number('limit', 1, 100) ?? 50,
  };
  return { filter, problems: read.problems };
}
