import { acronymAfter } from './bodies.ts';
import { isGivenName, ORGANISATION_WORDS } from './lexicon/names.ts';
import { BODIES, isPersonNoun } from './lexicon/people.ts';
import { type Gender, type Name, nameIn } from './names.ts';
import type { Phrase } from './phrases.ts';
import type { Article } from './units.ts';

/** Someone the article names, with every phrase that names them. */
export type Party = {
  name: string;
  words: string[];
  kind: Name['kind'];
  gender: Gender;
  phrases: number[];
  /** Those that give more than one word of the name, at most a hundred. */
  full: number[];
  /** What the article says they are, in small letters: "attorney", "santa fe county sheriff". */
  roles: Set<string>;
};

export type Parties = {
  list: Party[];
  /** For each phrase the party it names, or -1. */
  of: Int32Array;
  /** For each phrase its name, where it has one. */
  names: (Name | null)[];
  /** The parties whose name ends with a word, in their order. */
  byLast: Map<string, number[]>;
  /** Those with a role that someone owns, by the owner's last word: "reed" for "reed's lawyer". */
  byOwner: Map<string, number[]>;
};

/** No word leads to more parties than this; a text made to have them shall not cost more. */
const ALIKE = 200;

function index(map: Map<string, number[]>, word: string, party: number): void {
  const known = map.get(word);
  if (!known) map.set(word, [party]);
  else if (known.length < ALIKE && known.at(-1) !== party) known.push(party);
}

/** Notes what the article says a party is. */
export function addRole(
  { list, byOwner }: Pick<Parties, 'list' | 'byOwner'>,
  at: number,
  role: string,
): void {
  const roles = list[at]?.roles;
  if (!roles || roles.has(role)) return;
  roles.add(role);
  for (const [, owner = ''] of role.matchAll(/(\S+)'s?(?= )/g)) index(byOwner, owner, at);
}

const key = (word: string) => word.toLowerCase().replace(/\.$/, '');
const SUFFIX = /^(jr|sr|ii|iii|iv)$/;

/**
 * The parties of an article by name: full names first, then surnames, given names and acronyms as short forms of
 * them. "Clinton" is the Clinton whose title fits ("Mrs."), else the one last named in full before it, else the one
 * named most often.
 */
export function findParties(article: Article, phrases: Phrase[]): Parties {
  const names = phrases.map((phrase) => nameIn(article, phrase));
  const list: Party[] = [];
  const parties: Parties = {
    list,
    names,
    of: new Int32Array(phrases.length).fill(-1),
    byLast: new Map(),
    byOwner: new Map(),
  };
  const byKey = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (!name || name.words.length < 2) continue;
    const words = name.words.filter((word) => !SUFFIX.test(key(word))).map(key);
    const id = withoutInitials(words);
    const party = byKey.get(id) ?? list.length;
    if (party === list.length) {
      byKey.set(id, party);
      list.push(partyOf(name, words));
    }
    join(parties, party, at, name);
  }
  learnKinds(article, phrases, parties);
  mergeBodies(list, parties.of, byKey);
  mergePeople(list, parties.of, byKey);
  tidyNames(article, list, names);
  for (const [at, phrase] of phrases.entries()) {
    const letters = acronymAfter(article.tokens, phrase.to);
    const party = parties.of[at] ?? -1;
    if (letters !== null && party >= 0 && !byKey.has(key(letters))) byKey.set(key(letters), party);
  }
  const byWord = new Map<string, number[]>();
  for (const [party, { words }] of list.entries()) {
    for (const word of new Set([words.at(-1) ?? '', words[0] ?? ''])) index(byWord, word, party);
  }
  for (const [at, name] of names.entries()) {
    if (name?.words.length !== 1) continue;
    const word = key(name.words[0] ?? '');
    let party = choose(list, byWord.get(word) ?? [], at, name) ?? byKey.get(word);
    if (party === undefined) {
      party = list.length;
      byKey.set(word, party);
      list.push(partyOf(name, [word]));
    }
    join(parties, party, at, name);
  }
  for (const [party, { words }] of list.entries()) index(parties.byLast, words.at(-1) ?? '', party);
  joinTitles(article, phrases, parties);
  return parties;
}

/** "Constable said", where Simon Constable is known: an office's word that is someone's surname. */
function joinTitles({ tokens }: Article, phrases: Phrase[], { list, of, names, byLast }: Parties): void {
  for (const [at, { from, head, kind }] of phrases.entries()) {
    const token = tokens[head];
    if (names[at] || kind !== 'name' || from !== head || !token) continue;
    const people = (byLast.get(key(token.text)) ?? []).filter((party) => list[party]?.kind === 'person');
    const party = people[0];
    if (party === undefined || people.length > 1) continue;
    of[at] = party;
    list[party]?.phrases.push(at);
  }
}

const partyOf = ({ words: printed, kind, gender }: Name, words: string[]): Party => ({
  name: printed.join(' '),
  words,
  kind,
  gender,
  phrases: [],
  full: [],
  roles: new Set(),
});

function join(parties: Parties, at: number, phrase: number, name: Name): void {
  const party = parties.list[at];
  if (!party) return;
  parties.of[phrase] = at;
  party.phrases.push(phrase);
  if (name.words.length > 1 && party.full.length < 100) party.full.push(phrase);
  if (party.kind === 'unknown') party.kind = name.kind;
  if (party.gender === 'unknown') party.gender = name.gender;
  const role = name.before.replace(/^(the|a|an|former|ex-)\s+/i, '').toLowerCase();
  if (/[a-z]{3}/.test(role) && !/^(mr|mrs|ms|the)\b/.test(role))
    addRole(parties, at, role.replaceAll('’', "'"));
}

/** "Sylvia L. S. Medeiros" and "Sylvia Medeiros" are one name, "B. V. Nagarathna" keeps its letters. */
function withoutInitials(words: readonly string[]): string {
  const long = words.filter((word) => !/^\p{L}(?:\.\p{L})*\.?$/u.test(word));
  return (long.length > 1 ? long : words).join(' ');
}

/** "Robyn Crook, a neurobiologist", "Kylie Lane, 54,", "Emery, who": what stands behind a name tells whether it is a person's. */
function learnKinds({ tokens }: Article, phrases: Phrase[], { list, of }: Parties): void {
  for (const [at, phrase] of phrases.entries()) {
    const party = list[of[at] ?? -1];
    if (party?.kind !== 'unknown' || tokens[phrase.to]?.text !== ',') continue;
    const next = tokens[phrase.to + 1];
    const aside = phrases[at + 1];
    const head =
      aside?.from === phrase.to + 1 && aside.kind === 'nominal' ? tokens[aside.head]?.lemma : undefined;
    const ahead = phrases[at - 1];
    const before =
      ahead?.to === phrase.from - 1 && tokens[ahead.to]?.text === ',' && ahead.kind === 'nominal';
    if (before && isPersonNoun(tokens[ahead.head]?.lemma ?? '')) party.kind = 'person';
    if (/^(?:who|whose)$/.test(next?.lower ?? '') || (head !== undefined && isPersonNoun(head)))
      party.kind = 'person';
    else if (/^\d\d$/.test(next?.text ?? '') && tokens[phrase.to + 2]?.text === ',') party.kind = 'person';
    else if (head !== undefined && BODIES.has(head)) party.kind = 'organisation';
  }
}

/** "Ó Briain" is "Seán Ó Briain" named in full elsewhere, and so is "Hillary Clinton" "Hillary Rodham Clinton". */
function mergePeople(list: Party[], of: Int32Array, byKey: Map<string, number>): void {
  const byEnd = new Map<string, number[]>();
  for (const [at, { words, kind, phrases }] of list.entries())
    if (kind !== 'organisation' && phrases.length > 0) index(byEnd, words.at(-1) ?? '', at);
  const merged = new Map<number, number>();
  for (const same of byEnd.values()) {
    if (same.length < 2) continue;
    for (const at of same) {
      const part = list[at];
      const wholes = same.filter((other) => other !== at && part && isWhole(list[other], part));
      const whole = list[wholes[0] ?? -1];
      if (!part || !whole || wholes.length > 1) continue;
      for (const phrase of part.phrases) of[phrase] = wholes[0] ?? -1;
      whole.phrases.push(...part.phrases);
      whole.phrases.sort((a, b) => a - b);
      for (const role of part.roles) whole.roles.add(role);
      if (whole.kind === 'unknown') whole.kind = part.kind;
      if (whole.gender === 'unknown') whole.gender = part.gender;
      part.phrases = [];
      merged.set(at, wholes[0] ?? -1);
    }
  }
  for (const [key, party] of byKey) byKey.set(key, merged.get(party) ?? party);
}

function isWhole(whole: Party | undefined, part: Party): boolean {
  if (!whole || whole.phrases.length === 0 || whole.words.length <= part.words.length) return false;
  if (whole.gender !== 'unknown' && part.gender !== 'unknown' && whole.gender !== part.gender) return false;
  if (whole.words.join(' ').endsWith(` ${part.words.join(' ')}`)) return true;
  const first = part.words[0] ?? '';
  return part.words.length === 2 && whole.words[0] === first && isGivenName(first);
}

/** "Health and Safety Bureau" is the "New Mexico Health and Safety Bureau" named in full elsewhere. */
function mergeBodies(list: Party[], of: Int32Array, byKey: Map<string, number>): void {
  const byEnd = new Map<string, number[]>();
  for (const [at, { words, kind }] of list.entries()) {
    const end = words.slice(-3).join(' ');
    if (kind === 'organisation' && words.length > 2) index(byEnd, end, at);
  }
  const merged = new Map<number, number>();
  for (const same of byEnd.values()) {
    const longest = same.reduce((best, at) =>
      (list[at]?.words.length ?? 0) > (list[best]?.words.length ?? 0) ? at : best,
    );
    const whole = list[longest];
    for (const at of same) {
      const part = list[at];
      if (at === longest || !part || !whole || !whole.words.join(' ').endsWith(` ${part.words.join(' ')}`))
        continue;
      for (const phrase of part.phrases) of[phrase] = longest;
      whole.phrases.push(...part.phrases);
      part.phrases = [];
      merged.set(at, longest);
    }
  }
  for (const [key, party] of byKey) byKey.set(key, merged.get(party) ?? party);
}

/** Letters between the words as printed: "Al-Maeena", "Children's". */
function tidyNames({ text, tokens }: Article, list: Party[], names: (Name | null)[]): void {
  for (const party of list) {
    const full = party.full
      .map((phrase) => names[phrase])
      .filter((name) => name !== null && name !== undefined);
    const name = full.reduce<Name | undefined>(
      (best, other) => (other.words.length > (best?.words.length ?? 0) ? other : best),
      undefined,
    );
    if (name)
      party.name = text
        .slice(tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end ?? 0)
        .replace(/\s+/g, ' ');
  }
}

/** Which of several parties a single word names. */
function choose(list: Party[], candidates: number[], at: number, name: Name): number | undefined {
  const word = key(name.words[0] ?? '');
  const fitting = candidates.filter((party) => {
    const { kind, gender, words } = list[party] ?? { kind: 'unknown', gender: 'unknown', words: [] };
    if (name.gender !== 'unknown' && gender !== 'unknown' && gender !== name.gender) return false;
    // "Republican" is no short form of "Republican Party", "Santa" none of "Santa Fe".
    if (kind === 'organisation')
      return (
        words.length > 1 &&
        words[0] === word &&
        ORGANISATION_WORDS.has(words.at(-1) ?? '') &&
        name.kind === 'organisation'
      );
    return words.at(-1) === word || kind === 'person';
  });
  const surnames = fitting.filter((party) => list[party]?.words.at(-1) === word);
  const among = surnames.length > 0 ? surnames : fitting;
  if (among.length < 2) return among[0];
  const count = (party: number) => list[party]?.phrases.length ?? 0;
  // Full names only are looked for: short forms join the list behind them, in the order of the text.
  const lastBefore = (party: number) => list[party]?.full.findLast((phrase) => phrase < at) ?? -1;
  const people = among.filter((party) => list[party]?.kind === 'person');
  return (people.length > 0 ? people : among).reduce((best, party) => {
    const [a, b] = [lastBefore(party), lastBefore(best)];
    if (a >= 0 !== b >= 0) return a >= 0 ? party : best;
    return count(party) > count(best) ? party : best;
  });
}

/** So many mentions are looked at: whoever is spoken of more often is called by name somewhere. */
const FEW = 8;

/** "Investigators say": one word for several people, which has its capital only from beginning its sentences. */
export function isSeveral(
  { words, phrases: mentions }: Party,
  { unitOf }: Article,
  phrases: readonly Phrase[],
): boolean {
  const word = words.length === 1 ? (words[0]?.toLowerCase() ?? '') : '';
  if (!word.endsWith('s') || mentions.length > FEW || !isPersonNoun(word.slice(0, -1))) return false;
  return mentions.every((mention) => {
    const from = phrases[mention]?.from ?? 0;
    return from === 0 || unitOf[from] !== unitOf[from - 1];
  });
}
