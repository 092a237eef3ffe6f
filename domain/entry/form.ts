import * as z from 'zod';
import { refuse } from '#lib/errors.ts';
import type { StanceInput } from '../claims/schema.ts';
import type { Typed } from './types.ts';

/** What a form may send: fields that hold texts. */
export const typedInput = z.record(z.string().max(100), z.array(z.string().max(2_000_000)).max(100));

/** The fields of the entry form; its words are always among them, however empty. */
export const entryInput = typedInput.refine(
  (typed) => 'text' in typed,
  'This is not the form for a statement.',
);

/** The first value of a field, without spaces at its ends; '' where nothing was sent. */
export function one(typed: Typed, field: string): string {
  return typed[field]?.[0]?.trim() ?? '';
}

/** All values of a field that say something. */
export function all(typed: Typed, field: string): string[] {
  return (typed[field] ?? []).map((value) => value.trim()).filter(Boolean);
}

/** Where a choice for what was typed into a field is sent: see `settled`. */
export function choiceField(field: string, typedValue: string): string {
  return `choice|${field}|${typedValue}`;
}

/** Where a form says which record a name stands for that it showed itself: see `settled`. */
export function meantField(field: string): string {
  return `meant|${field}`;
}

/**
 * What was typed, with names replaced by what they were chosen to mean: by a choice that was offered for them
 * (`choice|field|typed`), or because the form had shown a record by this very name (`meant|field`, as
 * `slug|name`).
 */
export function settled(typed: Typed): Typed {
  const found: Typed = {};
  for (const [field, values] of Object.entries(typed)) {
    if (field.startsWith('choice|') || field.startsWith('meant|')) continue;
    const shown = new Map(
      (typed[meantField(field)] ?? []).map((pair) => {
        const cut = pair.indexOf('|');
        return [pair.slice(cut + 1), pair.slice(0, cut)];
      }),
    );
    found[field] = values.map(
      (value) => one(typed, choiceField(field, value.trim())) || (shown.get(value.trim()) ?? value),
    );
  }
  return found;
}

/** How many claims can be filled in on the form at once. */
export const STANCE_ROWS = 4;

const SIGNS: Record<string, StanceInput['sign']> = { affirms: 1, denies: -1, neither: 0 };

/** A stance as typed: everything but the quote. The claim is still what was typed. */
export type TypedStance = Omit<StanceInput, 'quote' | 'claim'> & { row: number; claim: string };

/**
 * The stances that were filled in. A row counts once its claim is named; there is no default, so it must say
 * whether the words affirm, deny or neither.
 * @throws Refused (422) naming the field
 */
export function typedStances(typed: Typed): TypedStance[] {
  return Array.from({ length: STANCE_ROWS }, (_, row) => row).flatMap((row) => {
    const field = (name: string) => `stance-${row}-${name}`;
    const of = (name: string) => one(typed, field(name));
    const claim = of('claim');
    if (!claim) {
      const begun = ['sign', 'condition', 'words', 'reason'].some((name) => of(name));
      if (begun) refuse(field('claim'), 'Name the claim, or clear this row.');
      return [];
    }
    const sign = SIGNS[of('sign')];
    if (sign === undefined) refuse(field('sign'), 'Say whether the words affirm it, deny it or neither.');
    return [
      {
        row,
        claim,
        sign,
        force: (of('force') || 'flat') as StanceInput['force'],
        act: (of('act') || 'asserts') as StanceInput['act'],
        condition: of('condition') || null,
        words: of('words') || null,
        reason: of('reason'),
      },
    ];
  });
}
