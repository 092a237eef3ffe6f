import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { affiliations } from '#db/schema-affiliations.ts';
import { claimLinks, claims, stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { commentRequests, quoteLinks, quotes } from '#db/schema-quotes.ts';
import { errorReports } from '#db/schema-review.ts';
import { outlets, sources } from '#db/schema-sources.ts';
import { topics } from '#db/schema-topics.ts';
import type { RecordType } from '#lib/vocabulary.ts';
import { claimBody, claimLinkBody } from '../claims/commands.ts';
import { stanceBody } from '../claims/queries-stance.ts';
import type { Context } from '../context.ts';
import { affiliationBody, entityBody } from '../entities/commands.ts';
import { outletBody } from '../outlets/commands.ts';
import { commentRequestBody, quoteLinkBody } from '../quotes/commands-links.ts';
import { quoteBody } from '../quotes/queries-body.ts';
import { reportBody } from '../reports/commands.ts';
import { sourceBody } from '../sources/commands.ts';
import { topicBody } from '../topics/commands.ts';

export type Kept = {
  table: SQLiteTable;
  body: (ctx: Context, id: number) => Record<string, unknown>;
  /** Its row says when it was made and changed, or who set it when; and in which version it is. */
  stamps: 'created' | 'set' | 'made';
};

/** Every type of record whose rows are held against history, and how. */
export const KEPT: Partial<Record<RecordType, Kept>> = {
  entity: { table: entities, body: entityBody, stamps: 'created' },
  affiliation: { table: affiliations, body: affiliationBody, stamps: 'created' },
  outlet: { table: outlets, body: outletBody, stamps: 'created' },
  topic: { table: topics, body: topicBody, stamps: 'created' },
  source: { table: sources, body: sourceBody, stamps: 'created' },
  quote: { table: quotes, body: quoteBody, stamps: 'created' },
  quote_link: { table: quoteLinks, body: quoteLinkBody, stamps: 'set' },
  comment_request: { table: commentRequests, body: commentRequestBody, stamps: 'created' },
  claim: { table: claims, body: claimBody, stamps: 'created' },
  claim_link: { table: claimLinks, body: claimLinkBody, stamps: 'set' },
  stance: { table: stances, body: stanceBody, stamps: 'made' },
  error_report: { table: errorReports, body: reportBody, stamps: 'created' },
};

/** Types whose rows are not held against history: what they hold changes with every sign-in, or is no statement. */
export const NOT_KEPT: readonly RecordType[] = ['setting', 'user', 'user_link', 'api_token'];
