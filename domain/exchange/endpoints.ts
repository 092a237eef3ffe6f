import { CLAIM_PARAMS, CONFLICT_PARAMS, CORRECTION_PARAMS } from '../claims/filter.ts';
import { COMPARE_PARAMS } from '../compare/filter.ts';
import { ENTITY_PARAMS } from '../entities/filter.ts';
import { OUTLET_PARAMS } from '../outlets/filter.ts';
import type { ParamSpec } from '../param-specs.ts';
import { QUOTE_PARAMS } from '../quotes/filter.ts';
import { SEARCH_PARAMS } from '../search/filter.ts';
import { SOURCE_PARAMS } from '../sources/filter.ts';
import { TOPIC_PARAMS } from '../topics/filter.ts';
import type { AnswerName } from './answers.ts';

/** One address of the API: what it answers, under which filters, and examples that can be followed. */
export type Endpoint = {
  path: string;
  summary: string;
  /** A schema in JSON, or a file of this type. */
  answer: AnswerName | { media: string };
  filters: ParamSpec;
  /** Names of parts of the path, with what they are. */
  parts: Record<string, string>;
  examples: readonly string[];
};

const list = (
  path: string,
  summary: string,
  answer: AnswerName,
  filters: ParamSpec,
  ...examples: string[]
) => ({
  path,
  summary,
  answer,
  filters,
  parts: {},
  examples,
});
const record = (path: string, summary: string, answer: AnswerName, part: string, example: string) => ({
  path,
  summary,
  answer,
  filters: {},
  parts: { [/\{(\w+)\}/.exec(path)?.[1] ?? '']: part },
  examples: [example],
});

/** A list as files, under the filters of the list itself. */
const files = (path: string, what: string, filters: ParamSpec, query: string): Endpoint[] =>
  [
    { ending: 'csv', media: 'text/csv', form: 'comma-separated values, at most 10,000 rows' },
    { ending: 'jsonld', media: 'application/ld+json', form: 'linked data, at most 10,000 entries' },
  ].map(({ ending, media, form }) => ({
    path: `${path}.${ending}`,
    summary: `${what} as ${form}`,
    answer: { media },
    filters,
    parts: {},
    examples: [`${path}.${ending}${query}`],
  }));

/** Every address of the API for reading. A test holds the routes against this list. */
export const ENDPOINTS: readonly Endpoint[] = [
  list(
    '/api/v1/search',
    'Statements, people, claims, topics, outlets and sources that hold all words of a search',
    'Search',
    SEARCH_PARAMS,
    '/api/v1/search?q=phone',
    '/api/v1/search?q=Baldwyn&limit=3',
  ),
  list(
    '/api/v1/quotes',
    'Published statements',
    'QuoteList',
    QUOTE_PARAMS,
    '/api/v1/quotes?side=alec-baldwin&q=phone',
    '/api/v1/quotes?about=alec-baldwin&form=direct&from=2022-01&limit=5',
  ),
  record(
    '/api/v1/quotes/{id}',
    'One statement; a held or retracted one without its words',
    'QuoteOrClosed',
    'The id of the statement.',
    '/api/v1/quotes/baldwin-instagram-lie',
  ),
  list(
    '/api/v1/entities',
    'People, organisations, groups and unnamed sources, those who said most first',
    'EntityList',
    ENTITY_PARAMS,
    '/api/v1/entities?kind=organization',
  ),
  record(
    '/api/v1/entities/{slug}',
    'One of them, with names, affiliations and counts',
    'Entity',
    'Its short name.',
    '/api/v1/entities/alec-baldwin',
  ),
  list(
    '/api/v1/claims',
    'Claims that published statements speak to, the most contested first',
    'ClaimList',
    CLAIM_PARAMS,
    '/api/v1/claims?topic=rust-shooting',
  ),
  record(
    '/api/v1/claims/{slug}',
    'One claim with its stances in date order; of one that was split or retired, why and into which',
    'ClaimOrClosed',
    'Its short name.',
    '/api/v1/claims/pulled-the-trigger',
  ),
  list(
    '/api/v1/conflicts',
    'Pairs of statements that cannot both be kept, the newest first',
    'ConflictList',
    CONFLICT_PARAMS,
    '/api/v1/conflicts?topic=rust-shooting&counted=1',
    '/api/v1/conflicts?a=alec-baldwin&b=santa-fe-county-sheriffs-office',
  ),
  list(
    '/api/v1/compare',
    'One to six sides lined up claim by claim',
    'Comparison',
    COMPARE_PARAMS,
    '/api/v1/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office',
  ),
  ...files('/api/v1/quotes', 'Published statements', QUOTE_PARAMS, '?speaker=alec-baldwin'),
  ...files('/api/v1/entities', 'People and organisations', ENTITY_PARAMS, '?kind=person'),
  ...files('/api/v1/claims', 'Claims', CLAIM_PARAMS, '?topic=rust-shooting'),
  ...files('/api/v1/conflicts', 'Conflicts', CONFLICT_PARAMS, '?counted=1'),
  ...files('/api/v1/topics', 'Topics', TOPIC_PARAMS, '?story=1'),
  ...files('/api/v1/outlets', 'Outlets', OUTLET_PARAMS, '?kind=magazine'),
  ...files('/api/v1/sources', 'Sources', SOURCE_PARAMS, '?outlet=newsweek'),
  {
    path: '/api/v1/quotes/{id}/{format}',
    summary: 'One statement as text, as a citation, as linked data or as web annotations',
    answer: { media: 'text/plain' },
    filters: {},
    parts: { id: 'The id of the statement.', format: 'One of json, jsonld, annotation, ris, bib, csl, txt.' },
    examples: ['/api/v1/quotes/baldwin-instagram-lie/txt', '/api/v1/quotes/baldwin-instagram-lie/bib'],
  },
  list(
    '/api/v1/corrections',
    'Public corrections and retractions, the newest first, with old and new',
    'CorrectionList',
    CORRECTION_PARAMS,
    '/api/v1/corrections',
  ),
  list(
    '/api/v1/audit/checkpoint',
    'How far the history has come; who keeps it can tell later whether its end was cut off',
    'Checkpoint',
    {},
    '/api/v1/audit/checkpoint',
  ),
  list(
    '/api/v1/outlets',
    'Outlets that published statements came from, those with most first',
    'OutletList',
    OUTLET_PARAMS,
    '/api/v1/outlets?kind=magazine',
  ),
  record(
    '/api/v1/outlets/{slug}',
    'One outlet, with how much came from it in each of its three roles',
    'Outlet',
    'Its short name.',
    '/api/v1/outlets/newsweek',
  ),
  list(
    '/api/v1/topics',
    'Topics that published statements are on, those with most first',
    'TopicList',
    TOPIC_PARAMS,
    '/api/v1/topics?story=1',
  ),
  record(
    '/api/v1/topics/{slug}',
    'One topic, with what stands above and below it',
    'Topic',
    'Its short name.',
    '/api/v1/topics/rust-shooting',
  ),
  list(
    '/api/v1/sources',
    'Sources that published statements stand in, the newest first',
    'SourceList',
    SOURCE_PARAMS,
    '/api/v1/sources?outlet=newsweek',
  ),
  record(
    '/api/v1/sources/{id}',
    'One source with its statements in their order there, never its text',
    'Source',
    'The id of the source.',
    '/api/v1/sources/article-2',
  ),
  list('/api/v1/openapi.json', 'This API described for programs', 'OpenApi', {}, '/api/v1/openapi.json'),
  list('/api/health', 'Whether the server is up', 'Health', {}, '/api/health'),
];
