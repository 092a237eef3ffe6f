import { type SQL, sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as words from '../lib/vocabulary.ts';
import { id, oneOf, stamps, version } from './columns.ts';
import { entities } from './schema-entities.ts';
import { outlets, snapshots, sources } from './schema-sources.ts';
import { topics } from './schema-topics.ts';

/* The quote: what was said, about whom and what, where it stands in print, and what it answers. */

/**
 * Newest first in one integer: the earliest day, then how wide the range is (capped at 511 days), then
 * the id. 20 + 9 + 24 bits stay exact in a JavaScript number; a quote whose day is unknown sorts last.
 */
function dateRank(): SQL {
  return sql.raw(
    '(coalesce(cast(julianday(said_earliest) - 1721059.5 as integer), 0) << 33)' +
      ' | (min(coalesce(cast(julianday(said_latest) - julianday(said_earliest) as integer), 511), 511) << 24)' +
      ' | (id & 16777215)',
  );
}

export const quotes = sqliteTable(
  'quotes',
  {
    id: id(),
    public_id: text().notNull().unique(),
    speaker_id: integer()
      .notNull()
      .references(() => entities.id),
    speaker_as_printed: text().notNull().default(''),
    speaker_role: text().notNull().default(''),
    on_behalf_of_id: integer().references(() => entities.id),
    form: text({ enum: words.QUOTE_FORMS }).notNull(),
    text: text().notNull(),
    /** Start and end (UTF-16, end exclusive) of each verbatim stretch of `text`; what lies between is ours. */
    spans: text({ mode: 'json' }).$type<[number, number][]>().notNull(),
    context: text().notNull().default(''),
    language: text().notNull().default('en'),
    original_text: text().notNull().default(''),
    translator: text().notNull().default(''),
    said_edtf: text(),
    said_earliest: text(),
    said_latest: text(),
    said_basis: text().notNull().default(''),
    outlet_id: integer().references(() => outlets.id),
    occasion: text().notNull().default(''),
    note: text().notNull().default(''),
    status: text({ enum: words.QUOTE_STATUSES }).notNull(),
    status_reason: text().notNull().default(''),
    version: version(),
    ...stamps(),
    date_rank: integer().notNull().generatedAlwaysAs(dateRank, { mode: 'stored' }),
  },
  (t) => [
    check(
      'quotes_public_id',
      sql`length(${t.public_id}) between 4 and 64 and ${t.public_id} not glob '*[^a-z0-9-]*'`,
    ),
    oneOf('quotes_form', t.form, words.QUOTE_FORMS),
    oneOf('quotes_status', t.status, words.QUOTE_STATUSES),
    check('quotes_text', sql`length(trim(${t.text})) > 0`),
    check('quotes_spans', sql`json_valid(${t.spans}) and json_type(${t.spans}) = 'array'`),
    check('quotes_verbatim', sql`(${t.form} = 'indirect') = (json_array_length(${t.spans}) = 0)`),
    check(
      'quotes_not_for_oneself',
      sql`${t.on_behalf_of_id} is null or ${t.on_behalf_of_id} <> ${t.speaker_id}`,
    ),
    check(
      'quotes_said',
      sql`${t.said_latest} is null or ${t.said_earliest} is null or ${t.said_earliest} <= ${t.said_latest}`,
    ),
    index('quotes_newest').on(t.status, t.date_rank),
    index('quotes_by_speaker').on(t.speaker_id, t.status, t.date_rank),
    index('quotes_by_behalf').on(t.on_behalf_of_id, t.status, t.date_rank),
    index('quotes_by_outlet').on(t.outlet_id),
  ],
);

export const quoteSubjects = sqliteTable(
  'quote_subjects',
  {
    quote_id: integer()
      .notNull()
      .references(() => quotes.id),
    entity_id: integer()
      .notNull()
      .references(() => entities.id),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.quote_id, t.entity_id] }),
    index('quote_subjects_by_entity').on(t.entity_id, t.quote_id),
  ],
);

export const quoteTopics = sqliteTable(
  'quote_topics',
  {
    quote_id: integer()
      .notNull()
      .references(() => quotes.id),
    topic_id: integer()
      .notNull()
      .references(() => topics.id),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.quote_id, t.topic_id] }),
    index('quote_topics_by_topic').on(t.topic_id, t.quote_id),
  ],
);

/** Where in a snapshot an appearance stands: each verbatim stretch, and the passage it sits in. */
export type StoredSelector = {
  fragments: { exact: string; prefix: string; suffix: string; start: number; end: number }[];
  passage: { start: number; end: number } | null;
};

export const appearances = sqliteTable(
  'appearances',
  {
    id: id(),
    quote_id: integer()
      .notNull()
      .references(() => quotes.id),
    source_id: integer()
      .notNull()
      .references(() => sources.id),
    snapshot_id: integer().references(() => snapshots.id),
    selector: text({ mode: 'json' }).$type<StoredSelector>(),
    credited_outlet_id: integer().references(() => outlets.id),
    wording: text().notNull().default(''),
    verification: text({ enum: words.VERIFICATIONS }).notNull(),
    verification_method: text({ enum: words.VERIFICATION_METHODS }),
    verified_at: text(),
  },
  (t) => [
    oneOf('appearances_verification', t.verification, words.VERIFICATIONS),
    oneOf('appearances_verification_method', t.verification_method, words.VERIFICATION_METHODS),
    check(
      'appearances_checked_against_something',
      sql`${t.verification} = 'unchecked' or ${t.snapshot_id} is not null`,
    ),
    check('appearances_how', sql`(${t.verification} = 'unchecked') = (${t.verification_method} is null)`),
    check('appearances_selector', sql`${t.selector} is null or json_valid(${t.selector})`),
    uniqueIndex('appearances_once').on(t.quote_id, t.source_id),
    index('appearances_by_source').on(t.source_id),
    index('appearances_by_credit').on(t.credited_outlet_id),
  ],
);

export const quoteLinks = sqliteTable(
  'quote_links',
  {
    id: id(),
    from_id: integer()
      .notNull()
      .references(() => quotes.id),
    to_id: integer()
      .notNull()
      .references(() => quotes.id),
    type: text({ enum: words.LINK_TYPES }).notNull(),
    reason: text().notNull(),
    set_by: text().notNull(),
    set_at: text().notNull(),
  },
  (t) => [
    oneOf('quote_links_type', t.type, words.LINK_TYPES),
    check('quote_links_two_quotes', sql`${t.from_id} <> ${t.to_id}`),
    check('quote_links_reason', sql`length(trim(${t.reason})) >= 10`),
    uniqueIndex('quote_links_once').on(t.from_id, t.to_id, t.type),
    index('quote_links_by_target').on(t.to_id, t.type),
  ],
);

export const commentRequests = sqliteTable(
  'comment_requests',
  {
    id: id(),
    public_id: text().notNull().unique(),
    party_id: integer()
      .notNull()
      .references(() => entities.id),
    via: text().notNull().default(''),
    asked_by_outlet_id: integer().references(() => outlets.id),
    source_id: integer().references(() => sources.id),
    quote_id: integer().references(() => quotes.id),
    about: text().notNull().default(''),
    asked_edtf: text(),
    asked_earliest: text(),
    asked_latest: text(),
    outcome: text({ enum: words.COMMENT_OUTCOMES }).notNull(),
    answer_quote_id: integer().references(() => quotes.id),
    version: version(),
    ...stamps(),
  },
  (t) => [
    oneOf('comment_requests_outcome', t.outcome, words.COMMENT_OUTCOMES),
    check('comment_requests_answer', sql`(${t.outcome} = 'answered') = (${t.answer_quote_id} is not null)`),
    check('comment_requests_about', sql`${t.source_id} is not null or ${t.quote_id} is not null`),
    index('comment_requests_by_source').on(t.source_id, t.party_id),
    index('comment_requests_by_quote').on(t.quote_id),
    index('comment_requests_by_party').on(t.party_id),
  ],
);
