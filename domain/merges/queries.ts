import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { merges } from '#db/schema-history.ts';
import { outlets } from '#db/schema-sources.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { MergedNoun } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { incompatibilities, liveStances } from '../conflicts/queries-live.ts';
import { deriveConflicts } from '../conflicts/rules.ts';
import type { ClaimTerms, Conflict, LiveStance } from '../conflicts/types.ts';
import type { Context } from '../context.ts';
import { entityId } from '../entities/queries.ts';
import { parseInput } from '../fields.ts';
import { outletId } from '../outlets/queries.ts';
import { countMoves, planMerge } from './queries-plan.ts';
import { type MergePair, mergePair } from './schema.ts';
import type { MergePreview, MergeRecord, PairChange } from './types.ts';

const NOUN = {
  entity: { table: entities, id: entityId, word: 'person or organisation' },
  outlet: { table: outlets, id: outletId, word: 'outlet' },
} as const;

/** Pairs that are shown of those that change. */
const PAIRS_SHOWN = 100;

type Row = { id: number; slug: string; name: string; kind: string; merged_into_id: number | null };

function rowOf(ctx: Context, noun: MergedNoun, id: number): Row {
  const { table } = NOUN[noun];
  const { slug, name, kind, merged_into_id } = table;
  const columns = { id: table.id, slug, name, kind, merged_into_id };
  const row = ctx.db.select(columns).from(table).where(eq(table.id, id)).get();
  if (!row) throw new NotFound('There is no such record.');
  return row;
}

/** Why one record cannot become the other, in plain sentences; empty where it can. */
export function blockersOf(ctx: Context, noun: MergedNoun, from: number, into: number): string[] {
  if (from === into) return ['These are one record already.'];
  const { table } = NOUN[noun];
  const [going, standing] = [rowOf(ctx, noun, from), rowOf(ctx, noun, into)];
  const blockers: string[] = [];
  if (going.merged_into_id !== null) blockers.push('This record was merged into another already.');
  if (standing.merged_into_id !== null)
    blockers.push('The record that remains was itself merged into another.');
  const onto = ctx.db.select({ id: table.id }).from(table).where(eq(table.merged_into_id, from)).get();
  if (onto) blockers.push('Other records were merged into this one. Undo those merges first.');
  if (noun === 'outlet') return blockers;
  const { both } = ctx.db.get<{ both: number }>(sql`select count(*) as both from quotes
    where speaker_id in (${from}, ${into}) and on_behalf_of_id in (${from}, ${into})`);
  if (both > 0) {
    blockers.push(
      `One speaks for the other in ${both} ${both === 1 ? 'statement' : 'statements'}; nobody speaks for themselves.`,
    );
  }
  const twice = ctx.db.all<{ claim: string }>(sql`
    select distinct c.text as claim from stances s
    join stances t on t.quote_id = s.quote_id and t.claim_id = s.claim_id and t.holder_id = ${into}
    join claims c on c.id = s.claim_id
    where s.holder_id = ${from} and s.state in ('confirmed', 'disputed') and t.state in ('confirmed', 'disputed')`);
  for (const { claim } of twice) {
    blockers.push(`Both hold a stance of one statement on “${claim}”. Withdraw one of the two first.`);
  }
  return blockers;
}

/**
 * What merging one record into another would move, and which conflicts would change: nothing is written.
 * @throws InputError, Refused where there are no such two records
 */
export async function previewMerge(ctx: Context, raw: MergePair): Promise<MergePreview> {
  demand(ctx.user, 'mergeRecords');
  const { noun, from: slug, into: target } = parseInput(mergePair, raw);
  const { table, id, word } = NOUN[noun];
  const from = ctx.db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get()?.id;
  const into = id(ctx, target);
  if (from === undefined) throw new NotFound(`There is no ${word} “${slug}”.`);
  if (into === null) refuse('into', `There is no ${word} “${target}”.`);
  const blockers = blockersOf(ctx, noun, from, into);
  const [going, standing] = [rowOf(ctx, noun, from), rowOf(ctx, noun, into)];
  const pairs = noun === 'entity' && from !== into ? await pairChanges(ctx, going, standing) : [];
  return {
    noun,
    from: named(going),
    into: named(standing),
    counts: countMoves(from === into ? [] : planMerge(ctx, noun, from, into)),
    blockers,
    warnings: warningsOf(noun, going, standing),
    pairs: pairs.slice(0, PAIRS_SHOWN),
    changed: {
      appear: pairs.filter(({ before, after }) => !before?.counted && after?.counted).length,
      vanish: pairs.filter(({ before, after }) => before?.counted && !after?.counted).length,
      within: pairs.filter(({ before, after }) => before?.counted && after?.counted).length,
    },
  };
}

const named = ({ slug, name, kind }: Row) => ({ slug, name, kind });

function warningsOf(noun: MergedNoun, from: Row, into: Row): string[] {
  const warnings: string[] = [];
  if (from.kind !== into.kind) {
    warnings.push(
      `One is filed as “${from.kind}”, the other as “${into.kind}”. The record that remains keeps its own.`,
    );
  }
  if (noun === 'entity' && (from.kind === 'unnamed' || into.kind === 'unnamed')) {
    warnings.push(
      'An unnamed source is merged only if it is known who it was; never by a likeness of names.',
    );
  }
  return warnings;
}

/** The pairs of statements whose standing changes when the one holds and speaks what the other did. */
async function pairChanges(ctx: Context, from: Row, into: Row): Promise<PairChange[]> {
  const claims = ctx.db.all<{ id: number }>(sql`
    select distinct claim_id as id from live_stances where ${from.id} in (holder_id, speaker_id)`);
  const own = claims.map(({ id }) => id);
  if (own.length === 0) return [];
  const links = incompatibilities(ctx, own);
  const ids = [...new Set([...own, ...links.flatMap((link) => link.ids)])];
  const live = await liveStances(ctx, { claims: ids });
  const terms = ctx.db.all<ClaimTerms>(
    sql`select slug, kind, persist_days from claims where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  const keyed = (stances: LiveStance[]) =>
    new Map(deriveConflicts(stances, terms, links).map((pair) => [keyOf(pair), pair]));
  const before = keyed(live);
  const after = keyed(onceEach(live.map((stance) => renamed(stance, from.slug, into.slug))));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const pair = was ?? is;
    if (!pair || (was && is && standing(was) === standing(is))) return [];
    return [
      {
        claim: { slug: pair.a.claim, text: nameOf(ctx, sql`claims`, sql`text`, pair.a.claim) },
        quotes: [pair.a, pair.b].map(({ quote, speaker }) => ({
          id: quote,
          speaker: nameOf(ctx, sql`entities`, sql`name`, speaker),
        })),
        before: was,
        after: is,
      },
    ];
  });
}

function nameOf(ctx: Context, table: SQL, column: SQL, slug: string): string {
  const [row] = ctx.db.all<{ name: string }>(
    sql`select ${column} as name from ${table} where slug = ${slug}`,
  );
  return row?.name ?? slug;
}

const keyOf = ({ a, b }: Conflict) => [a.id, b.id].sort((x, y) => x - y).join(' ');
const standing = ({ relation, timing, counted }: Conflict) => `${relation} ${timing} ${counted}`;

function renamed(stance: LiveStance, from: string, into: string): LiveStance {
  const turn = (slug: string) => (slug === from ? into : slug);
  return { ...stance, holder: turn(stance.holder), speaker: turn(stance.speaker) };
}

function onceEach(stances: LiveStance[]): LiveStance[] {
  const once = new Map<string, LiveStance>();
  for (const stance of stances) {
    const key = `${stance.quote} ${stance.claim} ${stance.holder} ${stance.sign}`;
    if (!once.has(key)) once.set(key, stance);
  }
  return [...once.values()];
}

/** The merges that a record took part in, from either end, the newest first. */
export async function listMerges(ctx: Context, noun: MergedNoun, slug: string): Promise<MergeRecord[]> {
  demand(ctx.user, 'mergeRecords');
  const { table } = NOUN[noun];
  const row = ctx.db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get();
  if (!row) return [];
  const rows = await ctx.db
    .select()
    .from(merges)
    .where(and(eq(merges.noun, noun), or(eq(merges.from_id, row.id), eq(merges.into_id, row.id))))
    .orderBy(desc(merges.id));
  return rows.map(({ id, from_id, into_id, reason, merged_by, merged_at, undone_at }) => ({
    id,
    noun,
    from: bare(rowOf(ctx, noun, from_id)),
    into: bare(rowOf(ctx, noun, into_id)),
    reason,
    merged_by,
    merged_at,
    undone_at,
    undoable: undone_at === null && newestInto(ctx, noun, into_id) === id,
  }));
}

/** The newest merge into a record that stands, by number: the one that can be undone. */
export function newestInto(ctx: Context, noun: MergedNoun, into: number): number | null {
  const row = ctx.db
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.noun, noun), eq(merges.into_id, into), isNull(merges.undone_at)))
    .orderBy(desc(merges.id))
    .limit(1)
    .get();
  return row?.id ?? null;
}

const bare = ({ slug, name }: Row) => ({ slug, name });
