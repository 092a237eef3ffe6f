import { type SQL, sql } from 'drizzle-orm';
import type { RecordType, RevisionAction } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { entityId } from '../entities/queries.ts';
import { outletId } from '../outlets/queries.ts';
import { claimRef } from '../quotes/queries-resolve.ts';
import { fieldChanges } from '../revisions/rules.ts';
import type { FieldChange } from '../revisions/types.ts';
import { topicId } from '../topics/queries.ts';
import type { HistoryFilter } from './filter.ts';
import { nounOf } from './rules.ts';
import type { RecordRef, RevisionEntry } from './types.ts';

type Body = Record<string, unknown>;
type Row = {
  seq: number;
  record_type: RecordType;
  record_id: number;
  revision: number;
  at: string;
  actor: string;
  name: string | null;
  action: RevisionAction;
  reason: string;
  is_public: number;
  body: string | null;
  before: string | null;
  newest: number;
};

export const HISTORY_PAGE = 40;
/** What concerns users and their keys is not told here: it is no part of the record. */
const TOLD = sql`r.record_type not in ('user', 'user_link', 'api_token')`;

/** The newest changes by anyone to anything, under a filter. */
export async function listChanges(
  ctx: Context,
  filter: HistoryFilter,
): Promise<{ items: RevisionEntry[]; next: number | null }> {
  demand(ctx.user, 'seeHistory');
  const parts: SQL[] = [TOLD];
  if (filter.type) parts.push(sql`r.record_type = ${filter.type}`);
  if (filter.who) parts.push(sql`r.actor = ${filter.who === 'reader' ? '(reader)' : filter.who}`);
  if (filter.after) parts.push(sql`r.seq < ${filter.after}`);
  const rows = read(ctx, sql`${sql.join(parts, sql` and `)}`, HISTORY_PAGE + 1);
  const shown = rows.slice(0, HISTORY_PAGE);
  return {
    items: shown.map((row) => entryOf(ctx, row)),
    next: rows.length > HISTORY_PAGE ? (shown.at(-1)?.seq ?? null) : null,
  };
}

/** A record as an address names it: by its type and its slug, public id or number. */
export type RecordKey = { type: RecordType; key: string };

/**
 * Every revision of a record, the newest first: who, when, why, and what it changed field by field, by name.
 * Null where there is no such record. A quote's history tells of its stances too.
 */
export async function listRevisions(
  ctx: Context,
  { type, key }: RecordKey,
): Promise<{ record: RecordRef; version: number | null; items: RevisionEntry[] } | null> {
  demand(ctx.user, 'seeHistory');
  const id = recordId(ctx, { type, key });
  if (id === null) return null;
  const own = sql`r.record_type = ${type} and r.record_id = ${id}`;
  const also = sql`r.record_type = 'stance' and r.record_id in (select id from stances where quote_id = ${id})`;
  const rows = read(ctx, type === 'quote' ? sql`((${own}) or (${also}))` : own, 500);
  const items = rows.map((row) => entryOf(ctx, row));
  const record = items.find((item) => item.record.type === type)?.record;
  const newest = items.find((item) => item.record.type === type && item.current);
  return record && newest ? { record, version: versionOf(ctx, type, id), items } : null;
}

function read(ctx: Context, where: SQL, limit: number): Row[] {
  return ctx.db.all<Row>(sql`
    select r.seq, r.record_type, r.record_id, r.revision, r.at, r.actor, u.name, r.action, r.reason, r.is_public,
      b.body, p.body as before,
      not exists (select 1 from revisions n where n.record_type = r.record_type and n.record_id = r.record_id
        and n.revision > r.revision) as newest
    from revisions r
    left join revision_bodies b on b.seq = r.seq
    left join revisions prior on prior.record_type = r.record_type and prior.record_id = r.record_id
      and prior.revision = r.revision - 1
    left join revision_bodies p on p.seq = prior.seq
    left join users u on u.handle = r.actor
    where ${where} order by r.seq desc limit ${limit}`);
}

function entryOf(ctx: Context, row: Row): RevisionEntry {
  const after = bodyOf(row.body);
  const before = bodyOf(row.before);
  return {
    seq: row.seq,
    revision: row.revision,
    at: row.at,
    actor: { id: row.actor, name: row.name ?? ACTORS[row.actor] ?? row.actor },
    action: row.action,
    reason: row.reason,
    is_public: row.is_public === 1,
    record: recordRef(ctx, row.record_type, row.record_id, after ?? before ?? {}),
    changes: after ? told(ctx, fieldChanges(before ?? {}, after)) : [],
    erased: row.body === null,
    current: row.newest === 1,
  };
}

/** Those who act without an account. */
const ACTORS: Record<string, string> = { '(reader)': 'A reader', demo: 'Demo data' };

const bodyOf = (body: string | null): Body | null => (body === null ? null : (JSON.parse(body) as Body));

/** Fields that say nothing to people, or only what another one says better. */
const UNTOLD =
  /^(id|slug|public_id|number|sent_sha256|verification_method|status_reason|set_by|confirmed_by)$|_id$|_earliest$|_latest$/;
/** What goes without saying of a record that was made. */
const USUAL: Record<string, unknown> = { language: 'en', origin: 'editor', status: 'draft' };

/** Changes for people: names for slugs, no empty fields of a new record, nothing twice. */
function told(ctx: Context, changes: readonly FieldChange[]): FieldChange[] {
  const reworded = changes.some(({ field }) => field === 'text');
  return changes
    .filter(({ field, old, new: now }) => {
      if (UNTOLD.test(field) || (field === 'fragments' && reworded)) return false;
      if (old === null && USUAL[field] === now) return false;
      return !(isEmpty(old) && isEmpty(now));
    })
    .map(({ field, old, new: now }) => ({ field, old: named(ctx, field, old), new: named(ctx, field, now) }));
}

const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function named(ctx: Context, field: string, value: unknown): unknown {
  const noun = nounOf(field);
  if (!noun) return value;
  if (Array.isArray(value)) return value.map((one) => named(ctx, field, one));
  if (typeof value !== 'string') return value;
  const [id, table, name] = {
    entity: () => [entityId(ctx, value), 'entities', 'name'] as const,
    outlet: () => [outletId(ctx, value), 'outlets', 'name'] as const,
    topic: () => [topicId(ctx, value), 'topics', 'name'] as const,
    claim: () => [claimRef(ctx, value)?.id ?? null, 'claims', 'text'] as const,
  }[noun]();
  const found =
    id === null
      ? undefined
      : ctx.db.get<{ name: string } | undefined>(
          sql`select ${sql.raw(name)} as name from ${sql.raw(table)} where id = ${id}`,
        );
  return { slug: value, name: found?.name ?? value };
}

type Place = { table: string; key: string; href: (key: string) => string };
const ADDRESSED: Partial<Record<RecordType, Place>> = {
  quote: { table: 'quotes', key: 'public_id', href: (key) => `/quotes/${key}` },
  entity: { table: 'entities', key: 'slug', href: (key) => `/people/${key}` },
  outlet: { table: 'outlets', key: 'slug', href: (key) => `/outlets/${key}` },
  topic: { table: 'topics', key: 'slug', href: (key) => `/topics/${key}` },
  source: { table: 'sources', key: 'public_id', href: (key) => `/sources/${key}` },
  claim: { table: 'claims', key: 'slug', href: (key) => `/claims/${key}` },
  comment_request: { table: 'comment_requests', key: 'public_id', href: () => '' },
  error_report: { table: 'error_reports', key: 'number', href: () => '/edit/reports' },
};

/** The row behind a record's key, or null. */
export function recordId(ctx: Context, { type, key }: RecordKey): number | null {
  const place = ADDRESSED[type];
  if (!place) return /^\d{1,12}$/.test(key) ? Number(key) : null;
  const row = ctx.db.get<{ id: number } | undefined>(
    sql`select id from ${sql.raw(place.table)} where ${sql.raw(place.key)} = ${key}`,
  );
  return row?.id ?? null;
}

function versionOf(ctx: Context, type: RecordType, id: number): number | null {
  const table = type === 'affiliation' ? 'affiliations' : ADDRESSED[type]?.table;
  if (!table) return null;
  return (
    ctx.db.get<{ version: number } | undefined>(sql`select version from ${sql.raw(table)} where id = ${id}`)
      ?.version ?? null
  );
}

function recordRef(ctx: Context, type: RecordType, id: number, body: Body): RecordRef {
  const place = ADDRESSED[type];
  const say = (field: string) => {
    const value = named(ctx, field, body[field]);
    return value && typeof value === 'object' ? (value as { name: string }).name : String(value ?? '');
  };
  const label: Partial<Record<RecordType, () => string>> = {
    quote: () => `${say('speaker')}: ${String(body.text ?? '')}`,
    entity: () => say('name'),
    outlet: () => say('name'),
    topic: () => say('name'),
    source: () => say('headline'),
    claim: () => say('text'),
    affiliation: () => `${say('member')}, ${String(body.role ?? '')} of ${say('principal')}`,
    stance: () => `${say('holder')} on “${say('claim')}”`,
    quote_link: () => `${String(body.from)} ${String(body.type).replaceAll('_', ' ')} ${String(body.to)}`,
    claim_link: () => `“${say('a')}” and “${say('b')}”`,
    comment_request: () => `Asked ${say('party')}`,
    error_report: () => `Report ${String(body.number)}`,
  };
  const slug = body.id ?? body.slug ?? body.public_id ?? body.number;
  const key = place && typeof slug === 'string' ? slug : place ? keyOf(ctx, place, id) : String(id);
  const href = place?.href(key) || (type === 'stance' ? `/quotes/${String(body.quote)}#claims` : null);
  return { type, key, label: label[type]?.() ?? `${type.replaceAll('_', ' ')} ${id}`, href };
}

const keyOf = (ctx: Context, { table, key }: Place, id: number): string =>
  ctx.db.get<{ key: string } | undefined>(
    sql`select ${sql.raw(key)} as key from ${sql.raw(table)} where id = ${id}`,
  )?.key ?? String(id);

/** Everyone who has changed anything, for the filter. */
export async function listActors(ctx: Context): Promise<{ id: string; name: string }[]> {
  demand(ctx.user, 'seeHistory');
  const rows = ctx.db.all<{ id: string; name: string }>(
    sql`select handle as id, name from users order by name limit 500`,
  );
  return [...rows, { id: 'reader', name: 'Readers' }];
}
