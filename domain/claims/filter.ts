import type { FieldError } from '#lib/errors.ts';
import { CONFLICT_STRENGTHS, CONFLICT_TIMINGS } from '#lib/vocabulary.ts';
import {
  afterParam,
  flagParam,
  limitParam,
  numberParam,
  type ParamValues,
  placeParam,
  readParams,
  slugParam,
  slugsParam,
  textParam,
  wordsParam,
} from '../param-specs.ts';

export const CONFLICT_PARAMS = {
  claim: slugsParam('A claim that one of the two statements speaks to.'),
  topic: slugsParam('The topic of the claim, with all below it.'),
  a: slugParam('Who holds or spoke one of the two.'),
  b: slugParam('Who holds or spoke the other.'),
  strength: wordsParam('`direct` where both are flat assertions.', CONFLICT_STRENGTHS),
  timing: wordsParam('Whether the two hold at the same time.', CONFLICT_TIMINGS),
  counted: flagParam('Only pairs that count as conflicts (`1`), or only the others (`0`).'),
  after: placeParam(/^[0-9a-z]{1,9}-[0-9a-z]{1,9}-[0-9a-z]{1,9}$/),
  limit: limitParam(25),
};

export const CONFLICT_FILTERS = Object.keys(CONFLICT_PARAMS);

/** Which conflicts: of claims or topics, between two who hold or speak, of a strength, a timing, counted or not. */
export type ConflictFilter = ParamValues<typeof CONFLICT_PARAMS>;

/** Reads a conflict filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseConflictFilter(params: URLSearchParams): {
  filter: ConflictFilter;
  problems: FieldError[];
} {
  const { values, problems } = readParams(CONFLICT_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical query of a list of conflicts, without its place and length. */
export function conflictFilterParams(filter: ConflictFilter): URLSearchParams {
  const { claim, topic, a, b, strength, timing, counted } = filter;
  const named = { claim, topic, a: [a ?? []].flat(), b: [b ?? []].flat(), strength, timing };
  const query = new URLSearchParams(
    Object.entries(named).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
  if (counted !== null) query.set('counted', counted ? '1' : '0');
  return query;
}

export const CLAIM_PARAMS = {
  q: textParam('Words of its wording.', 200),
  topic: slugsParam('A topic, with all below it.'),
  after: afterParam(),
  limit: limitParam(50),
};

export const CLAIM_FILTERS = Object.keys(CLAIM_PARAMS);

/** Which claims: by their wording, of topics (with what lies below them). `after` is a slug. */
export type ClaimFilter = ParamValues<typeof CLAIM_PARAMS>;

/** Reads a claim filter from an address; what cannot be read is left out and reported. Never throws. */
export function parseClaimFilter(params: URLSearchParams): { filter: ClaimFilter; problems: FieldError[] } {
  const { values, problems } = readParams(CLAIM_PARAMS, params);
  return { filter: values, problems };
}

/** The canonical query of a list of claims, without its place and length. */
export function claimFilterParams({ q, topic }: ClaimFilter): URLSearchParams {
  const params = new URLSearchParams(topic.map((slug): [string, string] => ['topic', slug]));
  if (q) params.set('q', q);
  return params;
}

export const CORRECTION_PARAMS = {
  after: numberParam('`next` of an earlier answer: reads on from there.', 1, 999_999_999, null),
  limit: limitParam(25),
};

export const CORRECTION_FILTERS = Object.keys(CORRECTION_PARAMS);

/** Which part of the corrections, newest first: those before the one whose number is `after`. */
export type CorrectionFilter = ParamValues<typeof CORRECTION_PARAMS>;

/** Reads a part of the corrections from an address; what cannot be read is left out and reported. Never throws. */
export function parseCorrectionFilter(params: URLSearchParams): {
  filter: CorrectionFilter;
  problems: FieldError[];
} {
  const { values, problems } = readParams(CORRECTION_PARAMS, params);
  return { filter: values, problems };
}
