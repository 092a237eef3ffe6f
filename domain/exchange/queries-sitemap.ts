import { type SQL, sql } from 'drizzle-orm';
import { knownInPublic } from '#db/names.ts';
import type { Context } from '../context.ts';

/** The most addresses in one file, by the protocol (https://www.sitemaps.org/protocol.html). */
export const SITEMAP_SIZE = 50_000;

/** The records that have a page of their own. */
export const SITEMAP_NOUNS = ['quotes', 'people', 'claims', 'outlets', 'topics', 'sources'] as const;
export type SitemapNoun = (typeof SITEMAP_NOUNS)[number];

/** One page and when its record last changed. */
export type SitemapEntry = { path: string; modified: string };

const id = sql.raw('r.id');
const notMerged = sql.raw('r.merged_into_id is null');

/** The table behind a noun, the column that its addresses carry, and which of its rows readers may see. */
const NOUNS: Record<SitemapNoun, { table: string; address: string; seen: SQL }> = {
  quotes: { table: 'quotes', address: 'public_id', seen: sql`r.status = 'published'` },
  people: { table: 'entities', address: 'slug', seen: sql`${notMerged} and ${knownInPublic('entity', id)}` },
  claims: {
    table: 'claims',
    address: 'slug',
    seen: sql`r.status = 'open' and ${knownInPublic('claim', id)}`,
  },
  outlets: { table: 'outlets', address: 'slug', seen: sql`${notMerged} and ${knownInPublic('outlet', id)}` },
  topics: { table: 'topics', address: 'slug', seen: knownInPublic('topic', id) },
  sources: { table: 'sources', address: 'public_id', seen: knownInPublic('source', id) },
};

/** How many files a noun needs. Files go by row id, so that an address stays in its file for good. */
export function sitemapFiles(ctx: Context, noun: SitemapNoun): number {
  const { table } = NOUNS[noun];
  const { last } = ctx.db.get<{ last: number | null }>(sql.raw(`select max(id) as last from ${table}`));
  return Math.ceil((last ?? 0) / SITEMAP_SIZE);
}

/** Rows read at a time: a file of 50,000 must not hold up other readers. */
const CHUNK = 2_000;

/** The public pages of a noun in its file number `file`, from 1, a few thousand at a time. */
export async function* sitemapEntries(
  ctx: Context,
  noun: SitemapNoun,
  file: number,
): AsyncGenerator<SitemapEntry[]> {
  const { table, address, seen } = NOUNS[noun];
  const end = file * SITEMAP_SIZE;
  for (let from = end - SITEMAP_SIZE; from < end; from += CHUNK) {
    const rows = ctx.db.all<{ address: string; modified: string }>(sql`
      select ${sql.raw(`r.${address}`)} as address, r.updated_at as modified from ${sql.raw(table)} r
      where r.id > ${from} and r.id <= ${Math.min(from + CHUNK, end)} and ${seen} order by r.id`);
    if (rows.length > 0)
      yield rows.map((row) => ({ path: `/${noun}/${row.address}`, modified: row.modified }));
  }
}
