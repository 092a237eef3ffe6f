import { firstTokenAt } from './candidates.ts';
import type { Reading } from './read.ts';
import type { Span } from './types.ts';

/** The parties that a statement speaks of, by their fullest names, in the order they come. */
export function findSubjects(reading: Reading, { start, end }: Span): string[] {
  const { article, phrases, phraseOf, references, parties } = reading;
  const found = new Set<string>();
  let last = -1;
  for (let at = firstTokenAt(article, start); at < article.tokens.length; at += 1) {
    if ((article.tokens[at]?.start ?? end) >= end) break;
    const index = phraseOf[at] ?? -1;
    if (index < 0 || index === last) continue;
    last = index;
    const phrase = phrases[index];
    const reference = references[index];
    const party = reference && 'party' in reference ? parties.list[reference.party] : undefined;
    if (party && (party.kind !== 'unknown' || party.words.length > 1 || party.phrases.length > 1))
      found.add(party.name);
    else if (party) continue;
    else if (phrase?.kind === 'nominal')
      for (const name of namesIn(reading, phrase.from, phrase.to)) found.add(name);
  }
  found.delete('');
  return [...found];
}

/** "Baldwin's phone", "the Baldwin case": whom the names within a phrase mean. */
function namesIn({ article: { tokens }, parties }: Reading, from: number, to: number): string[] {
  const names: string[] = [];
  for (let at = from; at < to; at += 1) {
    if (!/^\p{Lu}/u.test(tokens[at]?.text ?? '')) continue;
    const word = tokens[at]?.lower ?? '';
    const owner = parties.byLast.get(word)?.find((party) => parties.list[party]?.kind === 'person');
    if (owner !== undefined) names.push(parties.list[owner]?.name ?? '');
  }
  return names;
}
