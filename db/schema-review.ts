import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { BULK_ACTIONS, REPORT_KINDS, REPORT_STATES } from '../lib/vocabulary.ts';
import { id, oneOf, stamps, version } from './columns.ts';
import { revisions } from './schema-history.ts';
import { quotes } from './schema-quotes.ts';

/* What editors do to many quotes at once, and what readers tell them. */

/**
 * What a reader says is wrong with a quote. Never public: neither the message nor that there is one. History
 * keeps a hash of message and contact, not their words, so that both can be taken out when it is asked for.
 */
export const errorReports = sqliteTable(
  'error_reports',
  {
    id: id(),
    /** Given back to the sender; random, so that it tells neither how many there are nor what others sent. */
    number: text().notNull().unique(),
    quote_id: integer()
      .notNull()
      .references(() => quotes.id),
    kind: text({ enum: REPORT_KINDS }).notNull(),
    message: text().notNull(),
    contact: text().notNull().default(''),
    state: text({ enum: REPORT_STATES }).notNull().default('open'),
    /** What the desk found; for editors only. */
    note: text().notNull().default(''),
    handled_by: text(),
    version: version(),
    ...stamps(),
  },
  (t) => [
    oneOf('error_reports_kind', t.kind, REPORT_KINDS),
    oneOf('error_reports_state', t.state, REPORT_STATES),
    check('error_reports_message', sql`length(trim(${t.message})) > 0`),
    check('error_reports_handled', sql`(${t.state} = 'open') = (${t.handled_by} is null)`),
    index('error_reports_by_state').on(t.state, t.id),
    index('error_reports_by_quote').on(t.quote_id, t.state),
  ],
);

/** One step that changed many quotes, or took such a step back. The changes themselves stand in history. */
export const bulkActions = sqliteTable(
  'bulk_actions',
  {
    id: id(),
    public_id: text().notNull().unique(),
    action: text({ enum: BULK_ACTIONS }).notNull(),
    reason: text().notNull().default(''),
    made_by: text().notNull(),
    made_at: text().notNull(),
    /** The step that this one takes back. */
    reverts_id: integer()
      .unique()
      .references((): AnySQLiteColumn => bulkActions.id),
  },
  (t) => [oneOf('bulk_actions_action', t.action, BULK_ACTIONS)],
);

/** Which revisions belong to a bulk action. */
export const bulkChanges = sqliteTable(
  'bulk_changes',
  {
    bulk_id: integer()
      .notNull()
      .references(() => bulkActions.id),
    seq: integer()
      .notNull()
      .references(() => revisions.seq),
  },
  (t) => [primaryKey({ columns: [t.bulk_id, t.seq] })],
);
