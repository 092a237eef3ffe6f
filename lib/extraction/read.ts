import { joinBodies } from './bodies.ts';
import { type Reference, resolveReferences } from './coreference.ts';
import { type Cue, findCues } from './cues.ts';
import { findRegions } from './marks.ts';
import { findParties, type Parties } from './parties.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { retag } from './retag.ts';
import { phraseStarts } from './slots-after.ts';
import { findSubject, phraseOf, type Subject } from './subjects-of.ts';
import { tokenize } from './tokens.ts';
import { type Article, cutUp } from './units.ts';

/** Everything that is known of an article before anything is decided. */
export type Reading = {
  article: Article;
  phrases: Phrase[];
  /** For each token the phrase that begins there, or -1; and the one it stands in, or -1. */
  startsAt: Int32Array;
  phraseOf: Int32Array;
  cues: Cue[];
  cueAt: Set<number>;
  sums: Sums;
  subjects: (Subject | null)[];
  parties: Parties;
  /** For each phrase, whom it means. */
  references: Reference[];
  /** For each party the first phrases that name or describe it. */
  mentions: number[][];
};

/** How many of each stand before each token; all but `quoted` count what is outside quotation marks. */
export type Sums = { quoted: Int32Array; verbs: Int32Array; commas: Int32Array; cues: Int32Array };

function sumUp({ tokens, regionOf }: Article, cueAt: Set<number>): Sums {
  const make = () => new Int32Array(tokens.length + 1);
  const sums: Sums = { quoted: make(), verbs: make(), commas: make(), cues: make() };
  for (const [at, { pos, text }] of tokens.entries()) {
    const outside = regionOf[at] === -1;
    sums.quoted[at + 1] = (sums.quoted[at] ?? 0) + (outside ? 0 : 1);
    sums.verbs[at + 1] = (sums.verbs[at] ?? 0) + (outside && (pos === 'VERB' || pos === 'AUX') ? 1 : 0);
    sums.commas[at + 1] = (sums.commas[at] ?? 0) + (outside && text === ',' ? 1 : 0);
    sums.cues[at + 1] = (sums.cues[at] ?? 0) + (outside && cueAt.has(at) ? 1 : 0);
  }
  return sums;
}

/** How many stand from `from` to `to` (exclusive). */
export const countIn = (sums: Int32Array, from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);

/** No party is described in more ways than its first mentions show. */
const MENTIONS = 40;

function findMentions(
  { list }: Parties,
  phrases: readonly Phrase[],
  references: readonly Reference[],
): number[][] {
  const mentions: number[][] = list.map(() => []);
  for (const [index, reference] of references.entries()) {
    const own = 'party' in reference ? mentions[reference.party] : undefined;
    if (own && own.length < MENTIONS && phrases[index]?.kind !== 'pronoun') own.push(index);
  }
  return mentions;
}

export function readArticle(text: string): Reading {
  const article = cutUp(text, tokenize(text), findRegions(text));
  retag(article);
  const phrases = joinBodies(article, findPhrases(article));
  const of = phraseOf(phrases, article.tokens.length);
  const cues = findCues(article);
  const cueAt = new Set(cues.map(({ at }) => at));
  const subjects = cues.map((cue) => findSubject(article, phrases, of, cue));
  const parties = findParties(article, phrases);
  const speaking = new Set(subjects.flatMap((subject) => (subject ? [subject.phrase] : [])));
  const references = resolveReferences(article, phrases, parties, speaking);
  return {
    article,
    phrases,
    startsAt: phraseStarts(phrases, article.tokens.length),
    phraseOf: of,
    cues,
    cueAt,
    sums: sumUp(article, cueAt),
    subjects,
    parties,
    references,
    mentions: findMentions(parties, phrases, references),
  };
}
