import type { RecordType } from '#lib/vocabulary.ts';
import type { Permission } from '../accounts/permissions.ts';

/**
 * Records that programs make and change at `/api/v1/{noun}` and below: what each is, how it is
 * addressed, and what making and changing it ask for.
 */
export const NOUNS = {
  quotes: {
    type: 'quote',
    called: 'quote',
    key: 'id',
    permission: 'saveQuote',
    change: 'saveQuote',
    page: '/quotes',
  },
  entities: {
    type: 'entity',
    called: 'person or organisation',
    key: 'slug',
    permission: 'saveEntity',
    change: 'changeNamed',
    page: '/people',
  },
  outlets: {
    type: 'outlet',
    called: 'outlet',
    key: 'slug',
    permission: 'saveOutlet',
    change: 'changeNamed',
    page: '/outlets',
  },
  topics: {
    type: 'topic',
    called: 'topic',
    key: 'slug',
    permission: 'saveTopic',
    change: 'changeNamed',
    page: '/topics',
  },
  sources: {
    type: 'source',
    called: 'source',
    key: 'id',
    permission: 'saveSource',
    change: 'saveSource',
    page: '/sources',
  },
  claims: {
    type: 'claim',
    called: 'claim',
    key: 'slug',
    permission: 'saveClaim',
    change: 'changeNamed',
    page: '/claims',
  },
  'comment-requests': {
    type: 'comment_request',
    called: 'request for comment',
    key: 'id',
    permission: 'recordCommentRequest',
    change: 'recordCommentRequest',
    page: null,
  },
} as const satisfies Record<
  string,
  {
    type: RecordType;
    called: string;
    key: 'id' | 'slug';
    permission: Permission;
    change: Permission;
    page: string | null;
  }
>;
export type Noun = keyof typeof NOUNS;
