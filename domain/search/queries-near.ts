import { type SQL, sql } from 'drizzle-orm';
import {
  knownInPublic,
  NAMED_NOUNS,
  type NamedNoun,
  namesSharing,
  nounOf,
  recordsNamed,
  sourceOf,
} from '#db/names.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { allowedSlips, slips } from '#lib/text/nearness.ts';
import { may } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';

/** Why a record is near a name: the nearest reason, in the order in which they are offered. */
export const NEARNESS = ['same name', 'similar', 'same surname', 'contains'] as const;

/** A record that a new one of this name may be. `kind` is there for people and outlets. */
export type NearName = { slug: string; name: string; kind?: string; why: (typeof NEARNESS)[number] };

/** So many names are looked at in each way of being near. */
const LOOKED_AT = 120;
/** Of a wording so many of its longest words are looked for. */
const WORDS_LOOKED_FOR = 6;

/**
 * Records of a noun whose name is near `name`, the nearest first: what to offer before another is made. People are
 * found by any of their names. Whoever may see drafts is told of records that readers do not know of yet.
 */
export async function nearNames(
  ctx: Context,
  { noun, name, limit }: { noun: NamedNoun; name: string; limit: number },
): Promise<NearName[]> {
  const key = nameKey(name);
  if (!key) return [];
  const best = new Map<number, NearName['why']>();
  for (const { id, written } of candidates(ctx, noun, name, key)) {
    const why = nearness(noun, key, nameKey(written));
    if (!why) continue;
    const before = best.get(id);
    if (!before || NEARNESS.indexOf(why) < NEARNESS.indexOf(before)) best.set(id, why);
  }
  const rows = presented(ctx, noun, [...best.keys()]);
  return rows
    .map(({ id, ...row }) => ({ ...row, why: best.get(id) ?? ('contains' as const) }))
    .sort(
      (a, b) =>
        NEARNESS.indexOf(a.why) - NEARNESS.indexOf(b.why) ||
        a.name.length - b.name.length ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, limit);
}

/** How two names are near, as their keys; wordings are near where they share most of their words. */
function nearness(noun: NamedNoun, key: string, other: string): NearName['why'] | null {
  if (key === other) return 'same name';
  if (noun === 'claim' || noun === 'source')
    return sharedWords(key, other) >= 0.6 ? 'similar' : contains(key, other);
  const most = allowedSlips(Math.min(key.length, other.length));
  if (most > 0 && (slips(key, other, most) <= most || slips(sorted(key), sorted(other), most) <= most)) {
    return 'similar';
  }
  if (noun === 'entity' && surname(key) === surname(other)) return 'same surname';
  return contains(key, other);
}

const sorted = (key: string) => key.split(' ').sort().join(' ');
const surname = (key: string) => key.split(' ').at(-1) ?? key;

function contains(key: string, other: string): NearName['why'] | null {
  const words = ` ${other}`;
  return key.split(' ').every((word) => words.includes(` ${word}`)) ? 'contains' : null;
}

/** The share of the shorter wording's words that stand in the other. */
function sharedWords(key: string, other: string): number {
  const [a, b] = [new Set(key.split(' ')), new Set(other.split(' '))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(3, Math.min(a.size, b.size));
}

type Candidate = { id: number; written: string };

/** Where each noun's names stand: the table, the column, and the id of the record. */
const WRITTEN: Record<NamedNoun, { table: SQL; record: SQL; name: SQL }> = {
  entity: { table: sql`entity_names`, record: sql`n.entity_id`, name: sql`n.name` },
  outlet: { table: sql`outlets`, record: sql`n.id`, name: sql`n.name` },
  topic: { table: sql`topics`, record: sql`n.id`, name: sql`n.name` },
  source: { table: sql`sources`, record: sql`n.id`, name: sql`n.headline` },
  claim: { table: sql`claims`, record: sql`n.id`, name: sql`n.text` },
};

/** Names that share something with `name`; each way of sharing is looked at so far and no further. */
function candidates(ctx: Context, noun: NamedNoun, name: string, key: string): Candidate[] {
  const { table, record, name: written } = WRITTEN[noun];
  const found: Candidate[] = [];
  const add = (where: SQL) =>
    found.push(
      ...ctx.db.all<Candidate>(
        sql`select ${record} as id, ${written} as written from ${table} n where ${where}`,
      ),
    );
  const matching = (match: string, ranked: boolean) =>
    add(sql`n.id in (select ${sourceOf(sql`rowid`)} from name_search where name_search match ${match}
      and ${nounOf(sql`rowid`)} = ${NAMED_NOUNS.indexOf(noun)} order by ${ranked ? sql`rank` : sql`rowid desc`} limit ${LOOKED_AT})`);
  if (noun === 'entity') add(sql`n.name_key = ${key}`);
  const all = recordsNamed(noun, name, LOOKED_AT);
  if (all) add(sql`${record} in (${all})`);
  if (noun === 'claim' || noun === 'source') {
    const words = key
      .split(' ')
      .filter((word) => word.length >= 4)
      .sort((a, b) => b.length - a.length)
      .slice(0, WORDS_LOOKED_FOR);
    if (words.length > 0) matching(`wording : (${words.map((word) => `"${word}"`).join(' OR ')})`, true);
    return found;
  }
  if (key.length >= 3) matching(namesSharing(key), true);
  const last = surname(key);
  if (noun === 'entity' && last.length >= 3) matching(`name : " ${last} "`, false);
  return found;
}

type Row = { id: number; slug: string; name: string; kind?: string };

function presented(ctx: Context, noun: NamedNoun, ids: number[]): Row[] {
  const seen = may(ctx.user, 'seeDrafts') ? sql`true` : knownInPublic(noun, sql`t.id`);
  const among = sql`t.id in (select value from json_each(${JSON.stringify(ids)})) and ${seen}`;
  const queries: Record<NamedNoun, SQL> = {
    entity: sql`select id, slug, name, kind from entities t where merged_into_id is null and ${among}`,
    outlet: sql`select id, slug, name, kind from outlets t where merged_into_id is null and ${among}`,
    topic: sql`select id, slug, name from topics t where ${among}`,
    source: sql`select id, public_id as slug, headline as name from sources t where ${among}`,
    claim: sql`select id, slug, text as name from claims t where status = 'open' and ${among}`,
  };
  return ctx.db.all<Row>(queries[noun]);
}
