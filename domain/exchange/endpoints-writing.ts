import type { Permission } from '../accounts/permissions.ts';
import type { BodyName, SavedName } from './bodies.ts';
import { ENDPOINTS } from './endpoints.ts';
import { NOUNS, type Noun } from './nouns.ts';

/** One way of writing through the API: what is sent where, who may, and what is answered. */
export type WriteEndpoint = {
  method: 'POST' | 'PATCH';
  path: string;
  summary: string;
  permission: Permission;
  body: BodyName;
  answer: SavedName;
  /** What it is answered with where all is well. */
  status: 200 | 201;
  /** Names of parts of the path, with what they are. */
  parts: Record<string, string>;
};

type Names = { body: [made: BodyName, changed: BodyName]; answer: SavedName };
const NAMES: Record<Noun, Names> = {
  quotes: { body: ['NewQuote', 'QuoteChange'], answer: 'SavedQuote' },
  entities: { body: ['NewEntity', 'EntityChange'], answer: 'SavedEntity' },
  outlets: { body: ['NewOutlet', 'OutletChange'], answer: 'SavedOutlet' },
  topics: { body: ['NewTopic', 'TopicChange'], answer: 'SavedTopic' },
  sources: { body: ['NewSource', 'SourceChange'], answer: 'SavedSource' },
  claims: { body: ['NewClaim', 'ClaimChange'], answer: 'SavedClaim' },
  'comment-requests': { body: ['NewCommentRequest', 'CommentRequestChange'], answer: 'SavedCommentRequest' },
};

const ofNoun = (noun: Noun): WriteEndpoint[] => {
  const { called, key, permission, change } = NOUNS[noun];
  const { body, answer } = NAMES[noun];
  const path = `/api/v1/${noun}`;
  const a = called === 'outlet' ? 'an' : 'a';
  const about = key === 'id' ? 'Its id.' : 'Its short name.';
  return [
    {
      ...{ method: 'POST', path, summary: `Makes ${a} ${called}`, permission },
      ...{ body: body[0], answer, status: 201, parts: {} },
    },
    {
      ...{
        method: 'PATCH',
        path: `${path}/{${key}}`,
        summary: `Changes the fields of ${a} ${called} that are sent`,
      },
      ...{ permission: change, body: body[1], answer, status: 200, parts: { [key]: about } },
    },
  ];
};

/** Every address of the API for writing. A test holds the routes against this list. */
export const WRITES: readonly WriteEndpoint[] = [
  ...(Object.keys(NOUNS) as Noun[]).flatMap(ofNoun),
  {
    ...{ method: 'POST', path: '/api/v1/stances', summary: 'Files a statement under a claim' },
    ...{ permission: 'recordStance', body: 'NewStance', answer: 'SavedStance', status: 201, parts: {} },
  },
  {
    ...{ method: 'PATCH', path: '/api/v1/stances/{id}' },
    summary: 'Changes how a stance reads, confirms it, agrees or disagrees with it, or withdraws it',
    ...{ permission: 'recordStance', body: 'StanceChange', answer: 'SavedStance', status: 200 },
    parts: { id: 'Its number.' },
  },
  {
    ...{ method: 'POST', path: '/api/v1/quote-links', summary: 'Says how one statement bears on another' },
    ...{ permission: 'linkQuotes', body: 'QuoteLink', answer: 'SavedQuoteLink', status: 200, parts: {} },
  },
];

const PATTERNS = [...ENDPOINTS.map(({ path }) => ({ path, method: 'GET' })), ...WRITES].map(
  ({ path, method }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }),
);

/** The methods that an address of the API answers; none for an address that is not there. */
export function methodsAt(path: string): string[] {
  const methods = PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  if (methods.length === 0) return [];
  return [
    ...(methods.includes('GET') ? ['GET', 'HEAD'] : []),
    'OPTIONS',
    ...methods.filter((one) => one !== 'GET'),
  ];
}
