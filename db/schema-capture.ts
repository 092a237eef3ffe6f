import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CommentRequest, Quotation } from '../lib/extraction/types.ts';
import { ACCEPTED_AS, CANDIDATE_ORIGINS, CANDIDATE_STATES, CAPTURE_STATES } from '../lib/vocabulary.ts';
import { id, oneOf, slugCheck } from './columns.ts';
import { quotes } from './schema-quotes.ts';
import { snapshots, sources } from './schema-sources.ts';

/* What was found in articles and waits to be accepted. No record: what is accepted becomes one. */

/** One reading of one snapshot. */
export const captures = sqliteTable(
  'captures',
  {
    id: id(),
    public_id: text().notNull().unique(),
    source_id: integer()
      .notNull()
      .references(() => sources.id),
    snapshot_id: integer()
      .notNull()
      .references(() => snapshots.id),
    state: text({ enum: CAPTURE_STATES }).notNull().default('reading'),
    /** Why it failed, as a sentence. */
    problem: text().notNull().default(''),
    /** How many of what was found had been decided in an earlier reading of the source. */
    known: integer().notNull().default(0),
    comment_requests: text({ mode: 'json' }).$type<CommentRequest[]>().notNull().default([]),
    made_by: text().notNull(),
    made_at: text().notNull(),
  },
  (t) => [
    slugCheck('captures_public_id', t.public_id),
    oneOf('captures_state', t.state, CAPTURE_STATES),
    check('captures_requests', sql`json_valid(${t.comment_requests})`),
    index('captures_by_source').on(t.source_id, t.id),
  ],
);

/** One statement that was found, with all its pieces, and what was decided about it. */
export const candidates = sqliteTable(
  'candidates',
  {
    id: id(),
    capture_id: integer()
      .notNull()
      .references(() => captures.id),
    /** The source, the words and which of several equal ones: the same in every reading. */
    fingerprint: text().notNull(),
    origin: text({ enum: CANDIDATE_ORIGINS }).notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    confidence: real().notNull(),
    items: text({ mode: 'json' }).$type<Quotation[]>().notNull(),
    state: text({ enum: CANDIDATE_STATES }).notNull().default('pending'),
    /** What it was accepted as; kept when that is undone, so that it is not made twice. */
    quote_id: integer().references(() => quotes.id),
    /** How: as a statement of its own, as one more place of one on record, or as a place that it had. */
    accepted_as: text({ enum: ACCEPTED_AS }),
    decided_by: text(),
    decided_at: text(),
  },
  (t) => [
    oneOf('candidates_origin', t.origin, CANDIDATE_ORIGINS),
    oneOf('candidates_state', t.state, CANDIDATE_STATES),
    oneOf('candidates_accepted_as', t.accepted_as, ACCEPTED_AS),
    check('candidates_place', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check('candidates_items', sql`json_valid(${t.items})`),
    check('candidates_accepted', sql`${t.state} <> 'accepted' or ${t.quote_id} is not null`),
    check('candidates_decided', sql`(${t.state} = 'pending') = (${t.decided_at} is null)`),
    uniqueIndex('candidates_once').on(t.fingerprint),
    index('candidates_by_place').on(t.capture_id, t.start),
  ],
);
