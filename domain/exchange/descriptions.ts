import { ended, oneLine, sourcePhrase, withdrawnTitle } from '#lib/citations/phrases.ts';
import { statementText } from '#lib/citations/text.ts';
import { plural } from '#lib/text/plural.ts';
import type { ClaimCounts, TopicDescription } from '../claims/types.ts';
import { andList } from '../compare/phrases.ts';
import type { Comparison, Profile } from '../compare/types.ts';
import type { Outlet, OutletCounts } from '../outlets/types.ts';
import type { ClosedQuote, Count, Quote } from '../quotes/types.ts';
import type { Source } from '../sources/types.ts';
import { citedStatement } from './cite.ts';

/*
 * What a page is about, in a sentence or two, for search results and for whoever its address is sent. They are read
 * away from the page: words stand in quotation marks where they are someone's, and in no other case.
 */

/** So many characters of a quote's words; what follows says where they stand. */
const WORDS = 200;

/** Who said it, when and to whom, the words, and where they were printed; of a withdrawn one, why. */
export function quoteDescription(quote: Quote | ClosedQuote, origin: string): string {
  if ('text' in quote) return oneLine(statementText(citedStatement(quote, origin), WORDS));
  return oneLine(ended(`${withdrawnTitle(quote.status)}: ${quote.reason}`));
}

/** How many statements stand on each side of a claim. */
export function claimDescription({ affirms, denies, neither, conflicts }: ClaimCounts): string {
  const counts = [
    `affirmed in ${plural(affirms, 'statement')}`,
    `denied in ${denies}`,
    neither > 0 && `left open in ${neither}`,
  ].filter(Boolean);
  const pairs = conflicts > 0 ? ` ${plural(conflicts, 'pair')} of them in conflict, which` : ' This';
  return `A claim on record: ${counts.join(', ')}, each with its words, speaker, date and source.${pairs} does not say who is right.`;
}

/** Who is lined up, and on how many claims they are in conflict. */
export function comparisonDescription({ sides, columns, summary }: Comparison): string {
  const names = andList(sides.map(({ name }) => name));
  if (columns === 'time') {
    return `What ${names} said earlier beside what they said later, claim by claim and word for word, with dates and sources.`;
  }
  return `What ${names} said, claim by claim and word for word, with dates and sources: in conflict on ${summary.conflict} of ${plural(summary.claims, 'claim')}. A conflict does not say who is right.`;
}

/** How much someone said, how much was said about them, and with whom they are in conflict. */
export function personDescription({ entity, counts, rivals }: Profile): string {
  const named = rivals.slice(0, 3).map(({ b }) => b.name);
  const more = rivals.length > named.length ? [...named, 'others'] : named;
  return [
    entity.description && ended(entity.description),
    `On record: ${plural(counts.said_by, 'statement')} by ${entity.name} and ${counts.said_about} about them, word for word, with where and when.`,
    more.length > 0 && `In conflict with ${andList(more)}; a conflict does not say who is right.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How many statements, claims and conflicts there are on a topic. */
export function topicDescription({ name, counts }: TopicDescription): string {
  return `Who said what on ${name}, word for word, with where and when: ${plural(counts.quotes, 'statement')}, ${plural(counts.claims, 'claim')}, ${plural(counts.conflicts, 'pair')} of statements in conflict.`;
}

/** How many statements came from an outlet in each of its roles. */
export function outletDescription({ name, counts }: Outlet & { counts: OutletCounts }): string {
  return `Statements on record from ${name}: ${counts.venue} made to it or on it, ${counts.credit} credited to it, ${counts.publisher} printed in it, each with speaker, words and date.`;
}

/** Which document it is, and how many statements stand in it. */
export function sourceDescription({ source, count }: { source: Source; count: Count }): string {
  const document = sourcePhrase({ ...source, publisher: source.outlet?.name ?? null });
  return `${plural(count.value, 'statement')} in ${document}: who said what, word for word, in the order of the text.`;
}
