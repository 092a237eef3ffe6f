import type { FieldError } from '#lib/errors.ts';
import type { WordChange } from '#lib/verbatim/word-diff.ts';
import type { Verification } from '#lib/vocabulary.ts';
import type { Named } from '../entities/types.ts';
import type { Duplicate, Span } from '../quotes/types.ts';

/** What was typed into a form, by field: the first value counts, except where a field may stand several times. */
export type Typed = Record<string, string[]>;

/** A date as it was understood. */
export type UnderstoodDate = { edtf: string; words: string; basis: string };

/** How one verbatim fragment stands in the source. */
export type FragmentCheck = {
  text: string;
  verification: Verification;
  /** Where it differs: 'removed' is what only the source has. */
  changes: WordChange[] | null;
  flags: string[];
};

/** What saving would make of what was typed, before anything is saved. */
export type EntryPreview = {
  words: { text: string; spans: Span[] } | null;
  said_on: UnderstoodDate | null;
  published: UnderstoodDate | null;
  /** Null where there is no text to hold the words against. */
  fragments: FragmentCheck[] | null;
  /** From affiliations on that day: what the speaker was, and for whom they spoke. Proposed, never imposed. */
  roles: string[];
  on_behalf_of: Named[];
  duplicates: Duplicate[];
  problems: FieldError[];
};

/** What a field may name. */
export type NameNoun = 'entity' | 'outlet' | 'topic' | 'claim' | 'source';

/** Gives the address name of what a field names, making the record first where it is new; each once. */
export type SlugOf = (noun: NameNoun, value: string) => string | null;

/** The names behind the address names in a form, to be shown: by noun and slug. */
export type ShownNames = Record<string, string>;
