import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { getQuote, isOpen } from './queries.ts';
import type { QuoteInput } from './schema.ts';
import type { Quote } from './types.ts';

/** A quote as it would come in again to be saved as it stands; saving it changes nothing. */
export function inputOf(quote: Quote): QuoteInput & { id: string; version: number } {
  return {
    id: quote.id,
    version: quote.version,
    form: quote.form,
    text: quote.text,
    fragments: quote.fragments,
    context: quote.context,
    language: quote.language,
    original_text: quote.original_text,
    translator: quote.translator,
    speaker: quote.speaker.slug,
    speaker_as_printed: quote.speaker_as_printed,
    speaker_role: quote.speaker_role,
    on_behalf_of: quote.on_behalf_of?.slug ?? null,
    subjects: quote.subjects.map(({ slug }) => slug),
    topics: quote.topics.map(({ slug }) => slug),
    said_on: quote.said_on?.edtf ?? null,
    said_basis: quote.said_on?.basis ?? '',
    outlet: quote.outlet?.slug ?? null,
    occasion: quote.occasion,
    note: quote.note,
    status: quote.status === 'held' || quote.status === 'retracted' ? 'published' : quote.status,
    appearances: quote.appearances.map(({ source, credited_outlet, wording, selector }) => ({
      source: source.id,
      credited_outlet: credited_outlet?.slug ?? null,
      wording,
      passage: selector?.passage ?? null,
    })),
  };
}

/** The quote with this id as editors change it; null where there is none, or it is held or retracted. */
export async function quoteToEdit(ctx: Context, id: string): Promise<Quote | null> {
  demand(ctx.user, 'seeDrafts');
  const quote = await getQuote(ctx, id);
  return quote && isOpen(quote) ? quote : null;
}
