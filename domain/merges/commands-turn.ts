import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { affiliations } from '#db/schema-affiliations.ts';
import { stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { commentRequests, quotes } from '#db/schema-quotes.ts';
import { outlets, sources } from '#db/schema-sources.ts';
import type { MergedNoun, RecordType } from '#lib/vocabulary.ts';
import { stanceBody } from '../claims/queries-stance.ts';
import type { Context } from '../context.ts';
import { affiliationBody, entityBody } from '../entities/commands.ts';
import { outletBody } from '../outlets/commands.ts';
import { commentRequestBody } from '../quotes/commands-links.ts';
import { quoteBody } from '../quotes/queries-body.ts';
import { recordChange } from '../revisions/commands.ts';
import { sourceBody } from '../sources/commands.ts';
import type { Move, StoredRow, TurnedTable } from './types.ts';

/*
 * The steps of a merge, forwards and back. Each record that is turned gets a revision of its own with the reason
 * of the merge, so that its history says why it names someone else.
 */

type Ends = { from: number; into: number; reason: string };

const RECORDS: Record<
  TurnedTable,
  { type: RecordType; table: SQLiteTable; body: (ctx: Context, id: number) => Record<string, unknown> }
> = {
  quotes: { type: 'quote', table: quotes, body: quoteBody },
  stances: { type: 'stance', table: stances, body: stanceBody },
  affiliations: { type: 'affiliation', table: affiliations, body: affiliationBody },
  outlets: { type: 'outlet', table: outlets, body: outletBody },
  comment_requests: { type: 'comment_request', table: commentRequests, body: commentRequestBody },
  sources: { type: 'source', table: sources, body: sourceBody },
};

/** Takes the steps of a merge. */
export function turnAll(ctx: Context, noun: MergedNoun, moves: readonly Move[], ends: Ends): void {
  for (const move of moves) {
    if (move.do === 'turn') turn(ctx, move.table, move.id, move.columns, ends.from, ends.into, ends.reason);
    else if (move.do === 'quote') turnQuote(ctx, move, ends.from, ends.into, ends.reason);
    else if (move.do === 'drop') dropAffiliation(ctx, move.row, ends.reason);
  }
  if (noun === 'entity') passNames(ctx, moves, ends, true);
}

/** Takes them back, the last one first. */
export function turnBack(ctx: Context, noun: MergedNoun, moves: readonly Move[], ends: Ends): void {
  if (noun === 'entity') passNames(ctx, moves, ends, false);
  for (const move of [...moves].reverse()) {
    if (move.do === 'turn' && move.table === 'stances' && !returns(ctx, move.id, moves, ends)) continue;
    if (move.do === 'turn') turn(ctx, move.table, move.id, move.columns, ends.into, ends.from, ends.reason);
    else if (move.do === 'quote') {
      if (noun === 'entity') turnLaterStances(ctx, move, ends);
      turnQuote(ctx, move, ends.into, ends.from, ends.reason, true);
    } else if (move.do === 'drop') restoreAffiliation(ctx, move.row, ends.reason);
  }
}

/**
 * Whether a stance goes back with its quote. An editor may have given the quote to somebody else since: whoever holds
 * the stance then stands behind it as things are, and keeps it.
 */
function returns(ctx: Context, stance: number, moves: readonly Move[], { into }: Ends): boolean {
  const [row] = ctx.db.all<{
    quote: number;
    act: string;
    speaker_id: number;
    on_behalf_of_id: number | null;
  }>(sql`
    select q.id as quote, s.act, q.speaker_id, q.on_behalf_of_id
    from stances s join quotes q on q.id = s.quote_id where s.id = ${stance} and s.state <> 'withdrawn'`);
  if (!row || row.act === 'relays') return true;
  const quote = moves.find((move) => move.do === 'quote' && move.id === row.quote);
  const columns = quote?.do === 'quote' ? quote.columns : [];
  return columns.some((column) => row[column as 'speaker_id' | 'on_behalf_of_id'] === into);
}

/** One change of one record, kept as its revision. */
function change(ctx: Context, table: TurnedTable, id: number, reason: string, apply: () => void): void {
  const { type, table: stored, body } = RECORDS[table];
  recordChange(ctx, {
    record_type: type,
    table: stored,
    expected: 'any',
    id,
    action: 'change',
    reason,
    apply: () => {
      apply();
      return id;
    },
    body: (rowId) => body(ctx, rowId),
  });
}

function turn(
  ctx: Context,
  table: TurnedTable,
  id: number,
  columns: string[],
  from: number,
  to: number,
  reason: string,
): void {
  change(ctx, table, id, reason, () => turnColumns(ctx, table, sql`id = ${id}`, columns, from, to));
}

/** Only what still points where it did: a column that an editor has set since stays. */
function turnColumns(
  ctx: Context,
  table: string,
  which: SQL,
  columns: string[],
  from: number,
  to: number,
): void {
  for (const column of columns) {
    const name = sql.identifier(column);
    ctx.db.run(sql`update ${sql.identifier(table)} set ${name} = ${to} where ${which} and ${name} = ${from}`);
  }
}

function turnQuote(
  ctx: Context,
  { id, columns, subject, credits }: Extract<Move, { do: 'quote' }>,
  from: number,
  to: number,
  reason: string,
  back = false,
): void {
  change(ctx, 'quotes', id, reason, () => {
    for (const source of credits) {
      const which = sql`quote_id = ${id} and source_id = ${source}`;
      turnColumns(ctx, 'appearances', which, ['credited_outlet_id'], from, to);
    }
    if (subject) turnSubject(ctx, id, subject, from, to, back);
    turnColumns(ctx, 'quotes', sql`id = ${id}`, columns, from, to);
  });
}

/** Where both stood among the subjects, one place falls away; back, it stands there again beside the other. */
function turnSubject(
  ctx: Context,
  quote: number,
  { position, dropped }: { position: number; dropped: boolean },
  from: number,
  to: number,
  back: boolean,
): void {
  const at = (entity: number) => sql`quote_id = ${quote} and entity_id = ${entity}`;
  const stands = (entity: number) =>
    ctx.db.all(sql`select 1 from quote_subjects where ${at(entity)}`).length > 0;
  // An editor has taken the subject away since, or has named both.
  if (!stands(from) || (back && stands(to))) return;
  if (!(back && dropped)) ctx.db.run(sql`delete from quote_subjects where ${at(from)}`);
  if (!back && dropped) return;
  ctx.db.run(
    sql`insert into quote_subjects (quote_id, entity_id, position) values (${quote}, ${to}, ${position})`,
  );
}

/**
 * Stances recorded since the merge on a quote that is given back: who holds them as its speaker, or as whom it was
 * spoken for, holds them still.
 */
function turnLaterStances(
  ctx: Context,
  { id, columns }: Extract<Move, { do: 'quote' }>,
  { from, into, reason }: Ends,
): void {
  if (columns.length === 0) return;
  const later = ctx.db.all<{ id: number }>(sql`
    select s.id from stances s join quotes q on q.id = s.quote_id
    where s.quote_id = ${id} and s.holder_id = ${into} and s.act <> 'relays' and s.state <> 'withdrawn'
      and ${into} in (${sql.join(
        columns.map((column) => sql`q.${sql.identifier(column)}`),
        sql`, `,
      )})`);
  for (const stance of later) turn(ctx, 'stances', stance.id, ['holder_id'], into, from, reason);
}

function dropAffiliation(ctx: Context, row: StoredRow, reason: string): void {
  const id = Number(row.id);
  recordChange(ctx, {
    record_type: 'affiliation',
    id,
    action: 'change',
    reason,
    apply: () => {
      ctx.db.run(sql`delete from affiliations where id = ${id}`);
      return id;
    },
    body: (rowId) => affiliationBody(ctx, rowId),
  });
}

function restoreAffiliation(ctx: Context, row: StoredRow, reason: string): void {
  recordChange(ctx, {
    record_type: 'affiliation',
    id: null,
    action: 'create',
    reason,
    apply: () => insertAsItWas(ctx, 'affiliations', row),
    body: (rowId) => affiliationBody(ctx, rowId),
  });
}

/** A row as it stood, under its own number unless another has taken that since. */
function insertAsItWas(ctx: Context, table: string, { id, ...rest }: StoredRow): number {
  const taken = ctx.db.all(sql`select 1 from ${sql.identifier(table)} where id = ${id}`).length > 0;
  const row = taken ? rest : { id: id ?? null, ...rest };
  const columns = Object.keys(row).map((name) => sql.identifier(name));
  const values = Object.values(row).map((value) => sql`${value}`);
  const [made] = ctx.db.all<{ id: number }>(
    sql`insert into ${sql.identifier(table)} (${sql.join(columns, sql`, `)}) values (${sql.join(values, sql`, `)}) returning id`,
  );
  return made?.id ?? 0;
}

/**
 * The names of the one pass to the other, or back: one revision of the record that stands. The names of the record
 * that goes belong to the merge's own revision.
 */
function passNames(ctx: Context, moves: readonly Move[], { from, into, reason }: Ends, there: boolean): void {
  const names = moves.filter((move) => move.do === 'name');
  const passed = names.filter(({ had }) => !had);
  const remove = (entity: number, { name }: StoredRow) =>
    ctx.db.run(sql`delete from entity_names where entity_id = ${entity} and name = ${name}`);
  if (there) for (const { row } of names) remove(from, row);
  recordChange(ctx, {
    record_type: 'entity',
    table: entities,
    expected: 'any',
    id: into,
    action: 'change',
    reason,
    apply: () => {
      for (const { row } of passed) {
        if (there) insertAsItWas(ctx, 'entity_names', { ...row, entity_id: into });
        else remove(into, row);
      }
      return into;
    },
    body: (id) => entityBody(ctx, id),
  });
  if (!there) for (const { row } of names) insertAsItWas(ctx, 'entity_names', row);
}
