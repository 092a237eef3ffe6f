import type { FieldError } from '#lib/errors.ts';
import { RECORD_TYPES, type RecordType } from '#lib/vocabulary.ts';
import { numberParam, type ParamValues, readParams, slugParam, wordParam } from '../param-specs.ts';

export const HISTORY_PARAMS = {
  type: wordParam('Which kind of record.', RECORD_TYPES),
  who: slugParam('Who made the change; `reader` for reports of readers.'),
  after: numberParam('`next` of an earlier answer: reads on from there.', 1, 999_999_999, null),
};

/** Which changes: to a kind of record, by one person, before a revision. */
export type HistoryFilter = ParamValues<typeof HISTORY_PARAMS>;

/** Reads a filter of the history from an address; what cannot be read is left out and reported. Never throws. */
export function parseHistoryFilter(params: URLSearchParams): {
  filter: HistoryFilter;
  problems: FieldError[];
} {
  const { values, problems } = readParams(HISTORY_PARAMS, params);
  return { filter: values, problems };
}

/** The page of one record's history. */
export function historyHref({ type, key }: { type: RecordType; key: string }): string {
  return type === 'quote' ? `/edit/quotes/${key}/history` : `/edit/history/${type}/${key}`;
}

/** What a kind of record is called. */
export const TYPE_WORDS: Record<RecordType, string> = {
  entity: 'Person or organisation',
  affiliation: 'Affiliation',
  outlet: 'Outlet',
  topic: 'Topic',
  source: 'Source',
  quote: 'Quote',
  quote_link: 'Link of quotes',
  comment_request: 'Request for comment',
  claim: 'Claim',
  claim_link: 'Link of claims',
  stance: 'Stance',
  error_report: 'Report of an error',
  setting: 'Setting',
  user: 'User',
  user_link: 'One-time link',
  api_token: 'API token',
};
