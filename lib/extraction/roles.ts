import { isPersonNoun, LAWYERS, SPOKESPEOPLE } from './lexicon/people.ts';
import type { Reading } from './read.ts';

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|the|The|a|A|an|An)\.?$/;

/** What is printed beside a speaker's name: before it, or as an aside before or after it; null for a bare name. */
export function findRole(reading: Reading, index: number): string | null {
  const { article, phrases, parties } = reading;
  const { tokens, text } = article;
  const phrase = phrases[index];
  const name = parties.names[index];
  if (!phrase) return null;
  if (!name) return introduced(reading, index);
  const before = name.before.replace(/^(?:the|a|an)\s+/i, '').replace(/[,\s]+$/, '');
  if (before && !HONORIFIC.test(before)) return before;
  const words = (from: number, to: number) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const previous = phrases[index - 1];
  const from = startOfChain(reading, index - 1);
  if (
    previous &&
    previous.to + 1 === phrase.from &&
    tokens[previous.to]?.text === ',' &&
    isPersonAt(reading, from)
  ) {
    return words(from, previous.to)
      .replace(/,$/, '')
      .replace(/^(?:the|a|an)\s+/i, '');
  }
  const next = phrases[index + 1];
  if (
    next &&
    next.from === phrase.to + 1 &&
    tokens[phrase.to]?.text === ',' &&
    next.kind !== 'pronoun' &&
    tokens[next.from]?.lower !== 'whose' &&
    isPersonNoun(tokens[next.head]?.lemma ?? '')
  ) {
    return words(next.from, endOfAside(reading, next.to)).replace(/^(?:the|a|an)\s+/i, '');
  }
  return null;
}

/** "former prosecutor for the Nassau County District Attorney's Office Kevin Kearon": all before the name. */
function introduced(
  { article: { tokens, text }, phrases, parties, references }: Reading,
  index: number,
): string | null {
  const phrase = phrases[index];
  const reference = references[index];
  const name = parties.names[index + 1];
  if (
    !phrase ||
    phrase.kind === 'pronoun' ||
    !name ||
    !reference ||
    !('party' in reference) ||
    parties.of[index + 1] !== reference.party
  )
    return null;
  return text
    .slice(tokens[phrase.from]?.start ?? 0, tokens[name.from - 1]?.end ?? 0)
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/,$/, '');
}

/** Whether the phrase that begins at a token is of a person. */
function isPersonAt({ article: { tokens }, phrases, startsAt }: Reading, from: number): boolean {
  const phrase = phrases[startsAt[from] ?? -1];
  return phrase !== undefined && isPersonNoun(tokens[phrase.head]?.lemma ?? '');
}

/** The first word of "attorney for the family" when the phrase is "the family". */
function startOfChain({ article: { tokens }, phrases }: Reading, index: number): number {
  const phrase = phrases[index];
  const earlier = phrases[index - 1];
  const linked =
    earlier &&
    phrase &&
    earlier.to + 1 === phrase.from &&
    /^(of|for|at|with)$/.test(tokens[earlier.to]?.lower ?? '');
  return linked ? earlier.from : (phrase?.from ?? 0);
}

/** To the comma that closes an aside, within a dozen words. */
function endOfAside({ article: { tokens } }: Reading, from: number): number {
  for (let at = from; at < from + 14; at += 1) {
    const token = tokens[at];
    if (!token || /^[.;:]$/.test(token.text) || /^(VERB|AUX)$/.test(token.pos)) return from;
    if (token.text === ',') return at;
  }
  return from;
}

const SPEAKS_FOR = new Set([...LAWYERS, ...SPOKESPEOPLE]);

/**
 * For whom a speaker speaks, where the article says so beside any mention of them: "Baldwin's attorney", "a lawyer for
 * the family", "Clinton spokesman Brian Fallon". The fullest name of the party, or the words.
 */
export function findPrincipal(reading: Reading, index: number): string | null {
  const reference = reading.references[index];
  const mentions = reference && 'party' in reference ? (reading.mentions[reference.party] ?? []) : [index];
  for (const mention of mentions) {
    const found = principalAt(reading, mention);
    if (found !== null) return found;
  }
  return null;
}

function principalAt(reading: Reading, index: number): string | null {
  const { article, phrases, startsAt } = reading;
  const own = phrases[index];
  if (!own || own.kind === 'pronoun') return null;
  const comma = (at: number) => article.tokens[at]?.text === ',';
  const beside = [index];
  const previous = phrases[index - 1];
  if (previous && previous.to + 1 === own.from && comma(previous.to))
    beside.push(startsAt[startOfChain(reading, index - 1)] ?? -1, index - 1);
  if (phrases[index + 1]?.from === own.to + 1 && comma(own.to)) beside.push(index + 1);
  for (const at of beside) {
    const found = principalIn(reading, at);
    if (found !== null) return found;
  }
  return null;
}

function principalIn(reading: Reading, index: number): string | null {
  const { article, phrases, parties, references } = reading;
  const { tokens, text } = article;
  const phrase = phrases[index];
  if (!phrase || phrase.kind === 'pronoun') return null;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (!SPEAKS_FOR.has(tokens[at]?.lemma ?? '') && !SPEAKS_FOR.has(tokens[at]?.lower ?? '')) continue;
    const before = tokens[at - 1];
    if (
      /^(district|general|u\.s\.|us|state|city|county|public|defense|trade|special)$/.test(
        before?.lower ?? '',
      )
    )
      continue;
    // "the Additional Solicitor General" is an office, and so is "the Attorney General".
    if (tokens[at + 1]?.lower === 'general') continue;
    if (at > phrase.from && before && /^['’]s?$/.test(before.text))
      return fullName(reading, phrase.from, at - 1);
    if (at > phrase.from && before?.pos === 'PROPN') return fullName(reading, phrase.from, at);
    const owner = tokens[phrase.from]?.lower;
    if (owner === 'his' || owner === 'her' || owner === 'their') return ownerBefore(reading, index);
    const next = phrases[index + 1];
    const link = tokens[phrase.to]?.lower ?? '';
    if (next && next.from === phrase.to + 1 && /^(for|of)$/.test(link)) {
      const reference = references[index + 1];
      if (reference && 'party' in reference) return parties.list[reference.party]?.name ?? null;
      return text.slice(tokens[next.from]?.start ?? 0, tokens[next.to - 1]?.end ?? 0);
    }
  }
  return null;
}

/** The party that words within a phrase name. */
function fullName({ article: { tokens, text }, parties }: Reading, from: number, to: number): string {
  let first = from;
  while (
    first < to - 1 &&
    (!/^\p{Lu}/u.test(tokens[first]?.text ?? '') ||
      /^(?:the|a|an|mr|mrs|ms|dr)\.?$/.test(tokens[first]?.lower ?? ''))
  )
    first += 1;
  const words = text.slice(tokens[first]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const last = words.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const alike = (parties.byLast.get(last) ?? []).flatMap((party) => parties.list[party] ?? []);
  const whole = alike.find(({ name }) => name === words);
  if (whole) return whole.name;
  const fitting = alike.filter(({ words: of, kind }) => of.length > 1 && kind !== 'organisation');
  const byCount = [...fitting].sort((a, b) => b.phrases.length - a.phrases.length);
  return byCount[0]?.name ?? words;
}

/** "his attorney": the person last named before. */
function ownerBefore({ references, parties }: Reading, index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 20); at -= 1) {
    const reference = references[at];
    const party = reference && 'party' in reference ? parties.list[reference.party] : undefined;
    if (party && party.kind !== 'organisation') return party.name;
  }
  return null;
}
