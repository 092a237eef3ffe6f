import { sql } from 'drizzle-orm';
import type { MergedNoun } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import type { MergeCounts, Move, StoredRow, TurnedTable } from './types.ts';

/* What a merge has to turn: every row, of every table, that points to the record that goes. */

/**
 * Every column that points to a person or organisation, or to an outlet, and is turned as it is. Those of
 * quote_subjects and entity_names are turned in their own way. A test holds this list against the schema.
 */
export const POINTERS: Record<MergedNoun, readonly (readonly [table: string, column: string])[]> = {
  entity: [
    ['quotes', 'speaker_id'],
    ['quotes', 'on_behalf_of_id'],
    ['quote_subjects', 'entity_id'],
    ['stances', 'holder_id'],
    ['affiliations', 'member_id'],
    ['affiliations', 'principal_id'],
    ['outlets', 'entity_id'],
    ['comment_requests', 'party_id'],
    ['entity_names', 'entity_id'],
  ],
  outlet: [
    ['quotes', 'outlet_id'],
    ['appearances', 'credited_outlet_id'],
    ['sources', 'outlet_id'],
    ['comment_requests', 'asked_by_outlet_id'],
  ],
};

/** Every move that turns `from` into `into`, in the order in which the guards of the tables allow them. */
export function planMerge(ctx: Context, noun: MergedNoun, from: number, into: number): Move[] {
  return noun === 'entity'
    ? [
        ...quoteMoves(ctx, noun, from, into),
        ...turns(ctx, 'stances', ['holder_id'], from),
        ...affiliationMoves(ctx, from, into),
        ...turns(ctx, 'outlets', ['entity_id'], from),
        ...turns(ctx, 'comment_requests', ['party_id'], from),
        ...nameMoves(ctx, from, into),
      ]
    : [
        ...quoteMoves(ctx, noun, from, into),
        ...turns(ctx, 'sources', ['outlet_id'], from),
        ...turns(ctx, 'comment_requests', ['asked_by_outlet_id'], from),
      ];
}

/** Which of the columns of each row hold the record. */
function turns(
  ctx: Context,
  table: Exclude<TurnedTable, 'quotes'>,
  columns: string[],
  from: number,
): Extract<Move, { do: 'turn' }>[] {
  return rowsHolding(ctx, table, columns, from).map((row) => ({
    do: 'turn' as const,
    table,
    id: Number(row.id),
    columns: columns.filter((column) => row[column] === from),
  }));
}

function rowsHolding(ctx: Context, table: string, columns: string[], id: number): StoredRow[] {
  const any = columns.map((column) => sql`${sql.identifier(column)} = ${id}`);
  return ctx.db.all<StoredRow>(
    sql`select * from ${sql.identifier(table)} where ${sql.join(any, sql` or `)} order by 1`,
  );
}

const QUOTE_COLUMNS: Record<MergedNoun, string[]> = {
  entity: ['speaker_id', 'on_behalf_of_id'],
  outlet: ['outlet_id'],
};

function quoteMoves(ctx: Context, noun: MergedNoun, from: number, into: number): Move[] {
  const columns = QUOTE_COLUMNS[noun];
  const found = new Map<number, Extract<Move, { do: 'quote' }>>();
  const of = (id: number) => {
    const move = found.get(id) ?? { do: 'quote' as const, id, columns: [], subject: null, credits: [] };
    found.set(id, move);
    return move;
  };
  for (const row of rowsHolding(ctx, 'quotes', columns, from)) {
    of(Number(row.id)).columns = columns.filter((column) => row[column] === from);
  }
  if (noun === 'entity') {
    const subjects = ctx.db.all<{ quote_id: number; position: number; both: number }>(sql`
      select s.quote_id, s.position, exists (
        select 1 from quote_subjects o where o.quote_id = s.quote_id and o.entity_id = ${into}) as both
      from quote_subjects s where s.entity_id = ${from} order by s.quote_id`);
    for (const { quote_id, position, both } of subjects) {
      of(quote_id).subject = { position, dropped: both === 1 };
    }
  } else {
    for (const row of rowsHolding(ctx, 'appearances', ['credited_outlet_id'], from)) {
      of(Number(row.quote_id)).credits.push(Number(row.source_id));
    }
  }
  return [...found.values()];
}

function affiliationMoves(ctx: Context, from: number, into: number): Move[] {
  const moves = turns(ctx, 'affiliations', ['member_id', 'principal_id'], from);
  const rows = new Map(
    rowsHolding(ctx, 'affiliations', ['member_id', 'principal_id'], from).map((row) => [Number(row.id), row]),
  );
  return moves.map((move) => {
    const row = rows.get(move.id) ?? {};
    const after = { ...row, ...Object.fromEntries(move.columns.map((column) => [column, into])) };
    const twin = ctx.db.all(sql`select 1 from affiliations where member_id = ${after.member_id ?? 0}
      and principal_id = ${after.principal_id ?? 0} and role = ${after.role ?? ''} and title = ${after.title ?? ''}`);
    return after.member_id === after.principal_id || twin.length > 0 ? { do: 'drop' as const, row } : move;
  });
}

function nameMoves(ctx: Context, from: number, into: number): Move[] {
  const names = (id: number) =>
    ctx.db.all<StoredRow>(sql`select * from entity_names where entity_id = ${id} order by id`);
  const borne = new Set(names(into).map(({ name }) => name));
  return names(from).map((row) => ({ do: 'name' as const, row, had: borne.has(row.name ?? '') }));
}

/** What the moves turn, counted. */
export function countMoves(moves: readonly Move[]): MergeCounts {
  const quotes = moves.filter((move) => move.do === 'quote');
  const turned = (table: TurnedTable) =>
    moves.filter((move) => move.do === 'turn' && move.table === table).length;
  const holding = (column: string) => quotes.filter(({ columns }) => columns.includes(column)).length;
  return {
    said_by: holding('speaker_id'),
    said_for: holding('on_behalf_of_id'),
    said_about: quotes.filter(({ subject }) => subject !== null).length,
    stances: turned('stances'),
    affiliations: turned('affiliations') + moves.filter((move) => move.do === 'drop').length,
    names: moves.flatMap((move) => (move.do === 'name' && !move.had ? [String(move.row.name)] : [])),
    outlets: turned('outlets'),
    comment_requests: turned('comment_requests'),
    venues: holding('outlet_id'),
    credits: quotes.filter(({ credits }) => credits.length > 0).length,
    sources: turned('sources'),
  };
}
