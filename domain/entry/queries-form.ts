import { eq } from 'drizzle-orm';
import { claims } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import { outlets, sources } from '#db/schema-sources.ts';
import { topics } from '#db/schema-topics.ts';
import { formatDate } from '#lib/dates/format.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { SLUG } from '../fields.ts';
import { typedWords } from '../quotes/typed-words.ts';
import type { Quote } from '../quotes/types.ts';
import type { NameNoun, ShownNames, Typed } from './types.ts';

/** Which fields of the form name what. Fields of stances are numbered. */
export const NAME_FIELDS: readonly (readonly [pattern: RegExp, noun: NameNoun])[] = [
  [/^(speaker|on_behalf_of|subjects)$/, 'entity'],
  [/^(outlet|source_outlet|credited_outlet)$/, 'outlet'],
  [/^topics$/, 'topic'],
  [/^source$/, 'source'],
  [/^stance-\d-claim$/, 'claim'],
];

/** A quote as the form is filled in with it. */
export function typedQuote(ctx: Context, quote: Quote): Typed {
  demand(ctx.user, 'seeDrafts');
  // A reason for not knowing the day stands without a date.
  const stored = ctx.db
    .select({ basis: quotes.said_basis })
    .from(quotes)
    .where(eq(quotes.public_id, quote.id))
    .get();
  const fields: Record<string, string> = {
    id: quote.id,
    version: String(quote.version),
    form: quote.form,
    text: typedWords(quote),
    context: quote.context,
    language: quote.language,
    original_text: quote.original_text,
    translator: quote.translator,
    speaker: quote.speaker.slug,
    speaker_as_printed: quote.speaker_as_printed,
    speaker_role: quote.speaker_role,
    on_behalf_of: quote.on_behalf_of?.slug ?? '',
    outlet: quote.outlet?.slug ?? '',
    occasion: quote.occasion,
    said_on: quote.said_on ? formatDate(quote.said_on) : '',
    said_basis: stored?.basis ?? '',
    note: quote.note,
  };
  return {
    ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [value]])),
    subjects: quote.subjects.map(({ slug }) => slug),
    topics: quote.topics.map(({ slug }) => slug),
    keep: quote.appearances.map(({ source }) => source.id),
  };
}

/** The names of all records that the values of a form name by their address names. */
export function shownNames(ctx: Context, typed: Typed): ShownNames {
  demand(ctx.user, 'seeDrafts');
  const names: ShownNames = {};
  for (const [field, values] of Object.entries(typed)) {
    const noun = NAME_FIELDS.find(([pattern]) => pattern.test(field))?.[1];
    if (!noun) continue;
    for (const slug of values.filter((value) => SLUG.test(value))) {
      const name = nameOf(ctx, noun, slug);
      if (name) names[`${noun}:${slug}`] = name;
    }
  }
  return names;
}

function nameOf(ctx: Context, noun: NameNoun, slug: string): string | null {
  if (noun === 'source') {
    const where = eq(sources.public_id, slug);
    return ctx.db.select({ name: sources.headline }).from(sources).where(where).get()?.name ?? null;
  }
  if (noun === 'claim') {
    return ctx.db.select({ name: claims.text }).from(claims).where(eq(claims.slug, slug)).get()?.name ?? null;
  }
  const table = { entity: entities, outlet: outlets, topic: topics }[noun];
  return ctx.db.select({ name: table.name }).from(table).where(eq(table.slug, slug)).get()?.name ?? null;
}
