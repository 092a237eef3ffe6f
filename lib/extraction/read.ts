import { type Reference, resolveReferences } from './coreference.ts';
import { joinBodies } from './bodies.ts';
import { type Cue, findCues } from './cues.ts';
import { findRegions } from './marks.ts';
import { findParties, type Parties } from './parties.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { retag } from './retag.ts';
import { phraseStarts } from './slots.ts';
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
  subjects: (Subject | null)[];
  parties: Parties;
  /** For each phrase, whom it means. */
  references: Reference[];
};

export function readArticle(text: string): Reading {
  const article = cutUp(text, tokenize(text), findRegions(text));
  retag(article);
  const phrases = joinBodies(article, findPhrases(article));
  const of = phraseOf(phrases, article.tokens.length);
  const cues = findCues(article);
  const subjects = cues.map((cue) => findSubject(article, phrases, of, cue));
  const parties = findParties(article, phrases);
  const speaking = new Set(subjects.flatMap((subject) => (subject ? [subject.phrase] : [])));
  return {
    article,
    phrases,
    startsAt: phraseStarts(phrases, article.tokens.length),
    phraseOf: of,
    cues,
    cueAt: new Set(cues.map(({ at }) => at)),
    subjects,
    parties,
    references: resolveReferences(article, phrases, parties, speaking),
  };
}
