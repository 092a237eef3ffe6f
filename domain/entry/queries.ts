import { AppError, type FieldError } from '#lib/errors.ts';
import { standsBetweenMarks } from '#lib/verbatim/between-marks.ts';
import type { ChangeFlags } from '#lib/verbatim/change-flags.ts';
import { verifyFragments } from '#lib/verbatim/verify.ts';
import { QUOTE_FORMS, type QuoteForm } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { getEntity } from '../entities/queries.ts';
import { rolesOn } from '../entities/rules.ts';
import { findDuplicates } from '../quotes/queries-duplicates.ts';
import { composeWords } from '../quotes/rules.ts';
import { readTypedWords } from '../quotes/typed-words.ts';
import { sourceText } from '../sources/queries-text.ts';
import { understoodDate } from './dates.ts';
import { one } from './form.ts';
import { key, meantBy } from './queries-names.ts';
import type { EntryPreview, FragmentCheck, Typed } from './types.ts';

/**
 * What saving would make of what was typed so far: words, dates, how the words stand in the source, what the
 * speaker was on that day, and what is on record already. Nothing is saved. What is not clear yet is left out
 * and named among the problems.
 */
export async function checkEntry(ctx: Context, typed: Typed): Promise<EntryPreview> {
  demand(ctx.user, 'saveQuote');
  const problems: FieldError[] = [];
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(...error.errors);
      return null;
    }
  };
  const form = formOf(typed);
  const read = attempt(() => readTypedWords(form, one(typed, 'text')));
  const words = read?.text ? attempt(() => composeWords(form, read.text, read.fragments)) : null;
  const speaker = await slugOf(ctx, 'speaker', one(typed, 'speaker'), problems);
  const chosen = await slugOf(ctx, 'source', one(typed, 'source'), problems);
  const source = chosen ? sourceText(ctx, chosen) : null;
  const published = attempt(() => understoodDate('source_published', one(typed, 'source_published'), null));
  const told = source?.published ?? published?.edtf ?? null;
  const said = attempt(() => understoodDate('said_on', one(typed, 'said_on'), told));
  const text = one(typed, 'source_text') || source?.text || null;
  const entity = speaker ? await getEntity(ctx, speaker) : null;
  const roles = rolesOn(entity?.affiliations ?? [], said?.edtf ?? null);
  return {
    words,
    said_on: said && { ...said, basis: one(typed, 'said_basis') || said.basis },
    published,
    fragments: words && text ? fragmentChecks(words, text) : null,
    roles: [...new Set(roles.map(({ title, role }) => title || role))],
    on_behalf_of: roles.filter(({ speaks_for }) => speaks_for).map(({ entity: party }) => party),
    duplicates: words
      ? findDuplicates(ctx, {
          text: words.text,
          speaker,
          said_on: said?.edtf ?? null,
          except: one(typed, 'id') || null,
        })
      : [],
    problems,
  };
}

/** The form of a quote as typed; direct where nothing was chosen. */
export function formOf(typed: Typed): QuoteForm {
  const form = one(typed, 'form');
  return QUOTE_FORMS.find((known) => known === form) ?? 'direct';
}

async function slugOf(
  ctx: Context,
  field: 'speaker' | 'source',
  value: string,
  problems: FieldError[],
): Promise<string | null> {
  if (!value) return null;
  const noun = field === 'speaker' ? 'entity' : 'source';
  try {
    const meant = (await meantBy(ctx, [{ field, noun, value }])).get(key(noun, value));
    return meant && 'slug' in meant ? meant.slug : null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(...error.errors);
    return null;
  }
}

function fragmentChecks(
  { text, spans }: NonNullable<EntryPreview['words']>,
  source: string,
): FragmentCheck[] | null {
  const fragments = spans.map(([start, end]) => text.slice(start, end));
  if (fragments.length === 0) return null;
  const printed = source.normalize('NFC');
  const { verifications, differences, selectors } = verifyFragments(printed, fragments);
  return fragments.map((fragment, at) => {
    const difference = differences[at] ?? null;
    const place = selectors[at];
    return {
      text: fragment,
      verification: verifications[at] ?? 'not_found',
      changes: difference?.changes ?? null,
      flags: [
        ...(difference ? flagWords(difference) : []),
        ...(place && !standsBetweenMarks(printed, place) ? [UNMARKED] : []),
      ],
    };
  });
}

const UNMARKED =
  'In the source these words stand between no quotation marks: there they are the reporter’s, as far as the text tells.';

function flagWords({ negations, numbers }: ChangeFlags): string[] {
  const named = (changed: ChangeFlags['negations']) => changed.map(({ word }) => `“${word}”`).join(', ');
  return [
    ...(negations.length > 0
      ? [`A negation differs (${named(negations)}): the meaning may turn round.`]
      : []),
    ...(numbers.length > 0 ? [`A number differs (${named(numbers)}).`] : []),
  ];
}
