import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import * as words from '../lib/vocabulary.ts';
import { id, oneOf, slugCheck, stamps, version } from './columns.ts';
import { entities } from './schema-entities.ts';
import { quotes } from './schema-quotes.ts';
import { topics } from './schema-topics.ts';

/* Claims, how they bear on each other, and which stance a quote takes on them. */

export const claims = sqliteTable(
  'claims',
  {
    id: id(),
    slug: text().notNull().unique(),
    text: text().notNull(),
    kind: text({ enum: words.CLAIM_KINDS }).notNull(),
    scope: text().notNull().default(''),
    persist_days: integer(),
    topic_id: integer().references(() => topics.id),
    status: text({ enum: words.CLAIM_STATUSES }).notNull().default('open'),
    merged_into_id: integer().references((): AnySQLiteColumn => claims.id),
    merged_sign: integer(),
    /** Why it was merged, split or retired; what its old address tells. */
    status_reason: text().notNull().default(''),
    version: version(),
    ...stamps(),
  },
  (t) => [
    slugCheck('claims_slug', t.slug),
    oneOf('claims_kind', t.kind, words.CLAIM_KINDS),
    oneOf('claims_status', t.status, words.CLAIM_STATUSES),
    check('claims_text', sql`length(trim(${t.text})) between 12 and 280`),
    check(
      'claims_persist',
      sql`${t.persist_days} is null or (${t.persist_days} >= 0 and ${t.kind} in ('state', 'position'))`,
    ),
    check('claims_merged', sql`(${t.status} = 'merged') = (${t.merged_into_id} is not null)`),
    check('claims_merged_sign', sql`(${t.merged_into_id} is null) = (${t.merged_sign} is null)`),
    check('claims_sign', sql`${t.merged_sign} in (1, -1)`),
    check('claims_not_into_itself', sql`${t.merged_into_id} is null or ${t.merged_into_id} <> ${t.id}`),
    index('claims_by_topic').on(t.topic_id),
    index('claims_by_target').on(t.merged_into_id),
  ],
);

/** The claims that a claim was split into. Its stances are filed under them by hand. */
export const claimParts = sqliteTable(
  'claim_parts',
  {
    claim_id: integer()
      .notNull()
      .references(() => claims.id),
    part_id: integer()
      .notNull()
      .references(() => claims.id),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claim_id, t.part_id] }),
    check('claim_parts_two_claims', sql`${t.claim_id} <> ${t.part_id}`),
    index('claim_parts_by_part').on(t.part_id),
  ],
);

export const claimLinks = sqliteTable(
  'claim_links',
  {
    id: id(),
    a_id: integer()
      .notNull()
      .references(() => claims.id),
    b_id: integer()
      .notNull()
      .references(() => claims.id),
    type: text({ enum: words.CLAIM_LINK_TYPES }).notNull(),
    reason: text().notNull(),
    set_by: text().notNull(),
    set_at: text().notNull(),
  },
  (t) => [
    oneOf('claim_links_type', t.type, words.CLAIM_LINK_TYPES),
    check('claim_links_two_claims', sql`${t.a_id} <> ${t.b_id}`),
    check('claim_links_contrary_once', sql`${t.type} <> 'contrary' or ${t.a_id} < ${t.b_id}`),
    check('claim_links_reason', sql`length(trim(${t.reason})) >= 10`),
    uniqueIndex('claim_links_once').on(t.a_id, t.b_id, t.type),
    index('claim_links_by_b').on(t.b_id),
  ],
);

export const stances = sqliteTable(
  'stances',
  {
    id: id(),
    quote_id: integer()
      .notNull()
      .references(() => quotes.id),
    claim_id: integer()
      .notNull()
      .references(() => claims.id),
    /** Whose commitment this is: the speaker, or whom the quote was spoken for; anyone else only as `relays`. */
    holder_id: integer()
      .notNull()
      .references(() => entities.id),
    sign: integer().$type<words.StanceSign>().notNull(),
    force: text({ enum: words.STANCE_FORCES }).notNull(),
    act: text({ enum: words.STANCE_ACTS }).notNull(),
    condition: text(),
    /** The words of the quote that carry it; where they stand is looked up, so that a correction cannot shift them. */
    words: text(),
    reason: text().notNull(),
    state: text({ enum: words.STANCE_STATES }).notNull(),
    origin: text({ enum: words.STANCE_ORIGINS }).notNull(),
    method: text(),
    score: real(),
    evidence: text({ mode: 'json' }),
    set_by: text().notNull(),
    set_at: text().notNull(),
    confirmed_by: text(),
    updated_at: text().notNull(),
    version: version(),
  },
  (t) => [
    oneOf('stances_sign', t.sign, words.STANCE_SIGNS),
    oneOf('stances_force', t.force, words.STANCE_FORCES),
    oneOf('stances_act', t.act, words.STANCE_ACTS),
    oneOf('stances_state', t.state, words.STANCE_STATES),
    oneOf('stances_origin', t.origin, words.STANCE_ORIGINS),
    check('stances_reason', sql`length(trim(${t.reason})) >= 10`),
    check('stances_condition', sql`(${t.force} = 'conditional') = (${t.condition} is not null)`),
    check('stances_no_sign_in_a_question', sql`${t.act} in ('asserts', 'relays') or ${t.sign} = 0`),
    check(
      'stances_confirmed',
      sql`${t.state} not in ('confirmed', 'disputed') or ${t.confirmed_by} is not null`,
    ),
    check('stances_method', sql`${t.origin} = 'editor' or ${t.method} is not null`),
    check('stances_evidence', sql`${t.evidence} is null or json_valid(${t.evidence})`),
    uniqueIndex('stances_one_live')
      .on(t.quote_id, t.claim_id, t.holder_id)
      .where(sql`state in ('confirmed', 'disputed')`),
    index('stances_by_claim').on(t.claim_id, t.state),
    index('stances_by_holder').on(t.holder_id, t.state),
    index('stances_by_quote').on(t.quote_id, t.state),
  ],
);

export const stanceReviews = sqliteTable(
  'stance_reviews',
  {
    id: id(),
    stance_id: integer()
      .notNull()
      .references(() => stances.id),
    editor: text().notNull(),
    verdict: text({ enum: words.REVIEW_VERDICTS }).notNull(),
    sign: integer().$type<words.StanceSign>(),
    reason: text().notNull(),
    at: text().notNull(),
  },
  (t) => [
    oneOf('stance_reviews_verdict', t.verdict, words.REVIEW_VERDICTS),
    oneOf('stance_reviews_sign', t.sign, words.STANCE_SIGNS),
    check('stance_reviews_reason', sql`length(trim(${t.reason})) >= 10`),
    uniqueIndex('stance_reviews_once').on(t.stance_id, t.editor),
  ],
);
