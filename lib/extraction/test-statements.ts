import { extract } from './extract.ts';
import type { ExtractOptions, Quotation } from './types.ts';

/** What was found, a line each, as "form | words | speaker". */
export function lines(text: string, options: ExtractOptions = {}): string[] {
  return extract(text, options).quotes.map(
    ({ form, text: words, speaker }) => `${form} | ${words} | ${speaker?.canonical ?? 'no one'}`,
  );
}

/** The one statement of a text. */
export function only(text: string, options: ExtractOptions = {}): Quotation {
  const [first, second] = extract(text, options).quotes;
  if (!first || second) throw new Error(`not one statement but ${lines(text, options).join('; ') || 'none'}`);
  return first;
}

/** The same without those of which the engine is less than half sure. */
export function sure(text: string): string[] {
  return extract(text).quotes.flatMap(({ form, text: words, speaker, confidence }) =>
    confidence >= 0.5 ? [`${form} | ${words} | ${speaker?.canonical ?? 'no one'}`] : [],
  );
}
