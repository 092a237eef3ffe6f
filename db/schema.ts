import { type SQL, sql } from 'drizzle-orm';
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
import { flag, id, oneOf, slugCheck, stamps, version } from './columns.ts';

/*
 * Dates stand in three columns: x_edtf as written, x_earliest and x_latest as the days it may stand for
 * (see lib/dates). All null: not known.
 */

/* ---------------------------------------------------------------- who and where */

export const entities = sqliteTable(
  'entities',
  {
    id: id(),
    slug: text().notNull().unique(),
    kind: text({ enum: words.ENTITY_KINDS }).notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    merged_into_id: integer().references((): AnySQLiteColumn => entities.id),
    version: version(),
    ...stamps(),
  },
  (t) => [
    slugCheck('entities_slug', t.slug),
    oneOf('entities_kind', t.kind, words.ENTITY_KINDS),
    check('entities_not_into_itself', sql`${t.merged_into_id} is null or ${t.merged_into_id} <> ${t.id}`),
    index('entities_by_name').on(t.name),
  ],
);

export const entityNames = sqliteTable(
  'entity_names',
  {
    id: id(),
    entity_id: integer()
      .notNull()
      .references(() => entities.id),
    name: text().notNull(),
    name_key: text().notNull(),
    note: text().notNull().default(''),
    from_edtf: text(),
    to_edtf: text(),
  },
  (t) => [
    uniqueIndex('entity_names_once').on(t.entity_id, t.name),
    index('entity_names_by_key').on(t.name_key),
  ],
);

/** Addresses that records had before: they redirect, and are never given to another record. */
export const formerSlugs = sqliteTable(
  'former_slugs',
  {
    noun: text({ enum: ['entity', 'outlet', 'topic', 'claim'] }).notNull(),
    slug: text().notNull(),
    record_id: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.noun, t.slug] }),
    oneOf('former_slugs_noun', t.noun, ['entity', 'outlet', 'topic', 'claim']),
  ],
);

export const affiliations = sqliteTable(
  'affiliations',
  {
    id: id(),
    member_id: integer()
      .notNull()
      .references(() => entities.id),
    principal_id: integer()
      .notNull()
      .references(() => entities.id),
    role: text({ enum: words.AFFILIATION_ROLES }).notNull(),
    title: text().notNull().default(''),
    speaks_for: flag().notNull(),
    from_edtf: text(),
    from_earliest: text(),
    from_latest: text(),
    to_edtf: text(),
    to_earliest: text(),
    to_latest: text(),
    source_id: integer().references(() => sources.id),
    version: version(),
    ...stamps(),
  },
  (t) => [
    oneOf('affiliations_role', t.role, words.AFFILIATION_ROLES),
    check('affiliations_two_parties', sql`${t.member_id} <> ${t.principal_id}`),
    uniqueIndex('affiliations_once').on(t.member_id, t.principal_id, t.role, t.title),
    index('affiliations_by_principal').on(t.principal_id),
  ],
);

export const outlets = sqliteTable(
  'outlets',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: words.OUTLET_KINDS }).notNull(),
    url: text(),
    entity_id: integer().references(() => entities.id),
    merged_into_id: integer().references((): AnySQLiteColumn => outlets.id),
    version: version(),
    ...stamps(),
  },
  (t) => [slugCheck('outlets_slug', t.slug), oneOf('outlets_kind', t.kind, words.OUTLET_KINDS)],
);

export const topics = sqliteTable(
  'topics',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    parent_id: integer().references((): AnySQLiteColumn => topics.id),
    version: version(),
    ...stamps(),
  },
  (t) => [slugCheck('topics_slug', t.slug), index('topics_by_parent').on(t.parent_id)],
);

/* ---------------------------------------------------------------- where it was found */

export const sources = sqliteTable(
  'sources',
  {
    id: id(),
    public_id: text().notNull().unique(),
    kind: text({ enum: words.SOURCE_KINDS }).notNull(),
    outlet_id: integer().references(() => outlets.id),
    outlet_note: text().notNull().default(''),
    url: text(),
    archived_url: text(),
    access_note: text().notNull().default(''),
    headline: text().notNull(),
    byline: text().notNull().default(''),
    published_edtf: text(),
    published_earliest: text(),
    published_latest: text(),
    published_basis: text().notNull().default(''),
    language: text().notNull().default('en'),
    version: version(),
    ...stamps(),
  },
  (t) => [
    slugCheck('sources_public_id', t.public_id),
    oneOf('sources_kind', t.kind, words.SOURCE_KINDS),
    index('sources_by_outlet').on(t.outlet_id),
    index('sources_newest').on(t.published_earliest, t.public_id),
    index('sources_newest_by_outlet').on(t.outlet_id, t.published_earliest, t.public_id),
    index('sources_newest_by_kind').on(t.kind, t.published_earliest, t.public_id),
  ],
);

export const snapshots = sqliteTable(
  'snapshots',
  {
    id: id(),
    source_id: integer()
      .notNull()
      .references(() => sources.id),
    /** The captured text; null where it is withheld and only its length and hash are kept. */
    text: text(),
    length: integer().notNull(),
    sha256: text().notNull(),
    captured_at: text().notNull(),
    captured_by: text().notNull(),
    origin: text({ enum: words.SNAPSHOT_ORIGINS }).notNull(),
  },
  (t) => [
    oneOf('snapshots_origin', t.origin, words.SNAPSHOT_ORIGINS),
    check('snapshots_sha256', sql`length(${t.sha256}) = 64`),
    uniqueIndex('snapshots_once').on(t.source_id, t.sha256),
  ],
);

/* ---------------------------------------------------------------- the quote */

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

/* ---------------------------------------------------------------- claims and stances */

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

/* ---------------------------------------------------------------- history */

/** Append-only; triggers in guards.sql abort every UPDATE and DELETE. */
export const revisions = sqliteTable(
  'revisions',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    record_type: text({ enum: words.RECORD_TYPES }).notNull(),
    record_id: integer().notNull(),
    revision: integer().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    action: text({ enum: words.REVISION_ACTIONS }).notNull(),
    /** Given in public where it changes what was published. */
    reason: text().notNull().default(''),
    is_public: flag().notNull(),
    body_hash: text().notNull(),
    prev_hash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    oneOf('revisions_record_type', t.record_type, words.RECORD_TYPES),
    oneOf('revisions_action', t.action, words.REVISION_ACTIONS),
    uniqueIndex('revisions_numbered').on(t.record_type, t.record_id, t.revision),
    index('revisions_public').on(t.is_public, t.seq),
    index('revisions_named')
      .on(t.record_type, t.seq)
      .where(sql`is_public = 1 and record_type in ('claim', 'entity', 'outlet')`),
  ],
);

/** Apart from the chain, so that an erasure ordered by law can remove a body and the chain still proves. */
export const revisionBodies = sqliteTable('revision_bodies', {
  seq: integer()
    .primaryKey()
    .references(() => revisions.seq),
  salt: text().notNull(),
  body: text().notNull(),
});

/**
 * One person, organisation or outlet that turned out to be another. `moved` lists every row that was turned to
 * the record that stands, so that all of it can be turned back.
 */
export const merges = sqliteTable(
  'merges',
  {
    id: id(),
    noun: text({ enum: words.MERGED_NOUNS }).notNull(),
    from_id: integer().notNull(),
    into_id: integer().notNull(),
    reason: text().notNull(),
    moved: text({ mode: 'json' }).$type<unknown>().notNull(),
    merged_by: text().notNull(),
    merged_at: text().notNull(),
    undone_by: text(),
    undone_at: text(),
  },
  (t) => [
    oneOf('merges_noun', t.noun, words.MERGED_NOUNS),
    check('merges_two_records', sql`${t.from_id} <> ${t.into_id}`),
    check('merges_reason', sql`length(trim(${t.reason})) >= 10`),
    check('merges_moved', sql`json_valid(${t.moved})`),
    check('merges_undone', sql`(${t.undone_by} is null) = (${t.undone_at} is null)`),
    uniqueIndex('merges_standing').on(t.noun, t.from_id).where(sql`undone_at is null`),
    index('merges_by_target').on(t.noun, t.into_id),
  ],
);

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});
