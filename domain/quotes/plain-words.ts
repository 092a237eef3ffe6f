import { markedWords } from '#lib/citations/words.ts';
import { pieces } from './rules.ts';
import type { Quote } from './types.ts';

/**
 * A quote's words for places without our type: titles, labels, descriptions. Verbatim stretches stand in quotation
 * marks, each in its own. With `most`, cut at a word after so many characters.
 */
export function plainWords({ text, spans }: Pick<Quote, 'text' | 'spans'>, most?: number): string {
  return markedWords(pieces(text, spans), most);
}

/** Who said what, in one line, cut at a word: the title of a page or an entry. A paraphrase is called one. */
export function quoteTitle({ speaker, form, ...words }: Pick<Quote, 'text' | 'spans' | 'form' | 'speaker'>) {
  return `${speaker.name}${form === 'indirect' ? ' (paraphrase)' : ''}: ${plainWords(words, 70)}`;
}
