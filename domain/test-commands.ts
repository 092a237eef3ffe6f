import { sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { affiliations } from '#db/schema-affiliations.ts';
import { claims } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import { sources } from '#db/schema-sources.ts';
import { topics } from '#db/schema-topics.ts';
import * as claim from './claims/commands.ts';
import type { ClaimInput } from './claims/schema.ts';
import type { Context } from './context.ts';
import * as people from './entities/commands.ts';
import { entityId } from './entities/queries.ts';
import type { AffiliationInput, EntityInput } from './entities/schema.ts';
import * as quote from './quotes/commands.ts';
import type { QuoteInput } from './quotes/schema.ts';
import * as source from './sources/commands.ts';
import type { SourceInput } from './sources/schema.ts';
import * as topic from './topics/commands.ts';
import type { TopicInput } from './topics/schema.ts';

/*
 * The commands as sent by an editor who has just opened the record: with the version that stands, unless the
 * test says another.
 */

type Versioned = { version?: number | undefined };

function withVersion<I extends Versioned>(
  ctx: Context,
  table: SQLiteTable,
  input: I,
  where: ReturnType<typeof sql>,
): I {
  if (input.version !== undefined) return input;
  const row = ctx.db.get<{ version: number } | undefined>(sql`select version from ${table} where ${where}`);
  return row ? { ...input, version: row.version } : input;
}

export const saveQuote = (ctx: Context, input: QuoteInput) =>
  quote.saveQuote(ctx, withVersion(ctx, quotes, input, sql`public_id = ${input.id ?? ''}`));

export const saveSource = (ctx: Context, input: SourceInput) =>
  source.saveSource(ctx, withVersion(ctx, sources, input, sql`public_id = ${input.id ?? ''}`));

export const saveTopic = (ctx: Context, input: TopicInput) =>
  topic.saveTopic(ctx, withVersion(ctx, topics, input, sql`slug = ${input.slug ?? ''}`));

export const saveAffiliation = (ctx: Context, input: AffiliationInput) =>
  people.saveAffiliation(
    ctx,
    withVersion(
      ctx,
      affiliations,
      input,
      sql`member_id = ${entityId(ctx, input.member)} and principal_id = ${entityId(ctx, input.principal)}
        and role = ${input.role} and title = ${input.title ?? ''}`,
    ),
  );

export const saveEntity = (ctx: Context, input: EntityInput) =>
  people.saveEntity(ctx, withVersion(ctx, entities, input, sql`slug = ${input.slug ?? ''}`));

export const saveClaim = (ctx: Context, input: ClaimInput) =>
  claim.saveClaim(ctx, withVersion(ctx, claims, input, sql`slug = ${input.slug ?? ''}`));
