import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as words from '../lib/vocabulary.ts';
import { flag, id, oneOf } from './columns.ts';

/* History: every change, the records that turned out to be one, and the addresses they had. */

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
