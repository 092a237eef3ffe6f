import { refuse } from '#lib/errors.ts';
import type { SourceKind } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import type { QuoteInput } from '../quotes/schema.ts';
import { addSnapshotText, saveSource } from '../sources/commands.ts';
import { sourceText } from '../sources/queries-text.ts';
import { understoodDate } from './dates.ts';
import { one } from './form.ts';
import { key, type Meant } from './queries-names.ts';
import type { SlugOf, Typed } from './types.ts';

type Place = NonNullable<QuoteInput['appearances']>[number];

/** The day from which the typed dates are told: when the chosen source was published, or the new one. */
export function toldOn(ctx: Context, typed: Typed, meant: Map<string, Meant>): string | null {
  const chosen = meant.get(key('source', one(typed, 'source')));
  if (chosen && 'slug' in chosen) return sourceText(ctx, chosen.slug)?.published ?? null;
  return understoodDate('source_published', one(typed, 'source_published'), null)?.edtf ?? null;
}

/**
 * Saves the source as it was typed and says where in it the statement stands: an existing one, to which a text
 * adds a capture, or a new one, which needs a headline. Null where no source was named.
 */
export function saveTypedSource(ctx: Context, typed: Typed, slug: SlugOf): Place | null {
  const text = typed.source_text?.[0]?.trim() ?? '';
  const chosen = slug('source', one(typed, 'source'));
  const headline = one(typed, 'source_headline');
  if (chosen && headline) {
    refuse('source', 'Choose a source on record, or describe a new one: not both.');
  }
  if (!chosen && !headline) {
    if (text) refuse('source_headline', 'Give the headline, or a few words that name this source.');
    return null;
  }
  if (chosen && text) addSnapshotText(ctx, { id: chosen, text });
  const source = chosen ?? newSource(ctx, typed, slug, headline, text);
  return {
    source,
    credited_outlet: slug('outlet', one(typed, 'credited_outlet')),
    wording: one(typed, 'wording'),
  };
}

function newSource(ctx: Context, typed: Typed, slug: SlugOf, headline: string, text: string): string {
  const published = understoodDate('source_published', one(typed, 'source_published'), null);
  return saveSource(ctx, {
    kind: (one(typed, 'source_kind') || 'article') as SourceKind,
    headline,
    outlet: slug('outlet', one(typed, 'source_outlet')),
    url: one(typed, 'source_url') || null,
    byline: one(typed, 'source_byline'),
    published: published?.edtf ?? null,
    access_note: one(typed, 'source_access'),
    snapshot: text ? { text, origin: 'pasted' } : null,
  }).id;
}
