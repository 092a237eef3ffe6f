import { besideName, described, introduces, learnRoles } from './descriptions.ts';
import { echoed } from './echoes.ts';
import { BODIES, isPersonNoun, MEN, WOMEN } from './lexicon/people.ts';
import type { Gender } from './names.ts';
import { isSeveral, type Parties } from './parties.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

/** For each phrase, whom it means: a party by name, else the phrase that described them first, else itself. */
export type Reference = { party: number } | { phrase: number };

const HE = new Set(['he', 'him']);
const SHE = new Set(['she', 'her']);
/** How many of the parties last spoken of a pronoun may mean. */
const IN_MIND = 12;

type Mind = {
  party: number;
  phrase: number;
  gender: Gender;
  body: boolean;
  plural: boolean;
  weight: number;
  unit: number;
  /** The sentence that it last was the first party of. */
  led: number;
  /** The sentence in which it last was the subject of a cue. */
  spoke: number;
};

/** How much of a mention's weight is left a sentence later, and the most that mentions add up to. */
const FADE = 0.6;
const MOST = 3;

/**
 * Whom every phrase means, in one pass from left to right. Names are known already; a description means the party
 * of that role last spoken of ("the sheriff", "his attorney"); a pronoun the party of fitting gender that is most in
 * mind: recent, and subject of its sentence. Within quotation marks others speak, so pronouns there mean no one new.
 */
export function resolveReferences(
  article: Article,
  phrases: Phrase[],
  parties: Parties,
  speaking: ReadonlySet<number>,
): Reference[] {
  const { tokens, regionOf, unitOf, units } = article;
  learnRoles(article, phrases, parties);
  let mind: Mind[] = [];
  const references: Reference[] = [];
  const lastCalled = new Map<string, number>();
  const firstOf = (party: number) => unitOf[phrases[parties.list[party]?.phrases[0] ?? -1]?.head ?? -1] ?? 0;
  for (const [index, phrase] of phrases.entries()) {
    const quoted = (regionOf[phrase.head] ?? -1) >= 0;
    const unit = unitOf[phrase.head] ?? 0;
    const word = tokens[phrase.head]?.lower ?? '';
    let reference: Reference = { phrase: index };
    const named = parties.of[index] ?? -1;
    if (named >= 0) reference = { party: named };
    else if (besideName(article, phrases, index, parties) >= 0)
      reference = { party: besideName(article, phrases, index, parties) };
    else if (introduces(tokens, phrases, index, parties) >= 0)
      reference = { party: introduces(tokens, phrases, index, parties) };
    else if (phrase.kind === 'pronoun') {
      if (!quoted)
        reference =
          meant(
            mind,
            word,
            unit,
            parties,
            speaking.has(index),
            units[unit]?.paragraph === units[unit - 1]?.paragraph,
          ) ?? reference;
    } else if (phrase.kind === 'nominal' || parties.names[index] === null) {
      const party = described(
        article,
        phrase,
        parties,
        mind.map((one) => one.party),
      );
      if (party !== null) reference = { party };
      else if (
        !quoted &&
        speaking.has(index) &&
        tokens[phrase.from]?.lower === 'the' &&
        isSingular(tokens, phrase)
      ) {
        const head = tokens[phrase.head]?.lemma ?? '';
        const one = echoed(mind, head, unit, lastCalled.get(head) ?? -1, parties.list, firstOf);
        if (one) reference = one.party >= 0 ? { party: one.party } : { phrase: one.phrase };
      }
      if (!quoted && 'phrase' in reference && reference.phrase === index)
        lastCalled.set(tokens[phrase.head]?.lemma ?? '', unit);
    }
    references.push(reference);
    if (!quoted && !isDateline(article, unit))
      mind = remember(
        mind,
        reference,
        article,
        phrase,
        parties,
        phrases,
        unit,
        isFirst(phrase, units[unit]?.from ?? 0, tokens),
        speaking.has(index),
      );
  }
  return references;
}

const isSingular = (tokens: Token[], { head }: Phrase) => {
  const { lower = '', lemma = '' } = tokens[head] ?? {};
  return lower === lemma || !lower.endsWith('s');
};

const isDateline = ({ units, tokens }: Article, unit: number) =>
  /^[—–-]+$/.test(tokens[(units[unit]?.to ?? 0) - 1]?.text ?? '');

function isFirst(phrase: Phrase, from: number, tokens: Token[]): boolean {
  if (phrase.from === from) return true;
  for (let at = phrase.from - 1; at >= Math.max(from, phrase.from - 40); at -= 1)
    if (/^(VERB|AUX)$/.test(tokens[at]?.pos ?? '')) return false;
  return tokens[phrase.from - 1]?.pos !== 'ADP';
}

function remember(
  mind: Mind[],
  reference: Reference,
  article: Article,
  phrase: Phrase,
  { list }: Parties,
  phrases: readonly Phrase[],
  unit: number,
  first: boolean,
  speaks: boolean,
): Mind[] {
  const head = article.tokens[phrase.head];
  const word = head?.lower ?? '';
  if (phrase.kind === 'pronoun' && !('party' in reference)) return mind;
  const party = 'party' in reference ? reference.party : -1;
  const known = list[party];
  const lemma = head?.lemma ?? '';
  const person = known ? known.kind !== 'organisation' : isPersonNoun(lemma);
  // Whatever speaks and is no one is a body: "the military said".
  const body = known
    ? known.kind === 'organisation'
    : BODIES.has(lemma) || (speaks && !person && phrase.kind === 'nominal');
  if (!person && !body) return mind;
  const gender: Gender = known?.gender ?? (MEN.has(lemma) ? 'he' : WOMEN.has(lemma) ? 'she' : 'unknown');
  const plural = known ? isSeveral(known, article, phrases) : lemma !== word && word.endsWith('s');
  const same = mind.findIndex((other) =>
    party >= 0 ? other.party === party : other.party < 0 && other.phrase === refers(reference),
  );
  const before = same >= 0 ? mind[same] : undefined;
  const decayed = before ? before.weight * FADE ** Math.min(20, unit - before.unit) : 0;
  const weight = Math.min(MOST, decayed + (first ? 1.6 : 0.8) + (speaks ? 0.6 : 0));
  const spoke = speaks ? unit : (before?.spoke ?? -9);
  const kept = mind.filter((_, at) => at !== same);
  const led = first ? unit : (before?.led ?? -9);
  kept.push({ led, party, phrase: refers(reference), gender, body, plural, weight, unit, spoke });
  return kept.length > IN_MIND ? kept.slice(1) : kept;
}

const refers = (reference: Reference) => ('phrase' in reference ? reference.phrase : -1);

/** The party or description that a pronoun most likely means, or null. */
function meant(
  mind: readonly Mind[],
  word: string,
  unit: number,
  { list }: Parties,
  speaks: boolean,
  sameParagraph: boolean,
): Reference | null {
  const he = HE.has(word);
  const she = SHE.has(word);
  const they = word === 'they' || word === 'them';
  const it = word === 'it';
  if (!he && !she && !they && !it) return null;
  let best: Mind | null = null;
  let most = 0;
  for (const other of mind) {
    if ((he || she) && (other.body || other.plural)) continue;
    if (he && other.gender === 'she') continue;
    if (she && other.gender === 'he') continue;
    if (it && !other.body && !(unit - other.spoke <= 1 && list[other.party]?.kind === 'unknown')) continue;
    if (they && !other.body && !other.plural) continue;
    let score = other.weight * FADE ** Math.min(20, unit - other.unit);
    // Who spoke in the sentence before goes on speaking.
    if (speaks && unit - other.spoke <= 2) score += unit - other.spoke <= 1 ? 1.2 : 0.5;
    // "The coach was furious. "...", he said."
    else if (speaks && unit - other.led === 1 && sameParagraph) score += 0.9;
    if ((he || she) && other.gender === 'unknown') {
      const party = list[other.party];
      score *= party?.kind === 'person' ? 0.7 : (party?.words.length ?? 0) > 1 ? 0.5 : 0.35;
    }
    if (other.party < 0) score *= 0.6;
    if (score > most) {
      most = score;
      best = other;
    }
  }
  if (!best) return null;
  return best.party >= 0 ? { party: best.party } : { phrase: best.phrase };
}
