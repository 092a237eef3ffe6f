import { BODIES, LAWYERS, MEN, PEOPLE, SPOKESPEOPLE, WOMEN } from './lexicon/people.ts';
import type { Gender } from './names.ts';
import type { Parties, Party } from './parties.ts';
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
  for (const [index, phrase] of phrases.entries()) {
    const quoted = (regionOf[phrase.head] ?? -1) >= 0;
    const unit = unitOf[phrase.head] ?? 0;
    const word = tokens[phrase.head]?.lower ?? '';
    let reference: Reference = { phrase: index };
    const named = parties.of[index] ?? -1;
    if (named >= 0) reference = { party: named };
    else if (introduces(tokens, phrases, index, parties) >= 0)
      reference = { party: introduces(tokens, phrases, index, parties) };
    else if (phrase.kind === 'pronoun') {
      if (!quoted) reference = meant(mind, word, unit, parties, speaking.has(index)) ?? reference;
    } else if (phrase.kind === 'nominal' || parties.names[index] === null) {
      const party = described(article, phrase, parties, mind);
      if (party !== null) reference = { party };
    }
    references.push(reference);
    if (!quoted)
      mind = remember(
        mind,
        reference,
        article,
        phrase,
        parties,
        unit,
        isFirst(phrase, units[unit]?.from ?? 0, tokens),
        speaking.has(index),
      );
  }
  return references;
}

/** "CEO of the Refugee Council Enver Solomon": the party whose name the next phrase ends with, or -1. */
function introduces(tokens: Token[], phrases: Phrase[], index: number, { of, names, list }: Parties): number {
  const phrase = phrases[index];
  const next = phrases[index + 1];
  const name = names[index + 1];
  if (
    !phrase ||
    !next ||
    !name ||
    phrase.kind === 'pronoun' ||
    next.from !== phrase.to + 1 ||
    name.from === next.from
  )
    return -1;
  if (tokens[phrase.to]?.pos !== 'ADP' || !/\p{L}{3}/u.test(name.before) || name.words.length < 2) return -1;
  const lemma = tokens[phrase.head]?.lemma ?? '';
  const party = of[index + 1] ?? -1;
  return (PEOPLE.has(lemma) || MEN.has(lemma) || WOMEN.has(lemma) || lemma === 'ceo') &&
    list[party]?.kind !== 'organisation'
    ? party
    : -1;
}

function isFirst(phrase: Phrase, from: number, tokens: Token[]): boolean {
  if (phrase.from === from) return true;
  for (let at = phrase.from - 1; at >= Math.max(from, phrase.from - 40); at -= 1)
    if (/^(VERB|AUX)$/.test(tokens[at]?.pos ?? '')) return false;
  return tokens[phrase.from - 1]?.pos !== 'ADP';
}

function remember(
  mind: Mind[],
  reference: Reference,
  { tokens }: Article,
  phrase: Phrase,
  { list }: Parties,
  unit: number,
  first: boolean,
  speaks: boolean,
): Mind[] {
  const head = tokens[phrase.head];
  const word = head?.lower ?? '';
  if (phrase.kind === 'pronoun' && !('party' in reference)) return mind;
  const party = 'party' in reference ? reference.party : -1;
  const known = list[party];
  const lemma = head?.lemma ?? '';
  const person = known
    ? known.kind !== 'organisation'
    : PEOPLE.has(lemma) || MEN.has(lemma) || WOMEN.has(lemma);
  const body = known ? known.kind === 'organisation' : BODIES.has(lemma);
  if (!person && !body) return mind;
  const gender: Gender = known?.gender ?? (MEN.has(lemma) ? 'he' : WOMEN.has(lemma) ? 'she' : 'unknown');
  const plural = !known && lemma !== word && word.endsWith('s');
  const same = mind.findIndex((other) =>
    party >= 0 ? other.party === party : other.party < 0 && other.phrase === refers(reference),
  );
  const before = same >= 0 ? mind[same] : undefined;
  const decayed = before ? before.weight * FADE ** Math.min(20, unit - before.unit) : 0;
  const weight = Math.min(MOST, decayed + (first ? 1.6 : 0.8) + (speaks ? 0.6 : 0));
  const spoke = speaks ? unit : (before?.spoke ?? -9);
  const kept = mind.filter((_, at) => at !== same);
  kept.push({ party, phrase: refers(reference), gender, body, plural, weight, unit, spoke });
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
    if (it && !other.body) continue;
    if (they && !other.body && !other.plural) continue;
    let score = other.weight * FADE ** Math.min(20, unit - other.unit);
    // Who spoke in the sentence before goes on speaking.
    if (speaks && unit - other.spoke <= 2) score += 1.2;
    if ((he || she) && other.gender === 'unknown') score *= list[other.party]?.kind === 'person' ? 0.7 : 0.35;
    if (other.party < 0) score *= 0.6;
    if (score > most) {
      most = score;
      best = other;
    }
  }
  if (!best) return null;
  return best.party >= 0 ? { party: best.party } : { phrase: best.phrase };
}

/** The party that "the lawyer", "his attorney", "Reed's lawyer" or "the sheriff's office" describes, or null. */
function described(
  article: Article,
  phrase: Phrase,
  { list }: Parties,
  mind: readonly Mind[],
): number | null {
  const { tokens, text } = article;
  const words = tokens.slice(phrase.from, phrase.to).map(({ lower }) => lower);
  const head = tokens[phrase.head]?.lemma ?? '';
  const first = words[0] ?? '';
  const owned = words.findIndex((word) => /^['’]s?$/.test(word));
  const definite = first === 'the' || owned > 0 || /^(his|her|their|its)$/.test(first);
  if (!definite) return null;
  const content = words.filter((word) => !/^(the|['’]s?|county|of|his|her)$/.test(word));
  const body = list.findIndex(
    ({ kind, words: of }) =>
      kind === 'organisation' &&
      of.length > content.length &&
      of.at(-1) === content.at(-1) &&
      content.length > 1 &&
      content.every((word) => of.includes(word)),
  );
  if (body >= 0) return body;
  if (tokens[phrase.head]?.lower !== head && head !== '') return null;
  if (!PEOPLE.has(head) && !MEN.has(head) && !WOMEN.has(head)) return null;
  const same = (role: string) => roleFits(role, head);
  if (owned > 0) {
    const owner = text
      .slice(tokens[phrase.from]?.start ?? 0, tokens[phrase.from + owned - 1]?.end ?? 0)
      .toLowerCase();
    const found = list.findIndex(({ roles }) =>
      [...roles].some((role) => same(role) && role.includes(`${owner}'s`.replace(/^the /, ''))),
    );
    return found >= 0 ? found : null;
  }
  const recent = [...mind].reverse().find(({ party }) => [...(list[party]?.roles ?? [])].some(same));
  return recent ? recent.party : null;
}

function roleFits(role: string, head: string): boolean {
  const last = role.split(/[ ,]+/).find((word) => word === head);
  if (last) return true;
  const kin = [LAWYERS, SPOKESPEOPLE].find((set) => set.has(head));
  return kin !== undefined && role.split(/[ ,]+/).some((word) => kin.has(word));
}

/** Reads roles off "X, the mayor of Y, ..." and "the mayor, X, ...". */
function learnRoles({ tokens, text, unitOf }: Article, phrases: Phrase[], { list, of }: Parties): void {
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1];
    if (!next || unitOf[phrase.head] !== unitOf[next.head]) continue;
    if (next.from !== phrase.to + 1 || tokens[phrase.to]?.text !== ',') continue;
    const [a, b] = [list[of[index] ?? -1], list[of[index + 1] ?? -1]];
    const name: Party | undefined = a ?? b;
    const role = a ? next : phrase;
    if (!name || (a && b) || name.kind === 'organisation') continue;
    const noun = tokens[role.head]?.lemma ?? '';
    if (!PEOPLE.has(noun) && !MEN.has(noun) && !WOMEN.has(noun)) continue;
    if (a && !/^[,.]$/.test(tokens[next.to]?.text ?? '') && tokens[next.to]?.pos !== 'ADP') continue;
    const words = text.slice(tokens[role.from]?.start ?? 0, tokens[role.to - 1]?.end ?? 0);
    name.roles.add(
      words
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/^(the|a|an)\s+/, ''),
    );
    if (name.gender === 'unknown') name.gender = MEN.has(noun) ? 'he' : WOMEN.has(noun) ? 'she' : 'unknown';
  }
}
