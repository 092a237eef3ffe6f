import { refuse } from '#lib/errors.ts';
import type { QuoteForm } from '#lib/vocabulary.ts';
import { ELISION } from './rules.ts';
import type { Quote } from './types.ts';

/*
 * A quote's words as editors type them into one field. Direct speech is typed as printed, its pieces apart by
 * […]; in a mixed quote quotation marks say what is verbatim; a paraphrase is typed as it is.
 */

const OPENING = '“';
const CLOSING = '”';
const WRAPPED = /^(?:“([^“”]*)”|"([^"]*)"|‘([^‘’]*)’|«([^«»]*)»|„([^„“”]*)[“”])$/;

/**
 * What was typed, as a quote's text and its verbatim fragments. Quotation marks around a whole piece of direct
 * speech are the printer's, and fall away.
 * @throws Refused (422) naming `text`
 */
export function readTypedWords(form: QuoteForm, typed: string): { text: string; fragments: string[] } {
  const words = typed.normalize('NFC').trim();
  if (words === '') return { text: '', fragments: [] };
  if (form === 'indirect') return { text: words, fragments: [] };
  if (form === 'mixed') return readMarked(words);
  const pieces = words
    .split(/\s*(?:\[…\]|\[\.\.\.\])\s*/)
    .map(withoutMarks)
    .filter(Boolean);
  return { text: pieces.join(ELISION), fragments: pieces };
}

/** A stored quote as it is typed: reading it gives back the same text and fragments. */
export function typedWords({ form, text, spans }: Pick<Quote, 'form' | 'text' | 'spans'>): string {
  if (form !== 'mixed') return text;
  let typed = '';
  let at = 0;
  for (const [start, end] of spans) {
    typed += `${text.slice(at, start)}${OPENING}${text.slice(start, end)}${CLOSING}`;
    at = end;
  }
  return typed + text.slice(at);
}

function withoutMarks(piece: string): string {
  const found = WRAPPED.exec(piece);
  return (found ? (found.slice(1).find((inner) => inner !== undefined) ?? '') : piece).trim();
}

/** A clause with its verbatim stretches in quotation marks; marks within marks belong to the words. */
function readMarked(words: string): { text: string; fragments: string[] } {
  const fragments: string[] = [];
  let text = '';
  let inside: string | null = null;
  let depth = 0;
  for (const letter of words) {
    const opens = letter === OPENING || (letter === '"' && inside === null);
    const closes = letter === CLOSING || (letter === '"' && inside !== null);
    if (opens && inside === null) {
      inside = '';
      continue;
    }
    if (closes && inside === null) refuse('text', 'A quotation mark closes here that none has opened.');
    if (closes && depth === 0) {
      if (!inside?.trim()) refuse('text', 'There is nothing between these quotation marks.');
      fragments.push(inside);
      text += inside;
      inside = null;
      continue;
    }
    if (opens) depth += 1;
    if (closes) depth -= 1;
    if (inside === null) text += letter;
    else inside += letter;
  }
  if (inside !== null) refuse('text', 'A quotation mark is opened and never closed.');
  if (fragments.length === 0) {
    refuse('text', 'Put quotation marks around the words that are verbatim, or choose “indirect”.');
  }
  return { text, fragments };
}
