import {
  HE_NAMES,
  isGivenName,
  ORGANISATION_WORDS,
  ORGANISATIONS,
  SHE_NAMES,
  TITLES,
  unaccented,
} from './lexicon/names.ts';
import { BODIES, isPersonNoun } from './lexicon/people.ts';
import { isName, type Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

export type Gender = 'he' | 'she' | 'unknown';

/** The name in a phrase: its words without titles, and what they tell. */
export type Name = {
  from: number;
  to: number;
  words: string[];
  kind: 'person' | 'organisation' | 'unknown';
  gender: Gender;
  /** "Santa Fe County Sheriff", "Mr.", "former prosecutor": what stands before the name in its phrase. */
  before: string;
};

const PARTICLES = new Set(
  'de la del della der den van von bin bint ibn ben al el di da das dos du le ter ten af av ap ó ní mac te'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** The name that a phrase ends with, or null for a pronoun or a phrase of common nouns. */
export function nameIn({ tokens, text }: Article, phrase: Phrase): Name | null {
  if (phrase.kind !== 'name') return null;
  let from = phrase.head;
  // "Department of Justice" goes on behind the word that carries it.
  const to =
    phrase.to > phrase.head + 1 && tokens[phrase.head + 1]?.lower === 'of' ? phrase.to : phrase.head + 1;
  const body = ORGANISATION_WORDS.has(tokens[phrase.head]?.lower ?? '');
  while (from > phrase.from && (joins(tokens, from - 1) || (body && isOwner(tokens, from - 1, phrase.head))))
    from -= 1;
  while (
    from < phrase.head &&
    PARTICLES.has(tokens[from]?.lower ?? '') &&
    !isName(tokens[from]) &&
    tokens[from + 1]?.text !== '-'
  )
    from += 1;
  const run = from;
  for (let at = from; at < phrase.head; at += 1) {
    const word = tokens[at]?.lower.replace(/\.$/, '') ?? '';
    if (isTitle(word) && !endsAsOrganisation(tokens, phrase.head)) from = at + 1;
    else if (
      ORGANISATION_WORDS.has(word) &&
      !body &&
      at + 2 <= phrase.head &&
      (isGivenName(tokens[at + 1]?.lower ?? '') || phrase.head - at === 2)
    )
      from = at + 1;
  }
  while (from < phrase.head && /^[-–&]$/.test(tokens[from]?.text ?? '')) from += 1;
  if (from === run && !endsAsOrganisation(tokens, phrase.head)) from = atGivenName(tokens, run, phrase.head);
  const words = tokens.slice(from, to).map((token) => token.text);
  // "the President", "CEO": an office and no name.
  const before = text.slice(tokens[phrase.from]?.start ?? 0, tokens[from]?.start ?? 0).trim();
  if (
    words.length === 1 &&
    !/\b(?:Mr|Mrs|Ms|Miss|Mx)\.?$/.test(before) &&
    isTitle(words[0]?.toLowerCase() ?? '') &&
    !isGivenName(words[0]?.toLowerCase() ?? '')
  )
    return null;
  const titled = /\b(Mr|Mrs|Ms|Miss|Sir|Dr|Sen|Gov|Rep|President|Senator|Governor|Judge|Sheriff)\.?$/.test(
    before,
  );
  const kind = kindOf(tokens, from, phrase.head, titled, before);
  return {
    from,
    to,
    words,
    kind,
    gender: kind === 'organisation' ? 'unknown' : genderOf(words, before),
    before,
  };
}

const OCCUPATION = /(?:er|or|ist|man|woman|ian|ive)$/;

/** "Republican strategist Ana Navarro", "Striker Ana Ruiz": the name begins at the given name behind an occupation. */
function atGivenName(tokens: Token[], run: number, head: number): number {
  for (let at = head - 1; at > run; at -= 1) {
    const before = tokens[at - 1];
    if (!before || !isName(tokens[at]) || !isGivenName(tokens[at]?.lower ?? '') || isGivenName(before.lower))
      continue;
    const hyphens = tokens.slice(at, head).filter(({ text }) => text === '-').length;
    if (
      before.text.length > 2 &&
      head - at - 2 * hyphens <= 2 &&
      (at - run >= 2 || OCCUPATION.test(before.lower))
    )
      return at;
  }
  return run;
}

function joins(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (isName(token) || SUFFIXES.has(token.lower)) return true;
  if (token.text === '&') return isName(tokens[at - 1]);
  if (token.text === '-')
    return token.end === next.start && (isName(tokens[at - 1]) || PARTICLES.has(tokens[at - 1]?.lower ?? ''));
  if (next.text === '-' && token.end === next.start && PARTICLES.has(token.lower)) return true;
  // "van der Merwe": particles in a row behind a name.
  let first = at;
  while (PARTICLES.has(tokens[first]?.lower ?? '') && !isName(tokens[first])) first -= 1;
  return first < at && isName(tokens[first]);
}

/** "Santa Fe County Sheriff's Office" is one name. */
const isOwner = (tokens: Token[], at: number, head: number) =>
  (/^['’]s?$/.test(tokens[at]?.text ?? '') && isName(tokens[at - 1]) && head - at < 2) ||
  (tokens[at]?.lower === 'and' && isName(tokens[at - 1]));

const isTitle = (word: string) => TITLES.has(word);
const endsAsOrganisation = (tokens: Token[], head: number) =>
  ORGANISATION_WORDS.has(tokens[head]?.lower ?? '');

function kindOf(tokens: Token[], from: number, head: number, titled: boolean, before: string): Name['kind'] {
  const last = tokens[head];
  const first = tokens[from];
  if (!last || !first) return 'unknown';
  if (titled) return 'person';
  if (ORGANISATION_WORDS.has(last.lower) || ORGANISATIONS.has(last.lower)) return 'organisation';
  if (isGivenName(first.lower) && head > from) return 'person';
  if (/^\p{Lu}{2,6}$/u.test(last.text) && from === head) return 'organisation';
  if (/^[Tt]he$/.test(before)) return 'organisation';
  const word = before.split(/\s+/).at(-1)?.toLowerCase().replace(/\.$/, '') ?? '';
  if (BODIES.has(word)) return 'organisation';
  if (TITLES.has(word) || isPersonNoun(word) || /(?:ant|ent)$/.test(word)) return 'person';
  return 'unknown';
}

export function genderOf(words: readonly string[], before: string): Gender {
  if (
    /\b(Mr|Sir|King|Prince|Lord|congressman|councilman|chairman|spokesman|businessman|father|son|husband|brother|actor)\b/i.test(
      before,
    )
  )
    return 'he';
  if (
    /\b(Mrs|Ms|Miss|Dame|Lady|Queen|Princess|congresswoman|chairwoman|spokeswoman|councilwoman|actress|mother|daughter|wife|sister)\b/i.test(
      before,
    )
  )
    return 'she';
  const printed = words[0]?.toLowerCase() ?? '';
  const first =
    isGivenName(printed) && !HE_NAMES.has(printed) && !SHE_NAMES.has(printed) ? unaccented(printed) : printed;
  if (words.length < 2) return 'unknown';
  if (HE_NAMES.has(first)) return SHE_NAMES.has(first) ? 'unknown' : 'he';
  return SHE_NAMES.has(first) ? 'she' : 'unknown';
}
