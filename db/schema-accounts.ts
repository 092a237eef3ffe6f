import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { LINK_PURPOSES, ROLES } from '../lib/vocabulary.ts';
import { flag, id, isoTime, oneOf, slugCheck, version } from './columns.ts';

/*
 * Who may come in. Users, credentials, sessions, verifications and second factors are read and written by
 * better-auth too (app/_server/auth.ts says which column is which of its fields); the rest is ours alone.
 */

/** `handle` is what history keeps: it never changes and is never given to anyone else. */
export const users = sqliteTable(
  'users',
  {
    id: id(),
    handle: text().notNull().unique(),
    name: text().notNull(),
    /** In small letters. */
    email: text().notNull().unique(),
    email_verified: flag().notNull().default(true),
    image: text(),
    role: text({ enum: ROLES }).notNull(),
    two_factor: flag().notNull().default(false),
    disabled_at: text(),
    created_at: isoTime().notNull(),
    updated_at: isoTime().notNull(),
    version: version(),
  },
  (t) => [
    slugCheck('users_handle', t.handle),
    oneOf('users_role', t.role, ROLES),
    check('users_email', sql`${t.email} = lower(${t.email}) and ${t.email} like '%_@_%'`),
  ],
);

/** The password of a user, hashed with argon2id; none until the invite is taken up. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: id(),
    user_id: integer()
      .notNull()
      .references(() => users.id),
    provider_id: text().notNull(),
    account_id: text().notNull(),
    password: text(),
    created_at: isoTime().notNull(),
    updated_at: isoTime().notNull(),
  },
  (t) => [uniqueIndex('credentials_once').on(t.provider_id, t.account_id)],
);

/** `expires_at` is the absolute end; `seen_at` is when it was last used, for the limit on idle ones. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: id(),
    user_id: integer()
      .notNull()
      .references(() => users.id),
    token: text().notNull().unique(),
    expires_at: isoTime().notNull(),
    seen_at: text(),
    ip_address: text(),
    user_agent: text(),
    created_at: isoTime().notNull(),
    updated_at: isoTime().notNull(),
  },
  (t) => [index('sessions_by_user').on(t.user_id), index('sessions_by_end').on(t.expires_at)],
);

/** Half-way sign-ins: the password was right and the second factor is still to come. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expires_at: isoTime().notNull(),
    created_at: isoTime().notNull(),
    updated_at: isoTime().notNull(),
  },
  (t) => [index('verifications_by_identifier').on(t.identifier)],
);

/** Secret and recovery codes, encrypted with the secret that stands beside the database. */
export const secondFactors = sqliteTable('second_factors', {
  id: id(),
  user_id: integer()
    .notNull()
    .unique()
    .references(() => users.id),
  secret: text().notNull(),
  backup_codes: text().notNull(),
  verified: flag().notNull().default(true),
  failed_verification_count: integer().notNull().default(0),
  locked_until: isoTime(),
});

/** One-time links for a first or a new password; only the hash of what stands in the link is kept. */
export const userLinks = sqliteTable(
  'user_links',
  {
    id: id(),
    user_id: integer()
      .notNull()
      .references(() => users.id),
    purpose: text({ enum: LINK_PURPOSES }).notNull(),
    token_hash: text().notNull().unique(),
    made_at: text().notNull(),
    expires_at: text().notNull(),
    /** When it was used, or put out of use by a newer one. */
    ended_at: text(),
  },
  (t) => [
    oneOf('user_links_purpose', t.purpose, LINK_PURPOSES),
    check('user_links_hash', sql`length(${t.token_hash}) = 64`),
    index('user_links_by_user').on(t.user_id),
  ],
);

/** Keys for programs; only the hash is kept, and the first signs to tell one from another. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: id(),
    user_id: integer()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    token_hash: text().notNull().unique(),
    starts_with: text().notNull(),
    made_at: text().notNull(),
    used_at: text(),
    revoked_at: text(),
  },
  (t) => [
    oneOf('api_tokens_role', t.role, ROLES),
    check('api_tokens_hash', sql`length(${t.token_hash}) = 64`),
    index('api_tokens_by_user').on(t.user_id),
  ],
);

/** What a request with an Idempotency-Key was answered, for 24 hours. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    /** The handle of who sent it: keys of different people never meet. */
    actor: text().notNull(),
    key: text().notNull(),
    request_hash: text().notNull(),
    status: integer().notNull(),
    headers: text().notNull(),
    body: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] }), index('idempotency_keys_by_time').on(t.at)],
);

/** What someone has typed into a form and not saved yet: theirs alone, and gone once it is saved. */
export const formDrafts = sqliteTable(
  'form_drafts',
  {
    /** The handle of who types. */
    actor: text().notNull(),
    form: text().notNull(),
    /** What was typed, by field, as JSON. */
    values: text().notNull(),
    updated_at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.form] })],
);
