import { refuse } from '#lib/errors.ts';
import type { ClaimKind, EntityKind, OutletKind, QuoteForm } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { saveClaim } from '../claims/commands.ts';
import { recordStance } from '../claims/commands-stances.ts';
import { type Context, tx } from '../context.ts';
import { saveEntity } from '../entities/commands.ts';
import { parseInput } from '../fields.ts';
import { storedQuote } from '../history/queries-inputs.ts';
import { saveOutlet } from '../outlets/commands.ts';
import { saveQuote } from '../quotes/commands.ts';
import { findDuplicates } from '../quotes/queries-duplicates.ts';
import type { QuoteInput } from '../quotes/schema.ts';
import { readTypedWords } from '../quotes/typed-words.ts';
import type { Duplicate } from '../quotes/types.ts';
import { saveTopic } from '../topics/commands.ts';
import { saveTypedSource, toldOn } from './commands-source.ts';
import { understoodDate } from './dates.ts';
import { all, entryInput, one, type TypedStance, typedStances } from './form.ts';
import { formOf } from './queries.ts';
import { key, type Meant, meantBy } from './queries-names.ts';
import type { NameNoun, SlugOf, Typed } from './types.ts';

/**
 * Saves one statement with everything around it, as an editor typed it: people, outlets, topics and claims that
 * are new, the source with its text, the quote held against that text, its places and its stances: all of it
 * or nothing.
 * @returns the public id, and whether the statement was added as one more appearance of a quote on record
 * @throws InputError (400) with choices where a name is not clear; Refused (422), with the quotes on record
 *   where this may be one of them; StaleVersion (409); SignInNeeded, NotAllowed
 */
export function saveEntry(ctx: Context, raw: Typed, besides: Besides = {}): Promise<SavedEntry> {
  demand(ctx.user, 'saveEntry');
  return saveWhole(ctx, parseInput(entryInput, raw), besides);
}

/** What goes with an entry that does not come from its form. */
export type Besides = {
  /** Where in the newest text of its source the statement stands. */
  passage?: { start: number; end: number } | null;
  /** Done in the same transaction, once the statement is saved. */
  alongside?: (saved: SavedEntry) => void;
};

export type SavedEntry = { id: string; added_to: boolean };

async function saveWhole(ctx: Context, typed: Typed, besides: Besides): Promise<SavedEntry> {
  const form = formOf(typed);
  const words = readTypedWords(form, one(typed, 'text'));
  const stances = typedStances(typed);
  const meant = await meantBy(ctx, namesIn(typed, stances));
  const told = toldOn(ctx, typed, meant);
  const said = understoodDate('said_on', one(typed, 'said_on'), told);
  const id = one(typed, 'id') || null;
  const decided = id ? '' : decideDuplicate(ctx, typed, words.text, meant, said?.edtf ?? null);
  const changed = id ?? decided;

  return tx(ctx, () => {
    const slug = makerOf(ctx, meant);
    const typedPlace = saveTypedSource(ctx, typed, slug);
    const place = typedPlace && { ...typedPlace, passage: besides.passage ?? null };
    const done = (entry: SavedEntry) => {
      besides.alongside?.(entry);
      return entry;
    };
    const stored = changed ? storedQuote(ctx, changed) : null;
    if (decided && stored) {
      const others = stored.appearances.filter(({ source }) => source !== place?.source);
      if (!place) refuse('source', 'Name the source in which it appears too.');
      const wording = words.text === stored.text ? place.wording : words.text;
      const reason = one(typed, 'reason');
      const appearances = [...others, { ...place, wording }];
      const saved = saveQuote(ctx, { ...stored, appearances, ...(reason ? { reason } : {}) });
      recordAll(ctx, saved.id, stances, slug);
      return done({ id: saved.id, added_to: true });
    }
    const kept = (stored?.appearances ?? []).filter(
      ({ source }) => all(typed, 'keep').includes(source) && source !== place?.source,
    );
    const saved = saveQuote(ctx, {
      ...quoteFields(typed, form, slug),
      ...words,
      ...(id ? { id, version: Number(one(typed, 'seen_version') || one(typed, 'version')) } : {}),
      said_on: said?.edtf ?? null,
      said_basis: one(typed, 'said_basis') || (said?.basis ?? ''),
      appearances: place ? [...kept, place] : kept,
    });
    recordAll(ctx, saved.id, stances, slug);
    return done({ id: saved.id, added_to: false });
  });
}

/** Every field that names a record, with what was typed. */
function namesIn(typed: Typed, stances: readonly TypedStance[]) {
  const fields: [field: string, noun: NameNoun][] = [
    ['speaker', 'entity'],
    ['on_behalf_of', 'entity'],
    ['outlet', 'outlet'],
    ['source', 'source'],
    ['source_outlet', 'outlet'],
    ['credited_outlet', 'outlet'],
  ];
  return [
    ...fields.map(([field, noun]) => ({ field, noun, value: one(typed, field) })),
    ...all(typed, 'subjects').map((value) => ({ field: 'subjects', noun: 'entity' as const, value })),
    ...all(typed, 'topics').map((value) => ({ field: 'topics', noun: 'topic' as const, value })),
    ...stances.map(({ row, claim }) => ({
      field: `stance-${row}-claim`,
      noun: 'claim' as const,
      value: claim,
    })),
  ];
}

function makerOf(ctx: Context, meant: Map<string, Meant>): SlugOf {
  const made = new Map<string, string>();
  return (noun, value) => {
    if (!value) return null;
    const found = meant.get(key(noun, value));
    if (!found) return null;
    if ('slug' in found) return found.slug;
    const slug = made.get(key(noun, value)) ?? make(ctx, noun, found);
    made.set(key(noun, value), slug);
    return slug;
  };
}

function make(ctx: Context, noun: NameNoun, { kind, name }: { kind: string; name: string }): string {
  if (noun === 'entity') return saveEntity(ctx, { kind: kind as EntityKind, name }).slug;
  if (noun === 'outlet') return saveOutlet(ctx, { kind: kind as OutletKind, name }).slug;
  if (noun === 'topic') return saveTopic(ctx, { name }).slug;
  return saveClaim(ctx, { kind: kind as ClaimKind, text: name }).slug;
}

function quoteFields(typed: Typed, form: QuoteForm, slug: SlugOf): QuoteInput {
  const several = (field: string, noun: NameNoun) =>
    all(typed, field).flatMap((value) => slug(noun, value) ?? []);
  const speaker = slug('entity', one(typed, 'speaker'));
  if (!speaker) refuse('speaker', 'Say who spoke.');
  const reason = one(typed, 'reason');
  const language = one(typed, 'language');
  return {
    form,
    context: one(typed, 'context'),
    original_text: one(typed, 'original_text'),
    translator: one(typed, 'translator'),
    speaker,
    speaker_as_printed: one(typed, 'speaker_as_printed'),
    speaker_role: one(typed, 'speaker_role'),
    on_behalf_of: slug('entity', one(typed, 'on_behalf_of')),
    subjects: several('subjects', 'entity'),
    topics: several('topics', 'topic'),
    outlet: slug('outlet', one(typed, 'outlet')),
    occasion: one(typed, 'occasion'),
    note: one(typed, 'note'),
    status: (one(typed, 'status') || 'draft') as QuoteInput['status'],
    ...(reason ? { reason } : {}),
    ...(language ? { language } : {}),
  };
}

function recordAll(ctx: Context, quote: string, stances: readonly TypedStance[], slug: SlugOf): void {
  for (const { row, claim, ...stance } of stances) {
    const filed = slug('claim', claim);
    if (!filed) refuse(`stance-${row}-claim`, 'Name the claim.');
    recordStance(ctx, { ...stance, quote, claim: filed });
  }
}

/** The quote on record that the editor chose to add this to; '' where it is a statement of its own. */
function decideDuplicate(
  ctx: Context,
  typed: Typed,
  text: string,
  meant: Map<string, Meant>,
  said_on: string | null,
): string {
  const decision = one(typed, 'duplicate');
  if (decision === 'anyway') return '';
  if (decision.startsWith('add:')) return decision.slice('add:'.length);
  const speaker = meant.get(key('entity', one(typed, 'speaker')));
  const found = findDuplicates(ctx, {
    text,
    speaker: speaker && 'slug' in speaker ? speaker.slug : null,
    said_on,
  }).filter(({ why }) => why !== 'same speaker and day');
  if (found.length > 0)
    refuse('duplicate', 'This may be on record already. Choose what to do.', duplicateChoices(found));
  return '';
}

function duplicateChoices(found: readonly Duplicate[]) {
  return [
    ...found
      .filter(({ status }) => status !== 'held' && status !== 'retracted')
      .map(({ id, speaker, text, why }) => ({
        value: `add:${id}`,
        label: `Add this place to ${speaker.name}: “${text.length > 90 ? `${text.slice(0, 90)}…` : text}”`,
        note: why,
        href: `/edit/quotes/${id}`,
      })),
    { value: 'anyway', label: 'Save it as a statement of its own' },
  ];
}
