import { type SQL, sql } from 'drizzle-orm';
import { isNamed, knownInPublic } from '#db/names.ts';
import type { AffiliationRole } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import type { Named } from '../entities/types.ts';
import type { RegisterAffiliation, RegisterNoun, RegisterRow, RegisterTopic } from './types.ts';

/* The register as editors keep it: everyone and everything that is named, known to readers or not. */

const PAGE = 50;

const TABLES: Record<RegisterNoun, { table: SQL; about: SQL }> = {
  entity: { table: sql`entities`, about: sql`t.description` },
  outlet: { table: sql`outlets`, about: sql`coalesce(t.url, '')` },
};

/** People and organisations, or outlets, by name; with `merged` those that were merged into another. */
export async function listRegister(
  ctx: Context,
  noun: RegisterNoun,
  { q, merged, after }: { q: string; merged: boolean; after: number },
): Promise<{ items: RegisterRow[]; next: number | null; total: number }> {
  demand(ctx.user, 'seeDrafts');
  const { table, about } = TABLES[noun];
  // The names of a merged record have passed to the other: it is found by its own alone.
  const named = merged
    ? q === ''
      ? sql`true`
      : sql`t.name like ${`%${q}%`}`
    : (isNamed(noun, sql`t.id`, q) ?? sql`true`);
  const where = sql`t.merged_into_id is ${merged ? sql`not null` : sql`null`} and ${named}`;
  type Row = Omit<RegisterRow, 'known' | 'merged_into'> & {
    known: number;
    into_slug: string | null;
    into_name: string | null;
  };
  const rows = ctx.db.all<Row>(sql`
    select t.slug, t.name, t.kind, ${about} as about, ${knownInPublic(noun, sql`t.id`)} as known,
      m.slug as into_slug, m.name as into_name
    from ${table} t left join ${table} m on m.id = t.merged_into_id
    where ${where} order by t.name, t.slug limit ${PAGE + 1} offset ${after}`);
  const { total } = ctx.db.get<{ total: number }>(
    sql`select count(*) as total from ${table} t where ${where}`,
  );
  return {
    items: rows.slice(0, PAGE).map(({ known, into_slug, into_name, ...row }) => ({
      ...row,
      known: known === 1,
      merged_into: into_slug !== null && into_name !== null ? { slug: into_slug, name: into_name } : null,
    })),
    next: rows.length > PAGE ? after + PAGE : null,
    total,
  };
}

/** Where a record of this very slug was merged to; null where it stands, or is not there. */
export function mergedInto(ctx: Context, noun: RegisterNoun, slug: string): Named | null {
  demand(ctx.user, 'seeDrafts');
  const { table } = TABLES[noun];
  const [row] = ctx.db.all<Named>(sql`
    select m.slug, m.name from ${table} t join ${table} m on m.id = t.merged_into_id where t.slug = ${slug}`);
  return row ?? null;
}

/** The version of a record, for the form that changes it; null where there is none. */
export function versionOf(ctx: Context, noun: RegisterNoun | 'topic', slug: string): number | null {
  demand(ctx.user, 'seeDrafts');
  const table = noun === 'topic' ? sql`topics` : TABLES[noun].table;
  const [row] = ctx.db.all<{ version: number }>(sql`select version from ${table} where slug = ${slug}`);
  return row?.version ?? null;
}

/** The affiliations of a person or organisation from either end, as they are changed. */
export async function listRegisterAffiliations(ctx: Context, slug: string): Promise<RegisterAffiliation[]> {
  demand(ctx.user, 'seeDrafts');
  type Row = {
    version: number;
    role: AffiliationRole;
    title: string;
    speaks_for: number;
    source: string | null;
    member_slug: string;
    member_name: string;
    principal_slug: string;
    principal_name: string;
    from_edtf: string | null;
    from_earliest: string | null;
    from_latest: string | null;
    to_edtf: string | null;
    to_earliest: string | null;
    to_latest: string | null;
  };
  const rows = ctx.db.all<Row>(sql`
    select a.version, a.role, a.title, a.speaks_for, d.public_id as source, m.slug as member_slug, m.name as member_name,
      p.slug as principal_slug, p.name as principal_name, a.from_edtf, a.from_earliest, a.from_latest,
      a.to_edtf, a.to_earliest, a.to_latest
    from affiliations a join entities m on m.id = a.member_id join entities p on p.id = a.principal_id
      left join sources d on d.id = a.source_id
    where ${slug} in (m.slug, p.slug) order by a.from_earliest, a.id`);
  return rows.map((row) => ({
    version: row.version,
    member: { slug: row.member_slug, name: row.member_name },
    principal: { slug: row.principal_slug, name: row.principal_name },
    role: row.role,
    title: row.title,
    speaks_for: row.speaks_for === 1,
    source: row.source,
    from: dated(row.from_edtf, row.from_earliest, row.from_latest),
    to: dated(row.to_edtf, row.to_earliest, row.to_latest),
  }));
}

/** Every topic in the order of the tree, each with how deep it lies. At most two thousand. */
export async function listTopicTree(ctx: Context): Promise<RegisterTopic[]> {
  demand(ctx.user, 'seeDrafts');
  const rows = ctx.db.all<Omit<RegisterTopic, 'known'> & { known: number }>(sql`
    with recursive tree(id, slug, name, depth, path) as (
      select id, slug, name, 0, name || char(1) || id from topics where parent_id is null
      union all select t.id, t.slug, t.name, depth + 1, path || char(2) || t.name || char(1) || t.id
        from topics t join tree on t.parent_id = tree.id)
    select slug, name, depth, ${knownInPublic('topic', sql`tree.id`)} as known,
      (select count(*) from claims c where c.topic_id = tree.id and c.status = 'open') as claims,
      (select count(*) from quote_topics q where q.topic_id = tree.id) as statements
    from tree order by path limit 2000`);
  return rows.map(({ known, ...row }) => ({ ...row, known: known === 1 }));
}
