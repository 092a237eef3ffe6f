import { isPersonNoun, LAWYERS, MEN, SPOKESPEOPLE, WOMEN } from './lexicon/people.ts';
import { addRole, type Parties, type Party } from './parties.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

/** The party that "the lawyer", "his attorney", "Reed's lawyer" or "the sheriff's office" describes, or null. */
export function described(
  article: Article,
  phrase: Phrase,
  { list, byLast, byOwner }: Parties,
  recent: readonly number[],
): number | null {
  const { tokens, text } = article;
  const words = tokens.slice(phrase.from, phrase.to).map(({ lower }) => lower);
  const head = tokens[phrase.head]?.lemma ?? '';
  const first = words[0] ?? '';
  const owned = words.findIndex((word) => /^['’]s?$/.test(word));
  const definite = first === 'the' || owned > 0 || /^(his|her|their|its)$/.test(first);
  if (!definite) return null;
  const content = words.filter((word) => !/^(the|['’]s?|county|of|his|her)$/.test(word));
  // "the commission" is the one commission that the article names.
  const named = (byLast.get(content.at(-1) ?? '') ?? []).filter((at) => list[at]?.kind === 'organisation');
  if (
    content.length === 1 &&
    first === 'the' &&
    named.length === 1 &&
    (list[named[0] ?? -1]?.words.length ?? 0) > 1
  )
    return named[0] ?? null;
  const alike = content.length > 1 ? named : [];
  const body = alike.find((at) => {
    const { kind, words: of = [] } = list[at] ?? {};
    return (
      kind === 'organisation' && of.length > content.length && content.every((word) => of.includes(word))
    );
  });
  if (body !== undefined) return body;
  if (tokens[phrase.head]?.lower !== head && head !== '') return null;
  if (!isPersonNoun(head)) return null;
  const same = (role: string) => roleFits(role, head);
  if (owned > 0) {
    const owner = text
      .slice(tokens[phrase.from]?.start ?? 0, tokens[phrase.from + owned - 1]?.end ?? 0)
      .toLowerCase()
      .replaceAll('’', "'");
    const owning = `${owner}'s`.replace(/^the /, '');
    const found = byOwner
      .get(owner.split(/\s+/).at(-1) ?? '')
      ?.find((at) => [...(list[at]?.roles ?? [])].some((role) => same(role) && role.includes(owning)));
    return found ?? null;
  }
  const party = recent.findLast((at) => [...(list[at]?.roles ?? [])].some(same));
  return party ?? null;
}

function roleFits(role: string, head: string): boolean {
  const last = role.split(/[ ,]+/).find((word) => word === head);
  if (last) return true;
  const kin = [LAWYERS, SPOKESPEOPLE].find((set) => set.has(head));
  return kin !== undefined && role.split(/[ ,]+/).some((word) => kin.has(word));
}

/**
 * The party that a description stands beside: "The victim, Gareth Jones, said", "a lawyer for the family, Ana Ruiz,
 * told us"; or -1.
 */
export function besideName(
  { tokens, unitOf }: Article,
  phrases: Phrase[],
  index: number,
  { list, of }: Parties,
): number {
  const phrase = phrases[index];
  if (phrase?.kind !== 'nominal' || !isPersonNoun(tokens[phrase.head]?.lemma ?? '')) return -1;
  let last = index;
  while (
    last - index < 4 &&
    phrases[last + 1]?.from === (phrases[last]?.to ?? 0) + 1 &&
    isLink(tokens[phrases[last]?.to ?? 0])
  )
    last += 1;
  const comma = phrases[last]?.to ?? 0;
  const next = phrases[last + 1];
  const party = of[last + 1] ?? -1;
  if (!next || next.from !== comma + 1 || tokens[comma]?.text !== ',' || party < 0) return -1;
  if (list[party]?.kind === 'organisation' || unitOf[next.head] !== unitOf[phrase.head]) return -1;
  const closed = /^[,.—–-]$/.test(tokens[next.to]?.text ?? '') || tokens[next.to]?.pos === 'VERB';
  return closed && tokens[phrase.head]?.lower === tokens[phrase.head]?.lemma ? party : -1;
}

const isLink = (token: Token | undefined) => /^(?:of|for|at|in|to|with|from)$/.test(token?.lower ?? '');

const roleText = (text: string, tokens: Token[], { from, to }: Phrase) =>
  text
    .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(the|a|an)\s+/, '');

/** Reads roles off "X, the mayor of Y, ..." and "the mayor, X, ...". */
export function learnRoles({ tokens, text, unitOf }: Article, phrases: Phrase[], parties: Parties): void {
  const { list, of } = parties;
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1];
    if (!next || unitOf[phrase.head] !== unitOf[next.head]) continue;
    if (next.from !== phrase.to + 1 || tokens[phrase.to]?.text !== ',') continue;
    const [a, b] = [list[of[index] ?? -1], list[of[index + 1] ?? -1]];
    const name: Party | undefined = a ?? b;
    const role = a ? next : phrase;
    if (!name || (a && b) || name.kind === 'organisation') continue;
    const noun = tokens[role.head]?.lemma ?? '';
    if (!isPersonNoun(noun)) continue;
    if (a && !/^[,.]$/.test(tokens[next.to]?.text ?? '') && tokens[next.to]?.pos !== 'ADP') continue;
    addRole(parties, of[a ? index : index + 1] ?? -1, roleText(text, tokens, role));
    if (name.gender === 'unknown') name.gender = MEN.has(noun) ? 'he' : WOMEN.has(noun) ? 'she' : 'unknown';
  }
}

/** "CEO of the Refugee Council Enver Solomon": the party whose name the next phrase ends with, or -1. */
export function introduces(
  tokens: Token[],
  phrases: Phrase[],
  index: number,
  { of, names, list }: Parties,
): number {
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
  return isPersonNoun(lemma) && list[party]?.kind !== 'organisation' ? party : -1;
}
