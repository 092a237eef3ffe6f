import { refuse } from '#lib/errors.ts';
import { cutsWord } from '#lib/verbatim/whole-words.ts';
import type { QuoteForm } from '#lib/vocabulary.ts';
import type { Span } from './types.ts';

/** What stands between two fragments of one direct quote: words were left out, none were joined. */
export const ELISION = ' […] ';
const EDITORS_OWN = /^\s*\[[^[\]]+\]\s*$/;

/**
 * Sets a quote's text and finds its verbatim stretches in it.
 * Direct: only fragments, with nothing between them but an editor's brackets ([…], [he]).
 * Mixed: a clause in the editors' words with the fragments inside it, in order.
 * Indirect: no fragments.
 * @throws Refused (422) naming `text` or `fragments`
 */
export function composeWords(
  form: QuoteForm,
  text: string,
  fragments: readonly string[],
): { text: string; spans: Span[] } {
  if (form === 'indirect') {
    if (fragments.length > 0)
      refuse('fragments', 'A paraphrase has no verbatim words; choose mixed or direct.');
    if (!text) refuse('text', 'Write the paraphrase.');
    return { text, spans: [] };
  }
  const verbatim = fragments.length > 0 ? fragments : form === 'direct' && text ? [text] : [];
  if (verbatim.length === 0) refuse('fragments', 'Enter the words as they were printed.');
  const whole = text || (form === 'direct' ? verbatim.join(ELISION) : '');
  if (!whole) refuse('text', 'Write the clause around the quoted words.');

  const spans: Span[] = [];
  let from = 0;
  for (const fragment of verbatim) {
    const start = placeOf(fragment, whole, from);
    if (start < 0) refuse('fragments', `The text does not contain “${fragment}” at its place.`);
    if (start === from && from > 0) refuse('text', 'Two fragments stand apart: their words were not joined.');
    spans.push([start, start + fragment.length]);
    from = start + fragment.length;
  }
  const between = gaps(whole, spans).filter(Boolean);
  if (form === 'direct' && !between.every((gap) => EDITORS_OWN.test(gap))) {
    refuse('text', 'In a direct quote only words in [brackets] may stand outside the fragments.');
  }
  if (form === 'mixed' && between.every((gap) => !/\p{L}/u.test(gap))) {
    refuse('form', 'Everything here is verbatim: choose direct.');
  }
  return { text: whole, spans };
}

/** Where words stand whole in a text, from `from` on; -1 if nowhere: "no" does not stand in "Cannot". */
export function placeOf(words: string, text: string, from = 0): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) return at;
  }
  return -1;
}

/** The pieces of `text` outside the spans: before the first, between, after the last; some may be empty. */
function gaps(text: string, spans: readonly Span[]): string[] {
  const edges = [0, ...spans.flat(), text.length];
  const pieces: string[] = [];
  for (let i = 0; i < edges.length; i += 2) pieces.push(text.slice(edges[i], edges[i + 1]));
  return pieces;
}

/** A text cut into verbatim and editors' pieces, in order, none empty. */
export function pieces(text: string, spans: readonly Span[]): { text: string; verbatim: boolean }[] {
  const cut: { text: string; verbatim: boolean }[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) cut.push({ text: text.slice(at, start), verbatim: false });
    cut.push({ text: text.slice(start, end), verbatim: true });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), verbatim: false });
  return cut;
}

/** The fields of a published quote that only change with a public reason. */
export const PUBLIC_FIELDS = [
  'form',
  'text',
  'fragments',
  'original_text',
  'speaker',
  'speaker_as_printed',
  'speaker_role',
  'on_behalf_of',
  'said_on',
  'outlet',
] as const;
