import { plainWords } from '#domain/quotes/plain-words.ts';
import type { Quote, QuoteStance } from '#domain/quotes/types.ts';
import { publishedOf } from '#domain/timeline/rules.ts';
import type { Lane } from '#domain/timeline/types.ts';
import { formatDate, formatDateShort } from '#lib/dates/format.ts';

/** When the first source that has it was published, in words. */
export function publishedWords(quote: Quote): string {
  const published = publishedOf(quote);
  return published ? `first published ${formatDate(published)}` : 'publication not dated';
}

/** Whether the lane leaves open who spoke: the mark then says it. */
export function namesSpeaker(quote: Quote, { of }: Lane): boolean {
  return of?.noun !== 'person' || of.slug !== quote.speaker.slug;
}

/** A mark of the timeline in words: what stands beside it, then what the lane and the axis tell. */
export function markWords(quote: Quote, stance: QuoteStance | null, lane: Lane): string {
  const named = namesSpeaker(quote, lane);
  const beside = [
    quote.said_on && formatDateShort(quote.said_on),
    named && `${quote.speaker.name}:`,
    stance && `${stance.label}:`,
    plainWords(quote),
  ];
  const beyond = [
    !named && `said by ${quote.speaker.name}`,
    quote.form === 'indirect' && 'a paraphrase',
    !quote.said_on && 'not dated',
    publishedWords(quote),
  ];
  return `${beside.filter(Boolean).join(' ')}; ${beyond.filter(Boolean).join(', ')}`;
}
