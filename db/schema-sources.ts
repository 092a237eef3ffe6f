import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import * as words from '../lib/vocabulary.ts';
import { id, oneOf, slugCheck, stamps, version } from './columns.ts';
import { entities } from './schema-entities.ts';

/* Where it was found: outlets, what they published, and its text as it was captured. */

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
